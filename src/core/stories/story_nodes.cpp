#include "core/stories/story_nodes.h"

#include "core/library/story_links.h"
#include "core/text/date_time.h"
#include "core/text/fingerprint.h"
#include "core/text/web_address.h"

#include <algorithm>
#include <string_view>

namespace stet {

namespace {

constexpr std::size_t longestText = 1000; // bytes; nobody reads more of a story beside a drawing

std::string shortened(std::string_view text)
{
    auto end = std::min(text.size(), longestText);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end; // not within a character
    return std::string(text.substr(0, end));
}

std::string storyText(const Value& map, std::string_view key)
{
    const auto* value = map.find(key);
    const bool isText = value != nullptr && value->isScalar() && value->type != ValueType::Null;
    return isText ? shortened(value->text) : std::string();
}

} // namespace

std::string readableAt(const Value& story)
{
    for (const auto key : addressKeys) {
        if (const auto* value = story.find(key); value != nullptr && value->isScalar() && splitAddress(value->text))
            return value->text;
    }
    return {};
}

std::vector<std::uint64_t> hashesOf(const Value& story)
{
    std::vector<std::uint64_t> hashes;
    for (const auto key : addressKeys) {
        const auto* value = story.find(key);
        const auto hash = value != nullptr && value->isScalar() ? addressHash(value->text) : 0;
        if (hash != 0)
            hashes.push_back(hash);
    }
    if (const auto title = storyText(story, "title"); hashes.empty() && !title.empty())
        hashes.push_back(Fingerprint::of("title " + title).low);
    return hashes;
}

StoryNode nodeOf(RowId id, const ArticleSummary& row, std::uint32_t hops)
{
    return {.row = id,
        .title = shortened(row.title.empty() ? fileNameOf(row.path) : row.title.view()),
        .provider = shortened(row.provider.view()),
        .dateText = shortened(row.dateText.view()),
        .date = row.date,
        .quality = row.quality,
        .state = row.publishState,
        .hops = hops};
}

StoryNode nodeOf(const Value& story)
{
    StoryNode node{.title = storyText(story, "title"),
        .dateText = storyText(story, "publishedDateTime"),
        .address = readableAt(story)};
    if (const auto* provider = story.find("provider"))
        node.provider = provider->isScalar() ? storyText(story, "provider") : storyText(*provider, "name");
    node.date = parseDateTime(node.dateText);
    if (const auto* quality = story.find("quality"))
        node.quality = numberOf(quality->type, quality->text);
    if (node.title.empty())
        node.title = node.address;
    return node;
}

} // namespace stet
