#include "models/stories/story_graph_json.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "models/stories/story_texts.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <vector>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

/// With more of them nothing can be made out any more; those of the selected story come first.
constexpr std::size_t mostLinks = 2000;

struct StoryPage
{
    Q_DECLARE_TR_FUNCTIONS(StoryPage)
};

QString stateOf(const StoryNode& node)
{
    if (!node.isOurs())
        return u"elsewhere"_s;
    switch (node.state) {
    case PublishState::Published:
        return u"published"_s;
    case PublishState::Draft:
        return u"draft"_s;
    case PublishState::Unset:
        break;
    }
    return u"unset"_s;
}

QString problemOf(const StoryNode& node)
{
    switch (node.worst) {
    case RowProblems::Worst::Error:
        return u"error"_s;
    case RowProblems::Worst::Warning:
        return u"warning"_s;
    case RowProblems::Worst::Hint:
        return u"hint"_s;
    case RowProblems::Worst::None:
        break;
    }
    return {};
}

/// The provider and the score, which tell five outlets of one story apart.
QString labelOf(const StoryNode& node)
{
    QStringList parts{printable(node.provider), numberText(node.quality)};
    parts.removeAll(QString());
    return node.provider.empty() ? QString() : parts.join(u" · "_s);
}

QJsonObject nodeJson(const StoryNode& node, const QString& differingTitle)
{
    const auto facts = factsOf(node);
    return {{u"key"_s, QString::fromStdString(node.key())}, {u"ours"_s, node.isOurs()}, {u"state"_s, stateOf(node)},
        {u"title"_s, titleText(node)}, {u"part"_s, differingTitle}, {u"label"_s, labelOf(node)},
        {u"quality"_s, node.quality ? QJsonValue(*node.quality) : QJsonValue()}, {u"problem"_s, problemOf(node)},
        {u"facts"_s, QJsonArray::fromStringList(facts)}, {u"spoken"_s, titleText(node) + u", "_s + facts.join(u", "_s)},
        {u"pictured"_s, node.isOurs()}};
}

std::vector<StoryLink> drawnLinks(const StoryGraph& graph)
{
    auto links = graph.links;
    std::stable_partition(
        links.begin(), links.end(), [](const StoryLink& link) { return link.from == 0 || link.to == 0; });
    links.resize(std::min(links.size(), mostLinks));
    return links;
}

/// What is not drawn; empty where that is nothing.
QString moreText(const StoryGraph& graph)
{
    QStringList more;
    if (graph.more > 0)
        more << StoryPage::tr("%n more", nullptr, static_cast<int>(graph.more));
    if (graph.links.size() > mostLinks)
        more << StoryPage::tr("%n more line(s)", nullptr, static_cast<int>(graph.links.size() - mostLinks));
    return more.join(u", "_s);
}

QJsonObject wordsFor(const StoryGraph& graph)
{
    const auto count = static_cast<int>(graph.nodes.size());
    return {{u"graph"_s,
                StoryPage::tr("The story of \"%1\": %n stories", nullptr, count).arg(titleText(graph.nodes.front()))},
        {u"more"_s, moreText(graph)},
        {u"tools"_s,
            QJsonObject{{u"zoom-in"_s, StoryPage::tr("Zoom in (+)")}, {u"zoom-out"_s, StoryPage::tr("Zoom out (-)")},
                {u"fit"_s, StoryPage::tr("Show all (0)")}, {u"explain"_s, StoryPage::tr("Legend")}}},
        {u"legend"_s,
            QJsonObject{{u"published"_s, StoryPage::tr("published")}, {u"draft"_s, StoryPage::tr("draft")},
                {u"unset"_s, StoryPage::tr("published (default)")}, {u"elsewhere"_s, StoryPage::tr("not here")},
                {u"error"_s, StoryPage::tr("has errors")}, {u"warning"_s, StoryPage::tr("has warnings")},
                {u"related"_s, StoryPage::tr("lists as related")}, {u"both"_s, StoryPage::tr("each lists the other")},
                {u"address"_s, StoryPage::tr("same address")}, {u"title"_s, StoryPage::tr("similar title")}}}};
}

} // namespace

QStringList storyKeys(const StoryGraph& graph)
{
    QStringList keys;
    for (const auto& node : graph.nodes)
        keys << QString::fromStdString(node.key());
    return keys;
}

QJsonObject storyGraphJson(const StoryGraph& graph)
{
    if (graph.nodes.empty())
        return {};
    const auto keys = storyKeys(graph);
    QJsonArray nodes;
    const auto differing = differingTitleTexts(graph);
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        nodes.append(nodeJson(graph.nodes[i], differing[static_cast<qsizetype>(i)]));
    QJsonArray links;
    for (const auto& link : drawnLinks(graph)) {
        links.append(QJsonObject{{u"from"_s, keys[static_cast<qsizetype>(link.from)]},
            {u"to"_s, keys[static_cast<qsizetype>(link.to)]}, {u"related"_s, link.isRelated},
            {u"back"_s, link.isRelatedBack}, {u"address"_s, link.isSameAddress}, {u"title"_s, link.isSimilarTitle},
            {u"text"_s, linkSentence(graph, link)}});
    }
    return {{u"selected"_s, keys.front()}, {u"nodes"_s, nodes}, {u"links"_s, links}, {u"words"_s, wordsFor(graph)}};
}

} // namespace stet
