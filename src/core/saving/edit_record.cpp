#include "core/saving/edit_record.h"

#include "core/edit/source_edit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <limits>

namespace stet {

namespace {

using Json = QLatin1String;

constexpr std::size_t pathLimit = 4096; // the system's
constexpr qsizetype depthLimit = 256; // of a key path; front matter is not nested that deep
constexpr std::array stepNames{"undone", "redone", "forgotten"}; // in the order of ActStep

QByteArray viewOf(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QJsonValue toJson(std::string_view bytes)
{
    const auto text = QString::fromUtf8(viewOf(bytes));
    if (text.toUtf8() == viewOf(bytes)) // not so where they are no UTF-8, or begin with a BOM
        return text;
    return QJsonObject{{Json("base64"), QString::fromLatin1(viewOf(bytes).toBase64())}};
}

std::optional<std::string> toBytes(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().toStdString();
    const auto encoded = value.toObject().value(Json("base64"));
    if (!encoded.isString())
        return {};
    const auto decoded
        = QByteArray::fromBase64Encoding(encoded.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    return decoded.decoded.toStdString();
}

QString toJson(const Fingerprint& fingerprint)
{
    return QStringLiteral("%1%2")
        .arg(qulonglong{fingerprint.high}, 16, 16, QLatin1Char('0'))
        .arg(qulonglong{fingerprint.low}, 16, 16, QLatin1Char('0'));
}

std::optional<Fingerprint> toFingerprint(const QJsonValue& value)
{
    const auto text = value.toString();
    bool isHigh = false;
    bool isLow = false;
    const Fingerprint fingerprint{
        .low = text.mid(16).toULongLong(&isLow, 16), .high = text.left(16).toULongLong(&isHigh, 16)};
    if (text.size() != 32 || !isHigh || !isLow)
        return {};
    return fingerprint;
}

QJsonArray toJson(const KeyPath& path)
{
    QJsonArray segments;
    for (const auto& segment : path.segments()) {
        if (const auto* index = std::get_if<std::uint32_t>(&segment))
            segments.append(qint64{*index});
        else
            segments.append(toJson(std::get<std::string>(segment)));
    }
    return segments;
}

std::optional<KeyPath> toKeyPath(const QJsonValue& value)
{
    const auto array = value.toArray();
    if (!value.isArray() || array.size() > depthLimit)
        return {};
    std::vector<KeyPath::Segment> segments;
    for (const auto& item : array) {
        if (item.isDouble()) {
            const auto index = item.toInteger(-1);
            if (index < 0 || index > std::numeric_limits<std::uint32_t>::max())
                return {};
            segments.emplace_back(static_cast<std::uint32_t>(index));
        } else if (auto key = toBytes(item)) {
            segments.emplace_back(*std::move(key));
        } else {
            return {};
        }
    }
    return KeyPath(std::move(segments));
}

/// Whether an item or key of one place can be moved to the other.
bool areSiblings(const KeyPath& a, const KeyPath& b)
{
    return !a.empty() && !b.empty() && a.parent() == b.parent()
        && a.segments().back().index() == b.segments().back().index();
}

QJsonObject toJson(const FieldEdit& edit)
{
    QJsonObject json{{Json("path"), toJson(edit.path)}};
    if (edit.before)
        json.insert(Json("before"), toJson(*edit.before));
    if (edit.after)
        json.insert(Json("after"), toJson(*edit.after));
    if (edit.to)
        json.insert(Json("to"), toJson(*edit.to));
    return json;
}

std::optional<FieldEdit> toFieldEdit(const QJsonValue& value)
{
    const auto json = value.toObject();
    auto path = toKeyPath(json.value(Json("path")));
    if (!path)
        return {};
    FieldEdit edit{.path = *std::move(path)};
    if (json.contains(Json("before")) && !(edit.before = toBytes(json.value(Json("before")))))
        return {};
    if (json.contains(Json("after")) && !(edit.after = toBytes(json.value(Json("after")))))
        return {};
    if (json.contains(Json("to"))) {
        edit.to = toKeyPath(json.value(Json("to")));
        if (!edit.to || !areSiblings(edit.path, *edit.to))
            return {};
    }
    if (edit.path.empty() && !isSourceEdit(edit))
        return {};
    return edit;
}

std::optional<std::string> toArticlePath(const QJsonValue& value)
{
    auto path = toBytes(value);
    if (!path || !path->starts_with('/') || path->size() > pathLimit || path->find('\0') != std::string::npos)
        return {};
    return path;
}

QJsonObject toJson(const PendingRecord& record)
{
    QJsonArray edits;
    for (const auto& edit : record.pending.edits)
        edits.append(toJson(edit));
    QJsonObject json{
        {Json("record"), Json("pending")},
        {Json("article"), toJson(record.path)},
        {Json("base"), toJson(record.pending.base)},
        {Json("edits"), edits},
    };
    if (record.pending.baseText)
        json.insert(Json("baseText"), toJson(*record.pending.baseText));
    return json;
}

std::optional<JournalRecord> toPending(const QJsonObject& json)
{
    auto path = toArticlePath(json.value(Json("article")));
    const auto base = toFingerprint(json.value(Json("base")));
    const auto edits = json.value(Json("edits"));
    if (!path || !base || !edits.isArray())
        return {};
    PendingRecord record{.path = *std::move(path), .pending = {.base = *base}};
    if (json.contains(Json("baseText"))) {
        auto text = toBytes(json.value(Json("baseText")));
        if (!text)
            return {};
        record.pending.baseText = std::make_shared<const std::string>(*std::move(text));
    }
    for (const auto& item : edits.toArray()) {
        auto edit = toFieldEdit(item);
        if (!edit)
            return {};
        record.pending.edits.push_back(*std::move(edit));
    }
    return record;
}

/// An edit stands once for all articles in a row that share it.
QJsonObject toJson(const JournalAct& act)
{
    QJsonArray edits;
    for (std::size_t i = 0; i < act.edits.size();) {
        const auto& shared = act.edits[i].edit;
        QJsonArray articles;
        for (; i < act.edits.size() && act.edits[i].edit == shared; ++i)
            articles.append(toJson(act.edits[i].path.view()));
        edits.append(QJsonObject{{Json("articles"), articles}, {Json("edit"), toJson(*shared)}});
    }
    return {{Json("record"), Json("did")}, {Json("text"), toJson(act.text)}, {Json("edits"), edits}};
}

std::optional<JournalRecord> toAct(const QJsonObject& json)
{
    auto text = toBytes(json.value(Json("text")));
    const auto edits = json.value(Json("edits"));
    if (!text || !edits.isArray())
        return {};
    JournalAct act{.text = *std::move(text)};
    for (const auto& item : edits.toArray()) {
        auto edit = toFieldEdit(item[Json("edit")]);
        const auto articles = item[Json("articles")];
        if (!edit || !articles.isArray())
            return {};
        const auto shared = std::make_shared<const FieldEdit>(*std::move(edit));
        for (const auto& article : articles.toArray()) {
            auto path = toArticlePath(article);
            if (!path)
                return {};
            act.edits.push_back({*path, shared});
        }
    }
    return act;
}

QJsonObject toJson(ActStep step)
{
    return {{Json("record"), Json(stepNames[static_cast<std::size_t>(step)])}};
}

} // namespace

Result<std::string> encodeRecord(const JournalRecord& record)
{
    const auto json = std::visit([](const auto& what) { return toJson(what); }, record);
    auto text = QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
    if (text.size() <= recordLimit)
        return text;
    const auto* pending = std::get_if<PendingRecord>(&record);
    return Error{
        ErrorCode::TooLarge, pending != nullptr ? pending->path : std::string(), 0, std::to_string(recordLimit)};
}

std::optional<JournalRecord> decodeRecord(std::string_view text)
{
    if (text.size() > recordLimit)
        return {};
    const auto json = QJsonDocument::fromJson(viewOf(text)).object();
    const auto name = json.value(Json("record")).toString();
    if (name == Json("pending"))
        return toPending(json);
    if (name == Json("did"))
        return toAct(json);
    for (std::size_t i = 0; i < stepNames.size(); ++i) {
        if (name == Json(stepNames[i]))
            return static_cast<ActStep>(i);
    }
    return {};
}

} // namespace stet
