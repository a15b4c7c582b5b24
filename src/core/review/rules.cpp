#include "review/rules.h"

#include <algorithm>
#include <array>

#include <QString>

namespace stet {

namespace {

#define TEXT(text) QT_TRANSLATE_NOOP("Rule", text)

constexpr bool ofArticle = false;
constexpr bool ofSet = true;
constexpr bool mended = true;

constexpr std::array<Rule, ruleCount> rules{{
    {RuleId::Unreadable, "unreadable", Severity::Error, TEXT("File that cannot be read"),
        TEXT("A site generator stops at such a file or leaves it out. Mend it in the source, at the line that is named.")},
    {RuleId::DuplicateKey, "duplicate-key", Severity::Error, TEXT("Key that is there twice"),
        TEXT("Readers of YAML take one of the two values, and not all the same one. Remove one of the lines in the source.")},
    {RuleId::MixedLineEndings, "mixed-line-endings", Severity::Warning, TEXT("Mixed line endings"),
        TEXT("Some lines end with CRLF and some with LF. Programs that compare the file by lines show changes that are "
             "none. Let an editor of text give all lines the same ending.")},
    {RuleId::Tabs, "tabs", Severity::Hint, TEXT("Tab in the front matter"),
        TEXT("YAML does not take tabs for indentation, so one of them is soon in the wrong place. Write blanks.")},
    {RuleId::FenceBlanks, "fence-blanks", Severity::Hint, TEXT("Blanks behind the fence"),
        TEXT("Some readers know a fence only where nothing stands behind the three dashes. Remove the blanks.")},
    {RuleId::FileDate, "file-date", Severity::Warning, TEXT("File name with another date"),
        TEXT("A site takes the date of a page from the name of its file or from its front matter; here they differ. "
             "Rename the file, or correct the date.")},

    {RuleId::Required, "required", Severity::Error, TEXT("Missing field"),
        TEXT("News without this field have a hole in the list or lead nowhere. Fill in the field.")},
    {RuleId::Schema, "schema", Severity::Error, TEXT("Value of the wrong kind"),
        TEXT("The schema of the folder, or that of Stet, wants another kind of value here, and templates rely on it. "
             "Correct the value.")},
    {RuleId::YesNo, "yes-no", Severity::Hint, TEXT("Yes and no for true and false"),
        TEXT("YAML 1.1 reads yes, no, on and off as true and false, YAML 1.2 reads them as text. Write true or false.")},
    {RuleId::Secured, "secured", Severity::Error, TEXT("Damaged secured text"),
        TEXT("The text is no ciphertext with its initialisation vector any more and cannot be deciphered. Take the value "
             "from an earlier version of the file.")},

    {RuleId::TitleLength, "title-length", Severity::Hint, TEXT("Long title"),
        TEXT("Search engines cut titles near 60 characters. Put what matters first, or say it shorter.")},
    {RuleId::ExcerptLength, "excerpt-length", Severity::Hint, TEXT("Long excerpt"),
        TEXT("Search engines cut descriptions near 160 characters. Put what matters first, or say it shorter.")},
    {RuleId::ExcerptCut, "excerpt-cut", Severity::Hint, TEXT("Excerpt that breaks off"),
        TEXT("An excerpt that ends in dots was cut by a machine. End it with its last whole sentence.")},
    {RuleId::ExcerptRepeatsTitle, "excerpt-repeats-title", Severity::Warning, TEXT("Excerpt that repeats the title"),
        TEXT("Where both are shown the reader reads the same twice. Let the excerpt say what the title does not.")},
    {RuleId::DoubleBlanks, "double-blanks", Severity::Hint, TEXT("Two blanks in a row"),
        TEXT("It is seen wherever the text is not shown by a browser. Remove one of them.")},
    {RuleId::Mojibake, "mojibake", Severity::Warning, TEXT("Garbled characters"),
        TEXT("The text was once read in the wrong encoding. Type the characters that were meant.")},
    {RuleId::AllCapitals, "all-capitals", Severity::Hint, TEXT("Title in capitals"),
        TEXT("A title in capitals shouts, and is harder to read. Write it as a sentence.")},

    {RuleId::DateInvalid, "date-invalid", Severity::Error, TEXT("Date that does not exist"),
        TEXT("A site cannot order the article, or refuses to be built. Write it as 2024-02-29T18:30:00Z.")},
    {RuleId::DateFuture, "date-future", Severity::Warning, TEXT("Date in the future"),
        TEXT("Jekyll and Hugo leave out pages of the future until their day comes. Check the year first.")},
    {RuleId::DateEarly, "date-early", Severity::Hint, TEXT("Date long before the others"),
        TEXT("It is years older than the articles beside it, which mostly is a slip in the year."), ofSet},
    {RuleId::DateTimeZone, "date-time-zone", Severity::Hint, TEXT("Time without a time zone"),
        TEXT("Without an offset readers take the time for UTC or for that of their machine. Write Z or an offset behind "
             "it.")},

    {RuleId::AddressInvalid, "address-invalid", Severity::Error, TEXT("Address that is none"),
        TEXT("Only addresses that begin with https:// or http:// lead a reader anywhere. Copy the address anew.")},
    {RuleId::AddressInsecure, "address-insecure", Severity::Hint, TEXT("Address without https"),
        TEXT("What is sent over http can be read and altered on its way, and browsers warn of it. Where the site is known "
             "to answer to https, Stet can write that."),
        ofSet, mended},
    {RuleId::AddressProvider, "address-provider", Severity::Warning, TEXT("Address of another provider"),
        TEXT("The address does not lie on the site of the provider that is named. Correct the one or the other.")},
    {RuleId::AddressTracking, "address-tracking", Severity::Warning, TEXT("Tracking parameters"),
        TEXT("They tell a third party how your readers came to the page, and make one story look like several. Stet can "
             "remove them; the page stays the same."),
        ofArticle, mended},
    {RuleId::AmpIsWeb, "amp-is-web", Severity::Warning, TEXT("AMP address that is none"),
        TEXT("The AMP address is that of the page itself. Remove the field, or write the address of the AMP page.")},

    {RuleId::QualityRange, "quality-range", Severity::Error, TEXT("Quality out of range"),
        TEXT("The score goes from 0 to 100; orders and thresholds rely on it. Correct the number.")},
    {RuleId::QualityMissing, "quality-missing", Severity::Hint, TEXT("No quality"),
        TEXT("Nobody has judged this article yet, so no threshold applies to it. Give it a score.")},
    {RuleId::PublishedLow, "published-low", Severity::Warning, TEXT("Published below the threshold"),
        TEXT("The article is on the site although its score is below the folder's threshold. Unpublish it, or judge it "
             "again.")},
    {RuleId::DraftHigh, "draft-high", Severity::Hint, TEXT("Draft far above the threshold"),
        TEXT("The score says that it is worth publishing, and it is not published. Perhaps it was overlooked.")},
    {RuleId::DraftWaiting, "draft-waiting", Severity::Hint, TEXT("Draft that waits"),
        TEXT("A draft good enough to be published has waited for long; news do not get better by that. Publish it, or "
             "give it the score it deserves.")},
    {RuleId::HeatRange, "heat-range", Severity::Error, TEXT("Heat out of range"),
        TEXT("Heat counts from 0; -1 says that it is not known, and nothing is below that. Correct the number.")},
    {RuleId::PublishedText, "published-text", Severity::Error, TEXT("Switch that is a text"),
        TEXT("In quotes, false is a text, and Jekyll publishes every text. Stet can write it as the switch that is meant."),
        ofArticle, mended},
    {RuleId::PublishedUnset, "published-unset", Severity::Hint, TEXT("Published without saying so"),
        TEXT("The switch is not there, so the article is on the site without anybody having decided it. Publish it or "
             "unpublish it.")},

    {RuleId::TopicEmpty, "topic-empty", Severity::Warning, TEXT("Empty topic"),
        TEXT("A topic without a name makes a page without a name. Remove it.")},
    {RuleId::TopicRepeated, "topic-repeated", Severity::Warning, TEXT("Topic that is there twice"),
        TEXT("The article is listed twice on the page of that topic. Stet can remove the second one."), ofArticle, mended},
    {RuleId::TopicSpelling, "topic-spelling", Severity::Warning, TEXT("Topic in another spelling"),
        TEXT("The same topic in two spellings makes two pages, each with half of the articles. Stet can write it as the "
             "folder knows it."),
        ofSet, mended},

    {RuleId::ImageMissing, "image-missing", Severity::Hint, TEXT("No picture"),
        TEXT("News without a picture are passed over in lists. Add one.")},
    {RuleId::ImageSizeMissing, "image-size-missing", Severity::Hint, TEXT("Picture without its size"),
        TEXT("Without width and height the page jumps while the picture loads. Add both.")},
    {RuleId::ImageAspect, "image-aspect", Severity::Hint, TEXT("Picture of an odd shape"),
        TEXT("It is more than four times as wide as high, or the other way, and is cut wherever it is shown. It may be a "
             "banner or a logo; choose another one.")},
    {RuleId::ImageSmall, "image-small", Severity::Hint, TEXT("Small lead picture"),
        TEXT("The first picture leads the article and is shown large; a small one is blurred there. Choose a larger one.")},
    {RuleId::ImageFileMissing, "image-file-missing", Severity::Warning, TEXT("Picture that is not there"),
        TEXT("The page shows a broken picture. Correct the path, or add the file.")},
    {RuleId::ImageSizeDiffers, "image-size-differs", Severity::Warning, TEXT("Picture of another size"),
        TEXT("The declared size is not that of the file, so the picture is distorted or the page jumps. Stet can write "
             "the size of the file."),
        ofArticle, mended},

    {RuleId::RelatedSelf, "related-self", Severity::Warning, TEXT("Related to itself"),
        TEXT("A reader who follows the link comes back to the same story. Remove it from the related stories.")},
    {RuleId::RelatedRepeated, "related-repeated", Severity::Warning, TEXT("Related story that is there twice"),
        TEXT("The same story is offered twice. Remove one of them.")},
    {RuleId::RelatedFar, "related-far", Severity::Hint, TEXT("Related story of another time"),
        TEXT("It came out long before or after this one, so it may be another story. Look whether it belongs here.")},
    {RuleId::RelatedOneWay, "related-one-way", Severity::Hint, TEXT("Related story that does not point back"),
        TEXT("The other article is in these folders and does not name this one, so its readers do not find it."), ofSet},

    {RuleId::StoryTwice, "story-twice", Severity::Warning, TEXT("Story published more than once"),
        TEXT("Readers see the same story again and again. Leave the best one published and unpublish the others."), ofSet},
    {RuleId::SameAddress, "same-address", Severity::Warning, TEXT("Two articles with one address"),
        TEXT("Both lead to the same page, so one of them is a copy. Remove or unpublish one."), ofSet},
    {RuleId::SameTitle, "same-title", Severity::Warning, TEXT("Two articles with one title"),
        TEXT("Readers cannot tell them apart, and they may be copies. Give one another title, or unpublish it."), ofSet},
    {RuleId::SameSlug, "same-slug", Severity::Warning, TEXT("Two files with one slug"),
        TEXT("Where addresses of pages are made of the slug alone, one file replaces the other. Rename one."), ofSet},

    {RuleId::Configuration, "configuration", Severity::Error, TEXT("Mistake in the folder's settings"),
        TEXT("What is named in .stet is not applied until it is mended; everything else is.")},
}};

#undef TEXT

constexpr std::array<std::string_view, 3> severityNames{"hint", "warning", "error"};

} // namespace

std::string_view nameOf(Severity severity)
{
    return severityNames[static_cast<std::size_t>(severity)];
}

std::optional<Severity> severityNamed(std::string_view name)
{
    const auto* found = std::find(severityNames.begin(), severityNames.end(), name);
    return found == severityNames.end() ? std::nullopt
                                        : std::optional(static_cast<Severity>(found - severityNames.begin()));
}

std::span<const Rule> allRules()
{
    return rules;
}

const Rule& ruleOf(RuleId id)
{
    return rules[static_cast<std::size_t>(id)];
}

std::optional<RuleId> ruleNamed(std::string_view name)
{
    const auto* found = std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return name == rule.name; });
    return found == rules.end() ? std::nullopt : std::optional(found->id);
}

} // namespace stet
