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
        return QT_TRANSLATE_NOOP("QueryMistake", "Parentheses or saved views are nested too deeply.");
    case QueryParseErrorCode::TooMuch:
        return QT_TRANSLATE_NOOP("QueryMistake", "The saved views in the search add up to too many conditions.");
    case QueryParseErrorCode::TooManyFields:
        return QT_TRANSLATE_NOOP("QueryMistake", "The search uses more than %1 fields of the front matter.");
    case QueryParseErrorCode::UnclosedQuote:
        return QT_TRANSLATE_NOOP("QueryMistake", "The quotation mark is not closed.");
    case QueryParseErrorCode::UnclosedParenthesis:
        return QT_TRANSLATE_NOOP("QueryMistake", "The parenthesis is not closed.");
    case QueryParseErrorCode::UnexpectedParenthesis:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "This parenthesis closes nothing. To search for it, put it in quotes.");
    case QueryParseErrorCode::EmptyParentheses:
        return QT_TRANSLATE_NOOP("QueryMistake", "The parentheses are empty.");
    case QueryParseErrorCode::MissingOperand:
        return QT_TRANSLATE_NOOP("QueryMistake",
            "There is nothing to search for next to %1. To search for the word itself, put it in quotes.");
    case QueryParseErrorCode::MissingValue:
        return QT_TRANSLATE_NOOP("QueryMistake", "Add what to search for, as in title:cloud.");
    case QueryParseErrorCode::BadField:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "%1 is not a field. Write fields like title, provider.domain or images[0].width.");
    case QueryParseErrorCode::NotANumber:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "%1 is not a number. Write numbers like quality:80, quality:>=80 or quality:40..60.");
    case QueryParseErrorCode::NotADate:
        return QT_TRANSLATE_NOOP("QueryMistake",
            "%1 is not a date. Write dates like date:2022-02, date:>2022-02-01, date:<7d or date:today.");
    case QueryParseErrorCode::NotComparable:
        return QT_TRANSLATE_NOOP("QueryMistake", "Use < and > only with numbers and dates; %1 is text.");
    case QueryParseErrorCode::NotText:
        return QT_TRANSLATE_NOOP("QueryMistake", "%1 is not text; use <, > or a range such as 40..60.");
    case QueryParseErrorCode::UnknownState:
        return QT_TRANSLATE_NOOP("QueryMistake", "%1 is not a status. Use one of: %2.");
    case QueryParseErrorCode::BadRegex:
        return QT_TRANSLATE_NOOP("QueryMistake", "Invalid regular expression: %1.");
    case QueryParseErrorCode::SlowRegex:
        return QT_TRANSLATE_NOOP(
            "QueryMistake", "The regular expression takes too long. Avoid repetitions within repetitions.");
    case QueryParseErrorCode::NotJudged:
        return QT_TRANSLATE_NOOP("QueryMistake",
            "Articles left out because the regular expression takes too long: %1. Avoid repetitions within "
            "repetitions.");
    case QueryParseErrorCode::UnknownSearch:
        return QT_TRANSLATE_NOOP("QueryMistake", "There is no saved view named %1.");
    case QueryParseErrorCode::SearchLoop:
        return QT_TRANSLATE_NOOP("QueryMistake", "The saved view %1 contains itself.");
    case QueryParseErrorCode::BrokenSearch:
        return QT_TRANSLATE_NOOP("QueryMistake", "The saved view %1 contains an error.");
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
