#include "core/reading/template_tags.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace stet {

namespace {

// Two characters of private use: Markdown and HTML take them for letters.
constexpr std::string_view markBegin = "\xF4\x8F\x97\xB0";
constexpr std::string_view markEnd = "\xF4\x8F\x97\xB1";
constexpr std::string_view strangeCharacter = "\xEF\xBF\xBD";
constexpr std::size_t longestTag = 8000; // bytes
constexpr std::size_t longestShown = 60; // bytes

struct Delimiters
{
    std::string_view open;
    std::string_view close;
};
// The longer ones first.
constexpr std::array delimiters{Delimiters{"{{<", ">}}"}, Delimiters{"{{%", "%}}"}, Delimiters{"{{", "}}"},
    Delimiters{"{%", "%}"}, Delimiters{"{:", "}"}};
constexpr std::size_t attributeList = 4;

bool isTagSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// What is between the braces, without `-` and with single spaces.
std::string insideOf(std::string_view inner)
{
    if (inner.starts_with('-'))
        inner.remove_prefix(1);
    if (inner.ends_with('-'))
        inner.remove_suffix(1);
    std::string inside;
    for (const char c : inner) {
        if (!isTagSpace(c))
            inside += c;
        else if (!inside.empty() && inside.back() != ' ')
            inside += ' ';
    }
    if (inside.ends_with(' '))
        inside.pop_back();
    return inside;
}

std::string shortenedTag(std::string text)
{
    if (text.size() <= longestShown)
        return text;
    auto end = longestShown;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "\xE2\x80\xA6";
}

/// A tag, or the text between `{% raw %}` and its end.
struct FoundTag
{
    std::size_t end = 0; ///< in the body
    TemplateTag tag{};
    std::optional<std::string_view> raw{};
};

/// Finds tags from the beginning of a body to its end. What it looks for ahead of them it remembers, so that a body of
/// opening braces alone takes no longer than others.
class TagScanner
{
public:
    explicit TagScanner(std::string_view body)
        : m_body(body)
    {
    }

    /// Returns the tag that begins at a place.
    std::optional<FoundTag> tagAt(std::size_t at)
    {
        for (std::size_t kind = 0; kind < delimiters.size(); ++kind) {
            const auto [open, close] = delimiters[kind];
            if (m_body.compare(at, open.size(), open) != 0)
                continue;
            const auto closing = nextClose(kind, at + open.size());
            if (closing == std::string_view::npos || closing - at > longestTag)
                continue;
            const auto inner = m_body.substr(at + open.size(), closing - at - open.size());
            const auto end = closing + close.size();
            FoundTag found{.end = end, .tag = {.written = std::string(m_body.substr(at, end - at))}};
            if (kind == attributeList) {
                if (inner.find('\n') != std::string_view::npos)
                    continue;
                found.tag.kind = TemplateTag::Kind::Nothing;
                return found;
            }
            const auto inside = insideOf(inner);
            if (open == "{%")
                readBlock(inside.substr(0, inside.find(' ')), at, found);
            if (found.tag.shown.empty())
                found.tag.shown = shortenedTag(inside);
            return found;
        }
        return std::nullopt;
    }

private:
    /// Extends tags that have a text of their own to their end tag.
    void readBlock(std::string_view word, std::size_t at, FoundTag& found)
    {
        const auto known = std::find(blockWords.begin(), blockWords.end(), word);
        if (known == blockWords.end())
            return;
        auto& isWithoutEnd = m_isWithoutEnd[static_cast<std::size_t>(known - blockWords.begin())];
        const auto closing = isWithoutEnd ? std::nullopt : endTag("end" + std::string(word), found.end);
        isWithoutEnd = !closing;
        if (!closing)
            return;
        const auto text = m_body.substr(found.end, closing->first - found.end);
        found.end = closing->second;
        if (word == "raw") {
            found.raw = text;
            return;
        }
        found.tag.written = m_body.substr(at, found.end - at);
        found.tag.kind = word == "comment" ? TemplateTag::Kind::Nothing : TemplateTag::Kind::Code;
        found.tag.shown = text.starts_with('\n') ? text.substr(1) : text;
    }

    std::optional<std::pair<std::size_t, std::size_t>> endTag(std::string_view name, std::size_t from) const
    {
        std::size_t close = 0;
        for (auto open = m_body.find("{%", from); open != std::string_view::npos; open = m_body.find("{%", open + 2)) {
            if (close < open + 2)
                close = m_body.find("%}", open + 2);
            if (close == std::string_view::npos)
                break;
            if (close - open < longestTag && insideOf(m_body.substr(open + 2, close - open - 2)) == name)
                return std::pair(open, close + 2);
        }
        return std::nullopt;
    }

    std::size_t nextClose(std::size_t kind, std::size_t from)
    {
        auto& next = m_next[kind];
        if (next != std::string_view::npos && next < from)
            next = m_body.find(delimiters[kind].close, from);
        return next;
    }

    static constexpr std::array<std::string_view, 3> blockWords{"raw", "comment", "highlight"};

    std::string_view m_body;
    std::array<std::size_t, delimiters.size()> m_next{};
    std::array<bool, blockWords.size()> m_isWithoutEnd{};
};

/// A body that has the characters of a mark itself gets others for them.
void appendUnmarked(std::string& out, std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto found = std::min(text.find(markBegin.substr(0, 3), at), text.size());
        out.append(text.substr(at, found - at));
        const auto character = text.substr(found, markBegin.size());
        out.append(character == markBegin || character == markEnd ? strangeCharacter : character);
        at = found + character.size();
    }
}

/// Whether a tag in an address only names the site: an address without it is one of the site.
bool namesSite(std::string_view shown)
{
    return shown.starts_with("site.baseurl") || shown.starts_with("site.url") || shown.starts_with(".Site.BaseURL");
}

std::optional<std::string_view> quotedIn(std::string_view shown)
{
    if (shown.size() < 2 || (shown.front() != '"' && shown.front() != '\''))
        return std::nullopt;
    const auto end = shown.find(shown.front(), 1);
    return end == std::string_view::npos ? std::nullopt : std::optional(shown.substr(1, end - 1));
}

} // namespace

MarkedBody markTemplateTags(std::string_view body)
{
    MarkedBody marked;
    TagScanner scanner(body);
    std::size_t copied = 0;
    for (auto at = body.find('{'); at != std::string_view::npos; at = body.find('{', at)) {
        auto found = scanner.tagAt(at);
        if (!found) {
            ++at;
            continue;
        }
        appendUnmarked(marked.text, body.substr(copied, at - copied));
        if (found->raw) {
            appendUnmarked(marked.text, *found->raw);
        } else {
            marked.text.append(markBegin).append(std::to_string(marked.tags.size())).append(markEnd);
            marked.tags.push_back(std::move(found->tag));
        }
        copied = at = found->end;
    }
    appendUnmarked(marked.text, body.substr(copied));
    return marked;
}

FoundMark findMark(std::string_view text, std::size_t from, std::size_t tagCount)
{
    for (auto begin = text.find(markBegin, from); begin != std::string_view::npos;
         begin = text.find(markBegin, begin + 1)) {
        std::size_t tag = 0;
        const auto* digits = text.data() + begin + markBegin.size();
        const auto read = std::from_chars(digits, text.data() + text.size(), tag);
        const auto end = static_cast<std::size_t>(read.ptr - text.data());
        if (read.ec == std::errc() && tag < tagCount && text.compare(end, markEnd.size(), markEnd) == 0)
            return {tag, begin, end + markEnd.size()};
    }
    return {0, text.size(), text.size()};
}

std::string withTagsAsWritten(std::string_view text, const std::vector<TemplateTag>& tags)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto mark = findMark(text, at, tags.size());
        out.append(text.substr(at, mark.begin - at));
        if (mark.begin < mark.end)
            out.append(tags[mark.tag].written);
        at = mark.end;
    }
    return out;
}

std::string addressWithoutTags(std::string_view address, const std::vector<TemplateTag>& tags)
{
    std::string out;
    for (std::size_t at = 0; at < address.size();) {
        const auto mark = findMark(address, at, tags.size());
        out.append(address.substr(at, mark.begin - at));
        at = mark.end;
        if (mark.begin == mark.end)
            continue;
        const auto& shown = tags[mark.tag].shown;
        if (const auto quoted = quotedIn(shown))
            out.append(*quoted);
        else if (!namesSite(shown))
            return {};
    }
    return out;
}

} // namespace stet
