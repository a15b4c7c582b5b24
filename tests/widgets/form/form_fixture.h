#pragma once

#include "core/storage/posix_disk.h"
#include "models/article/article_form.h"
#include "models/folders/folder_loader.h"
#include "tests/support/temp_folder.h"
#include "tests/widgets/panel_fixture.h"

#include <QSignalSpy>

#include <map>

namespace stet::test {

/// A form of articles in a folder, without a window.
struct FormDesk
{
    TempFolder folder;
    PosixDisk disk;
    ArticleStore store;
    DeskState state;
    EditService editor{store, disk};
    DeskCommands commands{store, editor};
    ArticleReader reader{store, state, disk};
    ArticleForm form{store, state, reader, commands};

    explicit FormDesk(const std::map<std::string, std::string>& fields)
    {
        for (const auto& [name, lines] : fields)
            folder.write(name, "---\n" + lines + "---\n");
        FolderLoader loader(store, disk);
        QSignalSpy finished(&loader, &FolderLoader::finished);
        loader.open({folder.path()});
        REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
    }

    RowId idOf(const std::string& name) const { return store.library().idOf(folder.path(name)); }
    /// Shows articles and waits until the form has them.
    void select(const std::vector<std::string>& names)
    {
        std::vector<RowId> rows;
        for (const auto& name : names)
            rows.push_back(idOf(name));
        state.setSelected(rows);
        state.setCurrent(rows.front());
        REQUIRE(QTest::qWaitFor([&] { return form.rows() == rows; }));
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !editor.isBusy(); }));
        QTest::qWait(50); // the article is read again
    }
    /// The front matter with the pending edits.
    std::string textOf(const std::string& name)
    {
        const auto id = idOf(name);
        const auto detail = readDetail(disk, id, folder.path(name), store.library().pending(id));
        REQUIRE(detail.source != nullptr);
        const auto& text = *detail.source;
        return text.substr(4, text.rfind("---\n") - 4);
    }
};

} // namespace stet::test
