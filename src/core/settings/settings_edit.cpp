#include "core/settings/settings_edit.h"

#include "core/document/document.h"
#include "core/edit/field_change.h"

#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace stet {

namespace {

/// A YAML file in three parts: what may be before its document, the document, and what follows it.
struct YamlParts
{
    std::string_view before;
    std::string_view document;
    std::string_view after;
};

bool isMarker(std::string_view line, std::string_view marker)
{
    return line.starts_with(marker) && line.find_first_not_of(" \t\r\n", marker.size()) == std::string_view::npos;
}

bool isCommentOrEmpty(std::string_view line)
{
    const auto first = line.find_first_not_of(" \t\r\n");
    return first == std::string_view::npos || line[first] == '#';
}

YamlParts partsOf(std::string_view yaml)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    std::size_t begin = yaml.starts_with(mark) ? mark.size() : 0;
    std::size_t at = begin;
    bool isAtStart = true;
    while (at < yaml.size()) {
        const auto end = yaml.find('\n', at);
        const auto line = yaml.substr(at, end == std::string_view::npos ? end : end + 1 - at);
        if (isAtStart && isMarker(line, "---"))
            begin = at + line.size();
        else if (isMarker(line, "---") || isMarker(line, "..."))
            break;
        isAtStart = isAtStart && begin <= at && isCommentOrEmpty(line);
        at += line.size();
    }
    return {yaml.substr(0, begin), yaml.substr(begin, at - begin), yaml.substr(at)};
}

std::string wordOf(const std::optional<Severity>& severity)
{
    return severity ? std::string(nameOf(*severity)) : "off";
}

/// The shortest text that means the number.
std::string shortText(double number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

struct ChangesOfSettings
{
    std::vector<FieldChange> operator()(const SetRuleSeverity& change) const
    {
        const auto path = KeyPath::ofKey("rules").child(ruleOf(change.rule).name);
        return {SetField{path, Value::scalar(ValueType::Text, wordOf(change.severity))}}; // off alone is false to some
    }
    std::vector<FieldChange> operator()(const IgnoreFindings& change) const
    {
        Value item{.type = ValueType::Map};
        item.keys = {"rule", "files"};
        item.items = {
            Value::scalar(ValueType::Text, ruleOf(change.rule).name), Value::scalar(ValueType::Text, change.pattern)};
        return {AddItem{KeyPath::ofKey("ignore"), item}};
    }
    std::vector<FieldChange> operator()(const SetThreshold& change) const
    {
        return {SetField{KeyPath::ofKey("quality").child("threshold"), Value::plain(shortText(change.threshold))}};
    }
};

} // namespace

Result<std::string> withSettingsChange(const std::optional<std::string>& yaml, const SettingsChange& change)
{
    const auto parts = partsOf(yaml ? std::string_view(*yaml) : std::string_view());
    const std::string lineBreak = parts.document.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
    const auto fence = "---" + lineBreak;
    const bool isOpenEnded = !parts.document.empty() && !parts.document.ends_with('\n');
    const auto document = Document::read(fence + std::string(parts.document) + (isOpenEnded ? lineBreak : "") + fence);
    if (!document.ok())
        return document.error();
    const auto changed = applyChanges(*document, std::visit(ChangesOfSettings(), change));
    if (!changed.ok())
        return changed.error();
    auto text = std::string(changed->document.bytes());
    text.erase(text.size() - fence.size());
    text.erase(0, fence.size());
    if (isOpenEnded && parts.after.empty())
        text.erase(text.size() - lineBreak.size());
    const bool isMarkerOpen = parts.before.ends_with("---"); // the last line of the file
    return std::string(parts.before) + (isMarkerOpen ? lineBreak : "") + text + std::string(parts.after);
}

} // namespace stet
