#include "core/reading/clean_html.h"

#include "core/reading/allowed_html.h"
#include "core/reading/html_text.h"
#include "core/text/web_address.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr std::array<std::string_view, 5> codeElements{"pre", "code", "kbd", "samp", "tt"};
constexpr int mostTables = 3; // within one another: views lay out the inner ones again and again

bool isWhite(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

class Cleaner final : public HtmlVisitor
{
public:
    Cleaner(const std::vector<TemplateTag>& tags, const ReadingWords& words, std::vector<PagePicture>& pictures,
        const CleaningLimits& limits)
        : m_tags(tags)
        , m_words(words)
        , m_pictures(pictures)
        , m_limits(limits)
    {
    }

    CleanHtml takeClean() { return std::move(m_clean); }

    void text(std::string_view text) override
    {
        if (m_embedsOpen > 0 || isFull())
            return;
        if (m_codeOpen > 0) {
            appendEscaped(m_clean.html, withTagsAsWritten(text, m_tags));
            return;
        }
        for (std::size_t at = 0; at < text.size();) {
            const auto mark = findMark(text, at, m_tags.size());
            appendEscaped(m_clean.html, text.substr(at, mark.begin - at));
            if (mark.begin < mark.end)
                writeTag(m_tags[mark.tag]);
            at = mark.end;
        }
    }

    Next enter(const HtmlElement& element) override
    {
        if (m_embedsOpen > 0)
            return enterWithinEmbed(element);
        if (element.isForeign || element.find("hidden") || isFull())
            return Next::Skip;
        switch (ruleOf(element.name)) {
        case ElementRule::Drop:
            return Next::Skip;
        case ElementRule::KeepVoid:
            m_clean.html.append("<").append(element.name).append(">");
            return Next::Skip;
        case ElementRule::Picture:
            writePicture(element);
            return Next::Skip;
        case ElementRule::Embed:
            return enterEmbed(element);
        case ElementRule::Keep:
            open(element.name, element);
            return Next::Enter;
        case ElementRule::Rename:
            open("div", element);
            return Next::Enter;
        case ElementRule::Link:
            openLink(element);
            return Next::Enter;
        case ElementRule::Unwrap:
            break;
        }
        m_open.push_back({.name = {}, .isNoScript = element.name == "noscript"});
        m_noScripts += m_open.back().isNoScript ? 1 : 0;
        return Next::Enter;
    }

    void leave() override
    {
        const auto open = std::move(m_open.back());
        m_open.pop_back();
        m_noScripts -= open.isNoScript ? 1 : 0;
        if (open.isEmbed) {
            if (--m_embedsOpen == 0 && !m_hasCard)
                writeCard({});
            return;
        }
        if (open.name.empty())
            return;
        --m_depth;
        m_codeOpen -= isCode(open.name) ? 1 : 0;
        m_tablesOpen -= open.name == "table" ? 1 : 0;
        // Paragraphs without anything are what a tag or an element that went has left.
        if (open.name == "p" && isWhite(std::string_view(m_clean.html).substr(open.contentAt)))
            m_clean.html.resize(open.at);
        else
            m_clean.html.append("</").append(open.name).append(">");
    }

private:
    struct Open
    {
        std::string name{}; ///< empty if it is unwrapped
        std::size_t at = 0; ///< in the clean HTML
        std::size_t contentAt = 0;
        bool isEmbed = false;
        bool isNoScript = false;
    };

    static bool isCode(std::string_view name)
    {
        return std::find(codeElements.begin(), codeElements.end(), name) != codeElements.end();
    }

    bool isFull()
    {
        m_clean.isCut = m_clean.isCut || m_clean.html.size() > m_limits.size;
        return m_clean.isCut;
    }

    static bool isOfTable(std::string_view name)
    {
        constexpr std::array<std::string_view, 9> names{
            "table", "caption", "colgroup", "col", "tbody", "thead", "tfoot", "tr", "td"};
        return name == "th" || std::find(names.begin(), names.end(), name) != names.end();
    }

    void open(std::string_view name, const HtmlElement& element)
    {
        const bool isInnerTable = isOfTable(name) && m_tablesOpen >= mostTables;
        if (m_depth >= m_limits.depth || isInnerTable) {
            m_open.push_back({});
            return;
        }
        auto& html = m_clean.html;
        m_open.push_back({.name = std::string(name), .at = html.size()});
        html.append("<").append(name);
        for (const auto& [attribute, value] : element.attributes)
            html += allowedAttribute(element.name, attribute, value);
        html += '>';
        m_open.back().contentAt = html.size();
        ++m_depth;
        m_codeOpen += isCode(name) ? 1 : 0;
        m_tablesOpen += name == "table" ? 1 : 0;
    }

    void openLink(const HtmlElement& element)
    {
        const auto link = safeLink(addressWithoutTags(element.find("href").value_or(""), m_tags));
        if (m_depth >= m_limits.depth || link.empty()) {
            m_open.push_back({});
            return;
        }
        m_open.push_back({.name = "a"});
        m_clean.html += "<a href=\"";
        appendEscaped(m_clean.html, link);
        m_clean.html += "\">";
        ++m_depth;
    }

    Next enterEmbed(const HtmlElement& element)
    {
        m_open.push_back({.isEmbed = true});
        ++m_embedsOpen;
        m_hasCard = false;
        for (const auto* name : {"src", "data-src", "data"})
            writeCardOnce(element.find(name).value_or(""));
        return Next::Enter;
    }

    Next enterWithinEmbed(const HtmlElement& element)
    {
        if (element.name == "source" || element.name == "embed" || element.name == "iframe")
            writeCardOnce(element.find("src").value_or(""));
        const bool isVoid = ruleOf(element.name) == ElementRule::Drop;
        if (isVoid)
            return Next::Skip;
        m_open.push_back({.isEmbed = true});
        ++m_embedsOpen;
        return Next::Enter;
    }

    void writeCardOnce(std::string_view address)
    {
        const auto link = safeLink(addressWithoutTags(address, m_tags));
        if (!m_hasCard && splitAddress(link)) {
            m_hasCard = true;
            writeCard(link);
        }
    }

    void writeCard(const std::string& link)
    {
        auto& html = m_clean.html;
        const auto address = splitAddress(link);
        html += "<span class=\"embed\">";
        appendEscaped(html, address ? filledIn(m_words.embedded, address->host) : m_words.embeddedHere);
        if (address) {
            html += " <a href=\"";
            appendEscaped(html, link);
            html += "\">";
            appendEscaped(html, m_words.openInBrowser);
            html += "</a>";
        }
        html += "</span>";
    }

    void writeTag(const TemplateTag& tag)
    {
        auto& html = m_clean.html;
        if (tag.kind == TemplateTag::Kind::Nothing)
            return;
        if (tag.kind == TemplateTag::Kind::Chip) {
            html += "<span class=\"chip\">";
            appendEscaped(html, tag.shown);
            html += "</span>";
            return;
        }
        if (!m_open.empty() && m_open.back().name == "p") {
            writeCodeBlock(tag.shown);
            return;
        }
        html += "<code>";
        appendEscaped(html, tag.shown);
        html += "</code>";
    }

    /// Between two paragraphs, of which those without anything go.
    void writeCodeBlock(const std::string& code)
    {
        auto& html = m_clean.html;
        auto& paragraph = m_open.back();
        if (isWhite(std::string_view(html).substr(paragraph.contentAt)))
            html.resize(paragraph.at);
        else
            html += "</p>";
        html += "<pre><code>";
        appendEscaped(html, code);
        html += "</code></pre>";
        paragraph.at = html.size();
        html += "<p>";
        paragraph.contentAt = html.size();
    }

    void writePicture(const HtmlElement& element)
    {
        const auto address = addressOf(element);
        if (address.empty() || m_pictures.size() >= m_limits.pictures)
            return;
        const int width = pixelsOf(element.find("width").value_or(""));
        const int height = pixelsOf(element.find("height").value_or(""));
        if ((width > 0 && width <= 2) || (height > 0 && height <= 2))
            return; // it counts readers
        if (m_noScripts > 0 && !m_pictures.empty() && m_pictures.back().address == address)
            return; // for readers without scripts, which load it late
        auto& html = m_clean.html;
        html += "<img src=\"picture/" + std::to_string(m_pictures.size()) + "\" alt=\"";
        appendEscaped(html, withTagsAsWritten(element.find("alt").value_or(""), m_tags));
        html += '"';
        if (width > 0)
            html += " width=\"" + std::to_string(width) + '"';
        if (height > 0)
            html += " height=\"" + std::to_string(height) + '"';
        html += '>';
        m_pictures.push_back({address, width, height});
    }

    /// Scripts put the address of a picture that is loaded late into the place of a small one.
    std::string addressOf(const HtmlElement& element) const
    {
        auto written = element.find("src").value_or("");
        for (const auto* late : {"data-src", "data-original", "data-lazy-src"}) {
            const auto address = element.find(late).value_or("");
            if (!address.empty() && (written.empty() || written.starts_with("data:")))
                written = address;
        }
        while (!written.empty() && isWhite(written.substr(0, 1)))
            written.remove_prefix(1);
        while (!written.empty() && isWhite(written.substr(written.size() - 1)))
            written.remove_suffix(1);
        if (written.starts_with("data:"))
            return "data:";
        return written.size() > addressLimit ? std::string() : addressWithoutTags(written, m_tags);
    }

    const std::vector<TemplateTag>& m_tags;
    const ReadingWords& m_words;
    std::vector<PagePicture>& m_pictures;
    const CleaningLimits& m_limits;
    CleanHtml m_clean;
    std::vector<Open> m_open;
    std::size_t m_depth = 0;
    int m_codeOpen = 0;
    int m_tablesOpen = 0;
    int m_embedsOpen = 0;
    int m_noScripts = 0;
    bool m_hasCard = false; ///< of the embed that is open
};

} // namespace

std::optional<CleanHtml> cleanHtml(std::string_view html, const std::vector<TemplateTag>& tags,
    const ReadingWords& words, std::vector<PagePicture>& pictures, const Stop& stop, const CleaningLimits& limits)
{
    const auto before = pictures.size();
    Cleaner cleaner(tags, words, pictures, limits);
    if (!visitHtml(html, cleaner, stop, limits.parsing)) {
        pictures.resize(before);
        return std::nullopt;
    }
    return cleaner.takeClean();
}

} // namespace stet
