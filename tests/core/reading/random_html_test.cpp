#include "core/reading/clean_html.h"

#include "core/reading/allowed_html.h"
#include "core/reading/html_text.h"
#include "core/reading/markdown_html.h"

#include "tests/support/catch.h"

#include <array>
#include <random>
#include <set>

using namespace stet;

namespace {

constexpr std::array<std::string_view, 78> pieces{"<p>", "</p>", "<div ", "<a href=", "<a href='javascript:x'>", "</a>",
    "<img src=", "<img src='http://e.example/a' onerror=x>", "<svg>", "</svg>", "<math>", "<mtext>", "<style>",
    "</style>", "<script>", "</script>", "<table>", "<tr>", "<td colspan=9 ", "</table>",
    "<iframe src=", "https://e.example/", "<iframe src='//e.example/x'>", "</iframe>", "<b>", "</b>", "<i x=\"", "\"",
    "'", ">", "<", "/", "=", "&", "&lt;", "&#60;script&#62;", "&quot;", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>",
    "<title>", "</title>", "<noscript>", "</noscript>", "<template>", "</template>", "<select>", "<option>",
    "</select>", "<textarea>", "</textarea>", "<object data=x>", "<embed src=y>",
    "<video><source src='https://e.example/v'>", "</video>", "<body onload=x>", "<html>", "<frameset>",
    "<base href='http://e.example/'>", "<meta http-equiv=refresh>", "<link rel=x href=y>", " onclick=x ",
    " style='a:url(http://e.example/)' ", "text", " ", "\n\n", "* a\n", "> ", "`", "|a|b|\n|-|-|\n", "[a](b)",
    "![a](javascript:b)", "<foreignObject>", "<annotation-xml encoding='text/html'>", "\xC3\xA9"};

/// Fails for whatever may not be in clean HTML.
class CleanChecker final : public HtmlVisitor
{
public:
    void text(std::string_view /*text*/) override { }
    Next enter(const HtmlElement& element) override
    {
        ++m_elements;
        const auto rule = ruleOf(element.name);
        const bool isAllowed = rule == ElementRule::Keep || rule == ElementRule::KeepVoid || rule == ElementRule::Link
            || rule == ElementRule::Picture;
        if (!isAllowed || element.isForeign)
            fault = "element " + std::string(element.name);
        for (const auto& [name, value] : element.attributes) {
            if (!isAllowedHere(element, name, value))
                fault = std::string(element.name) + ' ' + std::string(name) + '=' + std::string(value);
        }
        return Next::Enter;
    }
    void leave() override { }

    std::string fault;

private:
    static bool isAllowedHere(const HtmlElement& element, std::string_view name, std::string_view value)
    {
        if (element.name == "a")
            return name == "href" && safeLink(value) == value;
        if (element.name == "img")
            return name == "alt" || (name == "src" && value.starts_with("picture/"))
                || ((name == "width" || name == "height") && pixelsOf(value) > 0);
        if (element.name == "span" && name == "class")
            return value == "embed" || value == "chip";
        return !allowedAttribute(element.name, name, value).empty();
    }

    int m_elements = 0;
};

} // namespace

TEST_CASE("Whatever soup of tags is cleaned, parsed again it holds only what is allowed", "[reading]")
{
    std::mt19937 random(7); // NOLINT: the same soups each time
    const ReadingWords words{.embedded = "<b onclick=x>%1", .openInBrowser = "<script>"};
    for (int round = 0; round < 4000; ++round) {
        std::string soup;
        const auto length = random() % 40;
        for (unsigned i = 0; i < length; ++i)
            soup += pieces[random() % pieces.size()];
        const auto html = round % 2 == 0 ? soup : htmlOfMarkdown(soup).value_or(std::string());
        std::vector<PagePicture> pictures;
        const auto clean = cleanHtml(html, {}, words, pictures);
        REQUIRE(clean);
        CleanChecker checker;
        REQUIRE(visitHtml(clean->html, checker, {}, {}));
        INFO(soup);
        INFO(clean->html);
        REQUIRE(checker.fault == "");
    }
}
