#include "models/article/typed_text.h"

#include "core/text/date_time.h"

#include <QCoreApplication>
#include <QUrl>

namespace stet {

namespace {

TypedText set(const KeyPath& path, Value value)
{
    return {.changes = {SetField{path, std::move(value)}}};
}

TypedText removal(const KeyPath& path)
{
    return {.changes = {RemoveField{path}}};
}

TypedText parseError(const char* sentence, const QString& text)
{
    return {.parseError = QCoreApplication::translate("TypedText", sentence).arg(text)};
}

} // namespace

TypedText readText(const KeyPath& path, const QString& text)
{
    return set(path, Value::scalar(ValueType::Text, text.toStdString()));
}

TypedText readNumber(const KeyPath& path, const QString& text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return removal(path);
    auto value = Value::plain(trimmed.toStdString());
    if (!numberOf(value.type, value.text))
        return parseError(QT_TRANSLATE_NOOP("TypedText", "“%1” is not a number."), trimmed);
    return set(path, std::move(value));
}

TypedText readHeat(const KeyPath& path, const QString& text)
{
    return text.trimmed().isEmpty() ? set(path, Value::plain("-1")) : readNumber(path, text);
}

TypedText readAddress(const KeyPath& path, const QString& text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return readText(path, trimmed);
    const QUrl url(trimmed, QUrl::StrictMode);
    const auto scheme = url.scheme();
    const bool isWeb = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    if (!url.isValid() || !isWeb || url.host().isEmpty())
        return parseError(
            QT_TRANSLATE_NOOP("TypedText", "“%1” is not an address. Addresses begin with https://."), trimmed);
    return readText(path, trimmed);
}

TypedText readDate(const KeyPath& path, const QString& text)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return removal(path);
    const auto utf8 = trimmed.toStdString();
    if (!parseDateTime(utf8))
        return parseError(
            QT_TRANSLATE_NOOP("TypedText", "“%1” is not a date. Write it like 2026-02-28T09:30:00Z."), trimmed);
    return set(path, Value::plain(utf8));
}

TypedText readTopics(const KeyPath& path, const QString& text)
{
    SetItems wanted{path, {}};
    for (const auto& word : text.split(u',', Qt::SkipEmptyParts)) {
        if (const auto topic = word.trimmed(); !topic.isEmpty())
            wanted.items.push_back(Value::scalar(ValueType::Text, topic.toStdString()));
    }
    return {.changes = {std::move(wanted)}};
}

TypedText readAsHeld(const KeyPath& path, const QString& text)
{
    return {.changes = {SetTyped{path, text.toStdString()}}};
}

} // namespace stet
