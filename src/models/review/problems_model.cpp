#include "models/review/problems_model.h"

#include "core/messages/error_messages.h"
#include "core/messages/field_names.h"
#include "core/messages/review_messages.h"
#include "models/desk/article_texts.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int problemsAfterMs = 250; // while findings stream in
constexpr RowId articlesInSlice = 4096; // a few milliseconds

/// The name of a finding's field; empty for a finding about the whole article.
QString fieldNameOf(const Finding& finding)
{
    if (finding.field.empty())
        return {};
    const auto path = KeyPath::parse(finding.field);
    return path.ok() ? nameOfField(*path) : printable(finding.field);
}

} // namespace

ProblemsModel::ProblemsModel(ArticleStore& store, Review& review, QObject* parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_review(review)
{
    m_refreshLater.setSingleShot(true);
    m_refreshLater.setInterval(problemsAfterMs);
    connect(&m_refreshLater, &QTimer::timeout, this, &ProblemsModel::refresh);
    m_nextSlice.setSingleShot(true);
    connect(&m_nextSlice, &QTimer::timeout, this, &ProblemsModel::makeSlice);
    connect(&m_review, &Review::changed, this, [this](const std::vector<RowId>& rows) {
        if (rows.empty()) // the rows that are shown are gone
            show({});
        else
            refreshLater();
    });
    connect(&m_review, &Review::settingsRead, this, &ProblemsModel::refreshLater);
}

void ProblemsModel::setActive(bool active)
{
    m_isActive = active;
    if (m_isActive && m_isStale)
        refresh();
}

void ProblemsModel::setGrouping(ProblemGrouping grouping)
{
    m_grouping = grouping;
    refresh();
}

void ProblemsModel::setLeast(Severity least)
{
    m_least = least;
    refresh();
}

void ProblemsModel::setRule(std::optional<RuleId> rule)
{
    m_rule = rule;
    refresh();
}

void ProblemsModel::setArticle(std::optional<RowId> article)
{
    if (std::exchange(m_article, article) != article)
        refresh();
}

void ProblemsModel::refreshLater()
{
    m_isStale = true;
    if (m_isActive && !m_making && !m_refreshLater.isActive())
        m_refreshLater.start();
}

void ProblemsModel::refresh()
{
    m_refreshLater.stop();
    m_isStale = !m_isActive;
    if (!m_isActive)
        return;
    m_making.emplace(Making{});
    if (m_article)
        m_making->next = std::min(*m_article, m_store.library().idLimit());
    for (std::uint32_t i = 0; !m_article && i < m_review.parseErrors().size(); ++i)
        add(RuleId::Configuration, m_review.parseErrors()[i].severity, false, {noRow, i});
    makeSlice();
}

void ProblemsModel::makeSlice()
{
    if (!m_making)
        return;
    const auto& library = m_store.library();
    const auto limit = m_article ? std::min(*m_article, library.idLimit() - 1) + 1 : library.idLimit();
    const auto end = m_making->next + std::min(articlesInSlice, limit - std::min(m_making->next, limit));
    for (; m_making->next < end; ++m_making->next) {
        const auto id = m_making->next;
        if (m_review.count(id) == 0 || !library.contains(id))
            continue;
        const auto findings = m_review.findings(id);
        for (std::uint32_t i = 0; i < findings.size(); ++i)
            add(findings[i]->rule, findings[i]->severity, findings[i]->isFixable(), {id, i, findings[i]->rule});
    }
    if (end < limit)
        m_nextSlice.start(0);
    else
        show(std::move(*m_making));
}

void ProblemsModel::add(RuleId rule, Severity severity, bool isFixable, const Entry& entry)
{
    ++m_making->counts[static_cast<std::size_t>(severity)];
    if (severity < m_least || (m_rule && *m_rule != rule))
        return;
    const bool isByRule = m_grouping == ProblemGrouping::ByRule;
    auto& byArticle = m_making->byArticle;
    if (!isByRule && (byArticle.empty() || byArticle.back().article != entry.article))
        byArticle.push_back({.article = entry.article});
    auto& group = isByRule ? m_making->byRule[static_cast<std::size_t>(rule)] : byArticle.back();
    group.rule = rule;
    group.worst = std::max(group.worst, severity);
    group.isFixable = group.isFixable || isFixable;
    group.entries.push_back(entry);
}

void ProblemsModel::show(Making made)
{
    m_making.reset();
    m_nextSlice.stop();
    auto groups = m_grouping == ProblemGrouping::ByRule ? std::move(made.byRule) : std::move(made.byArticle);
    std::erase_if(groups, [](const Group& group) { return group.entries.empty(); });
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.worst > b.worst; });
    beginResetModel();
    m_groups = std::move(groups);
    m_counts = made.counts;
    endResetModel();
    Q_EMIT refreshed();
    if (m_isStale)
        refreshLater();
}

const ProblemsModel::Entry* ProblemsModel::entryAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_groups[index.internalId() - 1].entries[static_cast<std::size_t>(index.row())];
}

const Finding* ProblemsModel::findingOf(const Entry& entry) const
{
    const auto findings = m_review.findings(entry.article);
    const auto* finding = entry.article != noRow && entry.place < findings.size() ? findings[entry.place] : nullptr;
    return finding != nullptr && finding->rule == entry.rule ? finding : nullptr;
}

const Finding* ProblemsModel::findingAt(const QModelIndex& index) const
{
    const auto* entry = entryAt(index);
    return entry == nullptr ? nullptr : findingOf(*entry);
}

QModelIndex ProblemsModel::groupOf(const QString& key) const
{
    bool isArticle = false;
    const auto article = key.toUInt(&isArticle);
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&](const Group& group) {
        return isArticle ? group.article == article
                         : group.article == noRow && key == QLatin1String(ruleOf(group.rule).name);
    });
    return found == m_groups.end() ? QModelIndex() : index(static_cast<int>(found - m_groups.begin()), 0);
}

std::vector<RowId> ProblemsModel::articlesOf(const QModelIndex& index) const
{
    std::vector<RowId> articles;
    if (const auto* entry = entryAt(index)) {
        articles = {entry->article};
    } else if (index.isValid()) {
        for (const auto& each : m_groups[static_cast<std::size_t>(index.row())].entries) {
            if (articles.empty() || articles.back() != each.article)
                articles.push_back(each.article);
        }
    }
    std::erase(articles, noRow);
    return articles;
}

QModelIndex ProblemsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : quintptr{0});
}

QModelIndex ProblemsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId() - 1), 0, quintptr{0});
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].entries.size());
}

int ProblemsModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto* entry = entryAt(index);
    if (role == Qt::AccessibleTextRole && entry != nullptr && index.column() == Message) {
        const auto severity = static_cast<Severity>(data(index, ProblemRole::Severity).toInt());
        return QString(severityText(severity) + u": "_s + data(index, Qt::DisplayRole).toString());
    }
    if (role == Qt::AccessibleTextRole)
        return data(index, Qt::DisplayRole);
    if (entry == nullptr)
        return groupData(m_groups[static_cast<std::size_t>(index.row())], index.column(), role);
    return entry->article == noRow ? mistakeData(*entry, index.column(), role)
                                   : entryData(*entry, index.column(), role);
}

QVariant ProblemsModel::groupData(const Group& group, int column, int role) const
{
    const bool isOfArticle = group.article != noRow;
    switch (role) {
    case Qt::DisplayRole: {
        if (column != Message)
            return {};
        const auto& library = m_store.library();
        const auto name = !isOfArticle        ? titleOf(ruleOf(group.rule))
            : library.contains(group.article) ? nameOf(library.row(group.article))
                                              : QString();
        return QString(name + u" ("_s + QString::number(group.entries.size()) + u')');
    }
    case ProblemRole::Article:
        return group.article;
    case ProblemRole::Rule:
        return isOfArticle ? -1 : static_cast<int>(group.rule);
    case ProblemRole::Severity:
        return static_cast<int>(group.worst);
    case ProblemRole::IsFixable:
        return group.isFixable;
    case ProblemRole::Key:
        return isOfArticle ? QString::number(group.article) : QString::fromLatin1(ruleOf(group.rule).name);
    default:
        return {};
    }
}

QVariant ProblemsModel::entryData(const Entry& entry, int column, int role) const
{
    const auto* finding = findingOf(entry);
    const auto& library = m_store.library();
    if (finding == nullptr || !library.contains(entry.article)) { // found again in a moment
        if (role == ProblemRole::Article)
            return noRow;
        return role == ProblemRole::Rule ? QVariant(-1) : QVariant();
    }
    const auto& row = library.row(entry.article);
    switch (role) {
    case Qt::DisplayRole:
        if (column == Message)
            return sentenceWithName(*finding);
        if (column == Field) {
            const auto field = fieldNameOf(*finding);
            return field.isEmpty() && finding->line > 0 ? tr("line %1").arg(finding->line) : field;
        }
        return m_grouping == ProblemGrouping::ByRule ? nameOf(row) : titleOf(ruleOf(finding->rule));
    case Qt::ToolTipRole:
        return plainToolTip(sentenceWithName(*finding) + u'\n' + printable(row.foundAs)
            + (finding->line > 0 ? u':' + QString::number(finding->line) : QString()));
    case ProblemRole::Article:
        return entry.article;
    case ProblemRole::Field:
        return QString::fromStdString(std::string(finding->field));
    case ProblemRole::Line:
        return static_cast<int>(finding->line);
    case ProblemRole::Rule:
        return static_cast<int>(finding->rule);
    case ProblemRole::Severity:
        return static_cast<int>(finding->severity);
    case ProblemRole::IsFixable:
        return finding->isFixable();
    case ProblemRole::Key:
        return QString(QString::number(entry.article) + u'/' + QString::fromLatin1(ruleOf(finding->rule).name) + u'/'
            + QString::fromStdString(std::string(finding->field)));
    default:
        return {};
    }
}

QVariant ProblemsModel::mistakeData(const Entry& entry, int column, int role) const
{
    if (entry.place >= m_review.parseErrors().size())
        return {};
    const auto& parseError = m_review.parseErrors()[entry.place];
    switch (role) {
    case Qt::DisplayRole:
        if (column == Message)
            return sentence(parseError);
        if (column == Where)
            return QString(printable(parseError.file)
                + (parseError.line > 0 ? u':' + QString::number(parseError.line) : QString()));
        return {};
    case ProblemRole::Article:
        return noRow;
    case ProblemRole::Rule:
        return static_cast<int>(RuleId::Configuration);
    case ProblemRole::Severity:
        return static_cast<int>(parseError.severity);
    case ProblemRole::IsFixable:
        return false;
    case ProblemRole::Line:
        return static_cast<int>(parseError.line);
    case ProblemRole::Key:
        return QString(u"mistake/"_s + QString::number(entry.place));
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Message:
        return tr("Problem");
    case Where:
        return m_grouping == ProblemGrouping::ByRule ? tr("Article") : tr("Rule");
    case Field:
        return tr("Field");
    default:
        return {};
    }
}

} // namespace stet
