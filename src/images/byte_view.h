#pragma once

#include <QByteArray>

#include <string_view>

namespace stet {

/// Returns the bytes as a QByteArray without a copy: they must outlive it.
inline QByteArray byteView(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace stet
