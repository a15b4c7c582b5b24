#include "core/reading/article_page.h"

#include "core/reading/html_text.h"
#include "core/reading/markdown_html.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

class PageWriter
{
public:
    PageWriter(const ReadingWords& words, std::size_t bodyLimit, const Stop& stop)
        : m_words(words)
        , m_bodyLimit(bodyLimit)
        , m_stop(stop)
    {
    }

    ReadingPage write(const ArticlePage& article)
    {
        element("h1", "", article.title.empty() ? m_words.untitled : article.title);
        facts({article.provider, article.date});
        element("p", "excerpt", article.excerpt);
        lead(article.lead);
        embed(article.embed);
        m_page.html += "<div class=\"body\">\n";
        body(article);
        m_page.html += "</div>\n";
        topics(article.topics);
        related(article.related);
        return std::move(m_page);
    }

private:
    void element(std::string_view name, std::string_view kind, std::string_view text)
    {
        if (text.empty())
            return;
        auto& html = m_page.html;
        html.append("<").append(name);
        if (!kind.empty())
            html.append(" class=\"").append(kind).append("\"");
        html += '>';
        appendEscaped(html, text);
        html.append("</").append(name).append(">\n");
    }

    void facts(const std::vector<std::string>& texts)
    {
        std::string line;
        for (const auto& text : texts) {
            if (!text.empty())
                line += (line.empty() ? "" : " \xC2\xB7 ") + text;
        }
        element("p", "facts", line);
    }

    void lead(const ArticlePage::Picture& lead)
    {
        const auto& address = lead.picture.address;
        const int width = lead.picture.width;
        const int height = lead.picture.height;
        if (address.empty())
            return;
        auto& html = m_page.html;
        html += "<div class=\"lead\"><img src=\"picture/" + std::to_string(m_page.pictures.size()) + "\" alt=\"";
        appendEscaped(html, lead.title);
        html += '"';
        if (width > 0 && height > 0)
            html += " width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) + '"';
        html += "></div>\n";
        m_page.pictures.push_back(lead.picture);
        std::string caption = lead.title;
        if (!lead.attribution.empty() && lead.attribution != lead.title)
            caption += (caption.empty() ? "" : " \xC2\xB7 ") + lead.attribution;
        element("p", "caption", caption);
    }

    void embed(const std::string& embed)
    {
        if (embed.empty())
            return;
        if (const auto clean = cleanHtml(embed, {}, m_words, m_page.pictures, m_stop))
            m_page.html += "<div class=\"embeds\">" + clean->html + "</div>\n";
    }

    void body(const ArticlePage& article)
    {
        auto shown = article.body;
        const bool isCut = shown.size() > m_bodyLimit;
        if (isCut) {
            const auto line = shown.rfind('\n', m_bodyLimit);
            shown = shown.substr(0, line == std::string_view::npos ? m_bodyLimit : line);
        }
        const auto marked = markTemplateTags(shown);
        auto html = article.format == BodyFormat::Markdown ? htmlOfMarkdown(marked.text) : std::optional(marked.text);
        const auto clean
            = html ? cleanHtml(*html, marked.tags, m_words, m_page.pictures, m_stop) : std::optional<CleanHtml>();
        if (clean) {
            m_page.html += clean->html;
        } else {
            element("p", "note", m_words.tooComplex);
            element("pre", "plain", shown.substr(0, plainLimit));
        }
        if (isCut || (clean && clean->isCut))
            element("p", "note", m_words.cut);
    }

    void topics(const std::vector<std::string>& topics)
    {
        if (topics.empty())
            return;
        m_page.html += "<p class=\"topics\">";
        for (const auto& topic : topics) {
            m_page.html += "<span class=\"chip\">";
            appendEscaped(m_page.html, topic);
            m_page.html += "</span> ";
        }
        m_page.html += "</p>\n";
    }

    void related(const std::vector<ArticlePage::Story>& stories)
    {
        if (stories.empty())
            return;
        auto& html = m_page.html;
        html += "<div class=\"related\">\n";
        element("h2", "", m_words.related);
        html += "<div class=\"stories\">\n";
        const bool havePictures = std::any_of(stories.begin(), stories.end(),
            [](const ArticlePage::Story& story) { return !story.picture.address.empty(); });
        for (const auto& story : stories) {
            html += "<div class=\"story\">\n";
            if (havePictures)
                thumbnail(story.picture);
            facts({story.provider, story.date,
                story.quality.empty() ? std::string() : filledIn(m_words.quality, story.quality)});
            storyTitle(story);
            element("p", "summary", story.excerpt);
            html += "</div>\n";
        }
        html += "</div></div>\n";
    }

    void thumbnail(PagePicture picture)
    {
        m_page.html += "<div class=\"thumbnail\"><img src=\"picture/" + std::to_string(m_page.pictures.size())
            + "\" alt=\"\"></div>\n";
        picture.isSmall = true;
        m_page.pictures.push_back(std::move(picture));
    }

    void storyTitle(const ArticlePage::Story& story)
    {
        const auto link = safeLink(story.address);
        const auto& title = story.title.empty() ? m_words.untitled : story.title;
        if (link.empty()) {
            element("h3", "", title);
            return;
        }
        auto& html = m_page.html;
        html += "<h3><a href=\"";
        appendEscaped(html, link);
        html += "\">";
        appendEscaped(html, title);
        html += "</a></h3>\n";
    }

    static constexpr std::size_t plainLimit = 64 * 1024; // bytes

    const ReadingWords& m_words;
    std::size_t m_bodyLimit;
    const Stop& m_stop;
    ReadingPage m_page;
};

} // namespace

ReadingPage readingPage(const ArticlePage& article, const ReadingWords& words, std::size_t bodyLimit, const Stop& stop)
{
    return PageWriter(words, bodyLimit, stop).write(article);
}

} // namespace stet
