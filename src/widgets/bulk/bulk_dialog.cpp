#include "widgets/bulk/bulk_dialog.h"

#include "core/messages/field_names.h"
#include "models/desk/article_texts.h"
#include "ui_bulk_dialog.h"
#include "widgets/parts/cell_delegates.h"
#include "widgets/parts/table_looks.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QShortcut>
#include <QStringListModel>

#include <array>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int rehearseAfterMs = 150;

const QString sizeKey = u"bulk/size"_s;

/// The fields that are offered; any other can be typed.
constexpr std::array offeredFields{"title", "excerpt", "category", "type", "topics", "provider.name",
    "publishedDateTime", "webUrl", "originalUrl", "quality", "heat", "featuredContent"};

QString nameOfOffered(const char* path)
{
    return nameOfField(KeyPath::parse(path).value());
}

} // namespace

BulkDialog::BulkDialog(
    BulkRehearsal& rehearsal, const ArticleStore& store, KnownValues& values, Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::BulkDialog>())
    , m_rehearsal(rehearsal)
    , m_store(store)
    , m_values(values)
    , m_settings(settings)
    , m_known(new QStringListModel(this))
{
    m_ui->setupUi(this);
    const std::array verbs{std::pair(BulkVerb::Publish, tr("Publish")), std::pair(BulkVerb::Unpublish, tr("Unpublish")),
        std::pair(BulkVerb::SetField, tr("Set a field")), std::pair(BulkVerb::RemoveField, tr("Remove a field")),
        std::pair(BulkVerb::AddItems, tr("Add topics or other items")),
        std::pair(BulkVerb::RemoveItems, tr("Remove topics or other items")),
        std::pair(BulkVerb::ReplaceItem, tr("Replace a topic or another item")),
        std::pair(BulkVerb::ReplaceText, tr("Replace text")),
        std::pair(BulkVerb::ApplyDecisions, tr("Publish or unpublish as it was decided")),
        std::pair(BulkVerb::FollowScore, tr("Publish from a score on, unpublish below"))};
    for (const auto& [verb, name] : verbs)
        m_ui->verb->addItem(name, static_cast<int>(verb));
    for (const auto* path : offeredFields)
        m_ui->field->addItem(nameOfOffered(path), QLatin1String(path));
    auto* completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_ui->value->setCompleter(completer);

    m_ui->changes->setModel(&m_rehearsal.changes());
    m_ui->unchanged->setModel(&m_rehearsal.unchanged());
    for (auto* table : {m_ui->changes, m_ui->unchanged}) {
        setTableLooks(*table);
        table->setItemDelegate(new MarkDelegate(table));
    }
    setListColumns(
        *m_ui->changes, RehearsalModel::After, {{RehearsalModel::Article, 44}, {RehearsalModel::Before, 36}});
    setListColumns(*m_ui->unchanged, UnchangedModel::Reason, {{UnchangedModel::Article, 44}});
    if (const auto size = m_settings.value(sizeKey).toSize(); size.isValid())
        resize(size);
    m_soon.setSingleShot(true);
    m_soon.setInterval(rehearseAfterMs);
    connectParts();
}

BulkDialog::~BulkDialog() = default;

void BulkDialog::connectParts()
{
    const auto soon = [this] {
        m_ui->apply->setEnabled(false); // what is shown is not what was typed
        m_soon.start();
    };
    connect(&m_soon, &QTimer::timeout, this, &BulkDialog::rehearse);
    connect(m_ui->verb, &QComboBox::currentIndexChanged, this, [this, soon] {
        fitVerb();
        soon();
    });
    connect(m_ui->scope, &QComboBox::currentIndexChanged, this, soon);
    connect(m_ui->field, &QComboBox::currentTextChanged, this, [this, soon] {
        completeValues();
        soon();
    });
    for (auto* line : {m_ui->value, m_ui->newValue})
        connect(line, &QLineEdit::textEdited, this, soon);
    for (auto* option : {m_ui->isRegex, m_ui->ignoresCase, m_ui->isForAll})
        connect(option, &QCheckBox::toggled, this, soon);
    connect(&m_values, &KnownValues::counted, this, [this] {
        if (isVisible())
            completeValues();
    });

    connect(&m_rehearsal, &BulkRehearsal::progress, this, &BulkDialog::showProgress);
    connect(&m_rehearsal, &BulkRehearsal::finished, this, &BulkDialog::showSummary);
    connect(&m_rehearsal.changes(), &RehearsalModel::ticked, this, &BulkDialog::showSummary);
    connect(&m_store, &ArticleStore::changed, this, &BulkDialog::follow);
    connect(m_ui->tickAll, &QPushButton::clicked, this, [this] { m_rehearsal.changes().tickAll(true); });
    connect(m_ui->tickNone, &QPushButton::clicked, this, [this] { m_rehearsal.changes().tickAll(false); });
    m_ui->changes->installEventFilter(this);
    const QKeySequence applyKey(Qt::CTRL | Qt::Key_Return);
    connect(new QShortcut(applyKey, this), &QShortcut::activated, m_ui->apply, &QPushButton::click);
    m_ui->apply->setToolTip(plainToolTip(applyKey.toString(QKeySequence::NativeText)));
    connect(m_ui->apply, &QPushButton::clicked, this, &BulkDialog::apply);
    connect(m_ui->cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void BulkDialog::ask(BulkVerb verb, const QString& field, Scopes scopes)
{
    m_ui->verb->setEnabled(true);
    m_ui->verb->setCurrentIndex(m_ui->verb->findData(static_cast<int>(verb)));
    if (const int known = m_ui->field->findData(field); known >= 0)
        m_ui->field->setCurrentIndex(known);
    m_ui->value->clear();
    m_ui->newValue->clear();
    open(std::move(scopes));
}

void BulkDialog::askToApplyDecisions(std::vector<RowId> overruled)
{
    m_ui->verb->setCurrentIndex(m_ui->verb->findData(static_cast<int>(BulkVerb::ApplyDecisions)));
    m_ui->verb->setEnabled(false);
    open({.selected = std::move(overruled)});
}

void BulkDialog::askToFollowScore(std::vector<RowId> shown, double score)
{
    m_ui->verb->setEnabled(true);
    m_ui->verb->setCurrentIndex(m_ui->verb->findData(static_cast<int>(BulkVerb::FollowScore)));
    m_ui->value->setText(QString::number(score));
    open({.shown = std::move(shown)});
}

void BulkDialog::open(Scopes scopes)
{
    m_scopes = std::move(scopes);
    const auto selected = static_cast<int>(m_scopes.selected.size());
    const auto shown = static_cast<int>(m_scopes.shown.size());
    m_ui->scope->clear();
    if (selected > 0)
        m_ui->scope->addItem(m_ui->verb->isEnabled() ? tr("%n selected article(s)", nullptr, selected)
                                                     : tr("%n overruled article(s)", nullptr, selected),
            true);
    if (shown > 0)
        m_ui->scope->addItem(tr("all %n article(s) of the table", nullptr, shown), false);
    m_ui->scope->setCurrentIndex(selected == 1 && shown > 1 ? 1 : 0); // one is selected at all times
    fitVerb();
    completeValues();
    m_ui->lists->setCurrentIndex(0);
    show();
    raise();
    activateWindow();
    m_ui->value->isVisible() ? m_ui->value->setFocus() : m_ui->changes->setFocus();
    rehearse();
}

void BulkDialog::hideEvent(QHideEvent* event)
{
    QDialog::hideEvent(event);
    m_settings.setValue(sizeKey, size());
    m_ui->value->completer()->popup()->hide(); // which would take the keys of the window
    m_soon.stop();
    m_rehearsal.end();
}

/// Space is about all selected articles; the view itself would only turn the current one.
bool BulkDialog::eventFilter(QObject* watched, QEvent* event)
{
    const bool isSpace = watched == m_ui->changes && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!isSpace)
        return QDialog::eventFilter(watched, event);
    turnSelected();
    return true;
}

BulkVerb BulkDialog::verb() const
{
    return static_cast<BulkVerb>(m_ui->verb->currentData().toInt());
}

/// A key path: that of the field with exactly this name, or what is typed: `date` is not the field named Date.
QString BulkDialog::field() const
{
    const auto text = m_ui->field->currentText();
    const int known = m_ui->field->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
    return known >= 0 ? m_ui->field->itemData(known).toString() : text;
}

const std::vector<RowId>& BulkDialog::scope() const
{
    return m_ui->scope->currentData().toBool() ? m_scopes.selected : m_scopes.shown;
}

/// Shows what a verb needs to know.
void BulkDialog::fitVerb()
{
    const auto chosen = verb();
    const bool hasField = !isAboutPublishing(chosen);
    const bool hasScore = chosen == BulkVerb::FollowScore;
    const bool hasValue = hasScore || (hasField && chosen != BulkVerb::RemoveField);
    const bool hasNewValue = chosen == BulkVerb::ReplaceItem || chosen == BulkVerb::ReplaceText;
    for (QWidget* part : {static_cast<QWidget*>(m_ui->fieldLabel), static_cast<QWidget*>(m_ui->field)})
        part->setVisible(hasField);
    for (QWidget* part : {static_cast<QWidget*>(m_ui->valueLabel), static_cast<QWidget*>(m_ui->value)})
        part->setVisible(hasValue);
    for (QWidget* part : {static_cast<QWidget*>(m_ui->newValueLabel), static_cast<QWidget*>(m_ui->newValue)})
        part->setVisible(hasNewValue);
    m_ui->options->setVisible(chosen == BulkVerb::ReplaceText);
    m_ui->valueLabel->setText(hasNewValue ? tr("Re&place") : hasScore ? tr("&Score") : tr("&Value"));
    const bool isMany = chosen == BulkVerb::AddItems || chosen == BulkVerb::RemoveItems;
    m_ui->value->setPlaceholderText(isMany ? tr("several with commas") : QString());
}

void BulkDialog::completeValues()
{
    m_known->setStringList(
        verb() == BulkVerb::ReplaceText || verb() == BulkVerb::FollowScore || !m_ui->value->isVisibleTo(this)
            ? QStringList()
            : m_values.valuesOf(field()));
}

/// What is shown must be what will be done.
void BulkDialog::follow(const Change& change)
{
    if (!isVisible() || !(isAboutArticles(change) || change.kinds.testFlag(ChangeKind::Decided)))
        return;
    if (change.rows.empty()) {
        reject();
        return;
    }
    m_ui->apply->setEnabled(false);
    m_soon.start();
}

void BulkDialog::rehearse()
{
    m_soon.stop();
    m_ui->apply->setEnabled(false);
    m_rehearsal.rehearse(scope(),
        {.verb = verb(),
            .field = field(),
            .value = m_ui->value->text(),
            .newValue = m_ui->newValue->text(),
            .options = {.isRegex = m_ui->isRegex->isChecked(),
                .ignoresCase = m_ui->ignoresCase->isChecked(),
                .isForAll = m_ui->isForAll->isChecked()}});
}

void BulkDialog::turnSelected()
{
    std::vector<int> rows;
    for (const auto& index : m_ui->changes->selectionModel()->selectedRows())
        rows.push_back(index.row());
    m_rehearsal.changes().turn(rows);
}

void BulkDialog::showProgress(qint64 done, qint64 total)
{
    const QLocale locale;
    m_ui->bulkSummary->setText(tr("Looking at %1 of %2 articles…").arg(locale.toString(done), locale.toString(total)));
}

void BulkDialog::showSummary()
{
    if (!isSettled())
        return;
    const QLocale locale;
    const auto sum = m_rehearsal.changes().sum();
    const int changes = m_rehearsal.changes().rowCount();
    const int unchanged = m_rehearsal.unchanged().rowCount();
    m_ui->lists->setTabText(0, changes > 0 ? tr("Will change (%1)").arg(locale.toString(changes)) : tr("Will change"));
    m_ui->lists->setTabText(1, unchanged > 0 ? tr("Skipped (%1)").arg(locale.toString(unchanged)) : tr("Skipped"));
    if (!m_rehearsal.missing().isEmpty())
        m_ui->bulkSummary->setText(m_rehearsal.missing());
    else if (changes == 0)
        m_ui->bulkSummary->setText(tr("Nothing to change in these articles."));
    else
        //: %1: "3 articles"; %2, %3: numbers
        m_ui->bulkSummary->setText(
            tr("%1 will change: %2 bytes are replaced by %3. Nothing is written until you save, and one "
               "step undoes it.")
                .arg(tr("%n article(s)", nullptr, sum.articles), locale.toString(sum.bytesBefore),
                    locale.toString(sum.bytesAfter)));
    m_ui->apply->setEnabled(sum.articles > 0);
    m_ui->tickAll->setEnabled(changes > 0);
    m_ui->tickNone->setEnabled(changes > 0);
    if (changes > 0 && !m_ui->changes->currentIndex().isValid())
        m_ui->changes->setCurrentIndex(m_rehearsal.changes().index(0, 0));
}

void BulkDialog::apply()
{
    if (!isSettled())
        return;
    m_rehearsal.apply();
    accept();
}

} // namespace stet
