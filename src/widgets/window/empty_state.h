#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>

namespace Ui {
class EmptyState;
}

namespace stet {

/// Replaces the table while there are no articles, with buttons for what to do next.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    ~EmptyState() override;

    /// Nothing is open; the initial state.
    void setNothingOpen();
    /// The opened folder has no articles; `folder` names it for people.
    void setNothingFound(const QString& folder);
    /// The newest first.
    void setRecentFolders(const QStringList& folders);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void recentRequested(const QString& folder);
    /// The person wants to see what was skipped.
    void skippedRequested();

private:
    std::unique_ptr<Ui::EmptyState> m_ui;
};

} // namespace stet
