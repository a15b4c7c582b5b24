#include "core/reading/article_page.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

const ReadingWords wordsOfPage{.embedded = "From %1",
    .embeddedHere = "Embedded",
    .openInBrowser = "Open",
    .cut = "There is more",
    .tooComplex = "Too complex",
    .related = "Related",
    .quality = "quality %1",
    .untitled = "Untitled"};

} // namespace

TEST_CASE("Related stories have small pictures, or their places, if any has one", "[article_page]")
{
    ArticlePage article{.title = "T", .lead = {.picture = {"lead.png"}}, .related = {{.title = "A"}, {.title = "B"}}};
    CHECK(readingPage(article, {}).html.find("thumbnail") == std::string::npos);
    article.related[1].picture = {"https://b.example/b.png", 900, 600};
    const auto page = readingPage(article, {});
    CHECK(page.html.find("<div class=\"thumbnail\"><img src=\"picture/1\" alt=\"\"></div>")
        < page.html.find("<h3>A</h3>"));
    CHECK(page.html.find("<img src=\"picture/2\"") < page.html.find("<h3>B</h3>"));
    REQUIRE(page.pictures.size() == 3);
    CHECK_FALSE(page.pictures[0].isSmall);
    CHECK(page.pictures[1] == PagePicture{.isSmall = true});
    CHECK(page.pictures[2] == PagePicture{"https://b.example/b.png", 900, 600, true});
}

TEST_CASE("A page shows the article in the order in which readers see it", "[reading]")
{
    const auto page
        = readingPage({.title = "A <b>",
                          .excerpt = "Short & good",
                          .provider = "Gull Post",
                          .date = "today",
                          .lead = {.picture = {"lead.jpg", 800, 400}, .title = "Quay", .attribution = "B. Heron"},
                          .embed = "<iframe src='https://video.example/1'></iframe>",
                          .body = "Text ![x](inner.png)",
                          .topics = {"Tide"},
                          .related = {{.title = "Other",
                                          .excerpt = "Also",
                                          .provider = "Tern Times",
                                          .address = "https://tern.example/1",
                                          .quality = "71"},
                              {.address = "javascript:x"}}},
            wordsOfPage);
    CHECK(page.html
        == "<h1>A &lt;b&gt;</h1>\n"
           "<p class=\"facts\">Gull Post \xC2\xB7 today</p>\n"
           "<p class=\"excerpt\">Short &amp; good</p>\n"
           "<div class=\"lead\"><img src=\"picture/0\" alt=\"Quay\" width=\"800\" height=\"400\"></div>\n"
           "<p class=\"caption\">Quay \xC2\xB7 B. Heron</p>\n"
           "<div class=\"embeds\"><span class=\"embed\">From video.example <a href=\"https://video.example/1\">Open</a>"
           "</span></div>\n"
           "<div class=\"body\">\n<p>Text <img src=\"picture/1\" alt=\"x\"></p>\n</div>\n"
           "<p class=\"topics\"><span class=\"chip\">Tide</span> </p>\n"
           "<div class=\"related\">\n<h2>Related</h2>\n<div class=\"stories\">\n"
           "<div class=\"story\">\n<p class=\"facts\">Tern Times \xC2\xB7 quality 71</p>\n"
           "<h3><a href=\"https://tern.example/1\">Other</a></h3>\n<p class=\"summary\">Also</p>\n</div>\n"
           "<div class=\"story\">\n<h3>Untitled</h3>\n</div>\n"
           "</div></div>\n");
    CHECK(page.pictures == std::vector<PagePicture>{{"lead.jpg", 800, 400}, {"inner.png"}});
}

TEST_CASE("An article without anything is a page with a title", "[reading]")
{
    CHECK(readingPage({}, wordsOfPage).html == "<h1>Untitled</h1>\n<div class=\"body\">\n</div>\n");
}

TEST_CASE("A body of HTML is no Markdown", "[reading]")
{
    const auto page = readingPage({.body = "<p>A\n\n    *b*</p>", .format = BodyFormat::Html}, wordsOfPage);
    CHECK(page.html.find("<p>A\n\n    *b*</p>") != std::string::npos);
}

TEST_CASE("Of a long body the beginning is shown, with a sentence", "[reading]")
{
    std::string body;
    for (int i = 0; i < 1000; ++i)
        body += "Line " + std::to_string(i) + "\n\n";
    const auto page = readingPage({.body = body}, wordsOfPage, 100);
    CHECK(page.html.find("<p>Line 5</p>") != std::string::npos);
    CHECK(page.html.find("Line 20") == std::string::npos);
    CHECK(page.html.find("<p class=\"note\">There is more</p>") != std::string::npos);
}

TEST_CASE("A body that is too complex is shown as text, with a sentence", "[reading]")
{
    std::string body = "A <b> ";
    for (int i = 0; i < 100'000; ++i)
        body += "<div>";
    const auto page = readingPage({.body = body}, wordsOfPage);
    CHECK(page.html.find("<p class=\"note\">Too complex</p>\n<pre class=\"plain\">A &lt;b&gt;") != std::string::npos);
}
