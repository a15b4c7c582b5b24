#include "models/stories/story_acts.h"

#include "core/library/read_article.h"
#include "core/stories/story_parting.h"
#include "models/desk/article_texts.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

void put(Value& map, const char* key, const Value& value)
{
    map.keys.emplace_back(key);
    map.items.push_back(value);
}

/// What is known of a story that is not ours.
ListedStory listedStoryOf(const StoryNode& node)
{
    Value fields{.type = ValueType::Map};
    const auto text = [](const std::string& said) { return Value::scalar(ValueType::Text, said); };
    if (node.title != node.address)
        put(fields, "title", text(node.title));
    if (!node.dateText.empty())
        put(fields, "publishedDateTime", text(node.dateText));
    if (!node.address.empty())
        put(fields, "webUrl", text(node.address));
    if (!node.provider.empty()) {
        Value provider{.type = ValueType::Map};
        put(provider, "name", text(node.provider));
        put(fields, "provider", provider);
    }
    return listedStory(fields);
}

/// What an article is found under in the lists of others.
ListedStory listedStoryOf(const ArticleSummary& row)
{
    ListedStory story{.title = row.title};
    if (row.links)
        story.addresses = row.links->addresses;
    return story;
}

} // namespace

StoryActs::StoryActs(ArticleStore& store, DeskCommands& commands, ApartStore& apart, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_commands(commands)
    , m_apart(apart)
{
    connect(&m_apart, &ApartStore::changed, this, &StoryActs::apartChanged);
}

void StoryActs::publishOnly(RowId chosen)
{
    const auto story = m_store.library().story(chosen);
    StoryPlan plan{.chosen = chosen};
    std::copy_if(story.begin(), story.end(), std::back_inserter(plan.others), [&](RowId id) { return id != chosen; });
    m_commands.publishOnly({plan});
}

void StoryActs::relate(RowId from, std::vector<RowId> to)
{
    const auto& library = m_store.library();
    std::erase_if(to, [&](RowId id) { return id == from || !library.contains(id); });
    if (to.empty())
        return;
    struct Article
    {
        std::string path;
        PendingEdits pending;
    };
    std::vector<Article> articles;
    for (const auto id : to) {
        if (!library.row(id).links || library.row(id).links->addresses.empty()) {
            Q_EMIT m_commands.refused(tr("%1 has no address, so no article can list it as related").arg(nameOf(id)));
            return;
        }
        articles.push_back({library.row(id).path, library.pending(id)});
    }
    m_commands.makeEach({from}, tr("Add as related"),
        [articles = std::move(articles)](
            Disk& disk, const EditTask& task, const PublishField& field) -> Result<PreparedEdits> {
            std::vector<ListedStory> stories;
            for (const auto& [path, pending] : articles) {
                const auto document = readArticle(disk, path, pending);
                if (!document.ok()) {
                    auto error = document.error();
                    error.path = path; // it is not that of the article which was to list it
                    return error;
                }
                stories.push_back(listedStory(document->values()));
            }
            return prepareChanges(
                disk, task, [&](const Document& document) { return addRelated(document, stories); }, field);
        });
}

void StoryActs::relateStory(RowId from, const StoryNode& to)
{
    if (to.isOurs()) {
        relate(from, std::vector{to.row});
        return;
    }
    m_commands.makeEach({from}, tr("Add as related"),
        [story = listedStoryOf(to)](Disk& disk, const EditTask& task, const PublishField& field) {
            return prepareChanges(
                disk, task, [&](const Document& document) { return addRelated(document, std::span(&story, 1)); },
                field);
        });
}

void StoryActs::unlink(const StoryNode& a, const StoryNode& b)
{
    const auto& library = m_store.library();
    const auto storyOf = [&](const StoryNode& node) {
        return node.isOurs() && library.contains(node.row) ? listedStoryOf(library.row(node.row)) : listedStoryOf(node);
    };
    std::vector<RowId> rows;
    for (const auto* node : {&a, &b}) {
        if (node->isOurs() && library.contains(node->row))
            rows.push_back(node->row);
    }
    m_commands.makeEach(rows, tr("Remove link"),
        [first = a.row, ofFirst = storyOf(a), ofSecond = storyOf(b)](
            Disk& disk, const EditTask& task, const PublishField& field) {
            const auto& other = task.row == first ? ofSecond : ofFirst;
            const auto changes = [&](const Document& document) -> Result<std::vector<FieldChange>> {
                return removeRelated(document, other);
            };
            return prepareChanges(disk, task, changes, field);
        });
}

void StoryActs::keepApart(RowId selected, RowId article, SettingsAudience audience)
{
    const auto& library = m_store.library();
    const auto story = library.story(selected);
    if (selected == article || !library.contains(article) || !std::binary_search(story.begin(), story.end(), article))
        return;
    // Done again it is about the same articles, wherever they are by then.
    const auto pairs = [this, story = std::vector(story.begin(), story.end()), apart = apartOf(m_apart.stories()),
                           selected, article]() -> ApartStore::Pairs {
        const auto snapshot = m_store.library().snapshot();
        std::vector<StoryIndex::ChangedRow> rows;
        for (const auto id : story)
            rows.emplace_back(id, snapshot[id]);
        return
            [rows = std::move(rows), apart, selected, article] { return partingPairs(rows, apart, selected, article); };
    };
    const auto change = std::make_shared<ApartStore::ChangePointer>(); // of the last time that it was done
    m_commands.decide(
        tr("Not the same story: \"%1\"").arg(nameOf(article)),
        [this, pairs, audience, change] { *change = m_apart.keep(pairs(), audience); },
        [this, change] { m_apart.takeBack(*change); });
}

std::vector<RowId> StoryActs::apartFrom(RowId row) const
{
    std::vector<RowId> rows;
    if (!m_store.library().contains(row))
        return rows;
    for (const auto& path : m_apart.stories()->of(m_store.library().row(row).path)) {
        if (const auto other = m_store.library().idOf(path); other != noRow)
            rows.push_back(other);
    }
    return rows;
}

QString StoryActs::nameOf(RowId row) const
{
    return stet::nameOf(m_store.library().row(row));
}

void StoryActs::bringTogether(RowId a, RowId b)
{
    const auto& library = m_store.library();
    if (!library.contains(a) || !library.contains(b))
        return;
    const auto change = std::make_shared<ApartStore::ChangePointer>();
    m_commands.decide(
        tr("The same story again: \"%1\"").arg(nameOf(b)),
        [this, a, b, change] {
            const bool isThere = m_store.library().contains(a) && m_store.library().contains(b);
            *change
                = m_apart.drop(isThere ? std::vector{ApartPair::of(pathOf(a), pathOf(b))} : std::vector<ApartPair>());
        },
        [this, change] { m_apart.takeBack(*change); });
}

} // namespace stet
