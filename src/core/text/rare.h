#pragma once

#include <memory>
#include <utility>

namespace stet {

/// A value that is rarely present, shared by copies: a row without it holds only a null pointer.
template <typename T>
class Rare
{
public:
    Rare() = default;
    Rare(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
    {
    }

    bool has_value() const { return m_value != nullptr; }
    explicit operator bool() const { return has_value(); }
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }

private:
    std::shared_ptr<const T> m_value;
};

} // namespace stet
