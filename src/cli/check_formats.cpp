#include "cli/check_formats.h"

#include "core/messages/error_messages.h"
#include "core/messages/review_messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace stet::cli {

namespace {

using namespace Qt::StringLiterals;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string written(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
}

/// SARIF's word for a severity.
QString levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

QString ruleName(RuleId rule)
{
    return QString::fromLatin1(ruleOf(rule).name);
}

/// The bytes of a path as a reference: relative to where the program ran, or of a file.
QString uriOf(const std::string& path)
{
    const QByteArray bytes(path.data(), static_cast<qsizetype>(path.size()));
    const auto escaped = QString::fromLatin1(bytes.toPercentEncoding("/"));
    return path.starts_with('/') ? u"file://"_s + escaped : escaped;
}

QJsonObject sarifRule(const Rule& rule)
{
    return {{u"id"_s, QString::fromLatin1(rule.name)}, {u"shortDescription"_s, QJsonObject{{u"text"_s, titleOf(rule)}}},
        {u"fullDescription"_s, QJsonObject{{u"text"_s, explanationOf(rule)}}},
        {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, levelOf(rule.severity)}}}};
}

QJsonObject sarifResult(const Reported& reported)
{
    const auto& finding = *reported.finding;
    QJsonObject place{{u"artifactLocation"_s, QJsonObject{{u"uri"_s, uriOf(std::string(reported.path))}}}};
    if (finding.line > 0) {
        QJsonObject region{{u"startLine"_s, static_cast<int>(finding.line)}};
        if (finding.column > 0)
            region.insert(u"startColumn"_s, static_cast<int>(finding.column));
        place.insert(u"region"_s, region);
    }
    return {{u"ruleId"_s, ruleName(finding.rule)}, {u"ruleIndex"_s, static_cast<int>(finding.rule)},
        {u"level"_s, levelOf(finding.severity)}, {u"message"_s, QJsonObject{{u"text"_s, text(reported.message)}}},
        {u"locations"_s, QJsonArray{QJsonObject{{u"physicalLocation"_s, place}}}}};
}

} // namespace

std::string asText(const std::vector<Reported>& reported)
{
    std::string out;
    std::string path;
    const Reported* before = nullptr; // findings of one file follow one another
    for (const auto& each : reported) {
        const auto& finding = *each.finding;
        if (before == nullptr || before->path != each.path)
            path = printable(std::string(each.path)).toStdString();
        before = &each;
        out += path;
        out += ':';
        out += std::to_string(std::max(1U, finding.line));
        out += ':';
        out += std::to_string(std::max(1U, finding.column));
        out += ": ";
        out += nameOf(finding.severity);
        out += ": ";
        out += each.message;
        out += " [";
        out += ruleOf(finding.rule).name;
        out += "]\n";
    }
    return out;
}

std::string asJson(const std::vector<Reported>& reported)
{
    QJsonArray findings;
    for (const auto& [path, finding, message] : reported) {
        findings.append(QJsonObject{{u"path"_s, printable(std::string(path))},
            {u"line"_s, static_cast<int>(finding->line)}, {u"column"_s, static_cast<int>(finding->column)},
            {u"severity"_s, QString::fromLatin1(nameOf(finding->severity))}, {u"rule"_s, ruleName(finding->rule)},
            {u"field"_s, text(std::string(finding->field))}, {u"message"_s, text(message)},
            {u"fixable"_s, finding->isFixable()}});
    }
    return written({{u"findings"_s, findings}});
}

std::string asSarif(const std::vector<Reported>& reported)
{
    QJsonArray rules;
    for (const auto& rule : allRules())
        rules.append(sarifRule(rule));
    QJsonArray results;
    for (const auto& each : reported)
        results.append(sarifResult(each));
    const QJsonObject driver{{u"name"_s, u"Stet"_s}, {u"version"_s, QString::fromLatin1(STET_VERSION)},
        {u"informationUri"_s, u"https://stetdesk.org"_s}, {u"rules"_s, rules}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}}, {u"columnKind"_s, u"unicodeCodePoints"_s},
        {u"results"_s, results}};
    return written({{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s}, {u"version"_s, u"2.1.0"_s},
        {u"runs"_s, QJsonArray{run}}});
}

} // namespace stet::cli
