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

/// What the table needs of an article, about 1 KB: decoded and typed, with anything that would be slow to compute
/// later. Texts are UTF-8. A field that the article lacks, or has in another type, is empty. Copies share the texts.
struct ArticleSummary
{
    SharedText path{}; ///< canonical, bytes; the identity of the article
    SharedText foundAs{}; ///< path as a person would name it: the root as given and the path below it
    std::uint32_t root = 0; ///< index of the opened root
    SharedText folder{}; ///< below its root, for display; begins with the root's name if several are open
    FileStamp stamp{};
    Fingerprint fingerprint{};

    /// Why the file is not a readable article; then all fields below are empty. If an unfinished edit of its source is
    /// the reason, they are those of the file.
    Rare<Error> error{};
    Rare<Error> refusal{}; ///< why its fields can be shown but not edited

    PublishState publishState = PublishState::Unset;
    std::optional<std::string> publishWritten{}; ///< bytes of the publish field's value; nullopt if missing
    Rare<Value> publishValue{}; ///< of the publish field, if what is written of it does not show it
    Rare<Error> publishRefusal{}; ///< why the field cannot be set: a list or map, or shared with others

    SharedText title{};
    SharedText excerpt{};
    SharedText provider{}; ///< provider.name
    SharedText topics{}; ///< joined by topicSeparator; see forEachTopic()
    SharedText category{};
    SharedText type{};
    SharedText dateText{}; ///< publishedDateTime as written
    std::optional<std::int64_t> date{}; ///< seconds since 1970-01-01 UTC
    std::optional<double> quality{}; ///< usually 0 to 100
    std::optional<double> heat{}; ///< -1: unknown
    std::optional<std::uint32_t> images{}; ///< their number; nullopt without the key
    std::optional<std::uint32_t> related{};
    std::uint64_t content = 0; ///< hash of the text without line endings and the values of `heat` and `secured`, which
                               ///< change all the time
    std::uint64_t leadImage = 0; ///< hash of the first picture's address as written; 0: none

    Rare<StoryLinks> links{}; ///< addresses of the story and what it links to; empty if there are neither

    /// Folded title, excerpt, file name, provider and topics, one per line: the text that word searches look through.
    SharedText haystack{};
    std::uint32_t titleKeySize = 0;

    /// Folded title, for sorting.
    std::string_view titleKey() const { return haystack.view().substr(0, titleKeySize); }
    std::string_view foldedExcerpt() const;
    std::string_view foldedFile() const;
    std::string_view foldedProvider() const;
    /// Joined by topicSeparator.
    std::string_view foldedTopics() const;
};

/// Returns whether the site shows the article. An unreadable one is neither on the site nor a draft.
inline bool isOnSite(const ArticleSummary& row)
{
    return !row.error && isOnSite(row.publishState);
}

/// Returns whether the article is readable and the site does not show it.
inline bool isDraft(const ArticleSummary& row)
{
    return !row.error && !isOnSite(row.publishState);
}

/// A control character, which YAML allows only in quotes: topics may contain commas.
inline constexpr char topicSeparator = '\x1F';

/// Returns the part of a path after the last slash.
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

/// Returns the row of an article read from `path`; the same as unreadable() if the document has an error.
ArticleSummary summarize(const Document& document, const PublishField& field, std::string_view path);

/// Returns the row of a file that is not a readable article.
ArticleSummary unreadable(Error error, std::string_view path);

/// Returns the value of the publish field, pending edits included; nullopt if missing.
std::optional<Value> publishValueOf(const ArticleSummary& row);

/// Gives a row the new path of its file.
void setPath(ArticleSummary& row, const SharedText& path);

/// Updates a row after an edit of its publish field, without reading the article again.
void applyPublishEdit(ArticleSummary& row, const PublishField& field, const FieldEdit& edit);

} // namespace stet
