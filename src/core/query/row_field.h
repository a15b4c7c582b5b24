#pragma once

#include <cstdint>

namespace stet {

/// What rows can be sorted by.
enum class RowField : std::uint8_t
{
    Published,
    Title,
    Quality,
    Heat,
    Date,
    Provider,
    Topics,
    Category,
    Type,
    Images,
    Related,
    Folder,
    File,
    Problems, ///< by their severity, then number
    Cluster, ///< how many articles tell the same story
    ClusterPublished, ///< how many of these are published, if there are several
    QualityChange, ///< since the person has last seen the article
    HeatChange, ///< the same
    Worth, ///< to be looked at before others
};

// What a field needs beyond the row itself.
bool needsProblems(RowField field);
bool needsStories(RowField field);
bool needsNews(RowField field);

} // namespace stet
