#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "tests/support/catch.h"
#include "tests/support/places.h"

// Article text is never markup. This looks for what would make it so in the forms and sources.

using namespace Qt::StringLiterals;

namespace {

const QString root = QString::fromStdString(stet::test::sourceFolder());

/// Classes of forms that are labels.
bool isLabel(QStringView className)
{
    return className == u"QLabel" || className.endsWith(u"ElidedLabel");
}

/// The labels of a form that are not told to show plain text, by name.
QStringList guessingLabels(const QByteArray& form)
{
    QStringList guessing;
    QXmlStreamReader xml(form);
    QString label; // the one being read; labels hold no widgets
    bool isPlain = false;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto attributes = xml.attributes();
        if (xml.isStartElement() && xml.name() == u"widget" && isLabel(attributes.value(u"class"_s))) {
            label = attributes.value(u"name"_s).toString();
            isPlain = false;
        } else if (xml.isStartElement() && xml.name() == u"property" && attributes.value(u"name"_s) == u"textFormat") {
            isPlain = xml.readNextStartElement() && xml.readElementText() == u"Qt::PlainText";
        } else if (xml.isEndElement() && xml.name() == u"widget" && !label.isEmpty()) {
            if (!isPlain)
                guessing << label;
            label.clear();
        }
    }
    REQUIRE_FALSE(xml.hasError());
    return guessing;
}

/// Lines of a source that let a widget guess or show HTML.
QStringList markupLines(const QString& source)
{
    static const QRegularExpression markup(
        uR"(Qt::(RichText|AutoText|MarkdownText)|\bset(Html|Markdown)\(|\bQTextBrowser\b|\bQMessageBox::(information|question|warning|critical|about)\()"_s);
    // Tool tips guess whatever they are set to: our own words, or escaped.
    static const QRegularExpression toolTip(
        uR"(\bsetToolTip\((?:\w+, )?(?!\w+, |tr\(|plainToolTip\(|\{\}|QString\(\)))"_s);
    QStringList lines;
    for (const auto& line : source.split(u'\n')) {
        if (line.contains(markup) || line.contains(toolTip))
            lines << line.trimmed();
    }
    if (source.count(u"new QLabel"_s) > source.count(u"setTextFormat(Qt::PlainText)"_s))
        lines << u"new QLabel"_s;
    return lines;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("The check sees what it is for", "[plain_text]")
{
    CHECK(guessingLabels(R"(<ui><widget class="QLabel" name="a"/></ui>)") == QStringList{u"a"_s});
    CHECK(guessingLabels(R"(<ui><widget class="stet::ElidedLabel" name="a"><property name="textFormat">
        <enum>Qt::AutoText</enum></property></widget></ui>)")
        == QStringList{u"a"_s});
    CHECK(guessingLabels(R"(<ui><widget class="QLabel" name="a"><property name="textFormat">
        <enum>Qt::PlainText</enum></property></widget></ui>)")
              .isEmpty());
    CHECK(markupLines(u"label->setTextFormat(Qt::RichText);"_s).size() == 1);
    CHECK(markupLines(u"cell->setToolTip(title);"_s).size() == 1);
    CHECK(markupLines(u"cell->setToolTip(plainToolTip(title));\na->setToolTip(tr(\"Next\"));"_s).isEmpty());
    CHECK(markupLines(u"QMessageBox::warning(this, title, text);"_s).size() == 1);
    CHECK(markupLines(u"auto* label = new QLabel(title);"_s).size() == 1);
}

TEST_CASE("Every label of every form shows plain text", "[plain_text]")
{
    const QDir folder(root + u"/ui"_s);
    const auto forms = folder.entryList({u"*.ui"_s});
    REQUIRE(forms.size() > 5);
    for (const auto& form : forms) {
        INFO(form.toStdString());
        CHECK(guessingLabels(contentOf(folder.filePath(form))).join(u' ').toStdString().empty());
    }
}

TEST_CASE("No source of the window shows markup", "[plain_text]")
{
    for (const auto& name : {u"widgets"_s, u"app"_s, u"web"_s}) {
        QDirIterator sources(
            root + u"/src/"_s + name, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        for (; sources.hasNext(); ++count) {
            const auto source = sources.next();
            if (source.contains(u"/reading/text_reader_view."_s))
                continue; // it shows clean HTML, and loads nothing of any other: text_reader_view_test
            INFO(source.toStdString());
            CHECK(markupLines(QString::fromUtf8(contentOf(source))).join(u'\n').toStdString().empty());
        }
        CHECK(count > 10);
    }
}

TEST_CASE("No script of the drawing makes markup of a text", "[plain_text]")
{
    const QDir folder(root + u"/resources/graph"_s);
    const auto scripts = folder.entryList({u"*.js"_s});
    CHECK(scripts.size() >= 3);
    for (const auto& script : scripts) {
        INFO(script.toStdString());
        const auto text = QString::fromUtf8(contentOf(folder.filePath(script)));
        for (const auto& maker : {u"innerHTML"_s, u"outerHTML"_s, u"insertAdjacentHTML"_s, u".html("_s,
                 u"document.write"_s, u"eval("_s, u"new Function"_s, u"DOMParser"_s})
            CHECK_FALSE(text.contains(maker));
    }
}
