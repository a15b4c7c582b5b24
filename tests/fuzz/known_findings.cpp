#include "known_findings.h"

#include "document/document.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace stet::test {

namespace {

bool hasLineOfTabs(std::string_view text)
{
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (line.find('\t') != std::string_view::npos && line.find_first_not_of(" \t\r") == std::string_view::npos)
            return true;
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return false;
}

/// A value with an anchor or a tag, an alias, a list begun on its parent's line: the scanner takes its lines by their
/// indentation, and does not see a quote or bracket in them that is still open where they end.
bool mayEndElsewhere(const Document& document)
{
    const auto& nodes = document.frontMatter().nodes();
    return std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
        const auto written = node.value.of(document.bytes());
        constexpr std::string_view begins = "&*!-";
        return node.kind == NodeKind::Opaque && !written.empty() && begins.find(written[0]) != std::string_view::npos
            && written.find_first_of("\"'[{") != std::string_view::npos;
    });
}

} // namespace

bool isKnownFinding(const std::string& bytes)
{
    constexpr std::array<std::string_view, 4> parts{
        "\\N", "\\_", // the YAML library makes of these a single byte, which is no UTF-8; the scanner what YAML says
        "Null", "NULL", // null for every YAML reader, text by Stet's table of types
    };
    for (const auto part : parts) {
        if (bytes.find(part) != std::string::npos)
            return true;
    }
    const auto document = Document::read(bytes);
    // A line of blanks and tabs is nothing to the scanner, and illegal to the YAML library in some places.
    return document.ok() && (hasLineOfTabs(document->source().frontMatterText()) || mayEndElsewhere(*document));
}

} // namespace stet::test
