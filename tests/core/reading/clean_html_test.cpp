#include "core/reading/clean_html.h"

#include "core/reading/html_text.h"
#include "core/reading/markdown_html.h"

#include "tests/support/catch.h"

#include <utility>

using namespace stet;

namespace {

const ReadingWords pageWords{.embedded = "From %1", .embeddedHere = "Embedded", .openInBrowser = "Open"};

std::string cleaned(std::string_view html)
{
    std::vector<PagePicture> pictures;
    const auto clean = cleanHtml(html, {}, pageWords, pictures);
    return clean ? clean->html : "(nothing)";
}

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("Of hostile HTML only what readers may see is left", "[reading]")
{
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"<p onclick=x() style='color:red' class=a id=b>A <b>b</b></p>", "<p>A <b>b</b></p>"},
        {"<script>alert(1)</script>A", "A"},
        {"<scr<script>ipt>alert(1)</script>A", "ipt&gt;alert(1)A"},
        {"<style>@import 'http://e.example/a.css'</style>A", "A"},
        {"<svg><script>alert(1)</script><a href='http://e.example/'>x</a></svg>A", "A"},
        {"<svg><p>A</p></svg>", "<p>A</p>"},
        {"<math><mtext><img src=x onerror=alert(1)></mtext></math>A", "A"},
        {"<form action='http://e.example/'><input name=a><button>Go</button>A</form>", "A"},
        {"<base href='http://e.example/'><meta http-equiv=refresh content='0;url=http://e.example/'>A", "A"},
        {"<link rel=stylesheet href='http://e.example/a.css'>A", "A"},
        {"<template><img src=x></template>A", "A"},
        {"<noscript><style></style></noscript>A", "A"},
        {"<a href='javascript:alert(1)'>A</a>", "A"},
        {"<a href='java\nscript:alert(1)'>A</a>", "A"},
        {"<a href='&#106;avascript:alert(1)'>A</a>", "A"},
        {"<a href='\x01javascript:alert(1)'>A</a>", "A"},
        {"<a href='JaVaScRiPt&colon;alert(1)'>A</a>", "A"},
        {"<a href='vbscript:x'>A</a><a href='data:text/html,x'>B</a><a href='file:///etc/passwd'>C</a>", "ABC"},
        {"<a href='/relative'>A</a><a href='#anchor'>B</a>", "AB"},
        {"<a href='HTTP://e.example/a b' target=_blank ping='http://e.example/'>A</a>",
            "<a href=\"HTTP://e.example/a%20b\">A</a>"},
        {"<a href='//e.example/'>A</a>", "<a href=\"https://e.example/\">A</a>"},
        {"<a href='http://user@e.example/'>A</a>", "A"},
        {"<a href='mailto:a@e.example'>A</a>", "<a href=\"mailto:a@e.example\">A</a>"},
        {"<img src=http://e.example/a.png srcset='http://e.example/b.png 2x' onerror=x alt='<b>' width=20 height=10px>",
            "<img src=\"picture/0\" alt=\"&lt;b&gt;\" width=\"20\" height=\"10\">"},
        {"<img src='http://e.example/count.gif' width=1 height=1>A", "A"},
        {"<picture><source srcset='http://e.example/a.webp'><img src=a.png></picture>",
            "<img src=\"picture/0\" alt=\"\">"},
        {"<iframe src='https://video.example/1' srcdoc='<script></script>'></iframe>",
            "<span class=\"embed\">From video.example <a href=\"https://video.example/1\">Open</a></span>"},
        {"<iframe src='javascript:alert(1)'></iframe>", "<span class=\"embed\">Embedded</span>"},
        {"<video poster='http://e.example/p.png'><source src='https://e.example/v.mp4'>no video</video>",
            "<span class=\"embed\">From e.example <a href=\"https://e.example/v.mp4\">Open</a></span>"},
        {"<object data='https://e.example/a.swf'><embed src='https://e.example/b.swf'></object>",
            "<span class=\"embed\">From e.example <a href=\"https://e.example/a.swf\">Open</a></span>"},
        {"<table background=x><tr><td colspan=2 align=RIGHT bgcolor=red>A",
            "<table><tbody><tr><td colspan=\"2\" align=\"right\">A</td></tr></tbody></table>"},
        {"<td colspan=100000>A", "A"},
        {"<font color=red>A</font> <my-box>B</my-box>", "A B"},
        {"<section>A</section>", "<div>A</div>"},
        {"<p></p><p> </p><p>A</p>", "<p>A</p>"},
        {"A &amp; B &lt;b&gt;", "A &amp; B &lt;b&gt;"},
        {"<html><head><title>T</title></head><body onload=x>A</body></html>", "A"},
        {"<p hidden>A</p>B", "B"},
        {"<!-- <p>A</p> -->B<![CDATA[C]]>", "B"},
        {"<xmp><script>A</script></xmp>", "&lt;script&gt;A&lt;/script&gt;"},
        {"<textarea><p>A</p></textarea>B", "B"},
    };
    for (const auto& [html, expected] : cases) {
        CAPTURE(html);
        CHECK(cleaned(html) == expected);
    }
}

TEST_CASE("Pictures are numbered, and only whoever shows them has their addresses", "[reading]")
{
    std::vector<PagePicture> pictures{{"lead.png"}};
    const auto clean = cleanHtml("<img src=' http://e.example/a.png?x=1&amp;y=2 '>"
                                 "<img src='data:image/gif;base64,AAAA' data-src='late.png'>"
                                 "<noscript><img src='late.png'></noscript><img src=''><img srcset='a.png 2x'>"
                                 "<img src='data:image/png;base64,AAAA'>",
        {}, pageWords, pictures);
    REQUIRE(clean);
    CHECK(pictures
        == std::vector<PagePicture>{{"lead.png"}, {"http://e.example/a.png?x=1&y=2"}, {"late.png"}, {"data:"}});
    CHECK(clean->html
        == "<img src=\"picture/1\" alt=\"\"><img src=\"picture/2\" alt=\"\"><img src=\"picture/3\" alt=\"\">");
}

TEST_CASE("HTML that would take a parser minutes is given up or shown", "[reading]")
{
    CHECK(cleaned(repeated("<div>", 100'000)).size() < 5000); // 24 s; later versions of the parser end by themselves
    CHECK(cleaned("<x " +
              [] {
                  std::string all;
                  for (int i = 0; i < 100'000; ++i)
                      all += 'a' + std::to_string(i) + ' ';
                  return all;
              }()
              + ">")
        == "(nothing)");
    const auto spans = cleaned(repeated("<span>", 100'000) + "A");
    CHECK(spans.find('A') != std::string::npos);
    CHECK(spans.size() < 2000); // the inner ones are unwrapped
    std::string formatting;
    for (int i = 0; i < 20'000; ++i)
        formatting += "<b a=" + std::to_string(i) + '>';
    CHECK(cleaned("<p>" + formatting + repeated("<p>A", 20'000)) == "(nothing)"); // 400 million elements
}

TEST_CASE("Tables in tables in tables are unwrapped", "[reading]")
{
    const auto html = cleaned(repeated("<table><tr><td>", 10) + "A");
    std::size_t tables = 0;
    for (auto at = html.find("<table>"); at != std::string::npos; at = html.find("<table>", at + 1))
        ++tables;
    CHECK(tables == 3);
    CHECK(html.find('A') != std::string::npos);
}

TEST_CASE("A page that is too large ends with whole elements", "[reading]")
{
    std::vector<PagePicture> pictures;
    CleaningLimits limits;
    limits.size = 100;
    const auto clean
        = cleanHtml("<div>" + repeated("<p>Text</p>", 1000) + "</div>", {}, pageWords, pictures, {}, limits);
    REQUIRE(clean);
    CHECK(clean->isCut);
    CHECK(clean->html.size() < 150);
    CHECK(clean->html.ends_with("</p></div>"));
}

TEST_CASE("Work that was stopped gives nothing", "[reading]")
{
    StopSource source;
    source.request();
    std::vector<PagePicture> pictures;
    CHECK_FALSE(cleanHtml(repeated("<p><img src=a>", 1000), {}, pageWords, pictures, source.stop()));
    CHECK(pictures.empty());
}

TEST_CASE("Markdown becomes HTML with tables, strikethrough, tasks and links", "[reading]")
{
    const auto html = [](std::string_view markdown) { return htmlOfMarkdown(markdown).value_or("(nothing)"); };
    CHECK(html("# A *b* ~~c~~\n") == "<h1>A <em>b</em> <del>c</del></h1>\n");
    CHECK(html("A\\\nB") == "<p>A<br>\nB</p>\n");
    CHECK(html("[a](http://e.example/?a&amp;b \"T\")")
        == "<p><a href=\"http://e.example/?a&amp;b\" title=\"T\">a</a></p>\n");
    CHECK(html("![a *b* [c](d)](e.png)") == "<p><img src=\"e.png\" alt=\"a b c\"></p>\n");
    CHECK(html("see https://e.example/x.") == "<p>see <a href=\"https://e.example/x\">https://e.example/x</a>.</p>\n");
    CHECK(html("- [x] A\n- [ ] B") == "<ul><li>\xE2\x98\x91 A</li>\n<li>\xE2\x98\x90 B</li>\n</ul>\n");
    CHECK(html("3. A") == "<ol start=\"3\">\n<li>A</li>\n</ol>\n");
    CHECK(html("|A|B|\n|-|-:|\n|1|2|\n")
        == "<table><thead><tr><th>A</th>\n<th align=\"right\">B</th>\n</tr>\n</thead>\n"
           "<tbody><tr><td>1</td>\n<td align=\"right\">2</td>\n</tr>\n</tbody>\n</table>\n");
    CHECK(html("```\n|A|\n|-|\n```") == "<pre><code>|A|\n|-|\n</code></pre>\n");
    CHECK(html("```js\n<b>\n```") == "<pre><code>&lt;b&gt;\n</code></pre>\n");
    CHECK(html("<b onclick=x>A</b>") == "<p><b onclick=x>A</b></p>\n"); // to be cleaned
}

TEST_CASE("Markdown that would become gigabytes of HTML is given up", "[reading]")
{
    const auto bomb = "[a]: " + repeated("x", 200'000) + "\n\n" + repeated("[a] ", 50'000); // 10 GB
    CHECK_FALSE(htmlOfMarkdown(bomb));
}

TEST_CASE("Markdown of half a megabyte of one sign is shown in time", "[reading]")
{
    for (const auto* sign : {"[", "*", "<", "`", "_", "![", "<!--", "| ", "> ", "http://a.b(", "a@"}) {
        CAPTURE(sign);
        CHECK(htmlOfMarkdown(repeated(sign, 500'000 / static_cast<int>(std::string_view(sign).size()))).has_value());
    }
}
