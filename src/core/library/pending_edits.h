#pragma once

#include "core/edit/field_edit.h"
#include "core/text/fingerprint.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A text and its fingerprint, so that nobody has to make that again.
struct KnownText
{
    Fingerprint fingerprint{};
    std::shared_ptr<const std::string> text{}; ///< null where it is not at hand

    static KnownText of(std::string_view bytes)
    {
        return {Fingerprint::of(bytes), std::make_shared<const std::string>(bytes)};
    }
};

/// What a person changed in one article and has not saved, relative to the text it was read from.
struct PendingEdits
{
    Fingerprint base{}; ///< of the text that `edits` apply to
    std::shared_ptr<const std::string> baseText{}; ///< the text of that fingerprint, where it is at hand
    std::vector<FieldEdit> edits{}; ///< in the order in which they are to be made

    bool empty() const { return edits.empty(); }

    /// Adds an edit; one of the same field is continued, and drops out when it leads back to where it began.
    void add(const FieldEdit& edit);
    /// Whether the value at a path may be another one than without the edits.
    bool touch(const KeyPath& path) const;
};

/// What stays pending after `saved` went to disk while `current` came to be: the edits that lead from the saved text
/// to what `current` shows. Their base is for the caller to set.
PendingEdits afterSave(const PendingEdits& current, const std::vector<FieldEdit>& saved);

} // namespace stet
