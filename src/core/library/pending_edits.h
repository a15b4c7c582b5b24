#pragma once

#include "core/edit/field_edit.h"
#include "core/text/fingerprint.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A text and its fingerprint, computed once.
struct KnownText
{
    Fingerprint fingerprint{};
    std::shared_ptr<const std::string> text{}; ///< null if not at hand

    static KnownText of(std::string_view bytes)
    {
        return {Fingerprint::of(bytes), std::make_shared<const std::string>(bytes)};
    }
};

/// A person's unsaved changes to one article, relative to the text it was read from.
struct PendingEdits
{
    Fingerprint base{}; ///< of the text `edits` apply to
    std::shared_ptr<const std::string> baseText{}; ///< the text with that fingerprint, if at hand
    std::vector<FieldEdit> edits{}; ///< in the order to make them

    bool empty() const { return edits.empty(); }

    /// Adds an edit. Merges it with an earlier edit of the same field, and drops both if the value is back where it
    /// began.
    void add(const FieldEdit& edit);
    /// Whether the edits may change the value at a path.
    bool touch(const KeyPath& path) const;
    /// Whether they may change the text after the front matter.
    bool touchBody() const;
};

/// Returns what stays pending if `saved` was written while `current` came to be: the edits from the saved text to what
/// `current` shows. The caller sets their base.
PendingEdits afterSave(const PendingEdits& current, const std::vector<FieldEdit>& saved);

} // namespace stet
