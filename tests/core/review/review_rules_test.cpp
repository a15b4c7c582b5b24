#include "core/messages/review_messages.h"
#include "core/review/check_article.h"
#include "core/review/fixes.h"
#include "core/review/set_check.h"
#include "core/settings/folder_settings.h"
#include "core/stories/story_index.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace stet;

namespace {

constexpr std::int64_t now = 1'709'251'200; // 2024-03-01T00:00:00Z

/// An article in which no rule finds anything.
const std::string good = "---\n"
                         "category: news\n"
                         "title: A lighthouse is moved inland\n"
                         "excerpt: The town carries it stone by stone, and nobody knows why.\n"
                         "publishedDateTime: 2024-02-28T10:00:00Z\n"
                         "webUrl: https://ledger.example/lighthouse\n"
                         "ampWebUrl: https://ledger.example/amp/lighthouse\n"
                         "type: article\n"
                         "quality: 70\n"
                         "heat: -1\n"
                         "published: true\n"
                         "provider:\n"
                         "  name: Ledger\n"
                         "  domain: ledger.example\n"
                         "topics:\n"
                         "  - Harbour\n"
                         "  - Towers\n"
                         "images:\n"
                         "  - url: /assets/lighthouse.png\n"
                         "    width: 800\n"
                         "    height: 600\n"
                         "related:\n"
                         "  - title: Another tower\n"
                         "    publishedDateTime: 2024-02-20T10:00:00Z\n"
                         "    webUrl: https://gazette.example/tower\n"
                         "secured: AAAAAAAAAAAAAAAAAAAAAA==;AAAAAAAAAAAAAAAAAAAAAA==\n"
                         "---\n"
                         "Body\n";

std::string reviewRulesWith(std::string text, const std::string& old, const std::string& fresh)
{
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

CheckContext contextOfTests()
{
    CheckContext context;
    context.now = now;
    context.topics.name("Towers");
    context.topics.name("Tall Ships");
    context.medianDates.emplace("/site/_news", now);
    context.imageSize = [](const std::string& /*article*/, std::string_view reference) -> Result<PixelSize> {
        if (reference.find("gone") != std::string_view::npos)
            return Error{.code = ErrorCode::NotFound};
        if (reference.find("broken") != std::string_view::npos)
            return Error{.code = ErrorCode::DamagedImage};
        if (reference.starts_with("http") && reference.find("loaded") == std::string_view::npos)
            return Error{.code = ErrorCode::RemoteImage};
        return PixelSize{800, 600};
    };
    return context;
}

const std::string defaultPath = "/site/_news/2024-02-28-lighthouse.md";

std::vector<Finding> findingsOf(
    const std::string& text, const CheckContext& context = contextOfTests(), const std::string& path = defaultPath)
{
    const auto document = Document::ofText(text);
    const auto row = summarize(document, context.settings.publish, path);
    return checkArticle(document, row, context).findings;
}

std::set<std::string> rulesOf(const std::vector<Finding>& findings)
{
    std::set<std::string> names;
    for (const auto& finding : findings)
        names.insert(ruleOf(finding.rule).name);
    return names;
}

struct Case
{
    RuleId rule;
    const char* old; ///< in the good article; empty: the whole
    const char* breaks; ///< in its place
    const char* nearly; ///< breaks nothing of the rule
    const char* field; ///< where it is found
    const char* message;
};

const std::string sixty(60, 'x');
const std::string oneSixty(160, 'x');
const std::string longTitle = "title: " + sixty + "x\n";
const std::string longEnoughTitle = "title: " + sixty + "\n";
const std::string longExcerpt = "excerpt: " + oneSixty + "x\n";
const std::string longEnoughExcerpt = "excerpt: " + oneSixty + "\n";
constexpr const char* titleLine = "title: A lighthouse is moved inland\n";
constexpr const char* excerptLine = "excerpt: The town carries it stone by stone, and nobody knows why.\n";
constexpr const char* dateLine = "publishedDateTime: 2024-02-28T10:00:00Z\n";
constexpr const char* webLine = "webUrl: https://ledger.example/lighthouse\n";
constexpr const char* imageSizeLines = "    width: 800\n    height: 600\n";

const std::vector<Case>& cases()
{
    static const std::vector<Case> all{
        {RuleId::Unreadable, titleLine, "title: \"A lighthouse\n", "title: \"A lighthouse\"\n", "",
            "A quotation mark is not closed."},
        {RuleId::DuplicateKey, "quality: 70\n", "quality: 70\nquality: 71\n", "quality: 70\nqualities: 71\n", "quality",
            "The key quality appears again in line 10, and only that one counts."},
        {RuleId::DuplicateKey, "  - url: /assets/lighthouse.png\n", "  - url: a.png\n    url: /assets/lighthouse.png\n",
            "  - url: a.png\n  - url: /assets/lighthouse.png\n", "images[0].url",
            "The key url appears again in line 20, and only that one counts."},
        {RuleId::MergeOverrides, "type: article\n", "type: article\n<<: {type: video}\n",
            "<<: {type: video}\ntype: article\n", "type", "type has no effect: << in line 9 brings another value."},
        {RuleId::TextBelow, "---\nBody", "--- more\n---\nBody", "# more\n---\nBody", "",
            "Jekyll ignores everything from here to the closing ---."},
        {RuleId::LineSeparator, "type: article\n", "type: article\nx: \"a\xE2\x80\xA8z\"\n",
            "type: article\nx: \"a\\Lz\"\n", "", "The invisible U+2028 in this line is a line break to Jekyll."},
        {RuleId::LineSeparator, "type: article\n", "type: article\nx: \"a\xEF\xBB\xBFz\"\n",
            "type: article\nx: \"a\\uFEFFz\"\n", "", "There is an invisible U+FEFF in this line."},
        {RuleId::MixedLineEndings, "type: article\n", "type: article\r\n", "type: \"article\\r\"\n", "",
            "1 lines end with CRLF and 27 with LF."},
        {RuleId::Tabs, "type: article\n", "type: ar\tticle\n", "type: \"ar\\ticle\"\n", "",
            "There is a tab in this line."},
        {RuleId::NoBreakIndent, "type: article\n", "type: article\n\xC2\xA0x: 1\n", "type: article\nx: \xC2\xA0y\n", "",
            "The line is indented with a no-break space."},
        {RuleId::FenceSpaces, "---\ncategory", "---  \ncategory", "---\n\ncategory", "",
            "There are spaces after this ---."},
        {RuleId::FenceSpaces, "---\nBody", "--- \t\nBody", "---\n \nBody", "", "There are spaces after this ---."},
        {RuleId::FileDate, dateLine, "publishedDateTime: 2024-02-26T10:00:00Z\n",
            "publishedDateTime: 2024-02-29T23:00:00Z\n", "publishedDateTime",
            "The file name says 2024-02-28, but the date is 2024-02-26T10:00:00Z."},
        {RuleId::Required, excerptLine, "", "excerpt: Short.\n", "excerpt", "excerpt is missing."},
        {RuleId::Required, excerptLine, "excerpt:\n", "excerpt: 0\n", "excerpt", "excerpt is empty."},
        {RuleId::Required, webLine, "", "originalUrl: https://ledger.example/lighthouse\n", "webUrl",
            "webUrl is missing."},
        {RuleId::Required, "category: news\ntitle: A lighthouse is moved inland\n", "category: news\n",
            "category: people\n", "title", "title is missing."},
        {RuleId::Schema, "topics:\n  - Harbour\n  - Towers\n", "topics: Harbour\n", "topics:\n", "topics",
            "topics has the type string; it must be array/null."},
        {RuleId::Schema, "    width: 800\n", "    width: wide\n", "    width:\n", "images[0].width",
            "images[0].width has the type string; it must be integer/null."},
        {RuleId::Schema, "heat: -1\n", "heat: warm\n", "heat: 4000000000\n", "heat",
            "heat has the type string; it must be integer/null."},
        {RuleId::YesNo, "published: true\n", "published: yes\n", "published: TRUE\n", "published",
            "published is written as yes; write true."},
        {RuleId::Secured, "secured: AAAAAAAAAAAAAAAAAAAAAA==;AAAAAAAAAAAAAAAAAAAAAA==\n",
            "secured: AAAAAAAAAAAAAAAAAAAAAA==\n", "secured: AAAA;AAAAAAAAAAAAAAAAAAAAAA==\n", "secured",
            "secured must be two base64 texts with a semicolon between them."},
        {RuleId::Secured, "secured: AAAAAAAAAAAAAAAAAAAAAA==;AAAAAAAAAAAAAAAAAAAAAA==\n",
            "secured: |\n  AAAAAAAAAAAAAAAAAAAAAA==\n", "secured: |\n  AAAA\n  AAAA;AAAAAAAAAAAAAAAAAAAAAA==\n",
            "secured", "secured must be two base64 texts with a semicolon between them."},
        {RuleId::Secured, ";AAAAAAAAAAAAAAAAAAAAAA==\n", ";AAAA\n", ";AAAAAAAAAAAAAAAAAAAAAA==\n", "secured",
            "The initialization vector of secured has 3 bytes; it must have 16."},
        {RuleId::TitleLength, titleLine, longTitle.c_str(), longEnoughTitle.c_str(), "title",
            "The title has 61 characters; search engines cut it near 60."},
        {RuleId::ExcerptLength, excerptLine, longExcerpt.c_str(), longEnoughExcerpt.c_str(), "excerpt",
            "The excerpt has 161 characters; search engines cut it near 160."},
        {RuleId::ExcerptCut, excerptLine, "excerpt: The town carries it...\n", "excerpt: The town ... carries it.\n",
            "excerpt", "The excerpt ends with ..."},
        {RuleId::ExcerptCut, excerptLine, "excerpt: >\n  The town carries it\n  on and on...\n",
            "excerpt: |\n  The town ...\n  carries it.\n", "excerpt", "The excerpt ends with ..."},
        {RuleId::ExcerptRepeatsTitle, excerptLine, "excerpt: A Lighthouse is moved inland.\n",
            "excerpt: A lighthouse is moved inland, and the harbour follows it soon.\n", "excerpt",
            "The excerpt only repeats the title."},
        {RuleId::ExcerptRepeatsTitle, excerptLine, "excerpt: A lighthouse is moved inland | Ledger\n",
            "excerpt: A lighthouse is moved inland by hand.\n", "excerpt", "The excerpt only repeats the title."},
        {RuleId::ExcerptRepeatsTitle, excerptLine, "excerpt: A lighthouse is moved inland...\n",
            "excerpt: A lighthouse is moved inland - and nobody in the town knows why.\n", "excerpt",
            "The excerpt only repeats the title."},
        {RuleId::DoubleSpaces, titleLine, "title: A lighthouse  is moved\n", "title: A lighthouse is moved  \n",
            "title", "title has two spaces in a row."},
        {RuleId::TextCutByComment, titleLine, "title: Learn C #1 at sea\n", "title: Learn C # by hand\n", "title",
            "title ends before \u201C#1 at sea\u201D, which YAML takes for a comment."},
        {RuleId::TextCutByComment, titleLine, "title: The tide #storm\n", "title: 'The tide' #storm\n", "title",
            "title ends before \u201C#storm\u201D, which YAML takes for a comment."},
        {RuleId::Entities, titleLine, "title: A town&#8217;s lighthouse is moved\n",
            "title: Salt & light; a lighthouse is moved\n", "title", "title contains the HTML entity &#8217;."},
        {RuleId::Entities, excerptLine, "excerpt: Salt &amp; light\n", "excerpt: AT&T; moves\n", "excerpt",
            "excerpt contains the HTML entity &amp;."},
        {RuleId::Mojibake, titleLine, "title: A caf\xC3\x83\xC2\xA9 is moved\n", "title: A caf\xC3\xA9 is moved\n",
            "title", "title contains \xC3\x83\xC2\xA9, text read in the wrong encoding."},
        {RuleId::InvisibleCharacter, titleLine, "title: A light\u202Ehouse\n",
            "title: \U0001F469\u200D\U0001F4BB moves a lighthouse\n", "title",
            "title contains the invisible character U+202E."},
        {RuleId::AllCapitals, titleLine, "title: A LIGHTHOUSE IS MOVED\n", "title: NASA, UN\n", "title",
            "The title is written in capitals."},
        {RuleId::AllCapitals, titleLine, "title: DER TURM WIRD VERLEGT\n",
            "title: \xE6\x97\xA5\xE6\x9C\xAC NASA JAXA ESA\n", "title", "The title is written in capitals."},
        {RuleId::DateInvalid, dateLine, "publishedDateTime: 2024-02-30T10:00:00Z\n",
            "publishedDateTime: 2024-02-29T10:00:00Z\n", "publishedDateTime",
            "publishedDateTime is not a valid date: 2024-02-30T10:00:00Z."},
        {RuleId::DateInvalid, dateLine, "publishedDateTime: 2023-02-29T23:59:59Z\n",
            "publishedDateTime: 2024-02-28T23:59:59.999+14:00\n", "publishedDateTime",
            "publishedDateTime is not a valid date: 2023-02-29T23:59:59Z."},
        {RuleId::DateInvalid, dateLine, "publishedDateTime: 2024-02-28 10:00:00 noon\n",
            "publishedDateTime: 2024-2-28 9:00:00 UTC\n", "publishedDateTime",
            "publishedDateTime is not a valid date: 2024-02-28 10:00:00 noon."},
        {RuleId::DateInvalid, "    publishedDateTime: 2024-02-20", "    publishedDateTime: 1900-02-29",
            "    publishedDateTime: 2000-02-29", "related[0].publishedDateTime",
            "related[0].publishedDateTime is not a valid date: 1900-02-29T10:00:00Z."},
        {RuleId::DateFuture, dateLine, "publishedDateTime: 2024-03-03T10:00:00Z\n",
            "publishedDateTime: 2024-03-01T20:00:00Z\n", "publishedDateTime",
            "The date 2024-03-03T10:00:00Z is in the future."},
        {RuleId::DateEarly, dateLine, "publishedDateTime: 2019-02-28T10:00:00Z\n",
            "publishedDateTime: 2019-03-28T10:00:00Z\n", "publishedDateTime",
            "The date is 2019-02-28T10:00:00Z; the neighboring articles are from around 2024-03-01."},
        {RuleId::DateTimeZone, dateLine, "publishedDateTime: 2024-02-28 10:00\n", "publishedDateTime: 2024-02-28\n",
            "publishedDateTime", "The time 2024-02-28 10:00 has no time zone."},
        {RuleId::AddressInvalid, webLine, "webUrl: javascript:alert(1)\n",
            "webUrl: \"HTTPS://ledger.example:8443/a,b;c=(1)/?q=javascript:x#\"\n", "webUrl",
            "webUrl is not a valid web address: javascript:alert(1)."},
        {RuleId::AddressInvalid, webLine, "webUrl: https:/ledger.example/lighthouse\n",
            "webUrl: https://xn--bcher-kva.example\n", "webUrl",
            "webUrl is not a valid web address: https:/ledger.example/lighthouse."},
        {RuleId::AddressInvalid, webLine, "webUrl: ledger.example/lighthouse\n", "webUrl: http://192.0.2.1/\n",
            "webUrl", "webUrl is not a valid web address: ledger.example/lighthouse."},
        {RuleId::AddressInvalid, "/assets/lighthouse.png", "file:///etc/passwd", "data:image/png;base64,AAAA",
            "images[0].url", "images[0].url is not a valid web address: file:///etc/passwd."},
        {RuleId::AddressInvalid, "/assets/lighthouse.png", "///lighthouse.png", "//ledger.example/lighthouse.png",
            "images[0].url", "images[0].url is not a valid web address: ///lighthouse.png."},
        {RuleId::AddressInvalid, "category: news\n", "category: video\noriginalUrl: lighthouse\n",
            "category: video\noriginalUrl: /lighthouse\n", "originalUrl",
            "originalUrl is not a valid web address: lighthouse."},
        {RuleId::AddressProvider, "  domain: ledger.example\n", "  domain: dger.example\n",
            "  domain: www.ledger.example\n", "webUrl",
            "The address is on ledger.example, but the provider's domain is dger.example."},
        {RuleId::AddressProvider, "  - title: Another tower\n",
            "  - title: Another tower\n    provider:\n      domain: ledger.example\n",
            "  - title: Another tower\n    provider:\n      domain: gazette.example\n", "related[0].webUrl",
            "The address is on gazette.example, but the provider's domain is ledger.example."},
        {RuleId::AddressTracking, webLine, "webUrl: https://ledger.example/lighthouse?utm_source=x&id=1\n",
            "webUrl: https://ledger.example/lighthouse?id=utm_source\n", "webUrl",
            "webUrl has the tracking parameter utm_source."},
        {RuleId::AmpIsWeb, "ampWebUrl: https://ledger.example/amp/lighthouse\n",
            "ampWebUrl: https://ledger.example/lighthouse\n", "ampWebUrl: https://ledger.example/lighthouse/amp\n",
            "ampWebUrl", "The AMP address is the same as the page's address."},
        {RuleId::QualityRange, "quality: 70\n", "quality: 130\n", "quality: 100\n", "quality",
            "Quality is 130; it must be between 0 and 100."},
        {RuleId::QualityRange, "quality: 70\n", "quality: -1\n", "quality: 60.5\n", "quality",
            "Quality is -1; it must be between 0 and 100."},
        {RuleId::QualityMissing, "quality: 70\n", "", "quality: 60\n", "quality", "No quality is given."},
        {RuleId::PublishedLow, "quality: 70\n", "quality: 59\n", "quality: 60\n", "published",
            "Published with quality 59; the threshold is 60."},
        {RuleId::PublishedLow, "quality: 70\nheat: -1\npublished: true\n", "quality: 59\n", "quality: 60\n", "quality",
            "Published with quality 59; the threshold is 60."},
        {RuleId::PublishedLow, "quality: 70\nheat: -1\npublished: true\n", "quality: 59\npublished:\n",
            "quality: 59\npublished: false\n", "published", "Published with quality 59; the threshold is 60."},
        {RuleId::DraftHigh, "quality: 70\nheat: -1\npublished: true\n", "quality: 90\npublished: false\n",
            "quality: 89\npublished: false\n", "published", "A draft with quality 90; the threshold is 60."},
        {RuleId::DraftWaiting, "publishedDateTime: 2024-02-28T10:00:00Z\n", // made a draft below
            "publishedDateTime: 2024-02-14T10:00:00Z\n", "publishedDateTime: 2024-02-17T10:00:00Z\n", "published",
            "This draft with quality 70 has been waiting for 15 days."},
        {RuleId::HeatRange, "heat: -1\n", "heat: -2\n", "heat: 0\n", "heat",
            "Heat is -2; the minimum is -1, for unknown."},
        {RuleId::PublishedText, "published: true\n", "published: \"false\"\n", "published: false\n", "published",
            "published is the text \"false\", so Jekyll publishes the article."},
        {RuleId::PublishedText, "published: true\n", "published: 'true'\n", "published: True\n", "published",
            "published is the text \"true\"; write it without quotes."},
        {RuleId::PublishedText, "published: true\n", "published: soon\n", "published:\n", "published",
            "published is the text \"soon\"; it must be true or false."},
        {RuleId::PublishedText, "published: true\n", "published: 1\n", "published: true # 1\n", "published",
            "published is 1; it must be true or false."},
        {RuleId::PublishedUnset, "published: true\n", "", "published: false\n", "published",
            "published is missing, so the article is on the site."},
        {RuleId::TopicEmpty, "  - Harbour\n", "  - ' '\n", "  - H\n", "topics[0]", "This topic is empty."},
        {RuleId::TopicRepeated, "  - Harbour\n", "  - Towers\n", "  - Tower\n", "topics[1]",
            "The topic Towers appears twice."},
        {RuleId::TopicSpelling, "  - Towers\n", "  - towers\n", "  - Tower\n", "topics[1]",
            "This folder spells the topic towers as Towers."},
        {RuleId::TopicSpelling, "  - Towers\n", "  - tall-Ships\n", "  - Tall Ships\n", "topics[1]",
            "This folder spells the topic tall-Ships as Tall Ships."},
        {RuleId::ImageMissing, "images:\n  - url: /assets/lighthouse.png\n    width: 800\n    height: 600\n",
            "images: []\n", "images:\n  - url: a.png\n    width: 800\n    height: 600\n", "images",
            "There is no picture."},
        {RuleId::ImageMissing, "images:\n  - url: /assets/lighthouse.png\n    width: 800\n    height: 600\n",
            "images: ~\n", "images:\n  - url: a.png\n", "images", "There is no picture."},
        {RuleId::ImageSizeMissing, "    height: 600\n", "", "    height: 600 # measured\n", "images[0]",
            "The picture has no width and height."},
        {RuleId::ImageSizeMissing, imageSizeLines, "    width: 0\n    height: 0\n", "    width: 1\n    height: 1\n",
            "images[0]", "The picture has no width and height."},
        {RuleId::ImageAspect, "/assets/lighthouse.png\n    width: 800\n    height: 600\n",
            "https://a.example/a.png\n    width: 1201\n    height: 300\n",
            "https://a.example/a.png\n    width: 1200\n    height: 300\n", "images[0].width",
            "The picture is 1201 pixels wide and 300 high."},
        {RuleId::ImageAspect, "/assets/lighthouse.png\n    width: 800\n    height: 600\n",
            "https://a.example/a.png\n    width: 300\n    height: 1201\n",
            "https://a.example/a.png\n    width: 300\n    height: 1200\n", "images[0].width",
            "The picture is 300 pixels wide and 1201 high."},
        {RuleId::ImageSmall, "/assets/lighthouse.png\n    width: 800\n    height: 600\n",
            "https://a.example/a.png\n    width: 299\n    height: 200\n",
            "https://a.example/a.png\n    width: 300\n    height: 150\n", "images[0].width",
            "The lead picture is 299 by 200 pixels; it should be at least 300 by 150."},
        {RuleId::ImageFileMissing, "/assets/lighthouse.png", "gone.png", "https://ledger.example/gone.png",
            "images[0].url", "There is no picture at gone.png."},
        {RuleId::ImageFileMissing, "/assets/lighthouse.png", "broken.png", "lighthouse.png", "images[0].url",
            "The file at broken.png is not a readable picture."},
        {RuleId::ImageFileMissing, "/assets/lighthouse.png", "/assets/gone:1.png", "/assets/lighthouse:1.png",
            "images[0].url", "There is no picture at /assets/gone:1.png."},
        {RuleId::ImageSizeDiffers, imageSizeLines, "    width: 801\n    height: 600\n",
            "    width: 800.0\n    height: 600\n", "images[0].width",
            "The declared size is 801 by 600 pixels; the file has 800 by 600."},
        {RuleId::ImageSizeDiffers, imageSizeLines, "    width: 800\n    height: 599\n", "    width: 801\n    height:\n",
            "images[0].width", "The declared size is 800 by 599 pixels; the file has 800 by 600."},
        {RuleId::ImageSizeDiffers, "/assets/lighthouse.png\n    width: 800\n",
            "/assets/lighthouse.png\n    width: 600\n", "https://ledger.example/lighthouse.png\n    width: 600\n",
            "images[0].width", "The declared size is 600 by 600 pixels; the file has 800 by 600."},
        {RuleId::ImageSizeDiffers, "/assets/lighthouse.png\n    width: 800\n",
            "https://ledger.example/loaded.png\n    width: 600\n",
            "https://ledger.example/not-yet.png\n    width: 600\n", "images[0].width",
            "The declared size is 600 by 600 pixels; the file has 800 by 600."},
        {RuleId::RelatedSelf, "https://gazette.example/tower", "http://www.ledger.example/lighthouse/#top",
            "https://ledger.example/tower", "related[0]", "\"Another tower\" is this story itself."},
        {RuleId::RelatedRepeated, "related:\n", "related:\n  - webUrl: https://www.gazette.example/tower/\n",
            "related:\n  - webUrl: https://www.gazette.example/towers/\n", "related[1]",
            "\"Another tower\" has the same address as related story 1."},
        {RuleId::RelatedFar, "    publishedDateTime: 2024-02-20T10:00:00Z\n",
            "    publishedDateTime: 2023-08-20T10:00:00Z\n", "    publishedDateTime: 2023-09-20T10:00:00Z\n",
            "related[0]", "\"Another tower\" came out 192 days before or after this article."},
    };
    return all;
}

/// Two articles of which the second one breaks a rule of the set, or nearly does.
struct SetCase
{
    RuleId rule;
    const char* other; ///< lines of the first article, whose file is 2024-01-01-tower.md
    const char* breaks; ///< lines of the second one
    const char* nearly;
    const char* message;
    const char* file = "lighthouse.md"; ///< of the second one
    const char* nearlyFile = "lighthouse.md";
};

const std::vector<SetCase>& setCases()
{
    static const std::vector<SetCase> all{
        {RuleId::StoryTwice, "title: A tower\nwebUrl: https://a.example/x\n",
            "webUrl: https://a.example/x?utm_source=b\n", "webUrl: https://a.example/x?id=b\n",
            "The story is also published as \"A tower\"."},
        {RuleId::SameAddress, "title: A tower\nwebUrl: https://a.example/x\n",
            "webUrl: https://www.a.example/x/\npublished: false\n", "webUrl: https://b.example/x\npublished: false\n",
            "\"A tower\" has the same address."},
        {RuleId::SameTitle, "title: The tower of the harbour\n", "title: the TOWER of the harbour\n",
            "title: The tower of the harbours\n", "2024-01-01-tower.md has the same title."},
        {RuleId::SameSlug, "heat: 1\n", "heat: 1\n", "heat: 1\n", "2024-01-01-tower.md also has the slug tower.",
            "2024-02-02-tower.md", "2024-02-02-towers.md"},
        {RuleId::RelatedOneWay, "title: A tower\nwebUrl: https://a.example/x\n",
            "webUrl: https://a.example/y\nrelated:\n  - webUrl: https://a.example/x\n",
            "webUrl: https://a.example/y\nrelated:\n  - webUrl: https://a.example/xx\n",
            "\"A tower\" does not list this article as related."},
        {RuleId::AddressInsecure, "webUrl: https://a.example/x\n", "webUrl: http://a.example/y\n",
            "webUrl: https://a.example/http://y\n", "webUrl uses http; other articles link to this site with https."},
    };
    return all;
}

/// What is reported of the second article by the rule.
std::vector<std::string> saidOfSecond(const SetCase& each, const std::string& lines, const std::string& file)
{
    const CheckContext context;
    Snapshot rows;
    rows.resize(2);
    std::vector<std::pair<RowId, ArticleKeys>> keys;
    const auto put = [&](RowId id, const std::string& text, const std::string& name) {
        const auto document = Document::ofText("---\n" + text + "---\n");
        auto row = summarize(document, {}, "/site/_news/" + name);
        keys.emplace_back(id, checkArticle(document, row, context).keys);
        rows.set(id, std::make_shared<const ArticleSummary>(std::move(row)));
    };
    put(0, each.other, "2024-01-01-tower.md");
    put(1, lines, file);
    SetCheck check;
    check.update(std::move(keys));
    std::vector<std::string> said;
    for (const auto& finding : check.findings(1, rows, storiesOf(rows))) {
        if (finding.rule == each.rule)
            said.push_back(sentence(finding).toStdString());
    }
    return said;
}

std::size_t mistakesIn(const std::string& settings)
{
    std::vector<ConfigurationError> parseErrors;
    readSettings(settings, "config.yaml", parseErrors);
    return parseErrors.size();
}

std::string asFor(RuleId rule, const std::string& text)
{
    return rule == RuleId::DraftWaiting ? reviewRulesWith(text, "published: true", "published: false") : text;
}

} // namespace

TEST_CASE("Nothing is found in an article that is right", "[review]")
{
    CHECK(rulesOf(findingsOf(good)).empty());
    CHECK(rulesOf(findingsOf("---\ntitle: A page\n---\n")).empty());
    CHECK(rulesOf(findingsOf("---\n---\n")).empty());
}

TEST_CASE("Each rule of one article finds what breaks it, and not what nearly does", "[review]")
{
    for (const auto& each : cases()) {
        CAPTURE(ruleOf(each.rule).name, each.breaks, each.nearly);
        const auto broken = findingsOf(asFor(each.rule, reviewRulesWith(good, each.old, each.breaks)));
        const auto found = std::find_if(
            broken.begin(), broken.end(), [&](const Finding& finding) { return finding.rule == each.rule; });
        REQUIRE(found != broken.end());
        CHECK(found->severity == ruleOf(each.rule).severity);
        CHECK(std::string(found->field) == each.field);
        CHECK(sentence(*found).toStdString() == each.message);
        CHECK(found->line > 0);
        CHECK_FALSE(rulesOf(findingsOf(asFor(each.rule, reviewRulesWith(good, each.old, each.nearly))))
                        .contains(ruleOf(each.rule).name));
    }
}

TEST_CASE("Each rule of the set finds what breaks it, and not what nearly does", "[review][set]")
{
    for (const auto& each : setCases()) {
        CAPTURE(ruleOf(each.rule).name);
        CHECK(saidOfSecond(each, each.breaks, each.file) == std::vector<std::string>{each.message});
        CHECK(saidOfSecond(each, each.nearly, each.nearlyFile).empty());
    }
}

TEST_CASE("The rule about settings finds what breaks it, and not what nearly does", "[review][settings]")
{
    CHECK(mistakesIn("rules:\n  tab: off\n") == 1);
    CHECK(mistakesIn("rules:\n  tabs: off\n") == 0);
    CHECK(mistakesIn("rules:\n  tabs: warnings\n") == 1);
    CHECK(mistakesIn("rules:\n  tabs: warning\n") == 0);
}

TEST_CASE("Every rule has such a case", "[review]")
{
    for (const auto& rule : allRules()) {
        CAPTURE(rule.name);
        const auto isOfRule = [&](const auto& each) { return each.rule == rule.id; };
        const auto count = std::count_if(cases().begin(), cases().end(), isOfRule)
            + std::count_if(setCases().begin(), setCases().end(), isOfRule);
        CHECK((count > 0) != (rule.id == RuleId::Configuration)); // which has a test of its own
    }
}

TEST_CASE("The table of rules is in the order of their ids, and names are told apart", "[review]")
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < ruleCount; ++i) {
        const auto& rule = allRules()[i];
        CHECK(static_cast<std::size_t>(rule.id) == i);
        CHECK(names.insert(rule.name).second);
        CHECK(ruleNamed(rule.name) == rule.id);
        CHECK(std::string(rule.explanation).ends_with('.'));
        CHECK_FALSE(std::string(rule.title).ends_with('.'));
    }
    CHECK_FALSE(ruleNamed("no-such-rule"));
}

TEST_CASE("Each fix is the one right answer and leaves nothing to fix", "[review][fix]")
{
    const auto context = contextOfTests();
    const auto all = [](const Finding& /*finding*/) { return true; };
    for (const auto& each : cases()) {
        const bool isUnclear
            = each.breaks == std::string_view("published: soon\n") || each.breaks == std::string_view("published: 1\n");
        if (!ruleOf(each.rule).isFixable || isUnclear)
            continue;
        CAPTURE(ruleOf(each.rule).name, each.breaks);
        const auto text = reviewRulesWith(good, each.old, each.breaks);
        const auto document = Document::read(text);
        REQUIRE(document.ok());
        const auto fixed = fixArticle(*document, summarize(*document, {}, defaultPath), context, {}, all);
        REQUIRE(fixed.ok());
        CHECK(fixed->count == 1);
        CHECK(rulesOf(findingsOf(std::string(fixed->document.bytes()))).contains(ruleOf(each.rule).name) == false);
    }
    const auto mendedText = [&](const std::string& text) {
        const auto document = Document::read(text);
        REQUIRE(document.ok());
        const auto fixed = fixArticle(*document, summarize(*document, {}, defaultPath), context, {}, all);
        REQUIRE(fixed.ok());
        return std::string(fixed->document.bytes());
    };
    CHECK(mendedText(reviewRulesWith(good, "published: true", "published: \"false\" # soon"))
        == reviewRulesWith(good, "published: true", "published: false # soon"));
    CHECK(mendedText(reviewRulesWith(good, "lighthouse\namp", "lighthouse?utm_source=a&id=1&fbclid=b#part\namp"))
        == reviewRulesWith(good, "lighthouse\namp", "lighthouse?id=1#part\namp"));
    // The second topic gets its spelling and is the same as the first then.
    CHECK(mendedText(
              reviewRulesWith(good, "  - Harbour\n  - Towers\n", "  - Towers\n  - Harbour\n  - towers\n  - Harbour\n"))
        == reviewRulesWith(good, "  - Harbour\n  - Towers\n", "  - Towers\n  - Harbour\n"));
    CHECK(mendedText(reviewRulesWith(good, "width: 800\n    height: 600", "width: 80\n    height: 60")) == good);
}

TEST_CASE("All that can be fixed is, however much of it there is", "[review][fix]")
{
    std::string related;
    std::string clean;
    std::string insecure;
    std::string secure;
    for (int i = 0; i < 230; ++i) {
        const auto line = "  - webUrl: https://ledger.example/a" + std::to_string(i);
        related += line + "?utm_source=x\n";
        clean += line + "\n";
    }
    for (int i = 0; i < 30; ++i) {
        const auto unknown = "  - webUrl: http://unknown.example/" + std::to_string(i) + "\n";
        insecure += unknown + "  - webUrl: http://known.example/" + std::to_string(i) + "\n";
        secure += unknown + "  - webUrl: https://known.example/" + std::to_string(i) + "\n";
    }
    const auto textWith
        = [](const std::string& stories) { return "---\ntitle: A lighthouse\nrelated:\n" + stories + "---\n"; };
    const auto document = Document::read(textWith(related + insecure));
    REQUIRE(document.ok());
    const auto row = summarize(*document, {}, defaultPath);
    const auto context = contextOfTests();
    SetCheck set({context.settings});
    ArticleKeys ofHost;
    ofHost.secureHosts.push_back(hostKey("known.example"));
    set.update({{RowId{1}, ofHost}});
    const auto isOfAddress = [](const Finding& finding) {
        return finding.rule == RuleId::AddressTracking || finding.rule == RuleId::AddressInsecure;
    };
    const auto fixed = fixArticle(
        *document, row, context, [&](const ArticleKeys& keys) { return set.fixable(keys, 0, mostFixed); }, isOfAddress);
    REQUIRE(fixed.ok());
    CHECK(fixed->document.bytes() == textWith(clean + secure));
    CHECK(fixed->count == 260);
    // Told are those that have an answer, in the order of the file, and how many more there are.
    const auto reported = set.fixable(checkArticle(*document, row, context).keys, 0, mostFindings);
    REQUIRE(reported.size() == mostFindings + 1);
    CHECK(
        std::all_of(reported.begin(), reported.end() - 1, [](const Finding& finding) { return finding.isFixable(); }));
    CHECK(reported.front().field == "related[231].webUrl");
    CHECK(sentence(reported.back()).toStdString() == "There are 40 more of these in this article.");
}

TEST_CASE("A topic is known in another spelling where that is all that differs", "[review]")
{
    KnownTopics topics;
    for (const auto* name : {"Paris", "Go", "GO", "Caf\xC3\xA9", "\xE3\x83\x91\xE3\x83\xAA", "Power Apps", "C"})
        topics.name(name);
    CHECK(topics.otherSpelling("paris") == "Paris");
    CHECK(topics.otherSpelling("Power-Apps") == "Power Apps");
    CHECK(topics.otherSpelling("power_apps") == "Power Apps");
    CHECK(topics.otherSpelling("CAFE\xCC\x81") == "Caf\xC3\xA9"); // the accent as a character of its own
    for (const auto* right :
        {"Paris", "Go", "GO", "go", "Cafe", "\xE3\x83\x90\xE3\x83\xAA", "C-", "C++", "PowerApps"}) {
        CAPTURE(right);
        CHECK(topics.otherSpelling(right).empty());
    }
}

TEST_CASE("Whose field says draft is not told what Jekyll does", "[review]")
{
    auto context = contextOfTests();
    context.settings.publish = {KeyPath::ofKey("draft"), false};
    const auto findings = findingsOf(reviewRulesWith(good, "published: true", "draft: 'false'"), context);
    REQUIRE(rulesOf(findings) == std::set<std::string>{"published-text"});
    CHECK(sentence(findings.front()).toStdString() == "draft is the text \"false\"; write it without quotes.");
}

TEST_CASE("A key that is there twice loses the value that does not count, and keeps no other field from a fix",
    "[review][fix]")
{
    const auto once = reviewRulesWith(good, "quality: 70\n", "quality: 71\n");
    const auto twice = reviewRulesWith(good, "quality: 70\n", "quality: 70 # old\nquality: 71\n");
    const auto text = reviewRulesWith(twice, "published: true", "published: 'true'");
    const auto document = Document::read(text);
    REQUIRE(document.ok());
    CHECK(rulesOf(findingsOf(text)) == std::set<std::string>{"duplicate-key", "published-text"});
    const auto fixed = fixArticle(*document, summarize(*document, {}, defaultPath), contextOfTests(), {},
        [](const Finding& /*finding*/) { return true; });
    REQUIRE(fixed.ok());
    CHECK(fixed->document.bytes() == once);
    CHECK(fixed->count == 2);
}

TEST_CASE("Text below a front matter in braces is found, where Jekyll stops reading", "[review]")
{
    const auto findings = findingsOf("---\n{title: A lighthouse is moved}\n# note\npublished: false\n---\nBody\n");
    const auto found = std::find_if(
        findings.begin(), findings.end(), [](const Finding& finding) { return finding.rule == RuleId::TextBelow; });
    REQUIRE(found != findings.end());
    CHECK(found->line == 4);
    CHECK_FALSE(rulesOf(findingsOf("---\n{title: A lighthouse is moved}\n# note\n---\n")).contains("text-below"));
}

TEST_CASE("A word for nothing is no address and repeats nothing", "[review]")
{
    for (const std::string none : {"", "~", "null"}) {
        CAPTURE(none);
        const auto rules = rulesOf(findingsOf("---\ncategory: news\ntitle: " + none + "\nexcerpt: " + none
            + "\nwebUrl: " + none + "\nampWebUrl: " + none + "\nprovider: {domain: " + none
            + "}\nimages:\n- url: " + none + "\nrelated:\n- webUrl: " + none + "\n- webUrl: " + none + "\n---\n"));
        CHECK(rules.contains("required"));
        for (const auto* rule :
            {"address-invalid", "amp-is-web", "excerpt-repeats-title", "related-repeated", "related-self"})
            CHECK_FALSE(rules.contains(rule));
    }
}

TEST_CASE("An unreadable title that lacks its quotes gets them", "[review][fix]")
{
    const auto broken
        = Document::ofText(reviewRulesWith(good, titleLine, "title: [Update] A lighthouse is moved inland\n"));
    const auto row = summarize(broken, {}, defaultPath);
    const auto fixed = fixArticle(broken, row, contextOfTests(), {}, [](const Finding& /*finding*/) { return true; });
    REQUIRE(fixed.ok());
    CHECK(fixed->document.bytes()
        == reviewRulesWith(good, titleLine, "title: \"[Update] A lighthouse is moved inland\"\n"));
}

TEST_CASE("What a schema of the folder says is told where no rule has said it", "[review]")
{
    auto context = contextOfTests();
    std::vector<ConfigurationError> parseErrors;
    const auto schema = Schema::read(R"({"properties": {"source": {"format": "uri"}, "webUrl": {"format": "uri"},
        "updated": {"format": "date-time"}, "quality": {"maximum": 10}, "published": {"type": "boolean"}}})",
        "schema.json", parseErrors);
    REQUIRE(schema);
    context.schemas.add({}, *schema);
    const auto text = reviewRulesWith(good, "type: article", "type: article\nsource: nonsense\nupdated: nonsense");
    const auto findings = findingsOf(text, context);
    CHECK(findings.size() == 3); // source, updated, quality
    CHECK(rulesOf(findings) == std::set<std::string>{"schema"});
    CHECK(rulesOf(findingsOf(reviewRulesWith(good, "https://ledger.example/lighthouse\n", "nonsense\n"), context))
              .contains("address-invalid"));
    for (const auto* value : {"0", "1", "no way"})
        CHECK(rulesOf(findingsOf(reviewRulesWith(good, "published: true", std::string("published: ") + value)))
            == std::set<std::string>{"published-text"});
    CHECK(rulesOf(findingsOf(reviewRulesWith(good, "published: true", "published:\n  - false")))
        == std::set<std::string>{"schema"});
}

TEST_CASE("Text that was read in the wrong encoding is told from words that only look like it", "[review]")
{
    const auto garbled = [](const std::string& title) {
        for (const auto& finding : findingsOf(reviewRulesWith(good, titleLine, "title: \"" + title + "\"\n"))) {
            if (finding.rule == RuleId::Mojibake)
                return finding.values.back();
        }
        return std::string();
    };
    const std::vector<std::pair<std::string, std::string>> wrong{{"StraÃŸe", "ÃŸ"}, {"ÃœBER ALLES", "Ãœ"},
        {"Ã‰cole", "Ã‰"}, {"CAFÃ‰", "Ã‰"}, {"SCHÃ–N", "Ã–"}, {"Ã–sterreich", "Ã–"}, {"dÃ©jÃ\u00A0 vu", "Ã©"},
        {"il va Ã\u00A0 Paris", "Ã\u00A0"}, {"Â© 2024", "Â©"}, {"20Â°", "Â°"}, {"Itâ€™s", "â€"}, {"100 â‚¬", "â‚¬"},
        {"Acmeâ„¢", "â„¢"}, {"ðŸ˜€ smiles", "ðŸ˜€"}, {"ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ÐŸ"}, {"a Ð¿", "Ð¿"}, {"ÎšÎ±Î»Î·", "Îš"},
        {"byÅ‚o", "Å‚"}, {"sÄ…d", "Ä…"}, {"È™i", "È™"}, {"ï»¿Begin", "ï»¿"}, {"æ–‡å\u00AD—", "æ–‡"},
        {"ã\\u0081“ã‚“", "ã\u0081“"}, {"×©×œ×•×\\u009D", "×©"}, {"Ø§Ù„", "Ø§"}, {"lost \uFFFD here", "\uFFFD"}};
    for (const auto& [title, found] : wrong) {
        CAPTURE(title);
        CHECK(garbled(title) == found);
    }
    for (const std::string right : {"Ångström", "SÃO PAULO", "Ð", "The letter Ð, and Ñ…", "IRMÃ… E IRMÃO", "„CAFÉ“",
             "CAFÉ’S OWN", "Großer Spaß“", "« un café » ici", "« un café\u00A0», dit-il", "un café…”", "CAFÉ\u00A0»",
             "5 Å\u00A0thick, 3 Å²", "2 Å±0.1", "Ø ½ inch", "i Å – på Ö", "MALMÖ–YSTAD", "ESPAÑA", "Ítaca… Île…",
             "STAÐ”", "Привет", "Καλη", "日本語", "😀", "Łódź"}) {
        CAPTURE(right);
        CHECK(garbled(right).empty());
    }
    // What an escape makes of a text that is no UTF-8 is skipped.
    CHECK(garbled("\\uD800Ã©").empty());
}

TEST_CASE("An address of the provider's site is one however its domain is written", "[review]")
{
    const auto ofDomain = [&](const std::string& domain, const std::string& host) {
        const auto text = reviewRulesWith(good, "domain: ledger.example", "domain: " + domain);
        return rulesOf(findingsOf(reviewRulesWith(text, "webUrl: https://ledger.example", "webUrl: https://" + host)))
            .contains("address-provider");
    };
    CHECK_FALSE(ofDomain("www.ledger.example", "news.ledger.example"));
    CHECK_FALSE(ofDomain("b\xC3\xBC"
                         "cher.example",
        "www.xn--bcher-kva.example"));
    CHECK(ofDomain("www.ledger.example", "gazette.example"));
}

TEST_CASE("An article with very many related stories is looked at, and its findings are counted", "[review]")
{
    std::string related = "related:\n";
    for (int i = 0; i < 2000; ++i)
        related += "  - webUrl: javascript:" + std::to_string(i) + "\n";
    auto text = good.substr(0, good.find("related:")) + related + "---\n";
    const auto findings = findingsOf(reviewRulesWith(text, "quality: 70", "quality: 130"));
    const auto ofRule = [&](RuleId rule) {
        return std::count_if(
            findings.begin(), findings.end(), [&](const Finding& finding) { return finding.rule == rule; });
    };
    CHECK(ofRule(RuleId::AddressInvalid) == mostFindings + 1);
    CHECK(ofRule(RuleId::QualityRange) == 1);
    const auto more = std::find_if(
        findings.begin(), findings.end(), [](const Finding& finding) { return finding.wording == andMoreWording; });
    REQUIRE(more != findings.end());
    CHECK(sentence(*more).toStdString() == "There are 1980 more of these in this article.");
}

TEST_CASE("Each key that is there twice is found, in the order of the file", "[review]")
{
    const auto text
        = reviewRulesWith(reviewRulesWith(good, "heat: -1\n", "heat: -1\nquality: 71\ntitle: Another\nquality: 72\n"),
            "  - url: /assets/lighthouse.png\n", "  - url: a.png\n    url: /assets/lighthouse.png\n");
    std::vector<std::string> said;
    for (const auto& finding : findingsOf(text))
        said.push_back(std::to_string(finding.line) + ": " + sentence(finding).toStdString());
    CHECK(said
        == std::vector<std::string>{"3: The key title appears again in line 12, and only that one counts.",
            "9: The key quality appears again in line 13, and only that one counts.",
            "11: The key quality appears again in line 13, and only that one counts.",
            "22: The key url appears again in line 23, and only that one counts."});
}

TEST_CASE("A rule that is switched off finds nothing, and one of another severity says so", "[review]")
{
    auto context = contextOfTests();
    context.settings.severities[static_cast<std::size_t>(RuleId::QualityRange)] = std::nullopt;
    context.settings.severities[static_cast<std::size_t>(RuleId::YesNo)] = Severity::Error;
    const auto findings = findingsOf(
        reviewRulesWith(reviewRulesWith(good, "quality: 70", "quality: 130"), "published: true", "published: on"),
        context);
    CHECK(rulesOf(findings) == std::set<std::string>{"yes-no"});
    CHECK(findings.front().severity == Severity::Error);
}

TEST_CASE("Findings name line and column as people count them", "[review]")
{
    const auto findings
        = findingsOf("\xEF\xBB\xBF" + reviewRulesWith(good, titleLine, "\"title\": \"\xC3\xA9t\xC3\xA9  NICE\"\n"));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().line == 3);
    CHECK(findings.front().column == 10);
}

TEST_CASE("Values in a sentence stay on one line and are no places for others", "[review]")
{
    const Finding finding{.rule = RuleId::TopicSpelling, .values = {"%2\n\x1B[1m", std::string(5000, 'a')}};
    const auto text = sentence(finding);
    CHECK(text.startsWith(QStringLiteral("This folder spells the topic %2\uFFFD\uFFFD[1m as a")));
    CHECK(text.size() < 300);
}
