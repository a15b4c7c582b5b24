#pragma once

#include "core/text/result.h"

#include <QString>

#include <cstdio>
#include <string_view>

namespace stet::cli {

/// The two streams a command writes to.
class Output
{
public:
    /// `isTerminal`: standard output goes to a person at a terminal, not to a program.
    Output(std::FILE* out, std::FILE* err, bool isTerminal)
        : m_out(out)
        , m_err(err)
        , m_isTerminal(isTerminal)
    {
    }

    bool isTerminal() const { return m_isTerminal; }

    /// Writes bytes to standard output, as they are.
    void print(std::string_view bytes);
    /// Writes a line to standard error: what went wrong with which file, or an error in the arguments. Replaces control
    /// characters.
    void complain(const Error& error);
    void complain(const QString& line);

    /// Flushes, and returns whether everything printed has arrived (a disk may be full).
    [[nodiscard]] bool finish();

private:
    std::FILE* m_out;
    std::FILE* m_err;
    bool m_isTerminal;
    bool m_lost = false;
};

} // namespace stet::cli
