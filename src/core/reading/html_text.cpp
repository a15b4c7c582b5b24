#include "core/reading/html_text.h"

#include "core/text/ascii.h"
#include "core/text/web_address.h"

namespace stet {

namespace {

/// As browsers read an address: without line breaks and tabs, and without spaces around it.
std::string asBrowsersRead(std::string_view address)
{
    std::string read;
    for (const char c : address) {
        if (c != '\n' && c != '\r' && c != '\t')
            read += c;
    }
    const auto isSpace = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    while (!read.empty() && isSpace(read.back()))
        read.pop_back();
    std::size_t begin = 0;
    while (begin < read.size() && isSpace(read[begin]))
        ++begin;
    return read.substr(begin);
}

bool beginsWith(std::string_view text, std::string_view lowerScheme)
{
    if (text.size() < lowerScheme.size())
        return false;
    for (std::size_t i = 0; i < lowerScheme.size(); ++i) {
        if (asciiLower(text[i]) != lowerScheme[i])
            return false;
    }
    return true;
}

} // namespace

void appendEscaped(std::string& html, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
                html += c;
        }
    }
}

std::string safeLink(std::string_view address)
{
    auto link = asBrowsersRead(address);
    if (link.size() > addressLimit)
        return {};
    if (link.starts_with("//"))
        link.insert(0, "https:");
    for (std::size_t space = link.find(' '); space != std::string::npos; space = link.find(' ', space))
        link.replace(space, 1, "%20");
    if (beginsWith(link, "mailto:")) {
        for (const char c : link) {
            if (static_cast<unsigned char>(c) <= ' ' || c == '\x7f')
                return {};
        }
        return link.size() > std::string_view("mailto:").size() ? link : std::string();
    }
    return splitAddress(link) ? link : std::string();
}

} // namespace stet
