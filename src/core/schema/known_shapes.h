#pragma once

#include "core/document/value.h"

#include <QJsonObject>

#include <cstdint>
#include <shared_mutex>
#include <unordered_set>
#include <vector>

namespace stet {

/// Shapes of top-level fields that a schema has accepted: keys, types, and on which side of the schema's limits numbers
/// are. Articles of a site are much alike, and checking a schema costs more than reading the article. Only for schemas
/// that check nothing else, each field by itself. Any number of threads may use it.
class KnownShapes
{
public:
    /// `schema` must have no patterns or formats.
    explicit KnownShapes(const QJsonObject& schema);

    /// Whether all fields have accepted shapes.
    bool know(const Value& values) const;
    /// Records the shapes of all fields as accepted.
    void remember(const Value& values);

private:
    std::uint64_t shapeOf(const Value& value) const;

    std::vector<double> m_limits; ///< ascending, without duplicates
    bool m_isUsable = false; ///< after m_limits, which are found along with it
    mutable std::shared_mutex m_mutex;
    std::unordered_set<std::uint64_t> m_shapes;
};

} // namespace stet
