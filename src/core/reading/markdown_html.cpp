#include "core/reading/markdown_html.h"

#include "core/reading/html_text.h"

#include <md4c.h>

#include <algorithm>

namespace stet {

namespace {

/// HTML may be this many times as large as its Markdown, and some more for short texts.
constexpr std::size_t mostGrowth = 16;
constexpr std::size_t usualSize = 64 * 1024; // bytes
/// The parser's time for them grows with the square of their number.
constexpr std::size_t mostAddresses = 500;

class MarkdownWriter
{
public:
    explicit MarkdownWriter(std::size_t limit)
        : m_limit(limit)
    {
    }

    std::string takeHtml() { return std::move(m_html); }

    void enter(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML:
            break;
        case MD_BLOCK_HR:
            m_html += "<hr>\n";
            break;
        case MD_BLOCK_OL:
            m_html += "<ol start=\"" + std::to_string(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start) + "\">\n";
            break;
        case MD_BLOCK_LI: {
            const auto* item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
            m_html += "<li>";
            if (item->is_task != 0)
                m_html += item->task_mark == ' ' ? "\xE2\x98\x90 " : "\xE2\x98\x91 ";
            break;
        }
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            enterCell(type, *static_cast<MD_BLOCK_TD_DETAIL*>(detail));
            break;
        default:
            m_html += '<' + tagOf(type, detail) + '>';
        }
    }

    void leave(MD_BLOCKTYPE type, void* detail)
    {
        if (type != MD_BLOCK_DOC && type != MD_BLOCK_HTML && type != MD_BLOCK_HR)
            m_html += "</" + closingOf(tagOf(type, detail)) + ">\n";
    }

    void enter(MD_SPANTYPE type, void* detail)
    {
        if (type == MD_SPAN_IMG) {
            if (m_pictureDepth++ == 0) {
                const auto* picture = static_cast<MD_SPAN_IMG_DETAIL*>(detail);
                m_html += "<img src=\"";
                append(picture->src);
                appendTitle(picture->title);
                m_html += "\" alt=\"";
            }
        } else if (m_pictureDepth > 0) {
            // its description is text alone
        } else if (type == MD_SPAN_A) {
            const auto* link = static_cast<MD_SPAN_A_DETAIL*>(detail);
            m_html += "<a href=\"";
            append(link->href);
            appendTitle(link->title);
            m_html += "\">";
        } else {
            m_html += '<' + tagOf(type) + '>';
        }
    }

    void leave(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_IMG) {
            if (--m_pictureDepth == 0)
                m_html += "\">";
        } else if (m_pictureDepth == 0) {
            m_html += "</" + tagOf(type) + '>';
        }
    }

    void text(MD_TEXTTYPE type, std::string_view text)
    {
        switch (type) {
        case MD_TEXT_NULLCHAR:
            break;
        case MD_TEXT_BR:
            m_html += m_pictureDepth > 0 ? " " : "<br>\n";
            break;
        case MD_TEXT_SOFTBR:
            m_html += '\n';
            break;
        case MD_TEXT_HTML:
            if (m_pictureDepth == 0)
                m_html += text;
            break;
        case MD_TEXT_ENTITY:
            m_html += text;
            break;
        default:
            appendEscaped(m_html, text);
        }
    }

    bool isTooLong() const { return m_html.size() > m_limit; }

private:
    static std::string tagOf(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return "blockquote";
        case MD_BLOCK_UL:
            return "ul";
        case MD_BLOCK_OL:
            return "ol";
        case MD_BLOCK_LI:
            return "li";
        case MD_BLOCK_H:
            return 'h' + std::to_string(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        case MD_BLOCK_CODE:
            return "pre><code";
        case MD_BLOCK_TABLE:
            return "table";
        case MD_BLOCK_THEAD:
            return "thead";
        case MD_BLOCK_TBODY:
            return "tbody";
        case MD_BLOCK_TR:
            return "tr";
        case MD_BLOCK_TH:
            return "th";
        case MD_BLOCK_TD:
            return "td";
        default:
            return "p";
        }
    }

    static std::string closingOf(const std::string& tag) { return tag == "pre><code" ? "code></pre" : tag; }

    static std::string tagOf(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
            return "em";
        case MD_SPAN_STRONG:
            return "strong";
        case MD_SPAN_A:
            return "a";
        case MD_SPAN_CODE:
            return "code";
        case MD_SPAN_DEL:
            return "del";
        default:
            return "span";
        }
    }

    void enterCell(MD_BLOCKTYPE type, const MD_BLOCK_TD_DETAIL& cell)
    {
        m_html += type == MD_BLOCK_TH ? "<th" : "<td";
        if (cell.align == MD_ALIGN_LEFT)
            m_html += " align=\"left\"";
        else if (cell.align == MD_ALIGN_RIGHT)
            m_html += " align=\"right\"";
        else if (cell.align == MD_ALIGN_CENTER)
            m_html += " align=\"center\"";
        m_html += '>';
    }

    void append(const MD_ATTRIBUTE& attribute)
    {
        for (std::size_t i = 0; attribute.text != nullptr && attribute.substr_offsets[i] < attribute.size; ++i) {
            const auto begin = attribute.substr_offsets[i];
            const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
            if (attribute.substr_types[i] == MD_TEXT_ENTITY)
                m_html += part;
            else
                appendEscaped(m_html, part);
        }
    }

    void appendTitle(const MD_ATTRIBUTE& title)
    {
        if (title.text == nullptr)
            return;
        m_html += "\" title=\"";
        append(title);
    }

    std::string m_html;
    std::size_t m_limit;
    int m_pictureDepth = 0;
};

/// What the parser calls, with the writer as its own data; anything but 0 ends it.
int toWriter(void* data, const auto& act)
{
    auto& writer = *static_cast<MarkdownWriter*>(data);
    act(writer);
    return writer.isTooLong() ? 1 : 0;
}

unsigned addressFlags(std::string_view markdown)
{
    std::size_t count = 0;
    for (auto at = markdown.find("://"); at != std::string_view::npos && count <= mostAddresses;
         at = markdown.find("://", at + 3))
        ++count;
    return count <= mostAddresses ? MD_FLAG_PERMISSIVEAUTOLINKS : 0;
}

bool isTableRule(std::string_view line)
{
    return line.find_first_not_of("|:- \t\r\n") == std::string_view::npos && line.find('|') != std::string_view::npos
        && line.find('-') != std::string_view::npos;
}

bool isFence(std::string_view line)
{
    const auto text = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    return text.starts_with("```") || text.starts_with("~~~");
}

/// The parser of Debian 12 wants three dashes below the head of a column; site generators take one.
std::string withLongTableRules(std::string_view markdown)
{
    constexpr std::size_t wanted = 3;
    std::string out;
    bool isInFence = false;
    bool hasHead = false; // the line before may be one
    while (!markdown.empty()) {
        const auto line = markdown.substr(0, std::min(markdown.find('\n'), markdown.size() - 1) + 1);
        markdown.remove_prefix(line.size());
        isInFence = isInFence != isFence(line);
        const bool isRule = !isInFence && hasHead && isTableRule(line);
        for (std::size_t at = 0; at < line.size();) {
            const auto end = std::min(line.find_first_not_of('-', at), line.size());
            out.append(line.substr(at, end - at));
            if (isRule && end > at && end - at < wanted)
                out.append(wanted - (end - at), '-');
            if (end < line.size())
                out += line[end];
            at = end + 1;
        }
        hasHead = line.find('|') != std::string_view::npos;
    }
    return out;
}

} // namespace

std::optional<std::string> htmlOfMarkdown(std::string_view markdown)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | addressFlags(markdown);
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return toWriter(data, [&](MarkdownWriter& writer) { writer.enter(type, detail); });
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return toWriter(data, [&](MarkdownWriter& writer) { writer.leave(type, detail); });
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        return toWriter(data, [&](MarkdownWriter& writer) { writer.enter(type, detail); });
    };
    parser.leave_span = [](MD_SPANTYPE type, void* /*detail*/, void* data) {
        return toWriter(data, [&](MarkdownWriter& writer) { writer.leave(type); });
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        return toWriter(data, [&](MarkdownWriter& writer) { writer.text(type, {text, size}); });
    };
    MarkdownWriter writer(usualSize + mostGrowth * markdown.size());
    const auto text = withLongTableRules(markdown);
    if (md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &writer) != 0)
        return std::nullopt;
    return writer.takeHtml();
}

} // namespace stet
