#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/edit/field_edit.h"

#include <optional>
#include <string>

namespace stet {

/// Whether a site shows an article. As in Jekyll, a missing value or any text means published.
enum class PublishState : unsigned char
{
    Published,
    Draft,
    Unset, ///< the key is missing or empty: on the site, though nobody decided so
};

/// Returns whether a site shows an article in this state. As in Jekyll, it shows Unset.
constexpr bool isOnSite(PublishState state)
{
    return state != PublishState::Draft;
}

/// The key that publishes an article, and its value. Jekyll: `published`, true. Hugo: `draft`, false.
struct PublishField
{
    KeyPath path = KeyPath::ofKey("published");
    bool publishes = true;

    bool operator==(const PublishField&) const = default;

    /// Returns the state for a value of the field; nullptr: the field is missing. Only the boolean means Draft: a
    /// quoted "false" is text, and text is published.
    PublishState stateOf(const Value* value) const;

    /// Whether publishing (or unpublishing) an article in this state would change nothing. Unset counts as published.
    static bool isSo(PublishState state, bool publish) { return publish == isOnSite(state); }

    /// Returns the edit that publishes or unpublishes an article whose field is written as `written` (nullopt: missing)
    /// and means `state`; nullopt if it is in that state already. Publishing does not change Unset, which is published.
    std::optional<FieldEdit> edit(PublishState state, const std::optional<std::string>& written, bool publish) const;
};

} // namespace stet
