#pragma once

#include <QRegularExpression>

#include <string_view>

namespace stet {

enum class RegexCase : unsigned char
{
    Ignored,
    Kept
};

/// Makes a regular expression that a person wrote, limited in the steps that one match may take. A match that exceeds
/// the limit is invalid.
inline QRegularExpression textRegex(std::string_view pattern, RegexCase sensitivity = RegexCase::Ignored)
{
    // PCRE counts how often it tries. A pattern of people needs some hundred for a long excerpt. The empty group ends
    // such settings, or the pattern could go on with one of its own.
    constexpr const char* stepLimit = "(*LIMIT_MATCH=50000)(?:)";
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, sensitivity == RegexCase::Ignored);
    return QRegularExpression(
        QLatin1String(stepLimit) + QString::fromUtf8(pattern.data(), static_cast<qsizetype>(pattern.size())), options);
}

} // namespace stet
