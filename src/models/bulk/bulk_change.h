#pragma once

#include "core/edit/field_change.h"
#include "core/library/publish_field.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace stet {

/// What can be done to many articles at once.
enum class BulkVerb : std::uint8_t
{
    Publish,
    Unpublish,
    SetField,
    RemoveField,
    AddItems,
    RemoveItems,
    ReplaceItem,
    ReplaceText,
    ApplyDecisions, ///< publish or unpublish as it was decided
    FollowScore, ///< publish what has a score or more and unpublish the others, but for what was decided by hand
};

/// What a person wants done to many articles, as typed.
struct BulkChange
{
    BulkVerb verb = BulkVerb::Publish;
    QString field{}; ///< a key path
    QString value{}; ///< to set, to add or to remove (several with commas), or to search for; the score of FollowScore
    QString newValue{}; ///< to put in its place
    TextReplacement::Options options{}; ///< of ReplaceText

    bool operator==(const BulkChange&) const = default;
};

/// Whether a verb is about the state of articles, not about a field of the person's choice.
bool isAboutPublishing(BulkVerb verb);

/// The meaning of what is typed.
struct BulkMeaning
{
    double score = 0; ///< of FollowScore
    KeyPath field{};
    std::vector<FieldChange> changes{}; ///< the same for each article; none for verbs about publishing
    QString missing{}; ///< a sentence, if something must still be typed or is invalid; there are no changes then
};
BulkMeaning meaningOf(const BulkChange& change, const PublishField& publishField);

} // namespace stet
