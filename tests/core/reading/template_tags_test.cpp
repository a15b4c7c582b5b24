#include "core/reading/article_page.h"
#include "core/reading/template_tags.h"

#include "tests/support/catch.h"

#include <utility>

using namespace stet;

namespace {

std::string shownBody(std::string_view body, std::vector<PagePicture>* pictures = nullptr)
{
    const auto page = readingPage({.title = "T", .body = body}, {});
    if (pictures != nullptr)
        *pictures = page.pictures;
    constexpr std::string_view begin = "<div class=\"body\">\n";
    const auto at = page.html.find(begin) + begin.size();
    return page.html.substr(at, page.html.rfind("</div>") - at);
}

} // namespace

TEST_CASE("Tags of site generators become chips, never braces in running text", "[reading]")
{
    const std::vector<std::pair<std::string_view, std::string_view>> cases{
        {"A {{ page.title }} b", "<p>A <span class=\"chip\">page.title</span> b</p>\n"},
        {"{%- include figure.html\n  src=\"a.png\" -%}",
            "<p><span class=\"chip\">include figure.html src=&quot;a.png&quot;</span></p>\n"},
        {"{{< youtube abc >}} and {{% note %}}",
            "<p><span class=\"chip\">youtube abc</span> and <span class=\"chip\">note</span></p>\n"},
        {"{% if a %}**b**{% endif %}",
            "<p><span class=\"chip\">if a</span><strong>b</strong><span class=\"chip\">endif</span></p>\n"},
        {"{% raw %}{{ a }} *b*{% endraw %}", "<p>{{ a }} <em>b</em></p>\n"},
        {"A{% comment %} **b** {% endcomment %}", "<p>A</p>\n"},
        {"{% highlight js %}\nif (a < b) { }\n{% endhighlight %}", "<pre><code>if (a &lt; b) { }\n</code></pre>\n"},
        {"# A\n{: .big}\n", "<h1>A</h1>\n\n"},
        {"`{{ a }}`", "<p><code>{{ a }}</code></p>\n"},
        {"```\n{% if a %}\n  {{ b }}\n```", "<pre><code>{% if a %}\n  {{ b }}\n</code></pre>\n"},
        {"A {{ b", "<p>A {{ b</p>\n"},
        {"{% raw %} A", "<p><span class=\"chip\">raw</span> A</p>\n"},
        {"[a]({{ site.baseurl }}/b) [c](https://e.example/{{ d }})", "<p>a c</p>\n"},
    };
    for (const auto& [body, expected] : cases) {
        CAPTURE(body);
        CHECK(shownBody(body) == expected);
    }
}

TEST_CASE("A picture of the site is found without the tag that names the site", "[reading]")
{
    std::vector<PagePicture> pictures;
    shownBody(
        "![a]({{ site.baseurl }}/a.png) <img src=\"{{ '/b.png' | relative_url }}\"> ![c]({{ page.c }})", &pictures);
    CHECK(pictures == std::vector<PagePicture>{{"/a.png"}, {"/b.png"}});
}

TEST_CASE("Bodies of braces alone, and with the marks' own characters, are shown", "[reading]")
{
    for (const auto* piece : {"{", "{{", "{%", "{% raw %}", "{% comment %}", "{{ a }}", "{:", "{% raw"}) {
        std::string body;
        while (body.size() < 300'000)
            body += piece;
        CHECK_FALSE(shownBody(body).empty());
    }
    const std::string mark = "\xF4\x8F\x97\xB0"
                             "0"
                             "\xF4\x8F\x97\xB1";
    CHECK(shownBody("{{ a }}" + mark)
        == "<p><span class=\"chip\">a</span>\xEF\xBF\xBD"
           "0\xEF\xBF\xBD</p>\n");
}
