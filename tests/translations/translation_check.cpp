#include "tests/translations/translation_check.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <functional>

namespace stet::test {

namespace {

using namespace Qt::StringLiterals;

struct Message
{
    QString context;
    QString source;
    QString state; ///< empty: finished
    bool isPlural = false;
    QStringList forms; ///< one, or as many as the language has plural forms

    QString name() const { return context + u": "_s + source; }
};

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.state = xml.attributes().value("type"_L1).toString();
            if (!message.isPlural) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// Returns the language; empty when this is no translation file.
QString readMessages(const QByteArray& text, const std::function<void(const Message&)>& take)
{
    QXmlStreamReader xml(text);
    if (!xml.readNextStartElement() || xml.name() != "TS"_L1)
        return {};
    const auto language = xml.attributes().value("language"_L1).toString();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                take(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QString() : language;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(u"%L?(?:n|[0-9]{1,2})"_s);
    QStringList found;
    for (auto matches = placeholder.globalMatch(text); matches.hasNext();)
        found << matches.next().captured();
    found.sort();
    return found;
}

bool hasMnemonic(const QString& text)
{
    static const QRegularExpression mnemonic(u"(?<!&)&(?:&&)*[^&\\s]"_s);
    return mnemonic.match(text).hasMatch();
}

QStringList faultsOfForm(const Message& message, const QString& form, const QString& language)
{
    QStringList faults;
    if (form.trimmed().isEmpty())
        return {u"is not translated"_s};
    if (placeholdersOf(form) != placeholdersOf(message.source))
        faults << u"has other placeholders than the source: "_s + form;
    if (hasMnemonic(form) != hasMnemonic(message.source))
        faults << u"has a mnemonic on one side only: "_s + form;
    if (form.endsWith(u'…') != message.source.endsWith(u'…'))
        faults << u"has an ellipsis on one side only: "_s + form;
    if (message.isPlural && form.contains("(s)"_L1))
        faults << u"says (s): "_s + form;
    // The closing mark of German is the opening one of English.
    if (language == "de"_L1 && (form.contains(u'"') || form.contains(u'”') || form.count(u'„') != form.count(u'“')))
        faults << u"has quotation marks that are not German: "_s + form;
    return faults;
}

QStringList faultsOfMessage(const Message& message, const QString& language)
{
    if (!message.state.isEmpty())
        return {u"is "_s + message.state};
    constexpr int pluralForms = 2;
    if (message.forms.size() != (message.isPlural ? pluralForms : 1))
        return {u"has %1 forms"_s.arg(message.forms.size())};
    QStringList faults;
    for (const auto& form : message.forms)
        faults << faultsOfForm(message, form, language);
    return faults;
}

} // namespace

QStringList faultsOf(const QByteArray& xml)
{
    QStringList faults;
    std::vector<Message> messages;
    const auto language = readMessages(xml, [&](const Message& message) { messages.push_back(message); });
    if (language.isEmpty() || messages.empty())
        faults << u"This is no translation file, or an empty one."_s;
    for (const auto& message : messages) {
        for (const auto& fault : faultsOfMessage(message, language))
            faults << message.name() + u" – "_s + fault;
    }
    return faults;
}

int pluralCount(const QByteArray& xml)
{
    int count = 0;
    readMessages(xml, [&](const Message& message) { count += message.isPlural ? 1 : 0; });
    return count;
}

} // namespace stet::test
