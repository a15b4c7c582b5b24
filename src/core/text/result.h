#pragma once

#include "core/text/error_code.h"

#include <string>
#include <utility>
#include <variant>

namespace stet {

/// A failure as a value. `path` holds bytes as the file system has them (not necessarily UTF-8) and may be empty if the
/// caller knows the file. `line` counts from 1 within the file; 0 if no line is to blame.
struct Error
{
    ErrorCode code = ErrorCode::ReadFailed;
    std::string path{};
    int line = 0;
    std::string detail{};

    bool operator==(const Error&) const = default;
};

/// A value, or the Error that prevented it. Accessing the missing one is a programming error (std::bad_variant_access).
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return std::get<0>(m_state); }
    T& value() & { return std::get<0>(m_state); }
    T&& value() && { return std::get<0>(std::move(m_state)); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }
    const T& operator*() const& { return value(); }

    const Error& error() const& { return std::get<1>(m_state); }
    Error&& error() && { return std::get<1>(std::move(m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// The result of work that returns nothing but may fail.
struct Done
{
};

} // namespace stet
