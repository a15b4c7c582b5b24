#pragma once

#include "core/document/document.h"
#include "core/library/publish_field.h"
#include "core/library/story_links.h"
#include "core/storage/disk.h"
#include "core/storage/folder_scan.h"
#include "core/text/fingerprint.h"
#include "core/text/rare.h"
#include "core/text/shared_text.h"

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

    /// Why the file is no readable article; all fields below are empty then. Where that is so by an edit of its source
    /// that is not finished they are those of the file.
    Rare<Error> error{};
    Rare<Error> refusal{}; ///< why its fields can be seen but not edited

    PublishState publishState = PublishState::Unset;
    std::optional<std::string> publishWritten{}; ///< bytes of the publish field's value; nullopt: not there
    bool publishEditable = true; ///< the field is missing or a single value

    SharedText title{};
    SharedText excerpt{};
    SharedText provider{}; ///< provider.name
    SharedText topics{}; ///< with topicSeparator between them; see topicsOf()
    SharedText category{};
    SharedText type{};
    SharedText dateText{}; ///< publishedDateTime as written
    std::optional<std::int64_t> date{}; ///< seconds since 1970-01-01 UTC
    std::optional<double> quality{}; ///< usually 0 to 100
    std::optional<double> heat{}; ///< -1: unknown
    std::optional<std::uint32_t> images{}; ///< how many; nullopt without the key
    std::optional<std::uint32_t> related{};

    Rare<StoryLinks> links{}; ///< where the story is found and what it points to; empty where that is nothing

    /// Folded title, excerpt, file name, provider and topics, a line each: what a search for words looks through.
    SharedText haystack{};
    std::uint32_t titleKeySize = 0;

    /// Folded title, for ordering.
    std::string_view titleKey() const { return haystack.view().substr(0, titleKeySize); }
    std::string_view foldedExcerpt() const;
    std::string_view foldedFile() const;
    std::string_view foldedProvider() const;
    /// With topicSeparator between them.
    std::string_view foldedTopics() const;
};

/// Returns whether the site shows the article. One that cannot be read is neither on the site nor a draft.
inline bool isOnSite(const ArticleSummary& row)
{
    return !row.error && isOnSite(row.publishState);
}

/// Returns whether the article can be read and the site does not show it.
inline bool isDraft(const ArticleSummary& row)
{
    return !row.error && !isOnSite(row.publishState);
}

/// A control character, which YAML has in quotes only: a topic may hold commas.
inline constexpr char topicSeparator = '\x1F';

/// The part of a path behind the last slash.
std::string_view fileNameOf(std::string_view path);

/// Calls `visit` with each topic of a text as in ArticleSummary::topics or foldedTopics().
template <typename Visit>
void forEachTopic(std::string_view topics, Visit visit)
{
    while (!topics.empty()) {
        const auto end = topics.find(topicSeparator);
        visit(topics.substr(0, end));
        topics.remove_prefix(end == std::string_view::npos ? topics.size() : end + 1);
    }
}

/// The row of an article that was read from `path`; that of unreadable() where its text is none that can be read.
ArticleSummary summarize(const Document& document, const PublishField& field, std::string_view path);

/// The row of a file that is no readable article.
ArticleSummary unreadable(Error error, std::string_view path);

/// The value of the publish field, with the pending edits of the row; nullopt: not there.
std::optional<Value> publishValueOf(const ArticleSummary& row);

/// The file of a row has another path now.
void setPath(ArticleSummary& row, const SharedText& path);

/// Updates a row for an edit of its publish field, without reading the article again.
void applyPublishEdit(ArticleSummary& row, const PublishField& field, const FieldEdit& edit);

} // namespace stet
