#include "core/review/field_types.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

/// Scores, and the sizes of pictures wherever they are declared.
bool isNumberByName(const KeyPath& field)
{
    constexpr std::array<std::string_view, 4> names{"quality", "heat", "width", "height"};
    const auto* key = field.empty() ? nullptr : std::get_if<std::string>(&field.segments().back());
    return key != nullptr && std::find(names.begin(), names.end(), *key) != names.end();
}

} // namespace

HoldsNoText fieldsWithoutText(const CheckContext& context, const PublishField& publish, std::string_view article)
{
    return [&schema = context.schemas.of(context.below(article)), publish = publish.path](
               const KeyPath& field) { return field == publish || isNumberByName(field) || schema.takesNoText(field); };
}

} // namespace stet
