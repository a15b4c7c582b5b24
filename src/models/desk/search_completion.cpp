#include "models/desk/search_completion.h"

#include "core/query/query_fields.h"
#include "core/query/query_text.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostCandidates = 50;

QStringList textsOf(const std::vector<std::string_view>& words)
{
    QStringList out;
    for (const auto word : words)
        out << QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
    return out;
}

/// Where the word that ends at the cursor begins: behind the last space or parenthesis that is not in quotes.
qsizetype wordStart(const QString& text, qsizetype cursor)
{
    qsizetype begin = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (isQuoted && text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && (text[i].isSpace() || text[i] == u'('))
            begin = i + 1;
    }
    return std::min(begin, cursor);
}

QString quoted(const QString& value)
{
    return QString::fromStdString(queryValue(value.toStdString()));
}

} // namespace

SearchCompletion completeSearch(const QString& text, qsizetype cursor, const FieldValuesOf& valuesOf)
{
    SearchCompletion completion{.begin = wordStart(text, cursor)};
    auto word = text.mid(completion.begin, cursor - completion.begin);
    if (word.startsWith(u'-') && word.size() > 1) {
        ++completion.begin;
        word.remove(0, 1);
    }
    if (word.isEmpty() || word.startsWith(u'"'))
        return completion;
    const auto colon = word.indexOf(u':');
    const auto offer = [&](const QString& before, const QStringList& values, const QString& typed, bool isValue) {
        for (const auto& value : values) {
            const auto candidate = before + (isValue ? quoted(value) : value);
            if (value.startsWith(typed, Qt::CaseInsensitive) && candidate != word)
                completion.candidates << candidate;
            if (completion.candidates.size() == mostCandidates)
                return;
        }
    };
    if (colon < 0) {
        QStringList names;
        for (const auto& name : textsOf(queryFieldNames()))
            names << name + u':';
        names << u"is:"_s << u"has:"_s << u"no:"_s << u"search:"_s;
        offer({}, names, word, false);
        return completion;
    }
    const auto field = word.left(colon);
    const auto before = word.left(colon + 1);
    auto typed = word.mid(colon + 1);
    if (field == u"is") {
        offer(before, textsOf(queryStateWords()), typed, false);
    } else if (field == u"has" || field == u"no") {
        offer(before, textsOf(queryFieldNames()), typed, false);
    } else {
        const bool isExact = typed.startsWith(u'=');
        typed.remove(0, isExact ? 1 : 0);
        typed.remove(0, typed.startsWith(u'"') ? 1 : 0);
        offer(field == u"search" ? before : field + u":="_s, valuesOf ? valuesOf(field) : QStringList(), typed, true);
    }
    return completion;
}

} // namespace stet
