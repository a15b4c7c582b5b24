#pragma once

#include <QByteArray>

#include <string_view>

namespace stet {

/// The bytes as Qt takes them, without a copy: they must outlive the answer.
inline QByteArray byteView(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace stet
