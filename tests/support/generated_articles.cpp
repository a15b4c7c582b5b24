#include "tests/support/generated_articles.h"

#include <array>
#include <string_view>

namespace stet::test {

namespace {

constexpr std::array<std::string_view, 64> words{"harbour", "council", "orchard", "engine", "ferry", "lantern",
    "budget", "compass", "violin", "glacier", "market", "tunnel", "museum", "harvest", "signal", "teacher", "bridge",
    "archive", "turbine", "meadow", "festival", "printer", "copper", "satellite", "bakery", "station", "library",
    "reactor", "cinema", "quarry", "pilot", "lighthouse", "opens", "delays", "plans", "finds", "answers", "measures",
    "rebuilds", "repairs", "after", "before", "without", "against", "under", "beyond", "with", "for", "new", "old",
    "quiet", "northern", "public", "wooden", "electric", "hidden", "the", "a", "its", "every", "last", "first",
    "second", "small"};

constexpr std::array<std::string_view, 24> providers{"Morning Kettle", "The Tidewater Post", "Granite Weekly",
    "Lowland Courier", "Paper Lantern", "Signal and Slate", "The Quarry", "Ferry Times", "Hilltop Record",
    "Copper Valley News", "Orchard Report", "Northgate Review", "The Plumb Line", "Cinder Daily", "Harbour Notes",
    "Meadow Wire", "Blue Turbine", "The Old Compass", "Station Eleven Blog", "Violin Street", "Lighthouse Letters",
    "Glasshouse Journal", "The Second Printer", "Saltmarsh Echo"};

constexpr std::array<std::string_view, 20> topics{"Harbours", "Rail", "Energy", "Schools", "Music", "Weather", "Books",
    "Space", "Baking", "Local Politics", "Museums", "Farming", "Film", "Mining", "Bridges", "Radio", "Gardens",
    "Printing", "Health", "Open Data"};

constexpr std::string_view base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// SplitMix64: the distributions of the standard library differ between implementations.
class Dice
{
public:
    explicit Dice(std::uint64_t state)
        : m_state(state)
    {
    }

    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        auto mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return mixed ^ (mixed >> 31U);
    }
    /// 0 to `limit` - 1.
    std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>((next() >> 11U) % limit); }
    bool percent(std::uint32_t share) { return below(100) < share; }
    template <typename List>
    std::string_view oneOf(const List& list)
    {
        return list[below(list.size())];
    }

private:
    std::uint64_t m_state;
};

std::string twoDigits(std::uint32_t number)
{
    return {static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)};
}

std::string slugOf(std::string_view text)
{
    std::string slug;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9'))
            slug += lower;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    return slug;
}

class ArticleWriter
{
public:
    ArticleWriter(std::uint64_t seed, std::uint32_t number)
        : m_dice(seed * 0x2545F4914F6CDD1DU + number)
        , m_number(number)
        , m_year(2019 + number % generatedFolders / 12)
        , m_month(1 + number % 12)
    {
    }

    GeneratedArticle write();

private:
    void line(std::string_view text)
    {
        m_out += text;
        m_out += m_break;
    }
    std::string sentence(std::size_t count);
    std::string base64Text(std::size_t length);
    std::string date();
    void addresses(std::string_view indent, const std::string& domain, const std::string& slug);
    void provider(std::string_view indent, std::string_view name);
    void images(std::string_view indent, const std::string& domain, std::size_t count);
    void story();
    void published();
    void topicList();
    void embed();

    Dice m_dice;
    std::uint32_t m_number;
    std::uint32_t m_year;
    std::uint32_t m_month;
    std::string_view m_break = "\n";
    std::string m_out;
};

std::string ArticleWriter::sentence(std::size_t count)
{
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0)
            text += ' ';
        text += m_dice.oneOf(words);
    }
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

std::string ArticleWriter::base64Text(std::size_t length)
{
    std::string text;
    for (std::size_t i = 0; i < length; ++i)
        text += base64[m_dice.below(base64.size())];
    return text;
}

// One call of the dice a statement: operands have no order of evaluation.

std::string ArticleWriter::date()
{
    const auto day = twoDigits(1 + m_dice.below(28));
    const auto hour = twoDigits(m_dice.below(24));
    const auto minute = twoDigits(m_dice.below(60));
    return std::to_string(m_year) + '-' + twoDigits(m_month) + '-' + day + 'T' + hour + ':' + minute + ":00Z";
}

void ArticleWriter::addresses(std::string_view indent, const std::string& domain, const std::string& slug)
{
    const auto way = domain + "/" + std::to_string(m_year) + "/" + twoDigits(m_month) + "/" + slug;
    const auto key = [&](std::string_view name) { return std::string(indent) + std::string(name) + ": \"https://"; };
    if (indent.empty())
        line(key("originalUrl") + way + "?from=feed\"");
    line(key("webUrl") + way + "\"");
    if (m_dice.percent(35)) {
        line(key("ampWebUrl") + way + "/amp\"");
        line(key("cdnAmpWebUrl") + slugOf(domain) + ".cdn.example/c/s/" + way + "/amp\"");
    }
}

void ArticleWriter::provider(std::string_view indent, std::string_view name)
{
    line(std::string(indent) + "provider:");
    line(std::string(indent) + "  name: " + std::string(name));
    line(std::string(indent) + "  domain: " + slugOf(name) + ".example");
}

void ArticleWriter::images(std::string_view indent, const std::string& domain, std::size_t count)
{
    const std::string in(indent);
    line(in + "images:");
    for (std::size_t i = 0; i < count; ++i) {
        const auto folder = base64Text(11).replace(3, 1, "-");
        const auto file = slugOf(sentence(3));
        line(in + "  - url: \"https://cdn." + domain + "/img/" + folder + "/" + file + ".jpg?width=1200&fit=crop\"");
        line(in + "    width: " + std::to_string(400 + m_dice.below(1200)));
        line(in + "    height: " + std::to_string(300 + m_dice.below(900)));
        line(in + "    isCached: " + (m_dice.percent(90) ? "true" : "false"));
        if (m_dice.percent(15))
            line(in + "    title: " + sentence(4));
    }
}

void ArticleWriter::story()
{
    const auto name = m_dice.oneOf(providers);
    const auto domain = slugOf(name) + ".example";
    const auto title = sentence(6 + m_dice.below(6));
    line("  - title: \"" + title + "\"");
    const auto excerpt = sentence(16 + m_dice.below(14));
    const auto quoted = sentence(3);
    line(R"(    excerpt: ")" + excerpt + R"(, \")" + quoted + R"(\" ...")");
    line("    publishedDateTime: " + date());
    addresses("    ", domain, slugOf(title));
    line("    type: article");
    provider("    ", name);
    line("    quality: " + std::to_string(m_dice.below(101)));
    if (m_dice.percent(80))
        images("    ", domain, 1);
}

void ArticleWriter::published()
{
    const auto kind = m_dice.below(100);
    if (kind < 30)
        line("published: false");
    else if (kind < 88)
        line("published: true");
    else if (kind < 90)
        line("published:");
    else if (kind == 90)
        line("published: \"false\"");
}

void ArticleWriter::topicList()
{
    const auto first = std::string(m_dice.oneOf(topics));
    const auto second = std::string(m_dice.oneOf(topics));
    const auto style = m_dice.below(100);
    line("");
    if (style == 0) {
        line("topics: [" + first + ", " + second + "]");
        return;
    }
    const std::string dash = style < 10 ? "- " : "  - ";
    line("topics:");
    line(dash + first);
    if (second != first)
        line(dash + second);
}

void ArticleWriter::embed()
{
    const auto frame = "<iframe src=\\\"https://video.example/embed/" + base64Text(11).replace(3, 1, "-");
    if (m_dice.below(10) > 0)
        return line("featuredContent: \"" + frame + "\\\" allowfullscreen></iframe>\"");
    line("featuredContent: |");
    line("  <iframe src=\"https://video.example/embed/" + slugOf(sentence(2)) + "\"");
    line("    allowfullscreen></iframe>");
}

GeneratedArticle ArticleWriter::write()
{
    if (m_dice.percent(4))
        m_break = "\r\n";
    const auto name = m_dice.oneOf(providers);
    const auto domain = slugOf(name) + ".example";
    const auto title = sentence(5 + m_dice.below(8));
    const auto slug = slugOf(title);

    line("---");
    if (m_dice.percent(2))
        line("# picked by hand");
    line(m_dice.percent(90) ? "category: news" : "category: learning");
    const auto odd = m_dice.below(100);
    const std::string end = odd < 2 ? "\xC2\xA0\xE2\x80\x93 explained" : odd < 5 ? " \xF0\x9F\x9A\x82" : "";
    const bool isBroken = m_dice.below(1000) == 0;
    if (isBroken || m_dice.percent(60))
        line("title: \"" + title + end + (isBroken ? "" : "\""));
    else
        line("title: " + title + end);
    if (m_dice.percent(96))
        line("excerpt: \"" + sentence(18 + m_dice.below(14)) + " ...\"");
    line("publishedDateTime: " + date());
    addresses("", domain, slug);
    line(m_dice.percent(93) ? "type: article" : "type: video");
    if (m_dice.percent(95))
        line("quality: " + std::to_string(m_dice.below(101)));
    line("heat: " + (m_dice.percent(50) ? std::string("-1") : std::to_string(m_dice.below(5000))));
    published();
    line("");
    provider("", name);
    topicList();
    if (m_dice.percent(10))
        embed();
    if (m_dice.percent(92)) {
        line("");
        images("", domain, 1 + m_dice.below(20) / 16);
    }
    if (m_dice.percent(75)) {
        line("");
        line("related:");
        for (auto left = 1 + m_dice.below(3); left > 0; --left)
            story();
    }
    line("");
    const auto secret = base64Text(360 + 4 * m_dice.below(50));
    const auto vector = base64Text(22);
    line("secured: \"" + secret + "==;" + vector + "==\"");
    line("---");
    if (m_dice.percent(40)) {
        line("");
        line(sentence(12) + ".");
    }
    return {std::to_string(m_year) + "/" + twoDigits(m_month) + "/" + slug + "-" + std::to_string(m_number) + ".md",
        std::move(m_out)};
}

} // namespace

GeneratedArticle generateArticle(std::uint64_t seed, std::uint32_t number)
{
    return ArticleWriter(seed, number).write();
}

} // namespace stet::test
