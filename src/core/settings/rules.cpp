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
    {RuleId::Unreadable, "unreadable", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Unreadable file"),
        QT_TRANSLATE_NOOP("Rule",
            "A site generator stops at such a file or leaves it out. Correct it in the source. If only quotes are "
            "missing, use the fix.")},
    {RuleId::DuplicateKey, "duplicate-key", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Duplicate key"),
        QT_TRANSLATE_NOOP("Rule",
            "Jekyll takes the last of two values, and some programs refuse both. The fix removes what does not "
            "count.")},
    {RuleId::MergeOverrides, "merge-overrides", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Value overridden by <<"),
        QT_TRANSLATE_NOOP("Rule", "The value from << replaces a key above it. Move the key below <<, or remove it.")},
    {RuleId::TextBelow, "text-below", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Text below the fields that nobody reads"),
        QT_TRANSLATE_NOOP("Rule",
            "The fields end above this line, as with a closing brace, and Jekyll does not read what follows up to the "
            "closing ---. Stet keeps it as it is. Move it into the fields or into the text of the article.")},
    {RuleId::LineSeparator, "line-separator", Severity::Hint,
        QT_TRANSLATE_NOOP("Rule", "Invisible line break in the front matter"),
        QT_TRANSLATE_NOOP("Rule",
            "U+0085, U+2028, U+2029 and a carriage return alone are line breaks to Jekyll and nothing to many "
            "programs; "
            "U+FEFF is invisible. They come with text copied from web pages. Type the text again without them.")},
    {RuleId::MixedLineEndings, "mixed-line-endings", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Mixed line endings"),
        QT_TRANSLATE_NOOP("Rule",
            "Some lines end with CRLF and some with LF. Programs that compare files line by line show changes where "
            "there are none. Give all lines the same ending in a text editor.")},
    {RuleId::Tabs, "tabs", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Tab in the front matter"),
        QT_TRANSLATE_NOOP(
            "Rule", "YAML does not allow tabs as indentation, so a tab soon ends up in the wrong place. Use spaces.")},
    {RuleId::NoBreakIndent, "no-break-indent", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "No-break space as indentation"),
        QT_TRANSLATE_NOOP("Rule",
            "It looks like a space, but YAML does not treat it as one, so the line belongs to a different key than it "
            "seems. Replace it with spaces.")},
    {RuleId::FenceSpaces, "fence-blanks", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Spaces after ---"),
        QT_TRANSLATE_NOOP("Rule",
            "Some programs accept the opening line only if nothing follows the three dashes. Remove the spaces.")},
    {RuleId::FileDate, "file-date", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "File name with another date"),
        QT_TRANSLATE_NOOP("Rule",
            "A site takes a page's date from its file name or its front matter; here they differ. Rename the file, or "
            "correct the date.")},

    {RuleId::Required, "required", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Missing field"),
        QT_TRANSLATE_NOOP(
            "Rule", "An article without this field leaves a gap in the list or leads nowhere. Fill in the field.")},
    {RuleId::Schema, "schema", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Value of the wrong kind"),
        QT_TRANSLATE_NOOP("Rule",
            "The folder's schema, or Stet's own, requires a different kind of value here, and templates rely on it. "
            "Correct the value.")},
    {RuleId::YesNo, "yes-no", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Yes or no instead of true or false"),
        QT_TRANSLATE_NOOP("Rule",
            "YAML 1.1 reads yes, no, on and off as true and false, YAML 1.2 reads them as text. Write true or false.")},
    {RuleId::Secured, "secured", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Damaged secured text"),
        QT_TRANSLATE_NOOP("Rule",
            "The text is no longer ciphertext with an initialization vector, so nobody can decrypt it. Restore the "
            "value from an earlier version of the file.")},

    {RuleId::TitleLength, "title-length", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Long title"),
        QT_TRANSLATE_NOOP("Rule",
            "Search engines cut titles after about 60 characters. Put what matters first, or shorten the title.")},
    {RuleId::ExcerptLength, "excerpt-length", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Long excerpt"),
        QT_TRANSLATE_NOOP("Rule",
            "Search engines cut descriptions after about 160 characters. Put what matters first, or shorten the "
            "excerpt.")},
    {RuleId::ExcerptCut, "excerpt-cut", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Truncated excerpt"),
        QT_TRANSLATE_NOOP(
            "Rule", "A program cut this excerpt: it ends in dots. End it with its last complete sentence.")},
    {RuleId::ExcerptRepeatsTitle, "excerpt-repeats-title", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Excerpt that repeats the title"),
        QT_TRANSLATE_NOOP("Rule",
            "Where a site shows both, readers see the same text twice. Let the excerpt say what the title does not.")},
    {RuleId::DoubleSpaces, "double-blanks", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Two spaces in a row"),
        QT_TRANSLATE_NOOP("Rule", "The extra space shows wherever the text is not in a browser. Remove it.")},
    {RuleId::TextCutByComment, "text-cut", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Text cut by a comment"),
        QT_TRANSLATE_NOOP("Rule",
            "YAML reads a space followed by # as the start of a comment, so the value ends there. Put the whole value "
            "in quotes.")},
    {RuleId::Entities, "entities", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "HTML entity in a text"),
        QT_TRANSLATE_NOOP("Rule",
            "Front matter is not HTML: feeds and search results show &#8217; as it is written. Write the character "
            "itself.")},
    {RuleId::Mojibake, "mojibake", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Garbled characters"),
        QT_TRANSLATE_NOOP(
            "Rule", "The text was once read in the wrong encoding. Type the characters that were meant.")},
    {RuleId::InvisibleCharacter, "invisible-character", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Invisible character"),
        QT_TRANSLATE_NOOP(
            "Rule", "It hides or reorders text, so that a title or an address is not what it looks like. Remove it.")},
    {RuleId::AllCapitals, "all-capitals", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Title in capitals"),
        QT_TRANSLATE_NOOP("Rule", "A title in capitals shouts, and is harder to read. Write it as a sentence.")},

    {RuleId::DateInvalid, "date-invalid", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Invalid date"),
        QT_TRANSLATE_NOOP(
            "Rule", "A site cannot sort the article, or its build fails. Write the date like 2024-02-29T18:30:00Z.")},
    {RuleId::DateFuture, "date-future", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Date in the future"),
        QT_TRANSLATE_NOOP(
            "Rule", "Jekyll and Hugo leave out pages with a future date until that day. Check the year first.")},
    {RuleId::DateEarly, "date-early", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Date long before the others"),
        QT_TRANSLATE_NOOP(
            "Rule", "It is years older than the neighboring articles. The year is probably mistyped; check it."),
        ofSet},
    {RuleId::DateTimeZone, "date-time-zone", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Time without a time zone"),
        QT_TRANSLATE_NOOP(
            "Rule", "Without an offset, programs read the time as UTC or as local time. Add Z or an offset after it.")},

    {RuleId::AddressInvalid, "address-invalid", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Invalid address"),
        QT_TRANSLATE_NOOP("Rule",
            "Only addresses that begin with https:// or http:// lead a reader anywhere. Copy the address again.")},
    {RuleId::AddressInsecure, "address-insecure", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Address without https"),
        QT_TRANSLATE_NOOP("Rule",
            "Anyone on the way can read and change what is sent over http, and browsers warn about it. If the site is "
            "known to support https, Stet can change the address."),
        ofSet, fixed},
    {RuleId::AddressProvider, "address-provider", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Address of another provider"),
        QT_TRANSLATE_NOOP("Rule", "The address is not on the named provider's site. Correct one or the other.")},
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
            "Rule", "The score goes from 0 to 100; sorting and thresholds rely on it. Correct the number.")},
    {RuleId::QualityMissing, "quality-missing", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "No quality"),
        QT_TRANSLATE_NOOP(
            "Rule", "Nobody has judged this article yet, so no threshold applies to it. Give it a score.")},
    {RuleId::PublishedLow, "published-low", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Published below the threshold"),
        QT_TRANSLATE_NOOP("Rule",
            "The article is on the site although its score is below the folder's threshold. Unpublish it, or judge it "
            "again.")},
    {RuleId::DraftHigh, "draft-high", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Draft far above the threshold"),
        QT_TRANSLATE_NOOP("Rule",
            "Its score says that the article is worth publishing, but it is still a draft. Perhaps somebody overlooked "
            "it.")},
    {RuleId::DraftWaiting, "draft-waiting", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Draft waiting too long"),
        QT_TRANSLATE_NOOP("Rule",
            "A draft good enough to publish has waited too long, and news ages. Publish it, or correct its score.")},
    {RuleId::HeatRange, "heat-range", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Heat out of range"),
        QT_TRANSLATE_NOOP(
            "Rule", "Heat starts at 0; -1 means unknown, and lower values do not exist. Correct the number.")},
    {RuleId::PublishedText, "published-text", Severity::Error, QT_TRANSLATE_NOOP("Rule", "Switch written as text"),
        QT_TRANSLATE_NOOP(
            "Rule", "In quotes, false is text, and Jekyll treats any text as true. Stet can write it without quotes."),
        ofArticle, fixed},
    {RuleId::PublishedUnset, "published-unset", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Published by default"),
        QT_TRANSLATE_NOOP("Rule",
            "The switch is missing, so the article is on the site although nobody decided that. Publish it or "
            "unpublish it.")},

    {RuleId::TopicEmpty, "topic-empty", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Empty topic"),
        QT_TRANSLATE_NOOP("Rule", "A topic without a name makes a page without a name. Remove it.")},
    {RuleId::TopicRepeated, "topic-repeated", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Duplicate topic"),
        QT_TRANSLATE_NOOP(
            "Rule", "The article is listed twice on the page of that topic. Stet can remove the second one."),
        ofArticle, fixed},
    {RuleId::TopicSpelling, "topic-spelling", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Topic in another spelling"),
        QT_TRANSLATE_NOOP("Rule",
            "The same topic in two spellings makes two pages, each with half of the articles. Stet can use the "
            "folder's spelling."),
        ofSet, fixed},

    {RuleId::ImageMissing, "image-missing", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "No picture"),
        QT_TRANSLATE_NOOP("Rule", "Readers overlook articles without a picture in lists. Add one.")},
    {RuleId::ImageSizeMissing, "image-size-missing", Severity::Hint,
        QT_TRANSLATE_NOOP("Rule", "Picture without its size"),
        QT_TRANSLATE_NOOP("Rule", "Without width and height the page jumps while the picture loads. Add both.")},
    {RuleId::ImageAspect, "image-aspect", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Picture with unusual proportions"),
        QT_TRANSLATE_NOOP("Rule",
            "It is more than four times as wide as it is high, or the other way around, so sites crop it. It may be a "
            "banner or a logo; choose another one.")},
    {RuleId::ImageSmall, "image-small", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Small lead picture"),
        QT_TRANSLATE_NOOP(
            "Rule", "Sites show the first picture large, so a small one looks blurred. Choose a larger one.")},
    {RuleId::ImageFileMissing, "image-file-missing", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Missing picture file"),
        QT_TRANSLATE_NOOP("Rule", "The page shows a broken picture. Correct the path, or add the file.")},
    {RuleId::ImageSizeDiffers, "image-size-differs", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Wrong picture size"),
        QT_TRANSLATE_NOOP("Rule",
            "The declared size is not the file's size, so the picture is distorted or the page jumps. Stet can correct "
            "the declared size."),
        ofArticle, fixed},

    {RuleId::RelatedSelf, "related-self", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Related to itself"),
        QT_TRANSLATE_NOOP(
            "Rule", "A reader who follows the link comes back to the same story. Remove it from the related stories.")},
    {RuleId::RelatedRepeated, "related-repeated", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Duplicate related story"),
        QT_TRANSLATE_NOOP("Rule", "The same story is offered twice. Remove one of them.")},
    {RuleId::RelatedFar, "related-far", Severity::Hint, QT_TRANSLATE_NOOP("Rule", "Related story from another time"),
        QT_TRANSLATE_NOOP("Rule",
            "It came out long before or after this one, so it may be another story. Check whether it belongs here.")},
    {RuleId::RelatedOneWay, "related-one-way", Severity::Hint,
        QT_TRANSLATE_NOOP("Rule", "Related story that does not point back"),
        QT_TRANSLATE_NOOP("Rule",
            "The other article is in these folders but does not list this one as related, so its readers do not find "
            "it."),
        ofSet},

    {RuleId::StoryTwice, "story-twice", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Story published more than once"),
        QT_TRANSLATE_NOOP("Rule",
            "Readers see the same story again and again. Leave the best one published and unpublish the others."),
        ofSet},
    {RuleId::SameAddress, "same-address", Severity::Warning,
        QT_TRANSLATE_NOOP("Rule", "Two articles with the same address"),
        QT_TRANSLATE_NOOP("Rule", "Both lead to the same page, so one of them is a copy. Remove or unpublish one."),
        ofSet},
    {RuleId::SameTitle, "same-title", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Two articles with the same title"),
        QT_TRANSLATE_NOOP(
            "Rule", "Readers cannot tell them apart, and they may be copies. Give one another title, or unpublish it."),
        ofSet},
    {RuleId::SameSlug, "same-slug", Severity::Warning, QT_TRANSLATE_NOOP("Rule", "Two files with the same slug"),
        QT_TRANSLATE_NOOP(
            "Rule", "If page addresses use only the slug, one page replaces the other. Rename one of the files."),
        ofSet},

    {RuleId::Configuration, "configuration", Severity::Error,
        QT_TRANSLATE_NOOP("Rule", "Error in the folder's settings"),
        QT_TRANSLATE_NOOP("Rule", "Stet ignores this setting in .stet until you fix it; all other settings apply.")},
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
