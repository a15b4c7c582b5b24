#pragma once

#include "models/desk/article_store.h"
#include "core/library/library.h"
#include "core/review/finding.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <utility>
#include <unordered_set>
#include <vector>

namespace Ui {
class MendDialog;
}

namespace stet {

/// The rehearsal of a fix: what will change, before anything does.
class MendDialog final : public QDialog
{
    Q_OBJECT

public:
    using Mends = std::vector<std::pair<RowId, Finding>>;

    explicit MendDialog(QWidget* parent = nullptr);
    ~MendDialog() override;

    /// Shows what will change, and calls where the person wants that. There must be one. `hasMore`: whether articles have
    /// more of these than they tell.
    void rehearse(const Mends& mends, bool hasMore, const Library& library, std::function<void()> mend);
    /// Goes away where what it shows is no longer so.
    void follow(const Change& change);

private:
    static QString becomes(const FieldChange& change);

    std::unique_ptr<Ui::MendDialog> m_ui;
    std::function<void()> m_mend;
    std::unordered_set<RowId> m_articles; ///< that it shows
};

} // namespace stet
