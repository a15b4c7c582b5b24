#include "core/text/shared_text.h"

#include <atomic>
#include <cstring>
#include <new>

namespace stet {

/// Stands before the bytes of the text, in one piece of memory.
struct SharedText::Block
{
    std::atomic<std::uint32_t> owners;
    std::uint32_t size;

    char* bytes() { return reinterpret_cast<char*>(this + 1); }
};

SharedText::SharedText(std::string_view text)
{
    if (text.empty())
        return;
    auto* memory = ::operator new(sizeof(Block) + text.size());
    m_block = new (memory) Block{1, static_cast<std::uint32_t>(text.size())};
    std::memcpy(m_block->bytes(), text.data(), text.size());
}

SharedText::SharedText(const SharedText& other)
    : m_block(other.m_block)
{
    if (m_block != nullptr)
        m_block->owners.fetch_add(1, std::memory_order_relaxed);
}

SharedText::~SharedText()
{
    if (m_block == nullptr || m_block->owners.fetch_sub(1, std::memory_order_acq_rel) > 1)
        return;
    m_block->~Block();
    ::operator delete(m_block);
}

std::string_view SharedText::view() const
{
    return m_block == nullptr ? std::string_view() : std::string_view(m_block->bytes(), m_block->size);
}

} // namespace stet
