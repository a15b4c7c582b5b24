// Every field of a real article, edited in the window: only the bytes of its value change. Of the project's own
// fixture always; of the article beside the folder that STET_CORPUS names, where it is set.

#include "tests/app/edit_fixture.h"
#include "widgets/article/facts_panel.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeView>

#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace stet;
using namespace stet::test;

namespace {

/// The single values of the tree that can be edited.
std::vector<QModelIndex> editable(
    const FactsPanel& facts, const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    std::vector<QModelIndex> all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto cell = model.index(row, FactsModel::Content, parent);
        if (cell.flags().testFlag(Qt::ItemIsEditable))
            all.push_back(cell);
        const auto below = editable(facts, model, model.index(row, FactsModel::Name, parent));
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

/// Types over each value in turn, saves, and takes it back.
void editEach(const std::string& text)
{
    Editing e(Editing::Files{{"a.md", text}});
    e.w.window.findChild<QTabWidget*>()->setCurrentIndex(2);
    auto& tree = e.widget<QTreeView>("tree");
    auto& facts = *e.w.window.findChild<FactsPanel*>();
    REQUIRE(QTest::qWaitFor([&] { return tree.isVisible() && tree.model()->rowCount() > 3; }));
    const auto count = editable(facts, *tree.model()).size();
    CHECK(count >= 12);
    for (std::size_t i = 0; i < count; ++i) {
        tree.expandAll();
        const auto cell = editable(facts, *tree.model()).at(i);
        const auto path = cell.siblingAtColumn(FactsModel::Name).data(FactRole::Path).toString().toStdString();
        INFO(path);
        const auto before = cell.data(Qt::EditRole).toString();
        tree.setCurrentIndex(cell);
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_F2);
        auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        REQUIRE(line != nullptr);
        line->selectAll();
        QTest::keyClicks(line, before == u"77"_s ? u"78"_s : u"77"_s);
        QTest::keyClick(line, Qt::Key_Return);
        e.awaitUnsaved(1);
        e.save();
        const auto after = e.onDisk();
        const auto [a, b] = std::mismatch(text.begin(), text.end(), after.begin(), after.end());
        const auto [c, d] = std::mismatch(text.rbegin(), text.rend(), after.rbegin(), after.rend());
        const auto begin = static_cast<std::size_t>(a - text.begin());
        const auto end = std::max(begin, text.size() - static_cast<std::size_t>(c - text.rbegin()));
        const auto document = Document::read(text);
        REQUIRE(document.ok());
        const auto* node = document->find(*KeyPath::parse(path));
        REQUIRE(node != nullptr);
        CHECK(begin >= node->value.begin);
        CHECK(end <= node->value.end);
        REQUIRE(after != text);
        e.w.window.table().setFocus();
        e.w.key(Qt::Key_Z, Qt::ControlModifier);
        e.awaitUnsaved(1);
        e.save();
        REQUIRE(e.onDisk() == text);
        QTest::qWait(20); // the article is read again
    }
}

} // namespace

TEST_CASE("Editing any field from the window changes the bytes of its value alone", "[window][form]")
{
    editEach(with(with(story, "quality", "\n# scored\nquality"), "width: 790", "isCached: true\n    width: 790"));
}

TEST_CASE("Editing any field of a real article changes the bytes of its value alone", "[window][form][corpus]")
{
    const auto* corpus = std::getenv("STET_CORPUS");
    if (corpus == nullptr) {
        SUCCEED("STET_CORPUS is not set");
        return;
    }
    std::ifstream file(std::string(corpus) + "/../seed/article.md", std::ios::binary);
    REQUIRE(file);
    editEach({std::istreambuf_iterator<char>(file), {}});
}
