#include "core/edit/proof.h"

#include "core/document/document_tree.h"
#include "core/document/yaml/yaml_front_matter.h"
#include "core/edit/plan/written_value.h"
#include "core/edit/tree_edit.h"
#include "core/text/bad_character.h"

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

/// The edit with its new value as it is found where the next edit would look for it; nullopt if it is not there.
/// Between brackets a value may be written otherwise, but must mean the same.
std::optional<FieldEdit> asFound(const Document& edited, FieldEdit edit)
{
    const auto& path = edit.to ? *edit.to : edit.path;
    const auto& tree = edited.frontMatter();
    const auto id = tree.find(path, edited.bytes());
    const bool isItem = std::holds_alternative<std::uint32_t>(path.segments().back());
    if (!edit.after)
        return id == noNode || isItem ? std::optional(std::move(edit)) : std::nullopt;
    if (id == noNode)
        return std::nullopt;
    if (!isWrittenAs(edited, id, *edit.after))
        return std::nullopt;
    edit.after = writtenValue(edited, id);
    return edit;
}

std::optional<YamlNode> libyamlTree(const Document& document)
{
    const auto read = readYamlFrontMatter(document.source());
    return read.ok() ? std::optional(treeOf(*read, document.bytes())) : std::nullopt;
}

/// Whether yaml-cpp reads a text as libyaml does, and not by chance: the line breaks of YAML 1.1 end comments for
/// libyaml alone.
bool isAgreed(const SourceText& source, const YamlNode& tree)
{
    if (findBadCharacter(source.frontMatterText()))
        return false;
    auto read = readYaml(source.frontMatterText());
    return read.ok() && isSameToBoth(*read, tree);
}

/// Whether an edit changes an item of a list that is there, which needs no look at the text after it.
bool isOfList(const Document& current, const FieldEdit& edit)
{
    const auto* list = current.find(edit.path.parent());
    const bool isItem = std::holds_alternative<std::uint32_t>(edit.path.segments().back());
    return isItem && list != nullptr && list->kind == NodeKind::List && !(edit.after && edit.after->starts_with('*'));
}

} // namespace

Proof::Proof(const Document& original)
    : m_tree(libyamlTree(original))
    , m_isAgreed(m_tree && isAgreed(original.source(), *m_tree))
{
}

Result<Done> Proof::step(const Document& current, const FieldEdit& edit, const Document& edited, bool isFollowed)
{
    if (edited.refusal() || !sameAround(current.source(), edited.source()))
        return failed(edit.path);
    const auto made = asFound(edited, edit);
    if (!made)
        return failed(edit.path);
    if (isFollowed && m_tree && edit.path.size() > 1 && isOfList(current, edit))
        return editTree(*m_tree, *made, {}) ? Result<Done>(Done{}) : failed(edit.path);
    auto found = libyamlTree(edited);
    if (!m_tree || !found)
        return failed(edit.path);
    auto expected = std::move(*m_tree);
    m_tree.reset();
    if (!editTree(expected, *made, *found) || !sameMeaning(expected, *found))
        return failed(edit.path);
    const bool wasAgreed = m_isAgreed;
    m_isAgreed = isAgreed(edited.source(), *found);
    m_tree = std::move(found);
    if (!wasAgreed || m_isAgreed || !edit.after) // what is left of a removal is nobody's new text
        return Done{};
    const auto alone = documentOfWritten(*made->after);
    const bool isBeyondYamlCpp = alone.ok() && !isAgreed(alone->source(), treeOf(*alone));
    return isBeyondYamlCpp ? Result<Done>(Done{}) : failed(edit.path);
}

} // namespace stet
