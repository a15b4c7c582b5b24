#include "core/settings/rules.h"

#include <algorithm>
#include <array>

#include <QString>

namespace stet {

namespace {

constexpr bool ofArticle = false;
constexpr bool ofSet = true;
constexpr bool fixed = true;

constexpr std::array<Rule, ruleCount> rules{{
    {RuleId::Unreadable, "unreadable", Severity::Error, QT_TRANSLATE_NOOP("Rule", "File that cannot be read"),
        QT_TRANSLATE_NOOP("Rule",
            "A site generator stops at such a file or leaves it out. Fix it in the source, at the line that is "
            "named.")},
    {RuleId::DuplicateKey, "duplicate-key", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Key that is there twice"),
        QT_TRANSLATE_NOOP("Rule",
            "Readers of YAML take one of the two values, and not all the same one. Remove one of the lines in the "
            "source.")},
    {RuleId::MixedLineEndings, "mixed-line-endings", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Mixed line endings"),
        QT_TRANSLATE_NOOP("Rule",
            "Some lines end with CRLF and some with LF. Programs that compare the file by lines show changes where "
            "there are "
            "none. Let an editor of text give all lines the same ending.")},
    {RuleId::Tabs, "tabs", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Tab in the front matter"),
        QT_TRANSLATE_NOOP("Rule",
            "YAML does not take tabs for indentation, so one of them is soon in the wrong place. Write spaces.")},
    {RuleId::NoBreakIndent, "no-break-indent", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "No-break space as indentation"),
        QT_TRANSLATE_NOOP("Rule",
            "It looks like a space and is none to YAML, so the line belongs to another key than it seems. Replace it "
            "with spaces.")},
    {RuleId::FenceSpaces, "fence-blanks", Severity::Hint,
        QT_TRANSLATE_NOOP("Rule", "Trailing spaces after the opening ---"),
        QT_TRANSLATE_NOOP(
            "Rule", "Some readers accept a fence only if nothing follows the three dashes. Remove the spaces.")},
    {RuleId::FileDate, "file-date", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "File name with another date"),
        QT_TRANSLATE_NOOP("Rule",
            "A site takes the date of a page from the name of its file or from its front matter; here they differ. "
            "Rename the file, or correct the date.")},

    {RuleId::Required, "required", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Missing field"),
        QT_TRANSLATE_NOOP(
            "Rule", "News without this field have a hole in the list or lead nowhere. Fill in the field.")},
    {RuleId::Schema, "schema", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Value of the wrong kind"),
        QT_TRANSLATE_NOOP("Rule",
            "The schema of the folder, or that of Stet, wants another kind of value here, and templates rely on it. "
            "Correct the value.")},
    {RuleId::YesNo, "yes-no", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Yes and no for true and false"),
        QT_TRANSLATE_NOOP("Rule",
            "YAML 1.1 reads yes, no, on and off as true and false, YAML 1.2 reads them as text. Write true or false.")},
    {RuleId::Secured, "secured", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Damaged secured text"),
        QT_TRANSLATE_NOOP("Rule",
            "The text is no ciphertext with its initialisation vector any more and cannot be deciphered. Take the "
            "value "
            "from an earlier version of the file.")},

    {RuleId::TitleLength, "title-length", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Long title"),
        QT_TRANSLATE_NOOP(
            "Rule", "Search engines cut titles near 60 characters. Put what matters first, or say it shorter.")},
    {RuleId::ExcerptLength, "excerpt-length", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Long excerpt"),
        QT_TRANSLATE_NOOP(
            "Rule", "Search engines cut descriptions near 160 characters. Put what matters first, or say it shorter.")},
    {RuleId::ExcerptCut, "excerpt-cut", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Excerpt that breaks off"),
        QT_TRANSLATE_NOOP(
            "Rule", "An excerpt that ends in dots was cut by a machine. End it with its last whole sentence.")},
    {RuleId::ExcerptRepeatsTitle, "excerpt-repeats-title", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Excerpt that repeats the title"),
        QT_TRANSLATE_NOOP("Rule",
            "Where both are shown the reader reads the same twice. Let the excerpt say what the title does not.")},
    {RuleId::DoubleSpaces, "double-blanks", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Two spaces in a row"),
        QT_TRANSLATE_NOOP("Rule", "It is seen wherever the text is not shown by a browser. Remove one of them.")},
    {RuleId::TextCutByComment, "text-cut", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Text cut by a comment"),
        QT_TRANSLATE_NOOP("Rule",
            "YAML takes a space and # for the start of a comment, so the value ends before it. Put the whole value in "
            "quotes.")},
    {RuleId::Entities, "entities", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "HTML entity in a text"),
        QT_TRANSLATE_NOOP("Rule",
            "Front matter is not HTML: feeds and search results show &#8217; as it is written. Write the character "
            "itself.")},
    {RuleId::Mojibake, "mojibake", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Garbled characters"),
        QT_TRANSLATE_NOOP(
            "Rule", "The text was once read in the wrong encoding. Type the characters that were meant.")},
    {RuleId::AllCapitals, "all-capitals", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Title in capitals"),
        QT_TRANSLATE_NOOP("Rule", "A title in capitals shouts, and is harder to read. Write it as a sentence.")},

    {RuleId::DateInvalid, "date-invalid", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Date that does not exist"),
        QT_TRANSLATE_NOOP(
            "Rule", "A site cannot order the article, or refuses to be built. Write it as 2024-02-29T18:30:00Z.")},
    {RuleId::DateFuture, "date-future", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Date in the future"),
        QT_TRANSLATE_NOOP(
            "Rule", "Jekyll and Hugo leave out pages of the future until their day comes. Check the year first.")},
    {RuleId::DateEarly, "date-early", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Date long before the others"),
        QT_TRANSLATE_NOOP("Rule", "It is years older than the articles beside it, which mostly is a slip in the year."),
        ofSet},
    {RuleId::DateTimeZone, "date-time-zone", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Time without a time zone"),
        QT_TRANSLATE_NOOP("Rule",
            "Without an offset readers take the time for UTC or for that of their machine. Write Z or an offset behind "
            "it.")},

    {RuleId::AddressInvalid, "address-invalid", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Invalid address"),
        QT_TRANSLATE_NOOP("Rule",
            "Only addresses that begin with https:// or http:// lead a reader anywhere. Copy the address again.")},
    {RuleId::AddressInsecure, "address-insecure", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Address without https"),
        QT_TRANSLATE_NOOP("Rule",
            "What is sent over http can be read and altered on its way, and browsers warn of it. Where the site is "
            "known "
            "to answer to https, Stet can write that."),
        ofSet, fixed},
    {RuleId::AddressProvider, "address-provider", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Address of another provider"),
        QT_TRANSLATE_NOOP("Rule",
            "The address does not lie on the site of the provider that is named. Correct the one or the other.")},
    {RuleId::AddressTracking, "address-tracking", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Tracking parameters"),
        QT_TRANSLATE_NOOP("Rule",
            "They tell a third party how your readers came to the page, and make one story look like several. Stet can "
            "remove them; the page stays the same."),
        ofArticle, fixed},
    {RuleId::AmpIsWeb, "amp-is-web", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "AMP address that leads to the page itself"),
        QT_TRANSLATE_NOOP("Rule",
            "The AMP address is that of the page itself. Remove the field, or write the address of the AMP page.")},

    {RuleId::QualityRange, "quality-range", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Quality out of range"),
        QT_TRANSLATE_NOOP(
            "Rule", "The score goes from 0 to 100; orders and thresholds rely on it. Correct the number.")},
    {RuleId::QualityMissing, "quality-missing", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "No quality"),
        QT_TRANSLATE_NOOP(
            "Rule", "Nobody has judged this article yet, so no threshold applies to it. Give it a score.")},
    {RuleId::PublishedLow, "published-low", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Published below the threshold"),
        QT_TRANSLATE_NOOP("Rule",
            "The article is on the site although its score is below the folder's threshold. Unpublish it, or judge it "
            "again.")},
    {RuleId::DraftHigh, "draft-high", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Draft far above the threshold"),
        QT_TRANSLATE_NOOP(
            "Rule", "The score says that it is worth publishing, and it is not published. Perhaps it was overlooked.")},
    {RuleId::DraftWaiting, "draft-waiting", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Draft that waits"),
        QT_TRANSLATE_NOOP("Rule",
            "A draft good enough to be published has waited for long; news do not get better by that. Publish it, or "
            "give it the score it deserves.")},
    {RuleId::HeatRange, "heat-range", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Heat out of range"),
        QT_TRANSLATE_NOOP("Rule",
            "Heat counts from 0; -1 says that it is not known, and nothing is below that. Correct the number.")},
    {RuleId::PublishedText, "published-text", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Switch that is a text"),
        QT_TRANSLATE_NOOP("Rule",
            "In quotes, false is a text, and Jekyll publishes every text. Stet can write it as the switch that is "
            "meant."),
        ofArticle, fixed},
    {RuleId::PublishedUnset, "published-unset", Severity::Hint,
        QT_TRANSLATE_NOOP("Rule", "Published without saying so"),
        QT_TRANSLATE_NOOP("Rule",
            "The switch is not there, so the article is on the site without anybody having decided it. Publish it or "
            "unpublish it.")},

    {RuleId::TopicEmpty, "topic-empty", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Empty topic"),
        QT_TRANSLATE_NOOP("Rule", "A topic without a name makes a page without a name. Remove it.")},
    {RuleId::TopicRepeated, "topic-repeated", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Topic that is there twice"),
        QT_TRANSLATE_NOOP(
            "Rule", "The article is listed twice on the page of that topic. Stet can remove the second one."),
        ofArticle, fixed},
    {RuleId::TopicSpelling, "topic-spelling", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Topic in another spelling"),
        QT_TRANSLATE_NOOP("Rule",
            "The same topic in two spellings makes two pages, each with half of the articles. Stet can write it as the "
            "folder knows it."),
        ofSet, fixed},

    {RuleId::ImageMissing, "image-missing", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "No picture"),
        QT_TRANSLATE_NOOP("Rule", "An article without a picture is skipped in lists. Add one.")},
    {RuleId::ImageSizeMissing, "image-size-missing", Severity::Hint,
        QT_TRANSLATE_NOOP("Rule", "Picture without its size"),
        QT_TRANSLATE_NOOP("Rule", "Without width and height the page jumps while the picture loads. Add both.")},
    {RuleId::ImageAspect, "image-aspect", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Picture of an odd shape"),
        QT_TRANSLATE_NOOP("Rule",
            "It is more than four times as wide as high, or the other way, and is cut wherever it is shown. It may be "
            "a "
            "banner or a logo; choose another one.")},
    {RuleId::ImageSmall, "image-small", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Small lead picture"),
        QT_TRANSLATE_NOOP("Rule",
            "The first picture leads the article and is shown large; a small one is blurred there. Choose a larger "
            "one.")},
    {RuleId::ImageFileMissing, "image-file-missing", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Picture that is not there"),
        QT_TRANSLATE_NOOP("Rule", "The page shows a broken picture. Correct the path, or add the file.")},
    {RuleId::ImageSizeDiffers, "image-size-differs", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Picture of another size"),
        QT_TRANSLATE_NOOP("Rule",
            "The declared size is not that of the file, so the picture is distorted or the page jumps. Stet can write "
            "the size of the file."),
        ofArticle, fixed},

    {RuleId::RelatedSelf, "related-self", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Related to itself"),
        QT_TRANSLATE_NOOP(
            "Rule", "A reader who follows the link comes back to the same story. Remove it from the related stories.")},
    {RuleId::RelatedRepeated, "related-repeated", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Related story that is there twice"),
        QT_TRANSLATE_NOOP("Rule", "The same story is offered twice. Remove one of them.")},
    {RuleId::RelatedFar, "related-far", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Related story of another time"),
        QT_TRANSLATE_NOOP("Rule",
            "It came out long before or after this one, so it may be another story. Look whether it belongs here.")},
    {RuleId::RelatedOneWay, "related-one-way", Severity::Hint,
        QT_TRANSLATE_NOOP("Rule", "Related story that does not point back"),
        QT_TRANSLATE_NOOP(
            "Rule", "The other article is in these folders and does not name this one, so its readers do not find it."),
        ofSet},

    {RuleId::StoryTwice, "story-twice", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Story published more than once"),
        QT_TRANSLATE_NOOP("Rule",
            "Readers see the same story again and again. Leave the best one published and unpublish the others."),
        ofSet},
    {RuleId::SameAddress, "same-address", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Two articles with one address"),
        QT_TRANSLATE_NOOP("Rule", "Both lead to the same page, so one of them is a copy. Remove or unpublish one."),
        ofSet},
    {RuleId::SameTitle, "same-title", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Two articles with one title"),
        QT_TRANSLATE_NOOP(
            "Rule", "Readers cannot tell them apart, and they may be copies. Give one another title, or unpublish it."),
        ofSet},
    {RuleId::SameSlug, "same-slug", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Two files with one slug"),
        QT_TRANSLATE_NOOP(
            "Rule", "Where addresses of pages are made of the slug alone, one file replaces the other. Rename one."),
        ofSet},

    {RuleId::Configuration, "configuration", Severity::Error,
        QT_TRANSLATE_NOOP("Rule", "Mistake in the folder's settings"),
        QT_TRANSLATE_NOOP("Rule", "What is named in .stet is not applied until it is fixed; everything else is.")},
}};

} // namespace

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
