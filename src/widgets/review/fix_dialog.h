#pragma once

#include "core/library/library.h"
#include "core/review/finding.h"
#include "models/desk/article_store.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <unordered_set>
#include <utility>
#include <vector>

namespace Ui {
class FixDialog;
}

namespace stet {

/// A preview of a fix: shows what will change before anything does.
class FixDialog final : public QDialog
{
    Q_OBJECT

public:
    using Fixes = std::vector<std::pair<RowId, Finding>>;

    explicit FixDialog(QWidget* parent = nullptr);
    ~FixDialog() override;

    /// Shows what will change, and calls `fix` if the person agrees. There must be at least one change. `hasMore`:
    /// whether articles have more such findings than they list.
    void rehearse(const Fixes& fixes, bool hasMore, const Library& library, std::function<void()> fix);
    /// Closes if what it shows is outdated.
    void follow(const Change& change);

private:
    static QString becomes(const FieldChange& change);

    std::unique_ptr<Ui::FixDialog> m_ui;
    std::function<void()> m_fix;
    std::unordered_set<RowId> m_articles; ///< the articles shown
};

} // namespace stet
