#pragma once

#include "core/edit/typed_value.h"
#include "core/library/publish_field.h"
#include "core/review/check_context.h"

#include <string_view>

namespace stet {

/// Tells which fields of an article never hold a text: the publish field is a switch, scores and sizes of pictures are
/// numbers, and the schema for the article may tell of others. `article` is its canonical path; `context`, that of its
/// root, must outlive the answer.
HoldsNoText fieldsWithoutText(const CheckContext& context, const PublishField& publish, std::string_view article);

} // namespace stet
