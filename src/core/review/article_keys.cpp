#include "core/review/article_keys.h"

#include "core/edit/field_lookup.h"
#include "core/library/row_lists.h"
#include "core/review/article_findings.h"
#include "core/review/file_names.h"
#include "core/storage/path_text.h"
#include "core/text/ascii.h"
#include "core/text/fingerprint.h"
#include "core/text/web_address.h"

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t shortestTitle = 12; // bytes, folded; "News" and "Index" are no copies of each other

std::uint64_t textKey(std::string_view text)
{
    return Fingerprint::of(text).low;
}

Place placeAt(const ArticleFindings& found, const KeyPath& path)
{
    Finding finding;
    found.locate(finding, path);
    return {finding.line, finding.column};
}

/// Where the related stories stand.
std::vector<Place> placesOfRelated(const ArticleFindings& found)
{
    std::vector<Place> places;
    const auto& document = found.document();
    const auto* list = document.find(KeyPath::ofKey("related"));
    for (auto id = list != nullptr ? list->firstChild : noNode; id != noNode;) {
        const auto& node = document.frontMatter().node(id);
        places.push_back({node.line, node.indent + 1});
        id = node.nextSibling;
    }
    return places;
}

/// A folder of an address, or a part of a file's name, that names a language (`fr`, `pt-br`) or a version (`v1.2`,
/// `2.0`).
bool isVariant(std::string_view part)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const bool isLanguage = (part.size() == 2 || (part.size() == 5 && (part[2] == '-' || part[2] == '_')))
        && isLetter(part[0]) && isLetter(part[1]) && (part.size() == 2 || (isLetter(part[3]) && isLetter(part[4])));
    if (isLanguage)
        return true;
    if (part.starts_with('v'))
        part.remove_prefix(1);
    const bool isNumbered = !part.empty() && isDigit(part.front()) && part.find('.') != std::string_view::npos;
    return isNumbered && std::all_of(part.begin(), part.end(), [&](char c) { return isDigit(c) || c == '.'; });
}

/// The parts of a text that name a language or version.
void appendVariants(std::string& out, std::string_view text, std::string_view separators)
{
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(separators), text.size());
        if (isVariant(text.substr(0, end)))
            out.append(text.substr(0, end)) += '/';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// What sets apart articles that may well have one title: their folder, language and version.
std::string variantOf(const ArticleFindings& found)
{
    const std::string_view path = found.row().path;
    std::string variant(parentPath(path));
    variant += '\n';
    for (const auto* key : {"lang", "language", "locale", "version"})
        variant.append(found.text(key)) += '\n';
    appendVariants(variant, fileName(path), ".");
    for (const auto& address : found.addresses()) {
        if (address.related == noIndex && address.parts)
            appendVariants(variant, address.parts->path, "/");
    }
    appendVariants(variant, found.text("permalink"), "/");
    return variant;
}

void addPages(ArticleKeys& keys, const ArticleFindings& found)
{
    const auto places = placesOfRelated(found);
    for (std::size_t i = 0; i < found.addresses().size(); ++i) {
        const auto& canonical = found.canonical()[i];
        const auto related = found.addresses()[i].related;
        if (canonical.empty())
            continue;
        const auto key = textKey(canonical);
        if (related == noIndex)
            keys.addresses.push_back(key);
        else
            keys.related.push_back({key, related, related < places.size() ? places[related] : Place{1, 1}});
    }
    sortOnce(keys.addresses);
}

void addHosts(ArticleKeys& keys, const ArticleFindings& found)
{
    for (const auto& each : found.addresses()) {
        const auto& address = each.parts;
        if (!address)
            continue;
        if (address->isSecure()) {
            keys.secureHosts.push_back(hostKey(address->host));
            continue;
        }
        if (keys.insecure.size() >= mostFixed) {
            ++keys.moreInsecure;
            continue;
        }
        // Another port is another server, which need not speak it.
        const auto path = each.path();
        const bool isFixable = address->port.empty() && fieldAt(found.document(), path).ok();
        const auto secure = isFixable ? "https" + std::string(each.text.substr(address->scheme.size())) : std::string();
        keys.insecure.push_back({hostKey(address->host), path.toText(), secure, placeAt(found, path)});
    }
    sortOnce(keys.secureHosts);
}

} // namespace

std::uint64_t hostKey(std::string_view host)
{
    return textKey(asciiLowered(host));
}

ArticleKeys keysOfFile(const ArticleSummary& row)
{
    ArticleKeys keys;
    // Jekyll puts the date of a post into its address.
    const bool isPost = fileName(parentPath(row.path)) == "_posts";
    keys.slug = textKey(pagePathOf(row.path) + (isPost ? std::string(dateInName(row.path)) : std::string()));
    return keys;
}

ArticleKeys keysOf(const ArticleFindings& found)
{
    auto keys = keysOfFile(found.row());
    // With a pattern of Jekyll each article has an address of its own.
    if (const auto permalink = found.text("permalink");
        !permalink.empty() && permalink.find(':') == std::string_view::npos)
        keys.slug = textKey(permalink);
    addPages(keys, found);
    const auto title = found.row().titleKey();
    if (title.size() >= shortestTitle) {
        keys.title = textKey(std::string(title) + '\n' + variantOf(found));
        keys.titlePlace = placeAt(found, KeyPath::ofKey("title"));
    }
    for (const auto key : addressKeys) {
        if (found.text(key).empty())
            continue;
        keys.addressField = key;
        keys.addressPlace = placeAt(found, KeyPath::ofKey(key));
        break;
    }
    if (found.asks(RuleId::AddressInsecure))
        addHosts(keys, found);
    return keys;
}

} // namespace stet
