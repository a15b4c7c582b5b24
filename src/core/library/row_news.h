#pragma once

#include "core/library/snapshot.h"

#include <cstdint>
#include <memory>
#include <optional>

namespace stet {

/// What is different in an article since the person has last seen it, for rows and queries.
struct RowNews
{
    bool isNew = false; ///< it was not there
    bool isChanged = false; ///< anything but `heat` and `secured`
    bool isTitleChanged = false;
    bool isFlipped = false; ///< published, or made a draft, by others
    std::optional<double> qualityChange{}; ///< now minus then; nullopt if that is 0, or one of them is unknown
    std::optional<double> heatChange{}; ///< the same; -1 is unknown

    bool operator==(const RowNews&) const = default;
};

/// Null for an article that is as it was seen.
using NewsPointer = std::shared_ptr<const RowNews>;
using News = ByRow<NewsPointer>;
extern template class ByRow<NewsPointer>;

} // namespace stet
