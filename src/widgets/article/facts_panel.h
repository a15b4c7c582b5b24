#pragma once

#include "models/article/article_reader.h"
#include "models/article/facts_model.h"
#include "models/desk/desk_commands.h"
#include "widgets/parts/seams.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QMenu;

namespace Ui {
class FactsPanel;
}

namespace stet {

/// All fields of the current article, to read, copy, edit in their cells, add, rename and remove. Expanded items, the
/// current field and the scroll position stay from one article to the next, so that a field keeps its place on screen.
class FactsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    FactsPanel(DeskCommands& commands, UrlOpener& opener, Clipboard& clipboard, QWidget* parent = nullptr);
    ~FactsPanel() override;

    /// nullptr: no current article.
    void setDetail(const std::shared_ptr<const stet::ArticleDetail>& detail);
    /// Makes a field current and expands the items above it: at once, or when the article about to be shown has it.
    void goToField(const QString& path);

private:
    bool isTyping() const;
    void showFields(const Value& fields, bool isEditable);
    void showMenu(const QPoint& place);
    void addTypes(QMenu& menu, const QModelIndex& value);
    void updateVerbs();
    void openAdder();
    void edit(int column);
    void removeField();
    void want(const KeyPath& path, const FieldChange& change);
    void addByAdder(const KeyPath& path, const FieldChange& change);
    QModelIndex current() const;
    void unfold(const QModelIndex& parent);
    QModelIndex find(const QString& path, const QModelIndex& parent = {}) const;
    QString currentFact(int column, int role) const;

    std::unique_ptr<Ui::FactsPanel> m_ui;
    DeskCommands& m_commands;
    UrlOpener& m_opener;
    Clipboard& m_clipboard;
    FactsModel m_model;
    QHash<QString, bool> m_isUnfolded; ///< the person's choices, by key path
    QString m_currentPath;
    std::shared_ptr<const ArticleDetail> m_waiting; ///< details not shown yet; null: none
    RowId m_row = noRow;
    bool m_isFilling = false;
};

} // namespace stet
