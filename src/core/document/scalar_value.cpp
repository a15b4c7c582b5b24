#include "core/document/scalar_value.h"

#include "core/document/block_scalar.h"
#include "core/document/scalar_text.h"

namespace stet {

Value scalarValue(const Node& node, std::string_view bytes)
{
    const auto written = node.value.of(bytes);
    if (node.style == ScalarStyle::Plain)
        return Value::plain(written);
    if (isBlockStyle(node.style))
        return Value::scalar(ValueType::Text, decodeBlockScalar(written));
    auto decoded = decodeScalar(written, node.style);
    return {.type = ValueType::Text, .text = decoded.ok() ? std::move(decoded).value() : std::string(written)};
}

} // namespace stet
