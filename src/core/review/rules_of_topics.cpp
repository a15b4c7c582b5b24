// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include <unordered_set>

namespace stet {

namespace {

constexpr std::string_view topicsKey = "topics";

/// Calls with the path and text of each topic that is a single value.
template <typename Visit>
void forEachTopicOf(const ArticleFindings& found, Visit visit)
{
    const auto* topics = found.field(topicsKey);
    if (topics == nullptr || topics->type != ValueType::List)
        return;
    for (std::uint32_t i = 0; i < topics->items.size(); ++i) {
        if (topics->items[i].isScalar())
            visit(KeyPath::ofKey(topicsKey).item(i), topics->items[i].text);
    }
}

} // namespace

void checkTopicEmpty(ArticleFindings& found)
{
    forEachTopicOf(found, [&](const KeyPath& path, const std::string& topic) {
        if (topic.find_first_not_of(" \t") == std::string::npos)
            found.add(RuleId::TopicEmpty, path);
    });
}

void checkTopicRepeated(ArticleFindings& found)
{
    std::unordered_set<std::string_view> seen;
    forEachTopicOf(found, [&](const KeyPath& path, const std::string& topic) {
        if (!topic.empty() && !seen.insert(topic).second)
            found.addFixable(RuleId::TopicRepeated, path, 0, {topic}, {RemoveField{path}});
    });
}

void checkTopicSpelling(ArticleFindings& found)
{
    forEachTopicOf(found, [&](const KeyPath& path, const std::string& topic) {
        if (const auto known = found.context().topics.otherSpelling(topic); !known.empty())
            found.addFixable(RuleId::TopicSpelling, path, 0, {topic, std::string(known)},
                {SetField{path, Value::scalar(ValueType::Text, known)}});
    });
}

} // namespace stet
