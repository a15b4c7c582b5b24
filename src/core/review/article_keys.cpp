#include "review/article_keys.h"

#include "library/ascii.h"
#include "library/fingerprint.h"
#include "library/web_address.h"
#include "review/article_addresses.h"
#include "review/article_findings.h"
#include "review/file_names.h"
#include "storage/path_text.h"

#include <algorithm>

namespace stet {

namespace {

constexpr std::size_t shortestTitle = 12; // bytes, folded; "News" and "Index" are no copies of each other

std::uint64_t keyOf(std::string_view text)
{
    return Fingerprint::of(text).low;
}

void sortOnce(std::vector<std::uint64_t>& keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

std::vector<std::uint64_t> addressKeysOf(const Value& story)
{
    std::vector<std::uint64_t> keys;
    for (const auto key : addressKeys) {
        const auto* value = story.find(key);
        if (value == nullptr || !value->isScalar() || value->text.empty())
            continue;
        if (const auto address = canonicalAddress(value->text))
            keys.push_back(keyOf(*address));
    }
    sortOnce(keys);
    return keys;
}

Place placeAt(const ArticleFindings& found, const KeyPath& path)
{
    Finding finding;
    found.locate(finding, path);
    return {finding.line, finding.column};
}

void addRelated(ArticleKeys& keys, const ArticleFindings& found)
{
    const auto* related = found.field("related");
    if (related == nullptr || related->type != ValueType::List)
        return;
    for (std::uint32_t i = 0; i < related->items.size(); ++i) {
        const auto addresses = addressKeysOf(related->items[i]);
        if (addresses.empty())
            continue;
        const auto place = placeAt(found, KeyPath::ofKey("related").item(i));
        for (const auto address : addresses)
            keys.related.push_back({address, i, place});
    }
}

void addHosts(ArticleKeys& keys, const ArticleFindings& found)
{
    for (const auto& [path, text, isOfPage] : addressesOf(found.values())) {
        const auto address = splitAddress(text);
        if (!address)
            continue;
        if (address->isSecure()) {
            keys.secureHosts.push_back(hostKey(address->host));
            continue;
        }
        if (keys.insecure.size() >= mostFindings)
            continue;
        // Another port is another server, which need not speak it.
        const bool isMended = address->port.empty() && !found.document().refusal();
        const auto secure = isMended ? "https" + std::string(text.substr(address->scheme.size())) : std::string();
        keys.insecure.push_back({hostKey(address->host), path.toText(), secure, placeAt(found, path)});
    }
    sortOnce(keys.secureHosts);
}

} // namespace

std::uint64_t hostKey(std::string_view host)
{
    return keyOf(asciiLowered(host));
}

ArticleKeys keysOf(const ArticleFindings& found)
{
    ArticleKeys keys;
    keys.addresses = addressKeysOf(found.values());
    const auto title = found.row().titleKey();
    if (title.size() >= shortestTitle) {
        keys.title = keyOf(title);
        keys.titlePlace = placeAt(found, KeyPath::ofKey("title"));
    }
    const std::string_view path = found.row().path;
    const auto slug = slugOf(path);
    keys.slug = keyOf(std::string(parentPath(path)) + '/' + std::string(slug));
    for (const auto key : addressKeys) {
        if (found.text(key).empty())
            continue;
        keys.addressField = key;
        keys.addressPlace = placeAt(found, KeyPath::ofKey(key));
        break;
    }
    addRelated(keys, found);
    if (found.asks(RuleId::AddressInsecure))
        addHosts(keys, found);
    return keys;
}

} // namespace stet
