#include "cli/output.h"

#include "core/messages/error_messages.h"

namespace stet::cli {

void Output::print(std::string_view bytes)
{
    m_lost = std::fwrite(bytes.data(), 1, bytes.size(), m_out) != bytes.size() || m_lost;
}

void Output::complain(const Error& error)
{
    complain(located(error));
}

void Output::complain(const QString& line)
{
    const auto bytes = line.toStdString() + '\n';
    std::fwrite(bytes.data(), 1, bytes.size(), m_err);
}

bool Output::finish()
{
    return std::fflush(m_out) == 0 && !m_lost;
}

} // namespace stet::cli
