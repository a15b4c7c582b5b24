#pragma once

#include "core/document/value.h"

#include <QJsonObject>

#include <cstdint>
#include <shared_mutex>
#include <unordered_set>
#include <vector>

namespace stet {

/// Shapes of top-level fields that a schema has found right: keys, types, and on which side of the schema's limits
/// numbers are. Articles of a site are much alike, and asking a schema costs more than reading the article. Only for
/// schemas that look at nothing else, each field by itself. Any number of threads may use it.
class KnownShapes
{
public:
    /// `schema`: without patterns and formats.
    explicit KnownShapes(const QJsonObject& schema);

    /// Whether all fields have shapes that were right before.
    bool know(const Value& values) const;
    /// All fields are right.
    void remember(const Value& values);

private:
    std::uint64_t shapeOf(const Value& value) const;

    std::vector<double> m_limits; ///< ascending, each once
    bool m_isUsable = false; ///< behind the limits, which are found with it
    mutable std::shared_mutex m_mutex;
    std::unordered_set<std::uint64_t> m_shapes;
};

} // namespace stet
