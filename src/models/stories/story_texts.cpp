#include "models/stories/story_texts.h"

#include "core/messages/error_messages.h"
#include "core/stories/differing_titles.h"
#include "models/desk/article_texts.h"

#include <QCoreApplication>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

struct StoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(StoryTexts)
};

QString problemText(RowProblems::Worst worst)
{
    switch (worst) {
    case RowProblems::Worst::Error:
        return StoryTexts::tr("Has errors");
    case RowProblems::Worst::Warning:
        return StoryTexts::tr("Has warnings");
    case RowProblems::Worst::Hint:
    case RowProblems::Worst::None:
        break;
    }
    return {};
}

ArticleSummary datedRow(const StoryNode& node)
{
    ArticleSummary row;
    row.dateText = node.dateText;
    row.date = node.date;
    return row;
}

} // namespace

QString titleText(const StoryNode& node)
{
    return node.title.empty() ? StoryTexts::tr("(no title)") : printable(node.title);
}

QString shortStateText(const StoryNode& node)
{
    if (!node.isOurs())
        return StoryTexts::tr("not here");
    //: nothing in the article says whether it is published
    return node.state == PublishState::Unset ? StoryTexts::tr("Published (default)") : stateText(node.state);
}

QStringList differingTitleTexts(const StoryGraph& graph)
{
    QStringList texts;
    const auto parts = differingTitles(graph);
    for (std::size_t i = 0; i < parts.size(); ++i)
        texts << (parts[i].empty() ? titleText(graph.nodes[i]) : printable(parts[i]));
    return texts;
}

QString dateText(const StoryNode& node)
{
    return dateText(datedRow(node));
}

QString dateText(const StoryNode& node, std::int64_t now)
{
    return dateText(datedRow(node), now);
}

QString linkText(const StoryLink& link, bool isSeenFromFirst)
{
    const bool pointsTo = isSeenFromFirst ? link.isRelated : link.isRelatedBack;
    const bool pointsBack = isSeenFromFirst ? link.isRelatedBack : link.isRelated;
    QStringList kinds;
    if (pointsTo && pointsBack)
        kinds << StoryTexts::tr("related both ways");
    else if (pointsTo)
        kinds << StoryTexts::tr("related");
    else if (pointsBack)
        kinds << StoryTexts::tr("points back");
    if (link.isSameAddress)
        kinds << StoryTexts::tr("same address");
    if (link.isSimilarTitle)
        kinds << StoryTexts::tr("similar title");
    if (link.isTooCommon)
        kinds << StoryTexts::tr("too many to be one story");
    return kinds.join(u", "_s);
}

QString linkSentence(const StoryGraph& graph, const StoryLink& link)
{
    constexpr qsizetype longest = 80; // characters; there may be thousands of links
    const auto shortTitle = [](const StoryNode& node) {
        const auto title = titleText(node);
        return title.size() > longest ? title.left(longest) + u'…' : title;
    };
    const auto from = shortTitle(graph.nodes[link.from]);
    const auto to = shortTitle(graph.nodes[link.to]);
    QStringList sentences;
    if (link.isRelated && link.isRelatedBack)
        sentences << StoryTexts::tr("Each lists the other as related");
    else if (link.isRelated)
        sentences << StoryTexts::tr("\"%1\" lists \"%2\" as related").arg(from, to);
    else if (link.isRelatedBack)
        sentences << StoryTexts::tr("\"%1\" lists \"%2\" as related").arg(to, from);
    if (link.isSameAddress)
        sentences << StoryTexts::tr("Both have the same address");
    if (link.isSimilarTitle)
        sentences << StoryTexts::tr("Their titles are nearly equal");
    if (link.isTooCommon)
        sentences << StoryTexts::tr("Too many articles share this link to be one story");
    return sentences.join(u'\n');
}

QStringList factsOf(const StoryNode& node)
{
    QStringList facts{shortStateText(node)};
    if (node.quality)
        facts << StoryTexts::tr("Quality %1").arg(numberText(node.quality));
    facts << dateText(node) << printable(node.provider) << problemText(node.worst);
    facts.removeAll(QString());
    return facts;
}

} // namespace stet
