#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/edit/field_edit.h"

#include <optional>
#include <string>

namespace stet {

/// Whether a site shows an article, as Jekyll reads the switch: unset and any text are published too.
enum class PublishState : unsigned char
{
    Published,
    Draft,
    Unset, ///< the key is missing or empty: on the site, without anybody having decided it
};

/// Returns whether a site shows an article in this state. Unset is shown, as Jekyll reads it.
constexpr bool isOnSite(PublishState state)
{
    return state != PublishState::Draft;
}

/// Which key and which value publish an article. Jekyll: `published`, true. Hugo: `draft`, false.
struct PublishField
{
    KeyPath path = KeyPath::ofKey("published");
    bool publishes = true;

    bool operator==(const PublishField&) const = default;

    /// The state that a value of the field means; nullptr: the field is not there. Draft is the boolean alone: a quoted
    /// "false" is text, and text is published.
    PublishState stateOf(const Value* value) const;

    /// Whether an article in a state is as publishing (or unpublishing) would make it. Unset is published.
    static bool isSo(PublishState state, bool publish) { return publish == isOnSite(state); }

    /// The edit that publishes or unpublishes an article whose field is written as `written` (nullopt: not there) and
    /// means `state`; nullopt where the article is in that state already. Unset is published: publishing leaves it.
    std::optional<FieldEdit> edit(PublishState state, const std::optional<std::string>& written, bool publish) const;
};

} // namespace stet
