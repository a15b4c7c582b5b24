#include "app/desk/languages.h"
#include "tests/app/window_fixture.h"
#include "widgets/window/empty_state.h"
#include "widgets/window/keys_dialog.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolButton>
#include <QTranslator>

#include <algorithm>
#include <map>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A language for as long as it lives; what comes after is English again.
class Language
{
public:
    explicit Language(const QString& code) { installTranslations(*QCoreApplication::instance(), code); }
    ~Language()
    {
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>());
        QLocale::setDefault(m_before);
    }
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

private:
    QLocale m_before;
};

QStringList menuTitles(const MainWindow& window)
{
    QStringList titles;
    for (const auto* action : window.menuBar()->actions())
        titles << action->text();
    return titles;
}

bool saysInStatusBar(Window& w, const QString& text)
{
    return QTest::qWaitFor([&] {
        const auto labels = w.window.statusBar()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
    });
}

QStringList headersOf(const QAbstractItemModel& model)
{
    QStringList headers;
    for (int column = 0; column < model.columnCount(); ++column)
        headers << model.headerData(column, Qt::Horizontal).toString();
    return headers;
}

std::string clashesOf(const QList<QAction*>& actions)
{
    QStringList clashes;
    QHash<QKeySequence, QString> taken;
    for (const auto* action : actions) {
        const auto key = QKeySequence::mnemonic(action->text());
        if (!key.isEmpty() && taken.contains(key))
            clashes << taken.value(key) + u" / "_s + action->text();
        taken.insert(key, action->text());
    }
    return clashes.join(u'\n').toStdString();
}

} // namespace

TEST_CASE("In German, menus, columns, counts and sentences are German", "[window][language]")
{
    const Language german(u"de"_s);
    World world;
    world.folder.write(
        "site/a.md", "---\ntitle: Aaa\npublishedDateTime: 2024-02-05T10:00:00Z\npublished: false\n---\n");
    world.folder.write("site/b.md", article("Bbb", "true"));
    Window w(world);
    CHECK(
        menuTitles(w.window) == QStringList{u"&Datei"_s, u"&Bearbeiten"_s, u"A&rtikel"_s, u"&Ansicht"_s, u"&Hilfe"_s});
    w.open(world.folder.path("site"));
    CHECK(saysInStatusBar(w, u"2 Artikel · 1 Entwurf"_s));
    CHECK(headersOf(w.desk.table).contains(u"Quelle"_s));
    CHECK(w.desk.table.index(w.rowOf(u"Aaa"_s), columnOf(RowField::Date)).data().toString() == u"5. Feb. 2024"_s);

    w.clickCell(w.rowOf(u"Bbb"_s), RowField::Title);
    w.key(Qt::Key_U);
    CHECK(saysInStatusBar(w, u"1 Artikel zurückgezogen"_s));
    CHECK(saysInStatusBar(w, u"2 Artikel · 2 Entwürfe, 1 nicht gespeichert"_s));
    CHECK(w.window.windowTitle() == u"site – 1 nicht gespeichert – Stet"_s);
    QStringList panels;
    for (const auto* view : w.window.findChildren<QAbstractItemView*>()) {
        if (view->model() != nullptr)
            panels << headersOf(*view->model());
    }
    CHECK(panels.contains(u"Verbindung"_s));
    CHECK(panels.contains(u"Wert"_s));
}

TEST_CASE("In English, one is singular", "[window][language]")
{
    const Language english(u"en"_s);
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    Window w(world);
    CHECK(menuTitles(w.window).first() == u"&File"_s);
    w.open(world.folder.path());
    CHECK(saysInStatusBar(w, u"1 article · 1 draft"_s));
    world.folder.write("b.md", article("Bbb", "false"));
    w.key(Qt::Key_F5);
    CHECK(saysInStatusBar(w, u"2 articles · 2 drafts"_s));
}

TEST_CASE("A language that Stet does not know is English", "[window][language]")
{
    const Language unknown(u"qu"_s);
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    Window w(world);
    w.open(world.folder.path());
    CHECK(saysInStatusBar(w, u"1 article · 1 draft"_s));
}

TEST_CASE("Every column has room for its name", "[window][language]")
{
    const Language language(GENERATE(u"de"_s, u"en"_s));
    World world;
    world.folder.write("a.md", article("Aaa", "false"));
    Window w(world);
    w.open(world.folder.path());
    const auto* header = w.window.table().horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        const auto name = w.desk.table.headerData(column, Qt::Horizontal).toString();
        INFO(name.toStdString());
        CHECK((header->isSectionHidden(column)
            || header->sectionSize(column) > header->fontMetrics().horizontalAdvance(name)));
    }
}

TEST_CASE("The list of keys names a key and a deed in every line", "[window][language]")
{
    const Language language(GENERATE(u"de"_s, u"en"_s));
    World world;
    Window w(world);
    w.key(Qt::Key_F1);
    const auto* dialog = w.window.findChild<KeysDialog*>();
    REQUIRE(dialog != nullptr);
    const auto& lines = *dialog->findChild<QAbstractItemView*>()->model();
    REQUIRE(lines.rowCount() > 0);
    for (int row = 0; row < lines.rowCount(); ++row) {
        INFO(row);
        CHECK(lines.index(row, 0).data().toString() != QString());
        CHECK(lines.index(row, 1).data().toString() != QString());
    }
}

TEST_CASE("No two entries of a menu have the same mnemonic", "[window][language]")
{
    const Language language(GENERATE(u"de"_s, u"en"_s));
    World world;
    const Window w(world);
    CHECK(clashesOf(w.window.menuBar()->actions()) == "");
    for (const auto* menu : w.window.menuBar()->findChildren<QMenu*>())
        CHECK(clashesOf(menu->actions()) == "");
}

TEST_CASE("Keys of menus, and those of fields, are all different", "[window][language]")
{
    const Language language(GENERATE(u"en"_s, u"de"_s));
    World world;
    Window w(world);
    std::map<QString, QStringList> texts; // by key
    const auto add = [&](const QString& text) {
        if (const auto key = QKeySequence::mnemonic(text); !key.isEmpty())
            texts[key.toString()] << text;
    };
    for (const auto& title : menuTitles(w.window))
        add(title);
    const auto isInWindow = [&](const QWidget* widget) { return widget->window() == &w.window; };
    for (const auto* label : w.window.findChildren<QLabel*>()) {
        if (label->buddy() != nullptr && isInWindow(label))
            add(label->text());
    }
    for (const auto* button : w.window.findChildren<QAbstractButton*>()) {
        const bool isOfStartPage = w.window.findChild<EmptyState*>()->isAncestorOf(button); // there without articles
        if (isInWindow(button) && !isOfStartPage && qobject_cast<const QToolButton*>(button) == nullptr)
            add(button->text());
    }
    CHECK(texts.size() > 10);
    for (const auto& [key, owners] : texts) {
        INFO(key.toStdString() << ": " << owners.join(u", "_s).toStdString());
        CHECK(owners.size() == 1);
    }
}

TEST_CASE("Keys in a dialog are all different", "[window][language]")
{
    const Language language(GENERATE(u"en"_s, u"de"_s));
    World world;
    Window w(world);
    for (auto* dialog : w.window.findChildren<QDialog*>()) {
        std::map<QString, QStringList> texts;
        for (const auto* button : dialog->findChildren<QAbstractButton*>()) {
            if (const auto key = QKeySequence::mnemonic(button->text()); !key.isEmpty())
                texts[key.toString()] << button->text();
        }
        for (const auto* label : dialog->findChildren<QLabel*>()) {
            if (const auto key = QKeySequence::mnemonic(label->text()); label->buddy() != nullptr && !key.isEmpty())
                texts[key.toString()] << label->text();
        }
        for (const auto& [key, owners] : texts) {
            INFO(dialog->objectName().toStdString() << ": " << owners.join(u", "_s).toStdString());
            CHECK(owners.size() == 1);
        }
    }
}
