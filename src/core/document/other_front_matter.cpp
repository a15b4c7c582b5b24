#include "core/document/other_front_matter.h"

#include <QByteArray>
#include <QJsonDocument>

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t frontMatterLimit = 256 * 1024; // bytes, as for YAML

std::string_view takeLine(std::string_view& text)
{
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    while (line.ends_with('\r') || line.ends_with(' ') || line.ends_with('\t'))
        line.remove_suffix(1);
    return line;
}

bool isToml(std::string_view text)
{
    if (takeLine(text) != "+++")
        return false;
    while (!text.empty()) {
        if (takeLine(text) == "+++")
            return true;
    }
    return false;
}

/// Where the object that a text begins with ends; 0 if it does not.
std::size_t objectEnd(std::string_view text)
{
    int depth = 0;
    bool isQuoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (isQuoted && c == '\\')
            ++at;
        else if (c == '"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == '{')
            ++depth;
        else if (!isQuoted && c == '}' && --depth == 0)
            return at + 1;
    }
    return 0;
}

bool isJson(std::string_view text)
{
    const auto end = text.starts_with('{') ? objectEnd(text) : 0;
    if (end == 0)
        return false;
    const auto json = QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(end)));
    return json.isObject();
}

} // namespace

std::string_view otherFrontMatter(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    text = text.substr(0, frontMatterLimit);
    if (isToml(text))
        return "TOML";
    return isJson(text) ? "JSON" : std::string_view();
}

} // namespace stet
