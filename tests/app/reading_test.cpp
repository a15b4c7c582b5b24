#include "tests/app/edit_fixture.h"
#include "widgets/article/find_bar.h"
#include "widgets/reading/quick_look.h"
#include "widgets/reading/reader_panel.h"
#include "widgets/reading/text_reader_view.h"

#include <QLabel>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QWheelEvent>

using namespace stet;
using namespace stet::test;

namespace {

/// A window whose articles are read, without WebEngine.
struct ReadingWindow : Editing
{
    ReaderPanel& panel = *w.window.findChild<ReaderPanel*>();
    QuickLook& look = *w.window.findChild<QuickLook*>();

    explicit ReadingWindow(const Files& files)
        : Editing(files)
    {
        const auto pictures = w.desk.readingPictures.pictures();
        w.window.setReaderView(
            {[pictures](QWidget* parent) { return new TextReaderView(pictures, parent); }, pictures});
        w.window.findChild<QTabWidget*>()->setCurrentIndex(0);
        await(u"Body"_s);
    }

    QTextBrowser& browser() { return static_cast<TextReaderView*>(panel.view())->browser(); }
    QString text() { return panel.view() == nullptr ? QString() : browser().toPlainText(); }
    void await(const QString& part)
    {
        const bool isThere = QTest::qWaitFor([&] { return text().contains(part); });
        INFO(text().toStdString());
        REQUIRE(isThere);
    }
};

} // namespace

TEST_CASE("The article is read as its readers see it, related stories below", "[window][read]")
{
    ReadingWindow e(
        {{"a.md", with(story, "Body\n", "Body **bold** {{ tag }}\n\n- [x] done\n\n<script>alert(1)</script>\n")}});
    const auto text = e.text();
    CHECK(text.startsWith(u"A title"_s));
    CHECK(text.contains(u"Ledger"_s));
    CHECK(text.contains(u"Short"_s));
    CHECK(text.contains(u"Body bold tag"_s));
    CHECK_FALSE(text.contains(u"alert"_s));
    CHECK_FALSE(text.contains(u'{'));
    CHECK(text.indexOf(u"Other"_s) > text.indexOf(u"Cloud"_s));
    CHECK(QTest::qWaitFor([&] { return e.w.window.isSettled(); }));
}

TEST_CASE("Pending edits are read at once; what is saved can be compared", "[window][read]")
{
    ReadingWindow e({{"a.md", story}});
    auto& versions = e.widget<QWidget>("versions");
    CHECK_FALSE(versions.isVisible());
    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(1);
    e.typeInto(e.title(), u"A fresh title"_s);
    e.awaitUnsaved(1);
    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(0);
    e.await(u"A fresh title"_s);
    REQUIRE(versions.isVisible());
    e.widget<QToolButton>("readSaved").click();
    REQUIRE(QTest::qWaitFor([&] { return e.browser().toHtml().contains(u"line-through"_s); }));
    e.widget<QToolButton>("readEdited").click();
    REQUIRE(QTest::qWaitFor([&] { return !e.browser().toHtml().contains(u"line-through"_s); }));
    e.save();
    REQUIRE(QTest::qWaitFor([&] { return !versions.isVisible(); }));
}

TEST_CASE("Another article is read with its pending edits again", "[window][read]")
{
    ReadingWindow e({{"a.md", story}, {"b.md", with(with(story, "A\xC2\xA0title", "Second"), "Body", "Other Body")}});
    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(1);
    e.typeInto(e.title(), u"A fresh title"_s);
    e.awaitUnsaved(1);
    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(0);
    e.await(u"A fresh title"_s);
    e.widget<QToolButton>("readSaved").click();
    REQUIRE(QTest::qWaitFor([&] { return e.browser().toHtml().contains(u"line-through"_s); }));
    e.w.clickCell(e.w.rowOf(u"Second"_s), RowField::Title);
    e.await(u"Other Body"_s);
    e.w.clickCell(e.w.rowOf(u"A fresh title"_s), RowField::Title);
    e.await(u"A fresh title"_s);
    CHECK_FALSE(e.browser().toHtml().contains(u"line-through"_s));
    CHECK(e.widget<QToolButton>("readEdited").isChecked());
}

TEST_CASE("Only web and mail addresses of an article are opened", "[window][read]")
{
    ReadingWindow e({{"a.md", with(story, "Body\n", "Body [x](https://e.example/a)\n")}});
    Q_EMIT e.browser().anchorClicked(QUrl(u"https://e.example/a"_s));
    CHECK(e.world.opener.opened == QList<QUrl>{QUrl(u"https://e.example/a"_s)});
}

TEST_CASE("The text grows with Ctrl+plus and Ctrl+wheel, and that is remembered", "[window][read]")
{
    ReadingWindow e({{"a.md", story}});
    e.browser().setFocus();
    const auto scale = [&] { return e.world.settings.value(u"reading/textScale"_s).toDouble(); };
    e.w.key(Qt::Key_Plus, Qt::ControlModifier);
    CHECK(scale() > 1.05);
    const double before = scale();
    QWheelEvent wheel({9, 9}, e.browser().viewport()->mapToGlobal(QPointF(9, 9)), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(e.browser().viewport(), &wheel);
    CHECK(scale() > before);
    e.w.key(Qt::Key_0, Qt::ControlModifier);
    CHECK(scale() == 1);
    e.w.key(Qt::Key_Minus, Qt::ControlModifier);
    CHECK(scale() < 1);
}

TEST_CASE("Ctrl+F in the article finds in the article", "[window][read]")
{
    ReadingWindow e({{"a.md", with(story, "Body\n", "Body one two one\n")}});
    e.browser().setFocus();
    e.w.key(Qt::Key_F, Qt::ControlModifier);
    auto& bar = e.widget<FindBar>("readerFind");
    REQUIRE(bar.isVisible());
    e.w.type(u"one"_s);
    CHECK(e.browser().textCursor().selectedText() == u"one"_s);
    CHECK(bar.findChild<QLabel*>(u"hits"_s)->text().startsWith(u"2 "_s));
    e.w.key(Qt::Key_Escape);
    CHECK_FALSE(bar.isVisible());
    CHECK(e.browser().hasFocus());
}

TEST_CASE("Space is a quick look that follows the table; Space or Escape ends it", "[window][read]")
{
    ReadingWindow e({{"a.md", story}, {"b.md", with(with(story, "A\xC2\xA0title", "Second"), "Body", "Other Body")}});
    e.w.window.table().setFocus();
    e.w.key(Qt::Key_Space);
    REQUIRE(e.look.isVisible());
    const auto text = [&] {
        auto* view = e.look.findChild<QTextBrowser*>();
        return view != nullptr ? view->toPlainText() : QString();
    };
    REQUIRE(QTest::qWaitFor([&] { return text().contains(u"Body"_s); }));
    const auto first = text();
    e.w.key(Qt::Key_J);
    REQUIRE(QTest::qWaitFor([&] { return text() != first; }));
    e.w.key(Qt::Key_Escape);
    CHECK_FALSE(e.look.isVisible());
    e.w.key(Qt::Key_Space);
    CHECK(e.look.isVisible());
    e.w.key(Qt::Key_Space);
    CHECK_FALSE(e.look.isVisible());
}

TEST_CASE("Read is in front at first, Enter leads on to the form, and the choice is remembered", "[window][read]")
{
    World world;
    world.settings.values.clear();
    world.folder.write("a.md", story);
    {
        Window w(world);
        auto& tabs = *w.window.findChild<QTabWidget*>();
        CHECK(tabs.currentIndex() == 0);
        w.open(world.folder.path());
        w.window.table().setFocus();
        w.key(Qt::Key_Return);
        CHECK(tabs.currentIndex() == 1);
        tabs.setCurrentIndex(3);
        w.window.close();
    }
    Window again(world);
    CHECK(again.window.findChild<QTabWidget*>()->currentIndex() == 3);
}

TEST_CASE("A page is printed", "[window][read]")
{
    ReadingWindow e({{"a.md", story}});
    e.world.asker.printed = QString::fromStdString(e.world.folder.path("printed.pdf"));
    Q_EMIT e.panel.printRequested(u"A title"_s);
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(e.world.asker.printed); }));
    CHECK(QTest::qWaitFor([&] { return e.world.folder.read("printed.pdf").starts_with("%PDF-"); }));
}

TEST_CASE("A page is saved as a PDF, and nothing is replaced", "[window][read]")
{
    ReadingWindow e({{"a.md", story}});
    const auto pdf = e.world.folder.path("page.pdf");
    e.world.asker.exported = QString::fromStdString(pdf);
    Q_EMIT e.panel.pdfRequested(u"A/title"_s);
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(e.world.asker.exported); }));
    const auto written = e.world.folder.read("page.pdf");
    CHECK(written.starts_with("%PDF-"));
    e.world.folder.write("page.pdf", "mine");
    Q_EMIT e.panel.pdfRequested(u"A/title"_s);
    QTest::qWait(500);
    CHECK(e.world.folder.read("page.pdf") == "mine");
}

TEST_CASE("As a link the article shows its host and where its texts are cut", "[window][read]")
{
    std::string words;
    for (int i = 0; i < 60; ++i)
        words += "word ";
    ReadingWindow e({{"a.md", with(story, "'Short'", '\'' + words + '\'')}});
    e.widget<QToolButton>("asLink").click();
    REQUIRE(e.widget<QLabel>("cardHost").isVisible());
    CHECK(e.widget<QLabel>("cardHost").text() == u"EXAMPLE.ORG"_s);
    CHECK(e.widget<QLabel>("resultTitle").text() == u"A title"_s);
    CHECK_FALSE(e.widget<QLabel>("resultTitleCut").isVisible());
    CHECK(e.widget<QLabel>("resultText").text().size() <= 155);
    CHECK(e.widget<QLabel>("resultText").text().endsWith(u'\u2026'));
    CHECK(e.widget<QLabel>("resultTextCut").isVisible());
}

TEST_CASE("An article that cannot be read says why in place of its page", "[window][read]")
{
    ReadingWindow e({{"a.md", story}});
    e.world.folder.write("a.md", with(story, "excerpt: 'Short'", "excerpt: 'Short"));
    e.w.desk.loader.reload();
    REQUIRE(QTest::qWaitFor([&] { return !e.panel.view()->isVisible(); }));
    CHECK(QTest::qWaitFor([&] { return e.w.window.isSettled(); }));
}
