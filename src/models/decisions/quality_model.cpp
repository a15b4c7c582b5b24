#include "models/decisions/quality_model.h"

#include "core/messages/error_messages.h"
#include "core/query/facet_terms.h"
#include "core/text/csv_text.h"
#include "models/desk/article_texts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

constexpr int figuresAfterMs = 150; // not for each of several changes that come together
constexpr double hundred = 100;

std::size_t firstScoreOf(std::size_t bin)
{
    return bin * qualityBinWidth;
}

QString scoreTerm(double from, double to)
{
    const auto text = [](double score) { return numberText(score); };
    return to > hundred ? u"quality:>="_s + text(from) : u"quality:"_s + text(from) + u"..<"_s + text(to);
}

} // namespace

QString qualityGroupName(const QualityGroup& group, QualityGrouping grouping)
{
    if (!group.name.empty())
        return printable(group.name);
    switch (grouping) {
    case QualityGrouping::Provider:
        return QualityModel::tr("without a provider");
    case QualityGrouping::Topic:
        return QualityModel::tr("without a topic");
    case QualityGrouping::Month:
        return QualityModel::tr("without a date");
    case QualityGrouping::None:
        break;
    }
    return QualityModel::tr("All articles");
}

QString qualityBinText(std::size_t bin)
{
    if (bin >= qualityBinCount)
        return QualityModel::tr("no score");
    const auto last = bin + 1 == qualityBinCount ? static_cast<std::size_t>(hundred) : firstScoreOf(bin + 1) - 1;
    return QString::number(firstScoreOf(bin)) + u"–"_s + QString::number(last);
}

QualityModel::QualityModel(ArticleStore& store, const ArticleTableModel& table, Search& search, QObject* parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_table(table)
    , m_search(search)
    , m_counts([this](QualityStatistics statistics) { show(std::move(statistics)); })
    , m_effects([this](ThresholdEffect effect) {
        m_effect = std::move(effect);
        Q_EMIT effectChanged();
    })
{
    const auto later = [this] {
        m_isStale = true;
        if (m_isActive && !m_countLater.isActive())
            m_countLater.start();
    };
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(figuresAfterMs);
    connect(&m_countLater, &QTimer::timeout, this, &QualityModel::count);
    connect(&m_table, &ArticleTableModel::ordered, this, later);
    connect(&m_store, &ArticleStore::changed, this, [later](const Change& change) {
        if (isAboutArticles(change) || change.kinds.testAnyFlags(ChangeKind::Decided | ChangeKind::ReadDecisions))
            later();
    });
}

void QualityModel::setActive(bool active)
{
    m_isActive = active;
    if (active && m_isStale)
        m_countLater.start();
}

void QualityModel::setGrouping(QualityGrouping grouping)
{
    if (grouping == m_grouping)
        return;
    m_grouping = grouping;
    m_isStale = true;
    if (m_isActive)
        count();
}

void QualityModel::setTried(double score)
{
    score = std::clamp(score, 0.0, hundred);
    if (score == m_tried)
        return;
    m_tried = score;
    if (m_isActive)
        findEffect();
    else
        m_isStale = true;
}

void QualityModel::count()
{
    if (!m_isActive)
        return; // goes on when somebody looks
    m_isStale = false;
    const auto& library = m_store.library();
    m_counts.request([rows = library.snapshot(), ids = m_table.rows(), decisions = library.annotations().decisions(),
                         grouping = m_grouping](const BackgroundTask::Run& run) {
        return qualityStatistics(rows, ids, decisions, grouping, run.stop());
    });
    findEffect();
}

void QualityModel::findEffect()
{
    const auto& library = m_store.library();
    m_effects.request(
        [rows = library.snapshot(), ids = m_table.rows(), decisions = library.annotations().decisions(),
            score = m_tried](const BackgroundTask::Run&) { return effectOfThreshold(rows, ids, decisions, score); },
        Former::Finish); // the line follows the pointer
}

void QualityModel::show(QualityStatistics statistics)
{
    beginResetModel();
    m_statistics = std::move(statistics);
    m_figures.clear();
    for (std::size_t bin = 0; bin <= qualityBinCount; ++bin)
        m_figures.push_back({0, bin});
    for (std::size_t group = 0; group < m_statistics.groups.size(); ++group) {
        const auto& counted = m_statistics.groups[group];
        for (std::size_t bin = 0; bin <= qualityBinCount; ++bin) {
            if ((bin < qualityBinCount ? counted.bins[bin] : counted.unscored).count() > 0)
                m_figures.push_back({group + 1, bin});
        }
    }
    endResetModel();
    Q_EMIT counted();
}

void QualityModel::chooseScores(double from, double to)
{
    const auto former = hasChosenScores()
        ? withChoice(m_search.text().toStdString(), m_chosen, FacetChoice::None, m_search.surroundings())
        : m_search.text().toStdString();
    m_chosen = scoreTerm(from, to).toStdString();
    m_search.setText(
        QString::fromStdString(withChoice(former, m_chosen, FacetChoice::Included, m_search.surroundings())));
}

void QualityModel::clearScores()
{
    if (!hasChosenScores())
        return;
    m_search.setText(QString::fromStdString(withChoice(
        m_search.text().toStdString(), std::exchange(m_chosen, {}), FacetChoice::None, m_search.surroundings())));
}

bool QualityModel::hasChosenScores() const
{
    return !m_chosen.empty()
        && choiceOf(*m_search.query(), parseQuery(m_chosen, m_search.surroundings()).query) == FacetChoice::Included;
}

int QualityModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_figures.size());
}

int QualityModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString QualityModel::groupName(const Figures& figures) const
{
    return figures.group == 0 ? qualityGroupName(m_statistics.all, QualityGrouping::None)
                              : qualityGroupName(m_statistics.groups[figures.group - 1], m_grouping);
}

QVariant QualityModel::figure(const Figures& figures, int column) const
{
    const auto& group = figures.group == 0 ? m_statistics.all : m_statistics.groups[figures.group - 1];
    const auto& bin = figures.bin < qualityBinCount ? group.bins[figures.bin] : group.unscored;
    const auto number = [](std::size_t count) { return QVariant(static_cast<qulonglong>(count)); };
    if (column == Published)
        return number(bin.published);
    if (column == Drafts)
        return number(bin.drafts);
    if (figures.group != 0 || figures.bin >= qualityBinCount || figures.bin >= m_statistics.cuts.size())
        return {};
    const auto& cut = m_statistics.cuts[figures.bin];
    if (column == YesAbove)
        return number(cut.yesAbove);
    if (column == NoAbove)
        return number(cut.noAbove);
    const auto precision = cut.precision();
    return precision ? QVariant(static_cast<int>(std::lround(*precision * hundred))) : QVariant();
}

QVariant QualityModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& figures = m_figures[static_cast<std::size_t>(index.row())];
    const auto column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == Group)
            return groupName(figures);
        if (column == Quality)
            return qualityBinText(figures.bin);
        if (const auto value = figure(figures, column); value.isValid())
            return column == Precision ? tr("%1 %").arg(value.toInt()) : QLocale().toString(value.toULongLong());
        return {};
    case BinRole:
        return static_cast<int>(figures.bin);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column == Group ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant QualityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Group:
        return tr("Articles");
    case Quality:
        return tr("Quality");
    case Published:
        return tr("Published");
    case Drafts:
        return tr("Drafts");
    case YesAbove:
        return tr("Yes from here on");
    case NoAbove:
        return tr("No from here on");
    case Precision:
        return tr("Share of yes");
    default:
        return {};
    }
}

QByteArray QualityModel::csv() const
{
    std::string out;
    const auto append = [&out](int column, const QString& text) {
        out += csvCell(text.toStdString()) + (column + 1 == ColumnCount ? "\r\n" : ",");
    };
    for (int column = 0; column < ColumnCount; ++column)
        append(column, headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (const auto& figures : m_figures) {
        for (int column = 0; column < ColumnCount; ++column) {
            append(column,
                column == Group         ? groupName(figures)
                    : column == Quality ? qualityBinText(figures.bin)
                                        : figure(figures, column).toString());
        }
    }
    return QByteArray::fromStdString(out);
}

} // namespace stet
