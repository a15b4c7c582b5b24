#include "core/library/story_links.h"

#include "core/text/fingerprint.h"
#include "core/text/web_address.h"

#include <algorithm>
#include <optional>
#include <string>

namespace stet {

namespace {

using Hashes = std::vector<std::uint64_t>;

/// Hashes the addresses of an article, each once and in order. Most stories say the same address more than once, and
/// that is taken apart once.
class AddressHasher
{
public:
    void add(std::string_view address, Hashes& hashes)
    {
        if (address.empty() || address == m_last)
            return;
        m_last = address;
        m_canonical.clear();
        if (!appendCanonicalAddress(m_canonical, address))
            return;
        const auto hash = Fingerprint::of(m_canonical).low;
        if (const auto at = std::lower_bound(hashes.begin(), hashes.end(), hash); at == hashes.end() || *at != hash)
            hashes.insert(at, hash);
    }

private:
    std::string m_last;
    std::string m_canonical; ///< its memory is used again
};

void addStoryHashes(const Value& story, AddressHasher& hasher, Hashes& hashes)
{
    for (const auto key : addressKeys) {
        if (const auto* value = story.find(key); value != nullptr && value->isScalar())
            hasher.add(value->text, hashes);
    }
}

/// What is written of a scalar, where it means just that; decoding it would take longer than all else here.
std::optional<std::string_view> meantAsWritten(const Node& scalar, std::string_view bytes)
{
    auto text = scalar.value.of(bytes);
    if (text.find('\n') != std::string_view::npos)
        return std::nullopt;
    if (scalar.style == ScalarStyle::Plain)
        return text;
    const char mark = scalar.style == ScalarStyle::SingleQuoted ? '\''
        : scalar.style == ScalarStyle::DoubleQuoted             ? '"'
                                                                : '\0';
    if (text.size() < 2 || text.front() != mark || text.back() != mark)
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    const bool isSimple = text.find(mark == '"' ? '\\' : '\'') == std::string_view::npos;
    return isSimple ? std::optional(text) : std::nullopt;
}

/// The same from the spans of a map, of which nothing else is decoded.
void addStoryHashes(const Document& document, const Node& story, AddressHasher& hasher, Hashes& hashes)
{
    const auto& tree = document.frontMatter();
    for (auto id = story.firstChild; id != noNode; id = tree.node(id).nextSibling) {
        const auto& field = tree.node(id);
        const auto key = tree.keyText(field, document.bytes());
        if (std::find(addressKeys.begin(), addressKeys.end(), key) == addressKeys.end())
            continue;
        if (field.kind != NodeKind::Scalar)
            continue;
        // What libyaml has read may be written over several lines.
        const auto written = tree.details() == nullptr ? meantAsWritten(field, document.bytes()) : std::nullopt;
        hasher.add(written ? *written : document.scalar(field).text, hashes);
    }
}

void addRelated(const Document& document, const FieldValues& fields, AddressHasher& hasher, Hashes& hashes)
{
    const auto& tree = document.frontMatter();
    if (tree.hasReferences()) {
        const auto related = fields.get("related");
        for (const auto& story : related ? related->items : std::vector<Value>()) {
            if (hashes.size() < StoryLinks::mostRelated)
                addStoryHashes(story, hasher, hashes);
        }
        return;
    }
    const auto* list = document.find(KeyPath::ofKey("related"));
    if (list == nullptr || list->kind != NodeKind::List)
        return;
    for (auto id = list->firstChild; id != noNode && hashes.size() < StoryLinks::mostRelated;
         id = tree.node(id).nextSibling) {
        if (tree.node(id).kind == NodeKind::Map)
            addStoryHashes(document, tree.node(id), hasher, hashes);
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
    constexpr std::size_t usual = 16; // hashes
    AddressHasher hasher;
    Hashes own;
    Hashes related;
    own.reserve(usual);
    related.reserve(usual);
    if (document.frontMatter().hasReferences()) {
        for (const auto key : addressKeys) {
            if (const auto value = fields.get(key); value && value->isScalar())
                hasher.add(value->text, own);
        }
    } else if (const auto& tree = document.frontMatter(); !tree.nodes().empty()) {
        addStoryHashes(document, tree.node(0), hasher, own);
    }
    addRelated(document, fields, hasher, related);
    std::erase_if(related, [&](std::uint64_t hash) { return std::binary_search(own.begin(), own.end(), hash); });
    // With as much memory as they need: there are as many as articles.
    return {.addresses = Hashes(own.begin(), own.end()), .related = Hashes(related.begin(), related.end())};
}

} // namespace stet
