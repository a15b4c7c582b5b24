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
    const auto* list = document.refusal() ? nullptr : document.find(KeyPath::ofKey("related"));
    for (auto id = list != nullptr ? list->firstChild : noNode; id != noNode;) {
        const auto& node = document.frontMatter().node(id);
        places.push_back({node.line, node.indent + 1});
        id = node.nextSibling;
    }
    return places;
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
    keys.slug = textKey(pagePathOf(row.path));
    return keys;
}

ArticleKeys keysOf(const ArticleFindings& found)
{
    auto keys = keysOfFile(found.row());
    addPages(keys, found);
    const auto title = found.row().titleKey();
    if (title.size() >= shortestTitle) {
        keys.title = textKey(title);
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
