#include "core/storage/article_names.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr std::size_t randomLetters = 6;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equalsFolded(std::string_view text, std::string_view lowerCase)
{
    return std::equal(
        text.begin(), text.end(), lowerCase.begin(), lowerCase.end(), [](char a, char b) { return lower(a) == b; });
}

bool isLetterOrDigit(char c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

bool isArticleExtension(std::string_view extension)
{
    constexpr std::array<std::string_view, 7> extensions
        = {".md", ".markdown", ".mkd", ".mkdn", ".mdown", ".mdx", ".html"};
    return std::any_of(extensions.begin(), extensions.end(), [&](auto e) { return equalsFolded(extension, e); });
}

std::string_view extensionOf(std::string_view name)
{
    const auto dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : name.substr(dot);
}

/// `name.md.XXXXXX`
bool isSavedByQt(std::string_view name)
{
    const auto random = extensionOf(name);
    if (random.size() != 1 + randomLetters || !std::all_of(random.begin() + 1, random.end(), isLetterOrDigit))
        return false;
    const auto extension = extensionOf(name.substr(0, name.size() - random.size()));
    return isArticleExtension(extension) || equalsFolded(extension, ".txt");
}

bool isEditorsBackup(std::string_view name)
{
    const auto extension = extensionOf(name);
    return name.ends_with('~') || (name.size() > 2 && name.starts_with('#') && name.ends_with('#'))
        || name.starts_with(".#") || equalsFolded(extension, ".swp") || equalsFolded(extension, ".swo");
}

} // namespace

bool isTemporaryOfStet(std::string_view name)
{
    if (!name.starts_with(temporaryPrefix) || !name.ends_with(temporarySuffix)
        || name.size() != temporaryPrefix.size() + randomLetters + temporarySuffix.size())
        return false;
    const auto random = name.substr(temporaryPrefix.size(), randomLetters);
    return std::all_of(random.begin(), random.end(), isLetterOrDigit);
}

NameVerdict judgeName(std::string_view name)
{
    if (isTemporaryOfStet(name) || isSavedByQt(name) || isEditorsBackup(name))
        return NameVerdict::LeftOver;
    if (name.starts_with('.'))
        return NameVerdict::Hidden;
    const auto extension = extensionOf(name);
    if (isArticleExtension(extension))
        return NameVerdict::Article;
    return extension.empty() || equalsFolded(extension, ".txt") ? NameVerdict::AskFirstLine : NameVerdict::Other;
}

bool opensFrontMatter(std::string_view head)
{
    if (head.starts_with("\xEF\xBB\xBF"))
        head.remove_prefix(3);
    if (!head.starts_with("---"))
        return false;
    const auto next = head.find_first_not_of(" \t", 3);
    if (next == std::string_view::npos)
        return head.size() < headSize; // the file ends here; or the line goes on for longer than a fence would
    return head[next] == '\n' || head.substr(next).starts_with("\r\n");
}

} // namespace stet
