#pragma once

#include "document/document.h"
#include "library/fingerprint.h"
#include "library/publish_field.h"
#include "library/rare.h"
#include "library/shared_text.h"
#include "storage/disk.h"
#include "storage/folder_scan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// What the table needs of an article, about 1 KB: decoded, typed, and with what is slow to compute later. Texts are
/// UTF-8. What the article does not say, or says in another type, is empty. Copies share the texts.
struct ArticleSummary
{
    SharedText path{}; ///< canonical, bytes; the identity of the article
    SharedText foundAs{}; ///< as a person would name it: the root as given and the way from there
    std::uint32_t root = 0; ///< index of the opened root
    SharedText folder{}; ///< below its root, for people; begins with the root's name where several are open
    FileStamp stamp{};
    Fingerprint fingerprint{};

    Rare<Error> error{}; ///< why the file is no readable article; all fields below are empty then
    Rare<Error> refusal{}; ///< why its fields can be seen but not edited

    PublishState publishState = PublishState::Unset;
    std::optional<std::string> publishWritten{}; ///< bytes of the publish field's value; nullopt: not there
    bool publishEditable = true; ///< the field is missing or a single value

    SharedText title{};
    SharedText excerpt{};
    SharedText provider{}; ///< provider.name
    SharedText topics{}; ///< joined by ", "
    SharedText category{};
    SharedText type{};
    SharedText dateText{}; ///< publishedDateTime as written
    std::optional<std::int64_t> date{}; ///< seconds since 1970-01-01 UTC
    std::optional<double> quality{}; ///< usually 0 to 100
    std::optional<double> heat{}; ///< -1: unknown
    std::optional<std::uint32_t> images{}; ///< how many; nullopt without the key
    std::optional<std::uint32_t> related{};

    SharedText haystack{}; ///< folded title, excerpt, provider, topics, a line each: what the filter looks through
    std::uint32_t titleKeySize = 0;

    /// Folded title, for ordering.
    std::string_view titleKey() const { return haystack.view().substr(0, titleKeySize); }
};

/// The row of an article that was read.
ArticleSummary summarize(const Document& document, const PublishField& field);

/// Updates a row for an edit of its publish field, without reading the article again.
void applyPublishEdit(ArticleSummary& row, const PublishField& field, const FieldEdit& edit);

} // namespace stet
