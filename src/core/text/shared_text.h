#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace stet {

/// An immutable text shared by its copies: one pointer, so that rows are small and copying costs one reference count.
/// Different threads may use and drop copies.
class SharedText
{
public:
    SharedText() = default;
    SharedText(std::string_view text);
    SharedText(const std::string& text)
        : SharedText(std::string_view(text))
    {
    }
    SharedText(const char* text)
        : SharedText(std::string_view(text))
    {
    }
    SharedText(const SharedText& other);
    SharedText(SharedText&& other) noexcept
        : m_block(std::exchange(other.m_block, nullptr))
    {
    }
    SharedText& operator=(SharedText other) noexcept
    {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~SharedText();

    std::string_view view() const;
    /// Prefetches the start and the size of the text, so that view() need not wait for memory.
    void fetchAhead() const { __builtin_prefetch(m_block); }
    operator std::string_view() const { return view(); }
    operator std::string() const { return std::string(view()); }
    bool empty() const { return m_block == nullptr; }
    std::size_t size() const { return view().size(); }

    friend bool operator==(const SharedText& a, const SharedText& b) { return a.view() == b.view(); }
    friend auto operator<=>(const SharedText& a, const SharedText& b) { return a.view() <=> b.view(); }
    template <typename Text>
    requires(std::convertible_to<const Text&, std::string_view> && !std::same_as<Text, SharedText>) friend bool
    operator==(const SharedText& a, const Text& b)
    {
        return a.view() == std::string_view(b);
    }

private:
    struct Block;
    Block* m_block = nullptr; ///< null: the empty text
};

} // namespace stet
