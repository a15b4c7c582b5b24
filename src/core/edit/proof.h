#pragma once

#include "core/document/document.h"
#include "core/document/yaml/yaml_reader.h"
#include "core/edit/field_edit.h"

#include <optional>

namespace stet {

/// Proves a sequence of edits of one document, one by one: what libyaml reads after an edit must equal what it read
/// before with that edit applied to its tree, in every value, type, key and their order. Where yaml-cpp read the same
/// before, it must do so with a new value, unless it reads that itself differently. The bytes outside the front matter
/// must not change.
class Proof
{
public:
    explicit Proof(const Document& original);

    /// Proves one edit: `edited` is what `edit` made of `current`, the document of the previous step. Where others
    /// follow, an item's may be proved together with theirs. Error: ProofFailed.
    Result<Done> step(const Document& current, const FieldEdit& edit, const Document& edited, bool isFollowed);

private:
    std::optional<YamlNode> m_tree; ///< of the current document, by libyaml
    bool m_isAgreed = false; ///< whether yaml-cpp reads it so too
};

} // namespace stet
