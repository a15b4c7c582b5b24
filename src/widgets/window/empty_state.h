#pragma once

#include <QStringList>
#include <QWidget>

#include <memory>

namespace Ui {
class EmptyState;
}

namespace stet {

/// What stands in the place of the table while no article is there, with the ways on from here.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    ~EmptyState() override;

    /// Nothing is open; as at first.
    void setNothingOpen();
    /// What was opened has no articles; `folder` names it for people.
    void setNothingFound(const QString& folder);
    /// The newest first.
    void setRecentFolders(const QStringList& folders);

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void recentRequested(const QString& folder);
    /// The person wants to know what was skipped.
    void skippedRequested();

private:
    std::unique_ptr<Ui::EmptyState> m_ui;
};

} // namespace stet
