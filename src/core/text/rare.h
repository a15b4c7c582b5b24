#pragma once

#include <memory>
#include <utility>

namespace stet {

/// A value that is seldom there, and then shared by its copies: a row without it holds a null pointer only.
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
