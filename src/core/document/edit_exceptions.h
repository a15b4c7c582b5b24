#pragma once

#include "core/text/error_code.h"

#include <algorithm>
#include <array>

namespace stet {

/// Why a field that Jekyll reads, or a new one beside it, can still not be set or removed by its path. This list is
/// closed: a refusal for another reason of a text is a fault of Stet. Requests that make no sense (a list set to a
/// word, an index beyond a list) are no refusals of a text.
inline constexpr std::array editExceptions{
    ErrorCode::SharedValue, // aliases give the value to other fields too
    ErrorCode::CollectionKey, // no path names a key that is a list or a map
    ErrorCode::Protected, // ciphertext
    ErrorCode::TooManyNodes, // the limits of front matter
    ErrorCode::TooDeep,
    ErrorCode::FrontMatterTooLarge,
};

constexpr bool isEditException(ErrorCode code)
{
    return std::find(editExceptions.begin(), editExceptions.end(), code) != editExceptions.end();
}

} // namespace stet
