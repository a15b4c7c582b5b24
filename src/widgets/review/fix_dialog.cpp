#include "widgets/review/fix_dialog.h"

#include "core/messages/error_messages.h"
#include "core/messages/review_messages.h"
#include "models/desk/article_texts.h"
#include "ui_fix_dialog.h"
#include "widgets/parts/table_looks.h"

#include <QPushButton>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostFixesShown = 500; // enough to judge by; all are changed

} // namespace

FixDialog::FixDialog(QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::FixDialog>())
{
    m_ui->setupUi(this);
    setTableLooks(*m_ui->changes);
    m_ui->changes->setHorizontalHeaderLabels({tr("Article"), tr("Problem"), tr("Becomes")});
    setListColumns(*m_ui->changes, 2, {{0, 30}, {1, 40}});
    auto* fix = m_ui->buttons->addButton(tr("Fix"), QDialogButtonBox::AcceptRole);
    fix->setDefault(true);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        if (const auto agreed = std::exchange(m_fix, nullptr))
            agreed();
    });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(760, 420);
}

FixDialog::~FixDialog() = default;

/// What a change makes of its field.
QString FixDialog::becomes(const FieldChange& change)
{
    if (const auto* set = std::get_if<SetField>(&change))
        return printable(set->path.toText()) + u": "_s + printable(set->value.text);
    if (const auto* remove = std::get_if<RemoveField>(&change))
        return tr("%1 is removed").arg(printable(remove->path.toText()));
    if (const auto* remove = std::get_if<RemoveOverridden>(&change))
        return tr("%1: values without effect are removed").arg(printable(remove->path.toText()));
    if (std::holds_alternative<QuoteBroken>(change))
        return tr("The value gets quotes");
    return {};
}

void FixDialog::rehearse(const Fixes& fixes, bool hasMore, const Library& library, std::function<void()> fix)
{
    m_fix = std::move(fix);
    m_articles.clear();
    std::size_t values = 0;
    for (const auto& [row, finding] : fixes) {
        m_articles.insert(row);
        values += finding.fix->size();
    }
    const auto summary = hasMore ? tr("%1 and more in %2. Nothing is written until you save, and one step undoes it.")
                                 : tr("%1 in %2. Nothing is written until you save, and one step undoes it.");
    m_ui->fixSummary->setText(summary.arg(tr("%n change(s)", nullptr, static_cast<int>(values)),
        tr("%n article(s)", nullptr, static_cast<int>(m_articles.size()))));
    const auto shown = std::min(fixes.size(), mostFixesShown);
    m_ui->changes->setRowCount(static_cast<int>(shown));
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& [row, finding] = fixes[i];
        QStringList changes;
        for (const auto& change : *finding.fix)
            changes << becomes(change);
        const QStringList cells{library.contains(row) ? nameOf(library.row(row)) : QString(), sentenceWithName(finding),
            changes.join(u", "_s)};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(plainToolTip(cells[column]));
            m_ui->changes->setItem(static_cast<int>(i), column, item);
        }
    }
    show();
    raise();
}

void FixDialog::follow(const Change& change)
{
    const auto isShown = [this](RowId row) { return m_articles.contains(row); };
    if (isVisible() && isAboutArticles(change)
        && (change.rows.empty() || std::any_of(change.rows.begin(), change.rows.end(), isShown)))
        reject();
}

} // namespace stet
