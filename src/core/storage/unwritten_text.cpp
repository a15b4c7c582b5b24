#include "core/storage/unwritten_text.h"

#include "core/edit/text_merge.h"

#include <utility>

namespace stet {

std::optional<std::string> UnwrittenText::over(std::optional<std::string> onDisk) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_error)
        return onDisk;
    if (onDisk == m_base || !onDisk)
        return m_text;
    return mergeTexts(m_base.value_or(std::string()), *onDisk, m_text).text;
}

bool UnwrittenText::isAtOdds(const std::optional<std::string>& onDisk) const
{
    const std::lock_guard lock(m_mutex);
    return m_error && onDisk && onDisk != m_base
        && !mergeTexts(m_base.value_or(std::string()), *onDisk, m_text).conflicts.empty();
}

void UnwrittenText::keep(std::optional<std::string> base, std::string text, Error error)
{
    const std::lock_guard lock(m_mutex);
    m_base = std::move(base);
    m_text = std::move(text);
    m_error = std::move(error);
}

void UnwrittenText::clear()
{
    const std::lock_guard lock(m_mutex);
    m_base.reset();
    m_text.clear();
    m_error.reset();
}

std::optional<Error> UnwrittenText::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

} // namespace stet
