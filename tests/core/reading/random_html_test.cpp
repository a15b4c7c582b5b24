#include "core/reading/clean_html.h"

#include "core/reading/markdown_html.h"
#include "tests/support/clean_html_checker.h"

#include "tests/support/catch.h"

#include <array>
#include <random>

using namespace stet;
using namespace stet::test;

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
