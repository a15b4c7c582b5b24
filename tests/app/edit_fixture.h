#pragma once

#include "core/messages/error_messages.h"
#include "tests/app/window_fixture.h"
#include "widgets/form/title_edit.h"

#include <QLineEdit>

#include <map>

namespace stet::test {

using namespace Qt::StringLiterals;

inline const std::string story = "---\n"
                                 "category: news\n"
                                 "title: \"A\xC2\xA0title\" # by hand\n"
                                 "excerpt: 'Short'\n"
                                 "publishedDateTime: 2022-02-22T18:06:00+02:00\n"
                                 "webUrl: https://example.org/a\n"
                                 "quality: 130\n"
                                 "heat: -1\n"
                                 "published: false\n"
                                 "provider:\n"
                                 "  name: Ledger\n"
                                 "  domain: ledger.example\n"
                                 "topics: [AI, Cloud]\n"
                                 "images:\n"
                                 "  - url: one.png\n"
                                 "    width: 790 # measured\n"
                                 "  - url: two.png\n"
                                 "    width: 100\n"
                                 "related:\n"
                                 "  - title: Other\n"
                                 "    webUrl: https://example.org/b\n"
                                 "secured: abc;def\n"
                                 "---\n"
                                 "Body\n";

inline std::string with(std::string text, const std::string& old, const std::string& fresh)
{
    text.replace(text.find(old), old.size(), fresh);
    return text;
}

/// A window with articles whose fields are edited.
struct Editing
{
    World world;
    Window w{world};

    using Files = std::map<std::string, std::string>;

    explicit Editing(const Files& files)
    {
        for (const auto& [name, text] : files)
            world.folder.write(name, text);
        w.window.resize(1600, 1000);
        w.open(world.folder.path());
        REQUIRE(QTest::qWaitFor([this] { return !w.desk.form.rows().empty(); }, patienceMs));
        QObject::connect(&w.desk.saver, &SaveService::finished, &w.window, [](const SaveReport& report) {
            for (const auto& failure : report.failures)
                WARN(sentenceWithLine(failure.error).toStdString());
        });
    }

    template <typename Widget>
    Widget& widget(const char* name)
    {
        auto* found = w.window.findChild<Widget*>(QString::fromLatin1(name));
        REQUIRE(found != nullptr);
        return *found;
    }
    QLineEdit& line(const char* name) { return widget<QLineEdit>(name); }

    TitleEdit& title() { return widget<TitleEdit>("title"); }

    /// Types over all that is in a line or a title.
    template <typename Edit>
    void typeInto(Edit& field, const QString& text)
    {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !w.desk.editor.isBusy(); }, patienceMs));
    }
    void awaitUnsaved(std::size_t count)
    {
        REQUIRE(QTest::qWaitFor(
            [&] { return !w.desk.editor.isBusy() && w.desk.store.library().unsavedCount() == count; }, patienceMs));
    }
    void undo(int index)
    {
        w.window.table().setFocus();
        w.key(Qt::Key_Z, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor(
            [&] { return !w.desk.editor.isBusy() && w.desk.commands.undoStack().index() == index; }, patienceMs));
    }
    void save()
    {
        w.key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        settle();
        w.awaitSaved();
    }
    std::string onDisk(const std::string& name = "a.md") { return world.folder.read(name); }
};

} // namespace stet::test
