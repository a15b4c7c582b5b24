#pragma once

#include "models/search/view_list.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <string>

class QMenu;

namespace Ui {
class ViewsPanel;
}

namespace stet {

/// The saved views, with how many articles each has. A click or Enter chooses one; the panel itself asks for names.
/// Changes nothing: it only reports what the person wants, and shows the list.
class ViewsPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `list` must outlive the panel.
    explicit ViewsPanel(ViewList& list, QWidget* parent = nullptr);
    ~ViewsPanel() override;

    /// Sets whether the current search can be saved, as a new view or over an existing one: it has no error. Initially
    /// true.
    void setCanSave(bool canSave);
    /// The marked view if it asks for this, as a chosen one does; the keys may have marked another one.
    std::optional<ViewRef> marked(const QString& query) const;
    /// Marks a view as chosen, without choosing it, if it exists and asks for this. Returns it.
    std::optional<SavedView> mark(const ViewRef& ref, const QString& query);
    /// The current search is not, or no longer, one of the views.
    void clearChoice();
    /// Shows why an act failed, until the next one.
    void showRefusal(const QString& sentence);
    /// Asks for the name under which to save the current search, like the button.
    void beginSaving();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void viewChosen(const stet::SavedView& view);
    /// `sharedFile`: empty for a view of the person's own. No other view has the name.
    void saveRequested(const std::string& name, const std::string& sharedFile);
    /// The view is to be replaced by the current search.
    void updateRequested(const stet::ViewRef& view);
    void renameRequested(const stet::ViewRef& view, const std::string& name);
    void removeRequested(const stet::ViewRef& view);
    /// `place`: among the views of its file.
    void moveRequested(const stet::ViewRef& view, int place);
    void shareRequested(const stet::ViewRef& view, const std::string& sharedFile);
    void privateRequested(const stet::ViewRef& view);

private:
    ViewRef current() const;
    bool isOwnable(const ViewRef& view) const { return !view.file.empty(); }
    void choose(const QModelIndex& index);
    void beginNaming(const ViewRef& renamed, const QString& name);
    void endNaming();
    void takeName();
    void rename();
    void remove();
    void move(int by);
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void addSharing(QMenu& menu, const ViewRef& view);
    void showMenu(const QPoint& place);
    void showParseErrors();

    std::unique_ptr<Ui::ViewsPanel> m_ui;
    ViewList& m_list;
    bool m_canSave = true;
    ViewRef m_renamed; ///< the view to rename; empty: the current search is saved
};

} // namespace stet
