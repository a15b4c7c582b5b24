#include "core/library/publish_field.h"

namespace stet {

PublishState PublishField::stateOf(const Value* value) const
{
    if (value == nullptr || value->type == ValueType::Null)
        return PublishState::Unset;
    const bool isDraft = value->type == ValueType::Bool && isTrueWord(value->text) != publishes;
    return isDraft ? PublishState::Draft : PublishState::Published;
}

std::optional<FieldEdit> PublishField::edit(
    PublishState state, const std::optional<std::string>& written, bool publish) const
{
    if (isSo(state, publish))
        return std::nullopt;
    return FieldEdit{path, written, publish == publishes ? "true" : "false"};
}

} // namespace stet
