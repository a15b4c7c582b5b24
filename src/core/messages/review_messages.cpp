#include "core/messages/review_messages.h"

#include "core/messages/error_messages.h"
#include "core/schema/schema.h"

#include <QCoreApplication>

namespace stet {

namespace {

const char* violationPattern(SchemaFinding::Kind kind)
{
    switch (kind) {
    case SchemaFinding::Kind::Type:
        return QT_TRANSLATE_NOOP("Finding", "%1 is of the type %2; it must be %3.");
    case SchemaFinding::Kind::Missing:
        return QT_TRANSLATE_NOOP("Finding", "%2 is missing, which the schema requires.");
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
        return QT_TRANSLATE_NOOP("Finding", "%1 is of the type %2, which the schema does not permit.");
    case SchemaFinding::Kind::NoneOf:
        return QT_TRANSLATE_NOOP("Finding", "%1 fits none of the forms that the schema leaves it.");
    case SchemaFinding::Kind::SeveralOf:
        return QT_TRANSLATE_NOOP("Finding", "%1 fits several forms of the schema, and must fit one alone.");
    case SchemaFinding::Kind::Excluded:
        return QT_TRANSLATE_NOOP("Finding", "%1 has a form that the schema excludes.");
    case SchemaFinding::Kind::MoreItems:
        return QT_TRANSLATE_NOOP("Finding", "%1 has more items than the schema knows.");
    case SchemaFinding::Kind::WithoutItem:
        return QT_TRANSLATE_NOOP("Finding", "%1 lacks an item that the schema requires.");
    case SchemaFinding::Kind::NotAmong:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2, which is not among the values of the schema.");
    case SchemaFinding::Kind::Form:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2; it does not have the form %3.");
    case SchemaFinding::Kind::SlowPattern:
        return QT_TRANSLATE_NOOP(
            "Finding", "%1 could not be compared with the pattern %2 of the schema: that takes too long.");
    case SchemaFinding::Kind::Repeated:
        return QT_TRANSLATE_NOOP("Finding", "%1 repeats another item of its list, which the schema does not permit.");
    case SchemaFinding::Kind::Forbidden:
        return QT_TRANSLATE_NOOP("Finding", "The schema permits no value for %1.");
    case SchemaFinding::Kind::TooMuch:
        return QT_TRANSLATE_NOOP("Finding", "Schema and front matter are too large to be compared.");
    case SchemaFinding::Kind::Other:
        break;
    }
    return QT_TRANSLATE_NOOP("Finding", "%1 is not as the schema says: %2");
}

/// The sentence of a finding; `%1` and on stand for its values.
const char* findingPattern(const Finding& finding)
{
    const bool isFirst = finding.wording == 0;
    switch (finding.rule) {
    case RuleId::Unreadable:
        return QT_TRANSLATE_NOOP("Finding", "The file cannot be read.");
    case RuleId::DuplicateKey:
        return QT_TRANSLATE_NOOP("Finding", "The key %1 is there twice.");
    case RuleId::MixedLineEndings:
        return QT_TRANSLATE_NOOP("Finding", "%1 lines end with CRLF and %2 with LF.");
    case RuleId::Tabs:
        return QT_TRANSLATE_NOOP("Finding", "There is a tab in this line.");
    case RuleId::NoBreakIndent:
        return QT_TRANSLATE_NOOP("Finding", "The line is indented with a no-break space.");
    case RuleId::FenceSpaces:
        return QT_TRANSLATE_NOOP("Finding", "Trailing spaces after the opening ---.");
    case RuleId::FileDate:
        return QT_TRANSLATE_NOOP("Finding", "The file name says %1, and the date %2.");
    case RuleId::Required:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "%1 is missing.") : QT_TRANSLATE_NOOP("Finding", "%1 is empty.");
    case RuleId::Schema:
        return violationPattern(static_cast<SchemaFinding::Kind>(finding.wording));
    case RuleId::YesNo:
        return QT_TRANSLATE_NOOP("Finding", "%1 is written as %2; write %3.");
    case RuleId::Secured:
        return isFirst
            ? QT_TRANSLATE_NOOP("Finding", "secured is not two texts in base64 with a semicolon between them.")
            : QT_TRANSLATE_NOOP("Finding", "The initialisation vector of secured has %1 bytes; it must have %2.");
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
        return QT_TRANSLATE_NOOP("Finding", "%1 has %2, which was read in the wrong encoding.");
    case RuleId::AllCapitals:
        return QT_TRANSLATE_NOOP("Finding", "The title is written in capitals.");
    case RuleId::DateInvalid:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2, which is no date.");
    case RuleId::DateFuture:
        return QT_TRANSLATE_NOOP("Finding", "The date %1 lies in the future.");
    case RuleId::DateEarly:
        return QT_TRANSLATE_NOOP("Finding", "The date is %1; the articles beside it are from around %2.");
    case RuleId::DateTimeZone:
        return QT_TRANSLATE_NOOP("Finding", "The time %1 has no time zone.");
    case RuleId::AddressInvalid:
        return QT_TRANSLATE_NOOP("Finding", "%1 is %2, which is no address of the web.");
    case RuleId::AddressInsecure:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "%1 begins with http.")
                       : QT_TRANSLATE_NOOP("Finding", "%1 begins with http; other articles have this site with https.");
    case RuleId::AddressProvider:
        return QT_TRANSLATE_NOOP("Finding", "The address lies at %1, and the provider's domain is %2.");
    case RuleId::AddressTracking:
        return QT_TRANSLATE_NOOP("Finding", "%1 has the tracking parameter %2.");
    case RuleId::AmpIsWeb:
        return QT_TRANSLATE_NOOP("Finding", "ampWebUrl is the same address as webUrl.");
    case RuleId::QualityRange:
        return QT_TRANSLATE_NOOP("Finding", "Quality is %1; it must be between 0 and 100.");
    case RuleId::QualityMissing:
        return QT_TRANSLATE_NOOP("Finding", "No quality is given.");
    case RuleId::PublishedLow:
        return QT_TRANSLATE_NOOP("Finding", "Published with quality %1; the threshold is %2.");
    case RuleId::DraftHigh:
        return QT_TRANSLATE_NOOP("Finding", "A draft with quality %1; the threshold is %2.");
    case RuleId::DraftWaiting:
        return QT_TRANSLATE_NOOP("Finding", "A draft with quality %1 has waited for %2 days.");
    case RuleId::HeatRange:
        return QT_TRANSLATE_NOOP("Finding", "Heat is %1; the least is -1, for unknown.");
    case RuleId::PublishedText:
        return finding.wording == 3 ? QT_TRANSLATE_NOOP("Finding", "%1 is %2, and neither true nor false.")
            : finding.wording == 2  ? QT_TRANSLATE_NOOP("Finding", "%1 is the text \"%2\", and neither true nor false.")
            : isFirst ? QT_TRANSLATE_NOOP("Finding", "%1 is the text \"%2\", so Jekyll publishes the article.")
                      : QT_TRANSLATE_NOOP("Finding", "%1 is the text \"%2\"; write it without quotes.");
    case RuleId::PublishedUnset:
        return QT_TRANSLATE_NOOP("Finding", "%1 is not there, so the article is on the site.");
    case RuleId::TopicEmpty:
        return QT_TRANSLATE_NOOP("Finding", "This topic is empty.");
    case RuleId::TopicRepeated:
        return QT_TRANSLATE_NOOP("Finding", "The topic %1 is there twice.");
    case RuleId::TopicSpelling:
        return QT_TRANSLATE_NOOP("Finding", "The topic %1 is known as %2.");
    case RuleId::ImageMissing:
        return QT_TRANSLATE_NOOP("Finding", "There is no picture.");
    case RuleId::ImageSizeMissing:
        return QT_TRANSLATE_NOOP("Finding", "The picture has no width and height.");
    case RuleId::ImageAspect:
        return QT_TRANSLATE_NOOP("Finding", "The picture is %1 pixels wide and %2 high.");
    case RuleId::ImageSmall:
        return QT_TRANSLATE_NOOP("Finding", "The lead picture is %1 pixels wide and %2 high; %3 and %4 are the least.");
    case RuleId::ImageFileMissing:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "There is no picture at %1.")
                       : QT_TRANSLATE_NOOP("Finding", "The file at %1 is no picture that can be read.");
    case RuleId::ImageSizeDiffers:
        return QT_TRANSLATE_NOOP("Finding", "The declared size is %1 by %2 pixels, and that of the file %3 by %4.");
    case RuleId::RelatedSelf:
        return QT_TRANSLATE_NOOP("Finding", "\"%1\" is this story itself.");
    case RuleId::RelatedRepeated:
        return QT_TRANSLATE_NOOP("Finding", "\"%1\" has the same address as related story %2.");
    case RuleId::RelatedFar:
        return QT_TRANSLATE_NOOP("Finding", "\"%1\" came out %2 days before or after this article.");
    case RuleId::RelatedOneWay:
        return QT_TRANSLATE_NOOP("Finding", "\"%1\" does not name this article among its related stories.");
    case RuleId::StoryTwice:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "The story is also published as \"%1\".")
                       : QT_TRANSLATE_NOOP("Finding", "The story is also published as \"%1\" (and %3 more).");
    case RuleId::SameAddress:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "\"%1\" has the same address.")
                       : QT_TRANSLATE_NOOP("Finding", "\"%1\" (and %3 more) has the same address.");
    case RuleId::SameTitle:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "%2 has the same title.")
                       : QT_TRANSLATE_NOOP("Finding", "%2 (and %3 more) has the same title.");
    case RuleId::SameSlug:
        return isFirst ? QT_TRANSLATE_NOOP("Finding", "%2 has the slug %1 too.")
                       : QT_TRANSLATE_NOOP("Finding", "%2 (and %3 more) has the slug %1 too.");
    case RuleId::Configuration:
        break;
    }
    return QT_TRANSLATE_NOOP("Finding", "Something is wrong in the settings of the folder.");
}

const char* findingPattern(const ConfigurationError& parseError)
{
    using Kind = ConfigurationError::Kind;
    switch (parseError.kind) {
    case Kind::NotJson:
        return QT_TRANSLATE_NOOP("Finding", "This is no JSON: %1.");
    case Kind::NotASchema:
        return QT_TRANSLATE_NOOP("Finding", "This is no JSON Schema; see %1.");
    case Kind::Ring:
        return QT_TRANSLATE_NOOP("Finding", "The reference %1 leads back to itself.");
    case Kind::Recursion:
        return QT_TRANSLATE_NOOP(
            "Finding", "The reference %1 leads back to itself; it is skipped, and what is below it is not looked at.");
    case Kind::Remote:
        return QT_TRANSLATE_NOOP(
            "Finding", "The reference %1 leads out of the file; nothing is loaded from elsewhere.");
    case Kind::Nowhere:
        return QT_TRANSLATE_NOOP("Finding", "The reference %1 leads nowhere.");
    case Kind::TooLarge:
        return QT_TRANSLATE_NOOP("Finding", "The schema is too large.");
    case Kind::BadPattern:
        return QT_TRANSLATE_NOOP("Finding", "The pattern %1 is no regular expression.");
    case Kind::PassedOver:
        return QT_TRANSLATE_NOOP("Finding",
            "%1 is skipped: below it are patterns, formats, unique items or references that lead back to "
            "themselves, which are not looked at there.");
    case Kind::MoreDocuments:
        return QT_TRANSLATE_NOOP("Finding", "The file has more than one document; only the first is read.");
    case Kind::NoSchema:
        return QT_TRANSLATE_NOOP("Finding", "The schema %1 cannot be read: %2");
    case Kind::NoRule:
        return QT_TRANSLATE_NOOP("Finding", "There is no rule %1.");
    case Kind::BadSeverity:
        return QT_TRANSLATE_NOOP("Finding", "The rule %1 has the severity %2; there are error, warning, hint and off.");
    case Kind::Unusable:
        return QT_TRANSLATE_NOOP("Finding", "%1 is \"%2\", which cannot be used; it is skipped.");
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
