#include "core/reading/html_tree.h"

#include "core/text/ascii.h"

#include <gumbo.h>

#include <csetjmp>
#include <cstdlib>
#include <ctime>
#include <memory>
#include <string>

namespace stet {

namespace {

constexpr std::size_t chunkSize = 256 * 1024; // bytes
constexpr int looksEvery = 512; // allocations

long processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1'000'000;
}

/// The memory of one parse, freed all at once. The parser needs quadratic time for deeply nested elements and many
/// attributes, quadratic memory for formatting that is never closed, and knows no limits. But it asks for memory all
/// the time, so it is ended from here: by a jump over its frames, which are plain C.
class Arena
{
public:
    Arena(const Stop& stop, const ParsingLimits& limits)
        : m_stop(stop)
        , m_memory(limits.memory)
        , m_end(processorMilliseconds() + limits.milliseconds)
    {
    }

    std::jmp_buf& giveUp() { return m_giveUp; }

    static void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->allocate(size); }
    static void free(void* /*arena*/, void* /*memory*/) { }

private:
    struct Freed
    {
        void operator()(char* memory) const { std::free(memory); }
    };

    void* allocate(std::size_t size)
    {
        constexpr auto step = alignof(std::max_align_t);
        size = (size + step - 1) / step * step;
        if (size > m_memory || isOver())
            std::longjmp(m_giveUp, 1);
        m_memory -= size;
        if (size > m_left) {
            const auto wanted = size > chunkSize ? size : chunkSize;
            auto* chunk = static_cast<char*>(std::malloc(wanted));
            if (chunk == nullptr)
                std::longjmp(m_giveUp, 1);
            m_chunks.emplace_back(chunk);
            m_next = chunk;
            m_left = wanted;
        }
        auto* memory = m_next;
        m_next += size;
        m_left -= size;
        return memory;
    }

    bool isOver()
    {
        if (++m_allocations % looksEvery != 0)
            return false;
        return m_stop.isRequested() || processorMilliseconds() > m_end;
    }

    const Stop& m_stop;
    std::size_t m_memory;
    long m_end;
    int m_allocations = 0;
    std::vector<std::unique_ptr<char, Freed>> m_chunks;
    char* m_next = nullptr;
    std::size_t m_left = 0;
    std::jmp_buf m_giveUp{};
};

/// nullptr if the arena gave up. Holds nothing that needs a destructor: it may be left by a jump.
const GumboNode* parseHtml(std::string_view html, Arena& arena)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &Arena::allocate;
    options.deallocator = &Arena::free;
    options.userdata = &arena;
    options.max_errors = 0;
    if (setjmp(arena.giveUp()) != 0)
        return nullptr;
    return gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

const GumboVector& childrenOf(const GumboNode& node)
{
    return node.v.element.children;
}

const GumboNode* childOf(const GumboNode& node, unsigned place)
{
    return static_cast<const GumboNode*>(childrenOf(node).data[place]);
}

HtmlElement elementOf(const GumboElement& from, std::string& unknownName)
{
    HtmlElement element{
        .name = gumbo_normalized_tagname(from.tag), .isForeign = from.tag_namespace != GUMBO_NAMESPACE_HTML};
    if (element.name.empty()) {
        auto original = from.original_tag;
        gumbo_tag_from_original_text(&original);
        unknownName = original.data == nullptr ? std::string() : asciiLowered({original.data, original.length});
        element.name = unknownName;
    }
    for (unsigned i = 0; i < from.attributes.length; ++i) {
        const auto* attribute = static_cast<const GumboAttribute*>(from.attributes.data[i]);
        element.attributes.emplace_back(attribute->name, attribute->value);
    }
    return element;
}

const GumboNode* bodyOf(const GumboNode& root)
{
    for (unsigned i = 0; i < childrenOf(root).length; ++i) {
        const auto* child = childOf(root, i);
        if (child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_BODY)
            return child;
    }
    return nullptr;
}

/// Returns whether the walk goes on below the node.
bool passNode(const GumboNode& node, HtmlVisitor& visitor)
{
    switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE:
        visitor.text(node.v.text.text);
        return false;
    case GUMBO_NODE_ELEMENT: {
        std::string name;
        return visitor.enter(elementOf(node.v.element, name)) == HtmlVisitor::Next::Enter;
    }
    default:
        return false;
    }
}

void walkBody(const GumboNode& body, HtmlVisitor& visitor)
{
    struct Place
    {
        const GumboNode* node;
        unsigned next;
    };
    std::vector<Place> places{{&body, 0}};
    while (!places.empty()) {
        auto& [node, next] = places.back();
        if (next == childrenOf(*node).length) {
            places.pop_back();
            if (!places.empty())
                visitor.leave();
            continue;
        }
        const auto* child = childOf(*node, next++);
        if (passNode(*child, visitor))
            places.push_back({child, 0});
    }
}

} // namespace

std::optional<std::string_view> HtmlElement::find(std::string_view attribute) const
{
    for (const auto& [known, value] : attributes) {
        if (known == attribute)
            return value;
    }
    return std::nullopt;
}

bool visitHtml(std::string_view html, HtmlVisitor& visitor, const Stop& stop, const ParsingLimits& limits)
{
    Arena arena(stop, limits);
    const auto* root = parseHtml(html, arena);
    if (root == nullptr)
        return false;
    if (const auto* body = bodyOf(*root))
        walkBody(*body, visitor);
    return true;
}

} // namespace stet
