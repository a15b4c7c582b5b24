#include "images/image_reference.h"

#include <algorithm>
#include <string>

namespace stet {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// In lower case and without its colon; empty where there is none.
std::string schemeOf(std::string_view reference)
{
    const auto colon = reference.find(':');
    // One letter is a drive of another system, and never a scheme that is in use.
    if (colon == std::string_view::npos || colon < 2 || !isLetter(reference.front()))
        return {};
    std::string scheme(reference.substr(0, colon));
    for (auto& c : scheme) {
        if (!isLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.')
            return {};
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return scheme;
}

} // namespace

std::string_view trimmedReference(std::string_view reference)
{
    constexpr std::string_view spaces = " \t\r\n\f";
    const auto begin = reference.find_first_not_of(spaces);
    if (begin == std::string_view::npos)
        return {};
    return reference.substr(begin, reference.find_last_not_of(spaces) - begin + 1);
}

ImageReferenceKind classifyImageReference(std::string_view reference)
{
    reference = trimmedReference(reference);
    if (reference.empty())
        return ImageReferenceKind::Empty;
    if (reference.starts_with("//"))
        return ImageReferenceKind::Remote;
    const auto scheme = schemeOf(reference);
    if (scheme.empty())
        return ImageReferenceKind::Local;
    if (scheme == "http" || scheme == "https")
        return ImageReferenceKind::Remote;
    return scheme == "data" ? ImageReferenceKind::Embedded : ImageReferenceKind::Unsupported;
}

} // namespace stet
