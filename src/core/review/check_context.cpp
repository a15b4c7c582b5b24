#include "core/review/check_context.h"

#include "core/storage/path_text.h"
#include "core/text/date_time.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t fewestDates = 10; // below that a median says nothing about an article

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

bool isAsciiLetterOrNumber(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// topicKey() of a topic without other characters, which nearly all are.
std::string asciiTopicKey(std::string_view topic)
{
    std::string key;
    key.reserve(topic.size());
    for (std::size_t i = 0; i < topic.size(); ++i) {
        const auto c = topic[i];
        const bool isBetween = i > 0 && i + 1 < topic.size() && isAsciiLetterOrNumber(topic[i - 1])
            && isAsciiLetterOrNumber(topic[i + 1]);
        const bool isSpace = c == ' ' || (c >= '\t' && c <= '\r') || (isBetween && (c == '-' || c == '_'));
        if (!isSpace)
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        else if (!key.empty() && key.back() != ' ')
            key += ' ';
    }
    if (key.ends_with(' '))
        key.pop_back();
    return key;
}

/// What spellings of one topic have in common: letters in any case, with spaces, hyphens or underscores between words.
/// Accents and the marks of other scripts make another word.
std::string topicKey(std::string_view topic)
{
    if (std::all_of(topic.begin(), topic.end(), isAscii))
        return asciiTopicKey(topic);
    auto text = QString::fromUtf8(topic.data(), static_cast<qsizetype>(topic.size()))
                    .normalized(QString::NormalizationForm_KC)
                    .toCaseFolded();
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if ((text[i] == u'-' || text[i] == u'_') && text[i - 1].isLetterOrNumber() && text[i + 1].isLetterOrNumber())
            text[i] = u' ';
    }
    return text.simplified().toStdString();
}

} // namespace

void KnownTopics::name(std::string_view topic)
{
    m_named[topicKey(topic)].insert(std::string(topic));
}

void KnownTopics::learn(const Snapshot& rows)
{
    std::unordered_map<std::string_view, std::uint32_t> counts; // by spelling; the rows keep the bytes
    for (std::size_t id = 0; id < rows.size(); ++id) {
        if (rows[id] != nullptr)
            forEachTopic(rows[id]->topics, [&](std::string_view topic) { ++counts[topic]; });
    }
    struct Spellings
    {
        std::string_view most;
        std::uint32_t count = 0;
        std::uint32_t all = 0;
    };
    std::unordered_map<std::string, Spellings> byKey;
    for (const auto& [topic, count] : counts) {
        auto& spellings = byKey[topicKey(topic)];
        spellings.all += count;
        if (count > spellings.count || (count == spellings.count && topic < spellings.most)) {
            spellings.most = topic;
            spellings.count = count;
        }
    }
    m_learned.clear();
    for (const auto& [key, spellings] : byKey) {
        if (spellings.count < spellings.all && spellings.count >= 4 * (spellings.all - spellings.count))
            m_learned.emplace(key, spellings.most);
    }
}

std::string_view KnownTopics::otherSpelling(std::string_view topic) const
{
    if (m_named.empty() && m_learned.empty())
        return {};
    const auto key = topicKey(topic);
    std::string_view known;
    if (const auto named = m_named.find(key); named != m_named.end())
        known = named->second.size() == 1 ? std::string_view(*named->second.begin())
                                          : topic; // two of them are both right
    else if (const auto learned = m_learned.find(key); learned != m_learned.end())
        known = learned->second;
    return known == topic ? std::string_view() : known;
}

std::string_view CheckContext::below(std::string_view path) const
{
    const bool isBelow
        = !root.empty() && path.size() > root.size() && path.starts_with(root) && path[root.size()] == '/';
    return isBelow ? path.substr(root.size() + 1) : path;
}

bool CheckContext::isEarly(const ArticleSummary& row) const
{
    const auto median = medianDates.find(std::string(parentPath(row.path)));
    return row.date && median != medianDates.end() && *row.date < median->second - settings.earlyDays * secondsPerDay;
}

bool CheckContext::hasLearnedAbout(const ArticleSummary& row) const
{
    bool isAbout = isEarly(row);
    forEachTopic(
        row.topics, [&](std::string_view topic) { isAbout = isAbout || !topics.otherSpelling(topic).empty(); });
    return isAbout;
}

void CheckContext::learn(const Snapshot& rows)
{
    topics.learn(rows);
    std::unordered_map<std::string_view, std::vector<std::int64_t>> dates;
    for (std::size_t id = 0; id < rows.size(); ++id) {
        if (const auto& row = rows[id]; row != nullptr && row->date)
            dates[parentPath(row->path)].push_back(*row->date);
    }
    medianDates.clear();
    for (auto& [folder, ofFolder] : dates) {
        if (ofFolder.size() < fewestDates)
            continue;
        const auto middle = ofFolder.begin() + static_cast<std::ptrdiff_t>(ofFolder.size() / 2);
        std::nth_element(ofFolder.begin(), middle, ofFolder.end());
        medianDates.emplace(folder, *middle);
    }
}

const CheckContext& contextOf(const CheckContexts& contexts, std::uint32_t root)
{
    static const CheckContext none;
    return root < contexts.size() ? *contexts[root] : none;
}

CheckContext checkContextOf(const FolderSettings& folder, std::int64_t now)
{
    CheckContext context{.settings = folder.settings, .schemas = folder.schemas, .now = now};
    context.root = folder.folder;
    for (const auto& topic : folder.topics)
        context.topics.name(topic);
    return context;
}

} // namespace stet
