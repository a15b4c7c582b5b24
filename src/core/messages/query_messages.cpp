#include "core/messages/query_messages.h"

#include "core/messages/error_messages.h"
#include "core/query/query_fields.h"

#include <QCoreApplication>
#include <QStringList>

namespace stet {

namespace {

/// The sentence of a code; `%1` stands for the detail.
const char* queryPattern(QueryParseErrorCode code)
{
    switch (code) {
    case QueryParseErrorCode::TooLong:
        return QT_TRANSLATE_NOOP("QueryMistake", "The search is longer than %1 bytes.");
    case QueryParseErrorCode::TooDeep:
        return QT_TRANSLATE_NOOP("QueryMistake", "Too many parentheses or saved searches within each other.");
    case QueryParseErrorCode::TooMuch:
        return QT_TRANSLATE_NOOP("QueryMistake", "The saved searches in it stand for too many tests.");
    case QueryParseErrorCode::TooManyFields:
        return QT_TRANSLATE_NOOP("QueryMistake", "More than %1 fields of the front matter are asked for.");
    case QueryParseErrorCode::UnclosedQuote:
        return QT_TRANSLATE_NOOP("QueryMistake", "The quotation mark is not closed.");
    case QueryParseErrorCode::UnclosedParenthesis:
        return QT_TRANSLATE_NOOP("QueryMistake", "The parenthesis is not closed.");
    case QueryParseErrorCode::UnexpectedParenthesis:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "This parenthesis closes nothing. To search for it, put it in quotes.");
    case QueryParseErrorCode::EmptyParentheses:
        return QT_TRANSLATE_NOOP("QueryMistake", "Nothing stands between the parentheses.");
    case QueryParseErrorCode::MissingOperand:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "Something to search for is missing beside %1. To search for the word, put it in quotes.");
    case QueryParseErrorCode::MissingValue:
        return QT_TRANSLATE_NOOP("QueryMistake", "What to search for is missing, as in title:cloud.");
    case QueryParseErrorCode::BadField:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "%1 is no field. Fields are written like title, provider.domain or images[0].width.");
    case QueryParseErrorCode::NotANumber:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "%1 is no number. Numbers are given like quality:80, quality:>=80 or quality:40..60.");
    case QueryParseErrorCode::NotADate:
        return QT_TRANSLATE_NOOP("QueryMistake",
            "%1 is no date. Dates are given like date:2022-02, date:>2022-02-01, date:<7d or date:today.");
    case QueryParseErrorCode::NotComparable:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "Only numbers and dates are greater or less; %1 is looked at as text here.");
    case QueryParseErrorCode::NotText:
        return QT_TRANSLATE_NOOP("QueryMistake", "%1 is compared by its size, not as text.");
    case QueryParseErrorCode::UnknownState:
        return QT_TRANSLATE_NOOP("QueryMistake", "%1 is no state. There are: %2.");
    case QueryParseErrorCode::BadRegex:
        return QT_TRANSLATE_NOOP("QueryMistake", "The regular expression is wrong: %1.");
    case QueryParseErrorCode::SlowRegex:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "The regular expression takes too long. Repetitions within repetitions do that.");
    case QueryParseErrorCode::NotJudged:
        return QT_TRANSLATE_NOOP("QueryMistake",
            "Articles that are left out, as the regular expression takes too long in them: %1. Repetitions within "
            "repetitions do that.");
    case QueryParseErrorCode::UnknownSearch:
        return QT_TRANSLATE_NOOP("QueryMistake", "There is no saved search named %1.");
    case QueryParseErrorCode::SearchLoop:
        return QT_TRANSLATE_NOOP("QueryMistake", "The saved search %1 contains itself.");
    case QueryParseErrorCode::BrokenSearch:
        return QT_TRANSLATE_NOOP("QueryMistake", "There is a mistake in the saved search %1.");
    }
    return "";
}

QString stateWords()
{
    QStringList words;
    for (const auto word : queryStateWords())
        words << QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
    return words.join(QStringLiteral(", "));
}

} // namespace

QString sentence(const QueryParseError& parseError)
{
    auto text = QCoreApplication::translate("QueryMistake", queryPattern(parseError.code));
    // What is typed may hold a %2 of its own.
    if (text.contains(QStringLiteral("%2")))
        return text.arg(printable(parseError.detail), stateWords());
    return text.contains(QStringLiteral("%1")) ? text.arg(printable(parseError.detail)) : text;
}

} // namespace stet
