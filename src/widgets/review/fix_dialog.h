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

/// The rehearsal of a fix: what will change, before anything does.
class FixDialog final : public QDialog
{
    Q_OBJECT

public:
    using Fixes = std::vector<std::pair<RowId, Finding>>;

    explicit FixDialog(QWidget* parent = nullptr);
    ~FixDialog() override;

    /// Shows what will change, and calls where the person wants that. There must be one. `hasMore`: whether articles
    /// have more of these than they tell.
    void rehearse(const Fixes& fixes, bool hasMore, const Library& library, std::function<void()> fix);
    /// Goes away where what it shows is no longer so.
    void follow(const Change& change);

private:
    static QString becomes(const FieldChange& change);

    std::unique_ptr<Ui::FixDialog> m_ui;
    std::function<void()> m_fix;
    std::unordered_set<RowId> m_articles; ///< that it shows
};

} // namespace stet
