#include "core/edit/proof.h"

#include "core/edit/tree_edit.h"
#include "core/edit/written_value.h"

namespace stet {

namespace {

Error failed(const KeyPath& path)
{
    return {.code = ErrorCode::ProofFailed, .detail = path.toText()};
}

bool sameAround(const SourceText& before, const SourceText& after)
{
    const auto head = [](const SourceText& s) { return s.bytes().substr(0, s.frontMatter().begin); };
    const auto tail = [](const SourceText& s) { return s.bytes().substr(s.frontMatter().end); };
    return head(before) == head(after) && tail(before) == tail(after);
}

/// Whether the scanner finds a new value where the next edit would look for it.
bool isFound(const Document& edited, const FieldEdit& edit)
{
    const auto& path = edit.to ? *edit.to : edit.path;
    const auto id = edited.frontMatter().find(path, edited.bytes());
    const bool isItem = std::holds_alternative<std::uint32_t>(path.segments().back());
    if (!edit.after)
        return id == noNode || isItem;
    return id != noNode && writtenValue(edited, id) == *edit.after;
}

} // namespace

Proof::Proof(const Document& original)
    : m_tree(readYaml(original.source().frontMatterText()))
{
}

Result<Done> Proof::step(const Document& current, const FieldEdit& edit, const Document& edited)
{
    if (edited.refusal() || !sameAround(current.source(), edited.source()) || !isFound(edited, edit))
        return failed(edit.path);
    auto found = readYaml(edited.source().frontMatterText());
    if (!m_tree.ok() || !found.ok())
        return failed(edit.path);
    auto expected = std::move(m_tree).value();
    if (!editTree(expected, edit, *found))
        return failed(edit.path);
    const bool isSame = sameMeaning(expected, found.value());
    m_tree = std::move(found);
    return isSame ? Result<Done>(Done{}) : failed(edit.path);
}

} // namespace stet
