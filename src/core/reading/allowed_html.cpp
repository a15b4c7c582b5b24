#include "core/reading/allowed_html.h"

#include "core/reading/html_text.h"
#include "core/text/ascii.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace stet {

namespace {

constexpr int mostPixels = 10'000;
constexpr int mostCells = 100;

constexpr std::array<std::string_view, 51> keptElements{"abbr", "b", "blockquote", "caption", "cite", "code", "col",
    "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4",
    "h5", "h6", "i", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"};
constexpr std::array<std::string_view, 6> moreKept{"time", "tt", "u", "ul", "var", "bdi"};
constexpr std::array<std::string_view, 3> voidElements{"br", "hr", "wbr"};
constexpr std::array<std::string_view, 11> renamedElements{
    "address", "article", "aside", "center", "footer", "header", "hgroup", "main", "nav", "section", "fieldset"};
constexpr std::array<std::string_view, 28> droppedElements{"applet", "area", "base", "basefont", "bgsound", "button",
    "canvas", "datalist", "frame", "frameset", "head", "input", "link", "map", "math", "meta", "noembed", "noframes",
    "optgroup", "option", "param", "script", "select", "source", "style", "svg", "template", "title"};
constexpr std::array<std::string_view, 4> moreDropped{"dialog", "textarea", "track", "progress"};
constexpr std::array<std::string_view, 5> embeds{"iframe", "embed", "object", "video", "audio"};

bool isIn(std::span<const std::string_view> names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

int numberWithin(std::string_view value, int most)
{
    int number = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool isNumber = read.ec == std::errc() && number >= 1 && number <= most;
    const std::string_view unit(read.ptr, value.data() + value.size());
    return isNumber && (unit.empty() || unit == "px") ? number : 0;
}

std::string htmlAttribute(std::string_view name, std::string_view value)
{
    std::string text = " ";
    text.append(name).append("=\"");
    appendEscaped(text, value);
    return text + '"';
}

std::string wordAttribute(std::string_view name, std::string_view value, std::span<const std::string_view> words)
{
    const auto word = asciiLowered(value);
    return isIn(words, word) ? htmlAttribute(name, word) : std::string();
}

} // namespace

ElementRule ruleOf(std::string_view element)
{
    if (isIn(keptElements, element) || isIn(moreKept, element))
        return ElementRule::Keep;
    if (element == "a")
        return ElementRule::Link;
    if (element == "img" || element == "image")
        return ElementRule::Picture;
    if (isIn(voidElements, element))
        return ElementRule::KeepVoid;
    if (isIn(renamedElements, element))
        return ElementRule::Rename;
    if (isIn(embeds, element))
        return ElementRule::Embed;
    if (isIn(droppedElements, element) || isIn(moreDropped, element))
        return ElementRule::Drop;
    return ElementRule::Unwrap;
}

std::string allowedAttribute(std::string_view element, std::string_view name, std::string_view value)
{
    static constexpr std::array<std::string_view, 3> directions{"ltr", "rtl", "auto"};
    static constexpr std::array<std::string_view, 3> sides{"left", "right", "center"};
    const bool isCell = element == "td" || element == "th";
    if (name == "dir")
        return wordAttribute(name, value, directions);
    if (name == "align" && isCell)
        return wordAttribute(name, value, sides);
    if ((isCell && (name == "colspan" || name == "rowspan")) || (element == "ol" && name == "start")
        || (element == "li" && name == "value")) {
        const int number = numberWithin(value, isCell ? mostCells : mostPixels);
        return number > 0 ? htmlAttribute(name, std::to_string(number)) : std::string();
    }
    if (name == "title" && (element == "abbr" || element == "dfn"))
        return htmlAttribute(name, value);
    if (name == "open" && element == "details")
        return htmlAttribute(name, "");
    return {};
}

int pixelsOf(std::string_view value)
{
    return numberWithin(value, mostPixels);
}

} // namespace stet
