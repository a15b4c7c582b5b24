#include "tests/support/yaml/changed_bytes.h"

#include <algorithm>

namespace stet::test {

bool isIntact(std::string_view before, std::string_view after, const ByteRegion& region)
{
    const auto head = before.substr(0, region.begin);
    const auto tail = before.substr(region.end);
    return after.size() >= head.size() + tail.size() && after.starts_with(head) && after.ends_with(tail);
}

ByteRegion aroundValue(const Document& document, const Node& node)
{
    if (document.frontMatter().lacksColon(node))
        return {.begin = node.entry.begin, .end = node.entry.end};
    // Blanks behind a value go with it, and so does its line where nothing else is on it.
    const auto bytes = document.bytes();
    auto end = node.value.end;
    while (end < bytes.size() && (bytes[end] == ' ' || bytes[end] == '\t'))
        ++end;
    const auto line = bytes.substr(0, node.value.begin).find_last_of("\r\n") + 1;
    const bool isAlone = bytes.substr(line, node.value.begin - line).find_first_not_of(" \t") == std::string_view::npos;
    while (isAlone && end < bytes.size() && (bytes[end] == '\r' || bytes[end] == '\n'))
        ++end;
    return {.begin = node.key.empty() ? node.entry.begin : node.key.end, .end = end};
}

bool keepsComment(std::string_view before, std::string_view after, const ByteRegion& gap)
{
    auto text = before.substr(gap.begin, gap.end - gap.begin);
    for (auto at = text.find('#'); at != std::string_view::npos; at = text.find('#')) {
        const auto comment = text.substr(at, text.find_first_of("\r\n", at) - at);
        if (after.find(comment) == std::string_view::npos)
            return false;
        text.remove_prefix(at + comment.size());
    }
    return true;
}

ByteRegion aroundEntry(const Document& document, NodeId id)
{
    const auto& tree = document.frontMatter();
    const auto& entry = tree.node(id).entry;
    ByteRegion region{.begin = document.source().frontMatter().begin, .end = document.source().frontMatter().end};
    for (NodeId other = 1; other < tree.nodes().size(); ++other) {
        const auto& node = tree.node(other);
        if (tree.isWithin(other, id))
            continue;
        for (const auto& span : {node.key, node.childCount == 0 ? node.value : node.key}) {
            if (span.empty())
                continue;
            if (span.end <= entry.begin)
                region.begin = std::max(region.begin, span.end);
            else if (span.begin >= entry.end)
                region.end = std::min(region.end, span.begin);
        }
    }
    return region;
}

bool isOnlyInsertion(const TextEdits& edits)
{
    return std::all_of(edits.edits().begin(), edits.edits().end(), [](const auto& edit) { return edit.span.empty(); });
}

bool isOnlyRemoval(const TextEdits& edits, std::string_view bytes)
{
    return std::all_of(edits.edits().begin(), edits.edits().end(), [&](const auto& edit) {
        const auto rest = bytes.substr(edit.span.end);
        const bool isBeforeEmpty = rest.substr(0, rest.find('\n')).find_first_not_of(" \r") == std::string_view::npos;
        return edit.text.empty()
            || ((isBeforeEmpty || rest.starts_with(' ')) && edit.text.find_first_not_of("# \r\n") == std::string::npos);
    });
}

} // namespace stet::test
