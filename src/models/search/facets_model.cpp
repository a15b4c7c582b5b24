#include "models/search/facets_model.h"

#include "core/messages/error_messages.h"
#include "core/text/folding.h"
#include "models/desk/article_texts.h"
#include "models/table/path_columns.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int facetsAfterMs = 120; // not for each of several changes that come together

struct Group
{
    Facet facet;
    const char* term; ///< the field of its values
};

constexpr std::array facets{Group{Facet::State, "is:"}, Group{Facet::Review, "is:"}, Group{Facet::Folder, "folder:"},
    Group{Facet::Category, "category:"}, Group{Facet::Type, "type:"}, Group{Facet::Topic, "topics:"},
    Group{Facet::Provider, "provider:"}, Group{Facet::Date, "date:"}, Group{Facet::Quality, "quality:"}};

/// Names a value however it is spelled this time: the most frequent spelling may be another one among fewer rows.
std::string facetKey(Facet facet, const FacetValue& value)
{
    return facet == Facet::Folder ? value.term : foldText(value.term);
}

/// The value that a value lies in: `a` of `a/b`, 2022 of 2022-02; empty where there is none.
std::string_view aboveOf(Facet facet, std::string_view label)
{
    const auto end = facet == Facet::Folder ? label.rfind('/') : facet == Facet::Date ? label.find('-') : label.npos;
    return end == std::string_view::npos ? std::string_view() : label.substr(0, end);
}

} // namespace

struct FacetsModel::Node
{
    Facet facet = Facet::State;
    FacetValue value{}; ///< of a group: its field alone; without a term: how many values are left out
    std::unique_ptr<const Query> asked{}; ///< what the term says; made when it is first needed
    Node* above = nullptr;
    int row = 0;
    FacetChoice choice = FacetChoice::None;
    std::vector<std::unique_ptr<Node>> below{};

    bool isGroup() const { return above == nullptr; }
    bool isRest() const { return value.term.empty(); }
    const Query& query()
    {
        if (!asked)
            asked = std::make_unique<const Query>(parseQuery(value.term, {}).query);
        return *asked;
    }
    bool isChosen() const
    {
        return choice != FacetChoice::None
            || std::any_of(below.begin(), below.end(), [](const auto& node) { return node->isChosen(); });
    }
    template <typename Visit>
    void forEachBelow(Visit visit)
    {
        for (const auto& node : below) {
            visit(*node);
            node->forEachBelow(visit);
        }
    }
};

FacetsModel::FacetsModel(ArticleStore& store, const ArticleTableModel& table, Search& search, QObject* parent)
    : QAbstractItemModel(parent)
    , m_store(store)
    , m_table(table)
    , m_search(search)
    , m_counts([this](const std::vector<FacetGroup>& groups) { show(groups); })
{
    for (const auto& group : facets) {
        m_groups.push_back(std::make_unique<Node>());
        m_groups.back()->facet = group.facet;
        m_groups.back()->value.term = group.term;
        m_groups.back()->row = static_cast<int>(m_groups.size()) - 1;
    }
    const auto later = [this] {
        m_isStale = true;
        if (m_isActive && !m_countLater.isActive())
            m_countLater.start();
    };
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(facetsAfterMs);
    connect(&m_countLater, &QTimer::timeout, this, &FacetsModel::count);
    connect(&m_table, &ArticleTableModel::ordered, this, later);
    connect(&m_store, &ArticleStore::changed, this, [later](const Change& change) {
        if (isAboutArticles(change) || change.kinds.testAnyFlags(ChangeKind::Decided | ChangeKind::ReadDecisions))
            later();
    });
    connect(&m_search, &Search::queryChanged, this, &FacetsModel::showChoices);
}

FacetsModel::~FacetsModel() = default;

void FacetsModel::setActive(bool active)
{
    m_isActive = active;
    if (active && m_isStale)
        m_countLater.start();
}

void FacetsModel::count()
{
    if (!m_isActive)
        return; // goes on when somebody looks
    m_isStale = false;
    const auto& library = m_store.library();
    m_counts.request([rows = library.snapshot(), ids = m_table.rows(),
                         facts = FacetFacts{unsavedMarks(library), library.annotations().decisions()}](
                         const BackgroundTask::Run& run) { return countFacets(rows, ids, facts, run.stop()); },
        Former::Finish);
}

void FacetsModel::show(const std::vector<FacetGroup>& groups)
{
    for (const auto& group : groups)
        showGroup(*m_groups[static_cast<std::size_t>(group.facet)], group);
    showChoices();
    Q_EMIT counted();
}

/// Takes the new counts. While one of its values is chosen, a group keeps the values that it had, so that another one
/// can be chosen, or the choice taken back.
void FacetsModel::showGroup(Node& group, const FacetGroup& counted)
{
    const auto key = [&](const FacetValue& value) { return facetKey(group.facet, value); };
    auto values = counted.values;
    std::vector<FacetValue> old;
    group.forEachBelow([&](const Node& node) { old.push_back(node.value); });
    if (group.isChosen()) {
        std::unordered_map<std::string, std::size_t> counts;
        for (const auto& value : values)
            counts.emplace(key(value), value.count);
        auto kept = old;
        std::erase_if(kept, [](const FacetValue& value) { return value.term.empty(); });
        for (auto& value : kept) {
            const auto found = counts.find(key(value));
            value.count = found == counts.end() ? 0 : found->second;
            if (found != counts.end())
                counts.erase(found);
        }
        for (const auto& value : values) {
            if (counts.contains(key(value)))
                kept.push_back(value);
        }
        values = std::move(kept);
    }
    if (counted.left > 0)
        values.push_back({.count = counted.left});
    const auto isSame = [&](const FacetValue& a, const FacetValue& b) { return key(a) == key(b); };
    if (std::equal(old.begin(), old.end(), values.begin(), values.end(), isSame)) {
        std::size_t next = 0;
        group.forEachBelow([&](Node& node) {
            const auto& value = values[next++];
            if (node.value == value)
                return;
            if (node.value.term != value.term)
                node.asked.reset();
            node.value = value;
            Q_EMIT dataChanged(indexOf(node, 0), indexOf(node, 1));
        });
        return;
    }
    const auto groupIndex = indexOf(group, 0);
    if (!group.below.empty()) {
        beginRemoveRows(groupIndex, 0, static_cast<int>(group.below.size()) - 1);
        const auto gone = std::move(group.below);
        group.below.clear();
        endRemoveRows();
    }
    std::vector<std::unique_ptr<Node>> below;
    std::unordered_map<std::string, Node*> byLabel;
    for (auto& value : values) {
        const auto label = aboveOf(group.facet, value.label);
        const auto above = label.empty() ? byLabel.end() : byLabel.find(std::string(label));
        auto* parent = above == byLabel.end() ? &group : above->second;
        auto& siblings = parent == &group ? below : parent->below;
        auto node = std::make_unique<Node>();
        node->facet = group.facet;
        node->above = parent;
        node->row = static_cast<int>(siblings.size());
        node->value = std::move(value);
        byLabel.emplace(node->value.label, node.get());
        siblings.push_back(std::move(node));
    }
    if (below.empty())
        return;
    beginInsertRows(groupIndex, 0, static_cast<int>(below.size()) - 1);
    group.below = std::move(below);
    endInsertRows();
}

void FacetsModel::showChoices()
{
    const auto& query = *m_search.query();
    for (const auto& group : m_groups) {
        bool changed = false;
        group->forEachBelow([&](Node& node) {
            const auto choice = query.isEmpty() || node.isRest() ? FacetChoice::None : choiceOf(query, node.query());
            if (choice == node.choice)
                return;
            node.choice = choice;
            changed = true;
            Q_EMIT dataChanged(indexOf(node, 0), indexOf(node, 1));
        });
        if (changed)
            Q_EMIT dataChanged(indexOf(*group, 0), indexOf(*group, 1));
    }
}

void FacetsModel::choose(const QModelIndex& index)
{
    const auto* node = nodeOf(index);
    if (node == nullptr || node->isGroup() || node->isRest())
        return;
    const auto next = node->choice == FacetChoice::None ? FacetChoice::Included
        : node->choice == FacetChoice::Included         ? FacetChoice::Excluded
                                                        : FacetChoice::None;
    choose(index, next);
}

void FacetsModel::choose(const QModelIndex& index, FacetChoice choice)
{
    const auto* node = nodeOf(index);
    if (node == nullptr || node->isGroup() || node->isRest())
        return;
    m_search.setText(QString::fromStdString(
        withChoice(m_search.text().toStdString(), node->value.term, choice, m_search.surroundings())));
}

FacetsModel::Node* FacetsModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : nullptr;
}

QModelIndex FacetsModel::indexOf(const Node& node, int column) const
{
    return createIndex(node.row, column, &node);
}

QModelIndex FacetsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto* above = nodeOf(parent);
    const auto& siblings = above == nullptr ? m_groups : above->below;
    return indexOf(*siblings[static_cast<std::size_t>(row)], column);
}

QModelIndex FacetsModel::parent(const QModelIndex& index) const
{
    const auto* node = nodeOf(index);
    return node == nullptr || node->isGroup() ? QModelIndex() : indexOf(*node->above, 0);
}

int FacetsModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    const auto* node = nodeOf(parent);
    return static_cast<int>(node == nullptr ? m_groups.size() : node->below.size());
}

int FacetsModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 2;
}

QString FacetsModel::labelOf(const Node& node) const
{
    if (node.isGroup()) {
        switch (node.facet) {
        case Facet::State:
            return tr("Status");
        case Facet::Review:
            return tr("Review");
        case Facet::Folder:
            return tr("Folders");
        case Facet::Category:
            return tr("Categories");
        case Facet::Type:
            return tr("Types");
        case Facet::Topic:
            return tr("Topics");
        case Facet::Provider:
            return tr("Providers");
        case Facet::Date:
            return tr("Dates");
        case Facet::Quality:
            return tr("Quality");
        }
    }
    if (node.isRest())
        //: values of a facet that are not listed
        return tr("and %1 more").arg(QLocale().toString(static_cast<qulonglong>(node.value.count)));
    const auto& term = node.value.term;
    const std::array<std::pair<std::string_view, QString>, 15> words{{
        {"is:draft", tr("Draft")},
        {"is:published", tr("Published")},
        {"is:unset", tr("Published (default)")},
        {"is:unsaved", tr("Unsaved")},
        {"is:broken", tr("Unreadable")},
        {"is:unreviewed", tr("Not reviewed")},
        {"is:later", tr("Later")},
        {"is:reviewed", tr("Reviewed")},
        {"is:changed", tr("Changed since the review")},
        {"is:overruled", tr("Overruled")},
        {"quality:80..", tr("80 and more")},
        {"quality:60..<80", tr("60 to 79")},
        {"quality:40..<60", tr("40 to 59")},
        {"quality:..<40", tr("Below 40")},
        {"no:quality", tr("Unknown")},
    }};
    const auto* word = std::find_if(words.begin(), words.end(), [&](const auto& entry) { return entry.first == term; });
    if (word != words.end())
        return word->second;
    const std::string_view label = node.value.label;
    if (node.facet == Facet::Date && label.size() > 4)
        return QLocale().standaloneMonthName(std::stoi(std::string(label.substr(label.rfind('-') + 1))));
    return printable(node.facet == Facet::Folder ? label.substr(label.rfind('/') + 1) : label);
}

QVariant FacetsModel::data(const QModelIndex& index, int role) const
{
    const auto* node = nodeOf(index);
    if (node == nullptr)
        return {};
    const bool isValue = !node->isGroup() && !node->isRest();
    const auto count = isValue ? QLocale().toString(static_cast<qulonglong>(node->value.count)) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? labelOf(*node) : count;
    case Qt::ToolTipRole:
        return isValue ? QVariant(plainToolTip(printable(node->value.term))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::AccessibleTextRole:
        if (index.column() == 1 || !isValue)
            return data(index, Qt::DisplayRole);
        return node->choice == FacetChoice::Included ? tr("%1, included, %2").arg(labelOf(*node), count)
            : node->choice == FacetChoice::Excluded  ? tr("%1, excluded, %2").arg(labelOf(*node), count)
                                                     : labelOf(*node) + u", "_s + count;
    case FacetRole::Term:
        return QString::fromStdString(node->value.term);
    case FacetRole::Count:
        return node->isGroup() ? QVariant() : QVariant(static_cast<qint64>(node->value.count));
    case FacetRole::Choice:
        return static_cast<int>(node->choice);
    default:
        return {};
    }
}

Qt::ItemFlags FacetsModel::flags(const QModelIndex& index) const
{
    const auto* node = nodeOf(index);
    return node != nullptr && node->isRest() ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                                             : QAbstractItemModel::flags(index);
}

} // namespace stet
