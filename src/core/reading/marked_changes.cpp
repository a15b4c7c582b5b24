#include "core/reading/marked_changes.h"

#include "core/edit/line_changes.h"

#include <array>
#include <vector>

namespace stet {

namespace {

constexpr std::array<std::string_view, 12> breakingTags{
    "</p>", "</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>", "</li>", "</div>", "</tr>", "</pre>", "<br>"};

bool isHtmlTag(std::string_view token)
{
    return token.front() == '<';
}

bool isSpaceOnly(std::string_view token)
{
    return token.find_first_not_of(" \n\t") == std::string_view::npos;
}

/// Tags, words, and the spaces between them.
std::vector<std::string_view> tokensOf(std::string_view html)
{
    std::vector<std::string_view> tokens;
    while (!html.empty()) {
        std::size_t size = 0;
        if (html.front() == '<')
            size = html.find('>') + 1;
        else if (isSpaceOnly(html.substr(0, 1)))
            size = html.find_first_not_of(" \n\t");
        else
            size = html.find_first_of("< \n\t");
        const auto token = html.substr(0, size == 0 ? std::string_view::npos : size);
        tokens.push_back(token);
        html.remove_prefix(token.size());
    }
    return tokens;
}

using Tokens = std::vector<std::string_view>;

/// The old tags stay as they are, so that the page stays whole.
void appendRemoved(std::string& out, const Tokens& tokens, std::size_t begin, std::size_t end)
{
    for (auto i = begin; i < end; ++i) {
        const bool isText = !isHtmlTag(tokens[i]) && !isSpaceOnly(tokens[i]);
        if (!isText) {
            out.append(tokens[i]);
            continue;
        }
        out.append("<del>").append(tokens[i]);
        while (i + 1 < end && !isHtmlTag(tokens[i + 1]))
            out.append(tokens[++i]);
        out.append("</del>");
    }
}

/// Of the new tags only the ends of lines are shown.
void appendAdded(std::string& out, const Tokens& tokens, std::size_t begin, std::size_t end)
{
    std::string added;
    bool isBroken = false;
    for (auto i = begin; i < end; ++i) {
        if (isHtmlTag(tokens[i])) {
            for (const auto tag : breakingTags)
                isBroken = isBroken || tokens[i] == tag;
            continue;
        }
        if (isBroken && !added.empty() && !isSpaceOnly(tokens[i]))
            added.append("<br>");
        isBroken = isBroken && (added.empty() || isSpaceOnly(tokens[i]));
        added.append(tokens[i]);
    }
    if (!isSpaceOnly(added))
        out.append("<ins>").append(added).append("</ins>");
    else
        out.append(added);
}

} // namespace

std::string withMarkedChanges(std::string_view html, std::string_view other)
{
    const auto tokens = tokensOf(html);
    const auto others = tokensOf(other);
    std::string out;
    std::size_t shown = 0;
    for (const auto& change : changedLines(tokens, others)) {
        for (; shown < change.oldBegin; ++shown)
            out.append(tokens[shown]);
        appendRemoved(out, tokens, change.oldBegin, change.oldEnd);
        appendAdded(out, others, change.newBegin, change.newEnd);
        shown = change.oldEnd;
    }
    for (; shown < tokens.size(); ++shown)
        out.append(tokens[shown]);
    return out;
}

} // namespace stet
