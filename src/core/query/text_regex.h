#pragma once

#include <QRegularExpression>

#include <string_view>

namespace stet {

/// Makes a regular expression of a query: without regard to case, and limited in the steps that one match may take. A
/// match that exceeds the limit is invalid.
inline QRegularExpression textRegex(std::string_view pattern)
{
    // PCRE counts how often it tries. A pattern of people needs some hundred for a long excerpt. The empty group ends
    // such settings, or the pattern could go on with one of its own.
    constexpr const char* stepLimit = "(*LIMIT_MATCH=50000)(?:)";
    return QRegularExpression(
        QLatin1String(stepLimit) + QString::fromUtf8(pattern.data(), static_cast<qsizetype>(pattern.size())),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace stet
