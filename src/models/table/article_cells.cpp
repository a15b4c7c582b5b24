#include "models/table/article_cells.h"

#include "core/library/field_text.h"
#include "core/messages/error_messages.h"
#include "core/messages/review_messages.h"
#include "models/desk/article_texts.h"
#include "models/table/row_reasons.h"

#include <algorithm>

namespace stet {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype cellLimit = 400; // characters, more than any column is wide
constexpr qsizetype toolTipLimit = 4000;

/// How many bytes give at least as many characters.
constexpr std::size_t enoughFor(qsizetype characters)
{
    return 4 * (static_cast<std::size_t>(characters) + 1);
}

QString cut(const std::string& text, qsizetype limit)
{
    const auto shown = printable(text);
    return shown.size() <= limit ? shown : shown.left(limit) + u"…"_s;
}

bool isCounted(RowField field)
{
    return field == RowField::Problems || field == RowField::Cluster || field == RowField::ClusterPublished;
}

/// What is found out about an article among others or over time, and no text of its own.
bool isFound(RowField field)
{
    return isCounted(field) || needsNews(field) || field == RowField::Worth;
}

/// nullopt where there is nothing to say.
std::optional<std::uint32_t> countOf(const Library& library, RowId id, RowField field)
{
    if (field == RowField::Problems) {
        const auto count = library.problems(id).count;
        return count > 0 ? std::optional(count) : std::nullopt;
    }
    if (library.story(id).empty())
        return std::nullopt;
    const auto story = library.storyCount(id);
    return field == RowField::Cluster ? story.articles : story.published;
}

QVariant numberOfRow(const ArticleSummary& row, RowField field)
{
    const auto number = [](const auto& value) { return value ? QVariant(static_cast<double>(*value)) : QVariant(); };
    switch (field) {
    case RowField::Quality:
        return number(row.quality);
    case RowField::Heat:
        return number(row.heat);
    case RowField::Images:
        return number(row.images);
    case RowField::Related:
        return number(row.related);
    default:
        return {};
    }
}

} // namespace

QVariant ArticleCells::cell(RowId id, int index, int role) const
{
    const bool isField = ColumnSet::isField(index);
    if (isField && (role < Qt::UserRole || role == ArticleRole::Number))
        return fieldCell(id, index, role);
    const auto& row = m_store.library().row(id);
    // What the other roles say of the article they say in every column.
    const auto& column = ColumnSet::builtIn(isField ? 0 : index);
    switch (role) {
    case Qt::DisplayRole:
        return isFound(column.field) ? foundText(id, column.field) : textOf(row, column.field);
    case Qt::ToolTipRole:
        return toolTipOf(id, column.field);
    case Qt::AccessibleTextRole:
        return accessibleText(id, column.field);
    case Qt::CheckStateRole:
        if (column.field != RowField::Published || row.error)
            return {};
        return row.publishState == PublishState::Draft ? Qt::Unchecked
            : row.publishState == PublishState::Unset  ? Qt::PartiallyChecked
                                                       : Qt::Checked;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case ArticleRole::Id:
        return id;
    case ArticleRole::State:
        return row.error ? QVariant() : QVariant(static_cast<int>(row.publishState));
    case ArticleRole::Number:
        return isCounted(column.field) ? QVariant(countOf(m_store.library(), id, column.field).value_or(0))
                                       : numberOfRow(row, column.field);
    case ArticleRole::Review:
        return static_cast<int>(reviewSignOf(m_store.library().annotations().decision(id), row));
    case ArticleRole::News:
        return row.error ? QString() : newsBadge(m_store.library().annotations().news(id));
    case ArticleRole::Worst:
        return static_cast<int>(m_store.library().problems(id).worst);
    case ArticleRole::Unsaved:
        return m_store.library().isUnsaved(id);
    case ArticleRole::Error:
        return row.error ? QVariant(sentenceWithLine(*row.error)) : QVariant();
    case ArticleRole::Untitled:
        return !row.error && row.title.empty();
    case ArticleRole::Stale:
        return m_stale.contains(id);
    case ArticleRole::ChangedOnDisk:
        return m_marks.contains(id);
    case ArticleRole::Conflicted:
        return isConflicted(id);
    case ArticleRole::Refusal:
        return row.refusal ? QVariant(sentenceWithLine(*row.refusal)) : QVariant();
    default:
        return {};
    }
}

bool ArticleCells::isConflicted(RowId id) const
{
    return std::find(m_conflicted.begin(), m_conflicted.end(), id) != m_conflicted.end();
}

QVariant ArticleCells::accessibleText(RowId id, RowField field) const
{
    const auto& row = m_store.library().row(id);
    if (field == RowField::Title) {
        QStringList parts{textOf(row, field).toString()};
        if (m_marks.contains(id))
            parts << tr("new or changed on disk");
        parts << newsSentence(m_store.library().annotations().news(id), row) << reviewSentence(id);
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    if (field == RowField::Problems)
        return problemsText(m_store.library().problems(id));
    if (isFound(field))
        return foundText(id, field);
    if (field != RowField::Published)
        return textOf(row, field);
    if (m_stale.contains(id))
        return tr("%1, no longer matches the search").arg(stateText(row.publishState));
    if (isConflicted(id))
        return tr("%1, with conflicts").arg(stateText(row.publishState));
    return row.error ? tr("Unreadable") : stateText(row.publishState);
}

QVariant ArticleCells::header(int index, int role) const
{
    if (ColumnSet::isField(index))
        return fieldHeader(index, role);
    const auto& column = ColumnSet::builtIn(index);
    switch (role) {
    case Qt::DisplayRole:
        return columnHeader(column);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return columnToolTip(column);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant ArticleCells::textOf(const ArticleSummary& row, RowField field) const
{
    const auto count
        = [](const std::optional<std::uint32_t>& number) { return number ? QString::number(*number) : QString(); };
    switch (field) {
    case RowField::Published:
        return {};
    case RowField::Title:
        return row.error ? printable(fileNameOf(row.foundAs)) + u" – "_s + sentenceWithLine(*row.error) : nameOf(row);
    case RowField::Quality:
        return numberText(row.quality);
    case RowField::Heat:
        return heatText(row.heat);
    case RowField::Date:
        return dateText(row, m_search.now());
    case RowField::Provider:
        return printable(row.provider);
    case RowField::Topics:
        return topicsText(row);
    case RowField::Category:
        return printable(row.category);
    case RowField::Type:
        return printable(row.type);
    case RowField::Images:
        return count(row.images);
    case RowField::Related:
        return count(row.related);
    case RowField::Folder:
        return printable(row.folder);
    case RowField::File:
        return printable(fileNameOf(row.foundAs));
    case RowField::Problems:
    case RowField::Cluster:
    case RowField::ClusterPublished:
    case RowField::QualityChange:
    case RowField::HeatChange:
    case RowField::Worth:
        break; // not of the row alone; see foundText()
    }
    return {};
}

Worth ArticleCells::worthOf(RowId id) const
{
    const auto& row = m_store.library().row(id);
    return stet::worthOf(row, m_store.library().storyCount(id).articles,
        row.root < m_weights.size() ? m_weights[row.root] : WorthWeights(), m_search.now());
}

QString ArticleCells::foundText(RowId id, RowField field) const
{
    const auto& library = m_store.library();
    if (field == RowField::QualityChange)
        return differenceText(library.annotations().news(id).qualityChange);
    if (field == RowField::HeatChange)
        return differenceText(library.annotations().news(id).heatChange);
    if (field == RowField::Worth && library.row(id).error)
        return {};
    if (field == RowField::Worth)
        return worthText(worthOf(id), library.row(id), library.storyCount(id).articles, m_search.now());
    const auto count = countOf(library, id, field);
    return count ? QString::number(*count) : QString();
}

QString ArticleCells::problemsText(const RowProblems& problems)
{
    const auto count = static_cast<int>(problems.count);
    switch (problems.worst) {
    case RowProblems::Worst::Error:
        return tr("%n problem(s), the worst is an error", nullptr, count);
    case RowProblems::Worst::Warning:
        return tr("%n problem(s), the worst is a warning", nullptr, count);
    case RowProblems::Worst::Hint:
        return tr("%n hint(s)", nullptr, count);
    case RowProblems::Worst::None:
        break;
    }
    return {};
}

/// What the problems are, in the words of their rules.
QStringList ArticleCells::problemTitles(RowId id) const
{
    constexpr qsizetype most = 8;
    QStringList titles;
    forEachTopic(m_store.library().problems(id).rules.view(), [&](std::string_view name) {
        const auto rule = std::find_if(
            allRules().begin(), allRules().end(), [name](const Rule& known) { return name == known.name; });
        if (rule != allRules().end())
            titles << u"• "_s + titleOf(*rule);
    });
    if (titles.size() > most)
        titles = titles.mid(0, most) << u"…"_s;
    return titles;
}

/// What was decided about the article, with the reason; empty if nothing was.
QString ArticleCells::reviewSentence(RowId id) const
{
    const auto& decision = m_store.library().annotations().decision(id);
    QString sentence;
    switch (reviewSignOf(decision, m_store.library().row(id))) {
    case ReviewSign::None:
        return {};
    case ReviewSign::Reviewed:
        sentence = decision.verdict == Verdict::Publish ? tr("Reviewed: publish") : tr("Reviewed: keep as draft");
        break;
    case ReviewSign::Later:
        sentence = tr("Review later");
        break;
    case ReviewSign::Changed:
        sentence = tr("Changed since it was reviewed");
        break;
    case ReviewSign::Overruled:
        sentence = decision.verdict == Verdict::Publish ? tr("Draft again, against the decision to publish")
                                                        : tr("Published against the decision to keep it as a draft");
        break;
    }
    return decision.reason.empty() ? sentence : tr("%1 (%2)").arg(sentence, printable(decision.reason));
}

QVariant ArticleCells::toolTipOf(RowId id, RowField field) const
{
    const auto& row = m_store.library().row(id);
    QStringList lines;
    if (row.error) {
        lines << printable(row.path) << sentenceWithLine(*row.error);
    } else if (field == RowField::Published) {
        lines << stateText(row.publishState);
        if (row.refusal)
            lines << tr("Cannot be edited. %1").arg(sentenceWithLine(*row.refusal));
        if (isConflicted(id))
            lines << tr("Others changed the same fields. Decide whose values stay.");
        else if (m_store.library().isUnsaved(id))
            lines << tr("Not saved yet");
        lines << problemsText(m_store.library().problems(id)) << problemTitles(id);
    } else if (field == RowField::Problems) {
        lines << problemsText(m_store.library().problems(id)) << problemTitles(id);
    } else if (isCounted(field)) {
        const auto story = m_store.library().storyCount(id);
        if (story.articles > 1)
            lines << tr("%n article(s) tell this story", nullptr, static_cast<int>(story.articles))
                  << tr("%n of them published", nullptr, static_cast<int>(story.published));
    } else if (isFound(field)) {
        lines << foundText(id, field);
    } else if (field == RowField::Date) {
        lines << dateToolTip(row);
    } else if (field == RowField::Heat && row.heat == -1.0) {
        lines << tr("Unknown");
    } else if (field == RowField::Title) {
        lines << printable(row.title) << printable(row.excerpt);
    } else if (field == RowField::File || field == RowField::Folder) {
        lines << printable(row.path);
    } else {
        lines << textOf(row, field).toString();
    }
    if (field == RowField::Title && m_marks.contains(id))
        lines << tr("New or changed on disk");
    if (field == RowField::Title && !row.error)
        lines << newsSentence(m_store.library().annotations().news(id), row);
    if (field == RowField::Title)
        lines << reviewSentence(id);
    return toolTip(id, std::move(lines));
}

/// Lines about a cell, with what is to be known of its row; invalid where there are none.
QVariant ArticleCells::toolTip(RowId id, QStringList lines) const
{
    if (m_stale.contains(id))
        lines << tr("No longer matches the search; F5 removes it");
    lines.removeAll(QString());
    return lines.isEmpty() ? QVariant() : QVariant(plainToolTip(lines.join(u'\n')));
}

QVariant ArticleCells::fieldCell(RowId id, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cut(fieldText(m_fields.valueOf(id, m_columns.path(column)), enoughFor(cellLimit)), cellLimit);
    case Qt::ToolTipRole:
        return toolTip(id,
            {cut(fieldDetail(m_fields.valueOf(id, m_columns.path(column)), enoughFor(toolTipLimit)), toolTipLimit)});
    case Qt::TextAlignmentRole:
        return fieldHeader(column, role);
    case ArticleRole::Number: {
        const auto value = m_fields.valueOf(id, m_columns.path(column));
        const auto number = numberOf(value.type(), value.text());
        return number ? QVariant(*number) : QVariant();
    }
    default:
        return {};
    }
}

QVariant ArticleCells::fieldHeader(int column, int role) const
{
    const auto& path = m_columns.path(column);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return printable(path.toText());
    case Qt::ToolTipRole:
        return plainToolTip(printable(path.toText()));
    case Qt::TextAlignmentRole: {
        const auto values = m_fields.column(path);
        return QVariant(Qt::AlignVCenter | (values && values->isMostlyNumbers() ? Qt::AlignRight : Qt::AlignLeft));
    }
    default:
        return {};
    }
}

} // namespace stet
