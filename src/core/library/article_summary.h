#pragma once

#include "document/document.h"
#include "library/fingerprint.h"
#include "library/publish_field.h"
#include "storage/disk.h"
#include "storage/folder_scan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// What the table needs of an article, about 1 KB: decoded, typed, and with what is slow to compute later. Texts are
/// UTF-8. What the article does not say, or says in another type, is empty.
struct ArticleSummary
{
    std::string path{}; ///< canonical, bytes; the identity of the article
    std::string foundAs{}; ///< as a person would name it: the root as given and the way from there
    std::uint32_t root = 0; ///< index of the opened root
    std::string folder{}; ///< below its root, for people; begins with the root's name where several are open
    FileStamp stamp{};
    Fingerprint fingerprint{};

    std::optional<Error> error{}; ///< why the file is no readable article; all fields below are empty then
    std::optional<Error> refusal{}; ///< why its fields can be seen but not edited

    PublishState publishState = PublishState::Unset;
    std::optional<std::string> publishWritten{}; ///< bytes of the publish field's value; nullopt: not there
    bool publishEditable = true; ///< the field is missing or a single value

    std::string title{};
    std::string excerpt{};
    std::string provider{}; ///< provider.name
    std::string topics{}; ///< joined by ", "
    std::string category{};
    std::string type{};
    std::string dateText{}; ///< publishedDateTime as written
    std::optional<std::int64_t> date{}; ///< seconds since 1970-01-01 UTC
    std::optional<double> quality{}; ///< usually 0 to 100
    std::optional<double> heat{}; ///< -1: unknown
    std::optional<std::uint32_t> images{}; ///< how many; nullopt without the key
    std::optional<std::uint32_t> related{};

    std::string haystack{}; ///< folded title, excerpt, provider, topics, a line each: what the filter looks through
    std::uint32_t titleKeySize = 0;

    /// Folded title, for ordering.
    std::string_view titleKey() const { return std::string_view(haystack).substr(0, titleKeySize); }
};

/// The row of an article that was read.
ArticleSummary summarize(const Document& document, const PublishField& field);

/// Updates a row for an edit of its publish field, without reading the article again.
void applyPublishEdit(ArticleSummary& row, const PublishField& field, const FieldEdit& edit);

} // namespace stet
