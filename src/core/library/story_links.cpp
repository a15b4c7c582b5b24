#include "library/story_links.h"

#include "library/fingerprint.h"
#include "library/web_address.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace stet {

namespace {

void sortOnce(std::vector<std::uint64_t>& hashes)
{
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

/// The addresses of one story. Most say the same address more than once, and that is taken apart once.
class Addresses
{
public:
    explicit Addresses(std::vector<std::uint64_t>& hashes)
        : m_hashes(hashes)
    {
    }

    void add(std::string_view address)
    {
        if (address.empty() || address == m_last)
            return;
        m_last = address;
        if (const auto hash = addressHash(address); hash != 0)
            m_hashes.push_back(hash);
    }

private:
    std::vector<std::uint64_t>& m_hashes;
    std::string m_last;
};

void addStory(const Value& story, std::vector<std::uint64_t>& hashes)
{
    Addresses addresses(hashes);
    for (const auto key : addressKeys) {
        if (const auto* value = story.find(key); value != nullptr && value->isScalar())
            addresses.add(value->text);
    }
}

/// The same from the spans: nothing else of the story is decoded.
void addStory(const Document& document, const Node& story, std::vector<std::uint64_t>& hashes)
{
    Addresses addresses(hashes);
    const auto& tree = document.frontMatter();
    for (auto id = story.firstChild; id != noNode; id = tree.node(id).nextSibling) {
        const auto& field = tree.node(id);
        const auto key = FrontMatter::keyText(field, document.bytes());
        if (field.kind == NodeKind::Scalar && std::find(addressKeys.begin(), addressKeys.end(), key) != addressKeys.end())
            addresses.add(document.scalar(field).text);
    }
}

void addRelated(const Document& document, const FieldValues& fields, std::vector<std::uint64_t>& hashes)
{
    const auto* list = document.refusal() ? nullptr : document.find(KeyPath::ofKey("related"));
    if (list != nullptr && list->kind == NodeKind::List) {
        const auto& tree = document.frontMatter();
        for (auto id = list->firstChild; id != noNode && hashes.size() < StoryLinks::mostRelated;
             id = tree.node(id).nextSibling) {
            if (const auto& item = tree.node(id); item.kind == NodeKind::Map)
                addStory(document, item, hashes);
            else if (item.kind == NodeKind::Opaque)
                addStory(document.valueOf(id), hashes);
        }
        return;
    }
    const auto related = list == nullptr && !document.refusal() ? std::nullopt : fields.get("related");
    for (const auto& story : related ? related->items : std::vector<Value>()) {
        if (hashes.size() < StoryLinks::mostRelated)
            addStory(story, hashes);
    }
}

} // namespace

std::uint64_t addressHash(std::string_view address)
{
    const auto canonical = canonicalAddress(address);
    return canonical ? Fingerprint::of(*canonical).low : 0;
}

StoryLinks storyLinksOf(const Document& document, const FieldValues& fields)
{
    StoryLinks links;
    Addresses addresses(links.addresses);
    for (const auto key : addressKeys) {
        if (const auto value = fields.get(key); value && value->isScalar())
            addresses.add(value->text);
    }
    sortOnce(links.addresses);
    addRelated(document, fields, links.related);
    sortOnce(links.related);
    std::vector<std::uint64_t> others;
    std::set_difference(links.related.begin(), links.related.end(), links.addresses.begin(), links.addresses.end(),
        std::back_inserter(others));
    links.related = std::move(others);
    return links;
}

} // namespace stet
