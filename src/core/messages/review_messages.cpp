#include "core/messages/review_messages.h"

#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "core/schema/schema.h"

#include <QCoreApplication>

namespace stet {

namespace {

const char* violationPattern(SchemaFinding::Kind kind)
{
    switch (kind) {
    case SchemaFinding::Kind::Type:
        return QT_TRANSLATE_NOOP("Finding", "%1 has the type %2; it must be %3.");
    case SchemaFinding::Kind::Missing:
        return QT_TRANSLATE_NOOP("Finding", "%2 is missing; the schema requires it.");
    case SchemaFinding::Kind::Unknown:
        return QT_TRANSLATE_NOOP("Finding", "The schema does not know %2.");
    case SchemaFinding::Kind::Minimum:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; it must be at least %3.");
    case SchemaFinding::Kind::Maximum:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; it must be at most %3.");
    case SchemaFinding::Kind::Above:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; it must be greater than %3.");
    case SchemaFinding::Kind::Below:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; it must be less than %3.");
    case SchemaFinding::Kind::NotMultiple:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; it must be a multiple of %3.");
    case SchemaFinding::Kind::FewCharacters:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2 characters long; it must have at least %3.");
    case SchemaFinding::Kind::ManyCharacters:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2 characters long; it must have at most %3.");
    case SchemaFinding::Kind::FewItems:
        return QT_TRANSLATE_NOOP("Finding", "%1 has %2 items; it must have at least %3.");
    case SchemaFinding::Kind::ManyItems:
        return QT_TRANSLATE_NOOP("Finding", "%1 has %2 items; it must have at most %3.");
    case SchemaFinding::Kind::FewFields:
        return QT_TRANSLATE_NOOP("Finding", "%1 has %2 fields; it must have at least %3.");
    case SchemaFinding::Kind::ManyFields:
        return QT_TRANSLATE_NOOP("Finding", "%1 has %2 fields; it must have at most %3.");
    case SchemaFinding::Kind::NotConst:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; it must be %3.");
    case SchemaFinding::Kind::OtherType:
        return QT_TRANSLATE_NOOP("Finding", "%1 has the type %2; the schema does not allow it.");
    case SchemaFinding::Kind::NoneOf:
        return QT_TRANSLATE_NOOP("Finding", "%1 matches none of the forms that the schema allows.");
    case SchemaFinding::Kind::SeveralOf:
        return QT_TRANSLATE_NOOP("Finding", "%1 matches several forms of the schema; it must match exactly one.");
    case SchemaFinding::Kind::Excluded:
        return QT_TRANSLATE_NOOP("Finding", "%1 has a form that the schema excludes.");
    case SchemaFinding::Kind::MoreItems:
        return QT_TRANSLATE_NOOP("Finding", "%1 has more items than the schema knows.");
    case SchemaFinding::Kind::WithoutItem:
        return QT_TRANSLATE_NOOP("Finding", "%1 lacks an item that the schema requires.");
    case SchemaFinding::Kind::NotAmong:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; the schema does not allow this value.");
    case SchemaFinding::Kind::Form:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; it does not have the form %3.");
    case SchemaFinding::Kind::SlowPattern:
        return QT_TRANSLATE_NOOP(
            "Finding", "Checking %1 against the schema's pattern %2 takes too long; Stet skipped it.");
    case SchemaFinding::Kind::Repeated:
        return QT_TRANSLATE_NOOP("Finding", "%1 repeats another item of its list; the schema does not allow that.");
    case SchemaFinding::Kind::Forbidden:
        return QT_TRANSLATE_NOOP("Finding", "The schema permits no value for %1.");
    case SchemaFinding::Kind::TooMuch:
        return QT_TRANSLATE_NOOP("Finding", "The schema and the front matter are too large to compare.");
    case SchemaFinding::Kind::Other:
        break;
    }
    return QT_TRANSLATE_NOOP("Finding", "%1 does not match the schema: %2");
}

/// The sentence of a finding; `%1` and on stand for its values.
const char* findingPattern(const Finding& finding)
{
    const bool isFirst = finding.wording == 0;
    switch (finding.rule) {
    case RuleId::Unreadable:
        return QT_TRANSLATE_NOOP("Finding", "The file cannot be read.");
    case RuleId::DuplicateKey:
        return QT_TRANSLATE_NOOP("Finding", "The key %1 appears again in line %2, and only that one counts.");
    case RuleId::MergeOverrides:
        return QT_TRANSLATE_NOOP("Finding", "%1 has no effect: << in line %2 brings another value.");
    case RuleId::TextBelow:
        return QT_TRANSLATE_NOOP("Finding", "Jekyll ignores everything from here to the closing ---.");
    case RuleId::LineSeparator:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "The invisible %1 in this line is a line break to Jekyll.")
                       : QT_TRANSLATE_NOOP("Finding", "There is an invisible %1 in this line.");
    case RuleId::MixedLineEndings:
        return QT_TRANSLATE_NOOP("Finding", "%1 lines end with CRLF and %2 with LF.");
    case RuleId::Tabs:
        return QT_TRANSLATE_NOOP("Finding", "There is a tab in this line.");
    case RuleId::NoBreakIndent:
        return QT_TRANSLATE_NOOP("Finding", "The line is indented with a no-break space.");
    case RuleId::FenceSpaces:
        return QT_TRANSLATE_NOOP("Finding", "There are spaces after this ---.");
    case RuleId::FileDate:
        return QT_TRANSLATE_NOOP("Finding", "The file name says %1, but the date is %2.");
    case RuleId::Required:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "%1 is missing.") : QT_TRANSLATE_NOOP("Finding", "%1 is empty.");
    case RuleId::Schema:
        return violationPattern(static_cast<SchemaFinding::Kind>(finding.wording));
    case RuleId::YesNo:
        return QT_TRANSLATE_NOOP("Finding", "%1 is written as %2; write %3.");
    case RuleId::Secured:
        return isFirst
            ? QT_TRANSLATE_NOOP("Finding", "secured must be two base64 texts with a semicolon between them.")
            : QT_TRANSLATE_NOOP("Finding", "The initialization vector of secured has %1 bytes; it must have %2.");
    case RuleId::TitleLength:
        return QT_TRANSLATE_NOOP("Finding", "The title has %1 characters; search engines cut it near %2.");
    case RuleId::ExcerptLength:
        return QT_TRANSLATE_NOOP("Finding", "The excerpt has %1 characters; search engines cut it near %2.");
    case RuleId::ExcerptCut:
        return QT_TRANSLATE_NOOP("Finding", "The excerpt ends with %1");
    case RuleId::ExcerptRepeatsTitle:
        return QT_TRANSLATE_NOOP("Finding", "The excerpt only repeats the title.");
    case RuleId::DoubleSpaces:
        return QT_TRANSLATE_NOOP("Finding", "%1 has two spaces in a row.");
    case RuleId::TextCutByComment:
        return QT_TRANSLATE_NOOP("Finding", "%1 ends before “%2”, which YAML takes for a comment.");
    case RuleId::Entities:
        return QT_TRANSLATE_NOOP("Finding", "%1 contains the HTML entity %2.");
    case RuleId::Mojibake:
        return QT_TRANSLATE_NOOP("Finding", "%1 contains %2, text read in the wrong encoding.");
    case RuleId::InvisibleCharacter:
        return QT_TRANSLATE_NOOP("Finding", "%1 contains the invisible character %2.");
    case RuleId::AllCapitals:
        return QT_TRANSLATE_NOOP("Finding", "The title is written in capitals.");
    case RuleId::DateInvalid:
        return QT_TRANSLATE_NOOP("Finding", "%1 is not a valid date: %2.");
    case RuleId::DateFuture:
        return QT_TRANSLATE_NOOP("Finding", "The date %1 is in the future.");
    case RuleId::DateEarly:
        return QT_TRANSLATE_NOOP("Finding", "The date is %1; the neighboring articles are from around %2.");
    case RuleId::DateTimeZone:
        return QT_TRANSLATE_NOOP("Finding", "The time %1 has no time zone.");
    case RuleId::AddressInvalid:
        return QT_TRANSLATE_NOOP("Finding", "%1 is not a valid web address: %2.");
    case RuleId::AddressInsecure:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "%1 uses http.")
                       : QT_TRANSLATE_NOOP("Finding", "%1 uses http; other articles link to this site with https.");
    case RuleId::AddressProvider:
        return QT_TRANSLATE_NOOP("Finding", "The address is on %1, but the provider's domain is %2.");
    case RuleId::AddressTracking:
        return QT_TRANSLATE_NOOP("Finding", "%1 has the tracking parameter %2.");
    case RuleId::AmpIsWeb:
        return QT_TRANSLATE_NOOP("Finding", "The AMP address is the same as the page's address.");
    case RuleId::QualityRange:
        return QT_TRANSLATE_NOOP("Finding", "Quality is %1; it must be between 0 and 100.");
    case RuleId::QualityMissing:
        return QT_TRANSLATE_NOOP("Finding", "No quality is given.");
    case RuleId::PublishedLow:
        return QT_TRANSLATE_NOOP("Finding", "Published with quality %1; the threshold is %2.");
    case RuleId::DraftHigh:
        return QT_TRANSLATE_NOOP("Finding", "A draft with quality %1; the threshold is %2.");
    case RuleId::DraftWaiting:
        return QT_TRANSLATE_NOOP("Finding", "This draft with quality %1 has been waiting for %2 days.");
    case RuleId::HeatRange:
        return QT_TRANSLATE_NOOP("Finding", "Heat is %1; the minimum is -1, for unknown.");
    case RuleId::PublishedText:
        return finding.wording == 3 ? QT_TRANSLATE_NOOP("Finding", "%1 is %2; it must be true or false.")
            : finding.wording == 2  ? QT_TRANSLATE_NOOP("Finding", "%1 is the text \"%2\"; it must be true or false.")
            : isFirst ? QT_TRANSLATE_NOOP("Finding", "%1 is the text \"%2\", so Jekyll publishes the article.")
                      : QT_TRANSLATE_NOOP("Finding", "%1 is the text \"%2\"; write it without quotes.");
    case RuleId::PublishedUnset:
        return QT_TRANSLATE_NOOP("Finding", "%1 is missing, so the article is on the site.");
    case RuleId::TopicEmpty:
        return QT_TRANSLATE_NOOP("Finding", "This topic is empty.");
    case RuleId::TopicRepeated:
        return QT_TRANSLATE_NOOP("Finding", "The topic %1 appears twice.");
    case RuleId::TopicSpelling:
        return QT_TRANSLATE_NOOP("Finding", "This folder spells the topic %1 as %2.");
    case RuleId::ImageMissing:
        return QT_TRANSLATE_NOOP("Finding", "There is no picture.");
    case RuleId::ImageSizeMissing:
        return QT_TRANSLATE_NOOP("Finding", "The picture has no width and height.");
    case RuleId::ImageAspect:
        return QT_TRANSLATE_NOOP("Finding", "The picture is %1 pixels wide and %2 high.");
    case RuleId::ImageSmall:
        return QT_TRANSLATE_NOOP("Finding", "The lead picture is %1 by %2 pixels; it should be at least %3 by %4.");
    case RuleId::ImageFileMissing:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "There is no picture at %1.")
                       : QT_TRANSLATE_NOOP("Finding", "The file at %1 is not a readable picture.");
    case RuleId::ImageSizeDiffers:
        return QT_TRANSLATE_NOOP("Finding", "The declared size is %1 by %2 pixels; the file has %3 by %4.");
    case RuleId::RelatedSelf:
        return QT_TRANSLATE_NOOP("Finding", "\"%1\" is this story itself.");
    case RuleId::RelatedRepeated:
        return QT_TRANSLATE_NOOP("Finding", "\"%1\" has the same address as related story %2.");
    case RuleId::RelatedFar:
        return QT_TRANSLATE_NOOP("Finding", "\"%1\" came out %2 days before or after this article.");
    case RuleId::RelatedOneWay:
        return QT_TRANSLATE_NOOP("Finding", "\"%1\" does not list this article as related.");
    case RuleId::StoryTwice:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "The story is also published as \"%1\".")
                       : QT_TRANSLATE_NOOP("Finding", "The story is also published as \"%1\" (and %3 more).");
    case RuleId::SameAddress:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "\"%1\" has the same address.")
                       : QT_TRANSLATE_NOOP("Finding", "\"%1\" (and %3 more) have the same address.");
    case RuleId::SameTitle:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "%2 has the same title.")
                       : QT_TRANSLATE_NOOP("Finding", "%2 (and %3 more) have the same title.");
    case RuleId::SameSlug:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "%2 also has the slug %1.")
                       : QT_TRANSLATE_NOOP("Finding", "%2 (and %3 more) also have the slug %1.");
    case RuleId::Configuration:
        break;
    }
    return QT_TRANSLATE_NOOP("Finding", "The folder's settings contain an error.");
}

const char* findingPattern(const ConfigurationError& parseError)
{
    using Kind = ConfigurationError::Kind;
    switch (parseError.kind) {
    case Kind::NotJson:
        return QT_TRANSLATE_NOOP("Finding", "Invalid JSON: %1.");
    case Kind::NotASchema:
        return QT_TRANSLATE_NOOP("Finding", "Invalid JSON Schema; see %1.");
    case Kind::Ring:
        return QT_TRANSLATE_NOOP("Finding", "The reference %1 leads back to itself.");
    case Kind::Recursion:
        return QT_TRANSLATE_NOOP(
            "Finding", "The reference %1 leads back to itself; Stet skips it and everything below it.");
    case Kind::Remote:
        return QT_TRANSLATE_NOOP(
            "Finding", "The reference %1 leads outside the file; Stet loads nothing from elsewhere.");
    case Kind::Nowhere:
        return QT_TRANSLATE_NOOP("Finding", "The reference %1 leads nowhere.");
    case Kind::TooLarge:
        return QT_TRANSLATE_NOOP("Finding", "The schema is too large.");
    case Kind::BadPattern:
        return QT_TRANSLATE_NOOP("Finding", "The pattern %1 is not a valid regular expression.");
    case Kind::PassedOver:
        return QT_TRANSLATE_NOOP("Finding",
            "Stet skips %1: below it, Stet cannot check patterns, formats, unique items or references that lead back "
            "to themselves.");
    case Kind::MoreDocuments:
        return QT_TRANSLATE_NOOP("Finding", "The file has more than one document; only the first is read.");
    case Kind::NoSchema:
        return QT_TRANSLATE_NOOP("Finding", "The schema %1 cannot be read: %2");
    case Kind::NoRule:
        return QT_TRANSLATE_NOOP("Finding", "There is no rule %1.");
    case Kind::BadSeverity:
        return QT_TRANSLATE_NOOP(
            "Finding", "The rule %1 has the unknown severity %2. Use error, warning, hint or off.");
    case Kind::Unusable:
        return QT_TRANSLATE_NOOP("Finding", "Invalid value for %1: \"%2\"; Stet ignores it.");
    case Kind::BadValue:
        return violationPattern(static_cast<SchemaFinding::Kind>(parseError.schemaFinding));
    case Kind::Unreadable:
        break;
    }
    return QT_TRANSLATE_NOOP("Finding", "The file cannot be read.");
}

QString filled(const char* pattern, const std::vector<std::string>& values)
{
    auto text = QCoreApplication::translate("Finding", pattern);
    // In one pass, so that a value may hold what looks like a place for one.
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto digit = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (digit < 1) {
            out += text[i];
            continue;
        }
        constexpr qsizetype longest = 200; // characters; enough to know a value by
        const auto index = static_cast<std::size_t>(digit - 1);
        const auto value = index < values.size() ? printable(values[index]) : QString();
        out += value.size() > longest ? value.left(longest) + QChar(0x2026) : value;
        ++i;
    }
    return out;
}

} // namespace

QString sentence(const Finding& finding)
{
    if (finding.wording == andMoreWording)
        return filled(QT_TRANSLATE_NOOP("Finding", "There are %1 more of these in this article."), finding.values);
    if (finding.error)
        return sentence(*finding.error);
    auto values = finding.values;
    if (finding.rule == RuleId::Schema && !values.empty() && values.front().empty())
        values.front() = QCoreApplication::translate("Finding", "The front matter").toStdString();
    return filled(findingPattern(finding), values);
}

QString sentenceWithName(const Finding& finding)
{
    const auto path = finding.field.empty() ? Result<KeyPath>(KeyPath()) : KeyPath::parse(finding.field);
    if (!path.ok() || path->empty())
        return sentence(finding);
    auto named = finding;
    for (auto& value : named.values) {
        if (value == std::string_view(finding.field))
            value = nameOfField(*path).toStdString();
    }
    return sentence(named);
}

QString sentence(const ConfigurationError& parseError)
{
    auto values = parseError.values;
    if (parseError.kind == ConfigurationError::Kind::NoSchema)
        values.push_back(sentence(*parseError.error).toStdString());
    else if (parseError.error)
        return sentence(*parseError.error);
    if (parseError.kind == ConfigurationError::Kind::BadValue)
        values.insert(values.begin(), parseError.field);
    return filled(findingPattern(parseError), values);
}

QString titleOf(const Rule& rule)
{
    return QCoreApplication::translate("Rule", rule.title);
}

QString explanationOf(const Rule& rule)
{
    return QCoreApplication::translate("Rule", rule.explanation);
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return QCoreApplication::translate("Severity", "Hint");
    case Severity::Warning:
        return QCoreApplication::translate("Severity", "Warning");
    case Severity::Error:
        break;
    }
    return QCoreApplication::translate("Severity", "Error");
}

} // namespace stet
