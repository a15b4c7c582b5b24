#include "core/edit/plan/properties.h"

#include "core/document/yaml/yaml_gaps.h"
#include "core/edit/plan/written_value.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// Whether a tag may stay before another value.
bool isTrueOf(std::string_view tag, const Value& value)
{
    constexpr std::array<std::string_view, 6> typeNames{"!binary", "!float", "!int", "!bool", "!null", "!"};
    if (tag == textTag || tag == "!str")
        return value.type == ValueType::Text;
    const bool isOwn = tag.starts_with('!') && !tag.starts_with("!ruby");
    return isOwn && std::find(typeNames.begin(), typeNames.end(), tag) == typeNames.end();
}

} // namespace

std::string keptProperties(const Document& document, NodeId id, const Value& value)
{
    const auto* details = document.frontMatter().detailsOf(id);
    if (details == nullptr || details->properties.empty())
        return {};
    auto text = writtenProperties(document, id);
    // A comment between tag and value would not be kept without the tag.
    if (!details->tag.empty() && !isTrueOf(details->tag, value) && text.find('#') == std::string::npos) {
        const auto tag = static_cast<std::uint32_t>(text.find('!'));
        const YamlGaps gaps(text, static_cast<std::uint32_t>(text.size()));
        auto end = gaps.propertyEnd(tag);
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
            ++end;
        text.erase(tag, end - tag);
    }
    const auto hasText = text.find_first_not_of(" \t\r\n") != std::string::npos;
    if (!hasText)
        return {};
    const bool isApart = text.back() == ' ' || text.back() == '\t' || text.back() == '\n';
    return isApart ? text : text + ' ';
}

} // namespace stet
