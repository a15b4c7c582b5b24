#include "core/edit/rebase.h"

#include "core/document/field_values.h"
#include "core/edit/list_match.h"
#include "core/edit/plan/written_value.h"
#include "core/edit/source_edit.h"

#include <algorithm>

namespace stet {

namespace {

bool isSameOrMissing(const std::optional<Value>& a, const std::optional<Value>& b)
{
    return a && b ? sameValue(*a, *b) : a.has_value() == b.has_value();
}

std::optional<Value> valueAt(const Document& document, const std::optional<KeyPath>& path)
{
    return path ? FieldValues(document).get(*path) : std::nullopt;
}

bool isItem(const KeyPath& path)
{
    return !path.empty() && std::holds_alternative<std::uint32_t>(path.segments().back());
}

std::uint32_t indexOf(const KeyPath& path)
{
    return std::get<std::uint32_t>(path.segments().back());
}

/// A value as a document has it; nullopt where there is none.
std::optional<std::string> writtenAt(const Document& document, const KeyPath& path)
{
    if (document.refusal())
        return std::nullopt;
    const auto id = document.frontMatter().find(path, document.bytes());
    return id == noNode ? std::nullopt : std::optional(writtenValue(document, id));
}

/// What becomes of one edit.
struct Fate
{
    std::optional<FieldEdit> edit{}; ///< to be made on theirs
    bool isConflict = false;
};

const Fate done{}; ///< they have done the same
const Fate conflict{.isConflict = true};

/// One edit, between the person's text before it and behind it, on the others' text with the edits before it.
class Step
{
public:
    Step(const FieldEdit& edit, const Document& before, const Document& behind, const Document& theirs)
        : m_edit(edit)
        , m_before(before)
        , m_behind(behind)
        , m_theirs(theirs)
        , m_isInsertion(isItem(edit.path) && !edit.before && edit.after)
        , m_path(m_isInsertion || edit.path.empty() ? std::nullopt : matchPath(before, edit.path, theirs))
    {
    }

    Fate fate() const
    {
        if (isSourceEdit(m_edit))
            return source();
        if (m_isInsertion)
            return insertion();
        if (m_edit.to)
            return isItem(m_edit.path) ? move() : rename();
        return value();
    }

    FieldConflict asConflict() const
    {
        if (isSourceEdit(m_edit)) {
            const auto lines = sourceConflict(m_theirs, m_edit);
            const auto text = [](const std::string& some) { return Value::scalar(ValueType::Text, some); };
            return {m_edit, KeyPath(), text(lines.base), text(lines.mine), text(lines.theirs)};
        }
        if (m_edit.to && isItem(m_edit.path)) {
            const auto list = m_edit.path.parent();
            const auto at = matchPath(m_before, list, m_theirs);
            return {m_edit, at, valueAt(m_before, list), valueAt(m_behind, list), valueAt(m_theirs, at)};
        }
        const auto mine = m_edit.to.value_or(m_edit.path);
        return {m_edit, m_edit.to ? std::nullopt : m_path,
            m_isInsertion ? std::nullopt : valueAt(m_before, m_edit.path), valueAt(m_behind, mine),
            valueAt(m_theirs, m_path)};
    }

private:
    Fate source() const
    {
        if (m_theirs.bytes() == m_behind.bytes())
            return done;
        auto edit = sourceEditFor(m_theirs, m_edit);
        if (!edit.ok())
            return conflict;
        return edit->before == edit->after ? done : Fate{.edit = std::move(edit).value()};
    }

    Fate value() const
    {
        const auto base = valueAt(m_before, m_edit.path);
        const auto mine = m_edit.after ? valueAt(m_behind, m_edit.path) : std::nullopt;
        const auto theirs = valueAt(m_theirs, m_path);
        if (isSameOrMissing(theirs, mine))
            return done;
        if (!m_path || !isSameOrMissing(theirs, base))
            return conflict;
        if (mine && mine->isScalar() && theirs && theirs->isScalar()) { // in the style that they have given it
            auto edit = setField(m_theirs, *m_path, *mine);
            return edit.ok() ? Fate{.edit = std::move(edit).value()} : conflict;
        }
        return Fate{.edit = FieldEdit{*m_path, written(*m_path), m_edit.after, {}}};
    }

    /// Behind the item that it was put behind, wherever that stands now.
    Fate insertion() const
    {
        const auto list = matchPath(m_before, m_edit.path.parent(), m_theirs);
        const auto ours = valueAt(m_before, m_edit.path.parent());
        const auto theirs = valueAt(m_theirs, list);
        const auto item = valueAt(m_behind, m_edit.path);
        if (!list || !item || (theirs && theirs->type != ValueType::List))
            return conflict;
        const auto index = indexOf(m_edit.path);
        if (!theirs)
            return index == 0 && !ours ? Fate{.edit = FieldEdit{list->item(0), {}, m_edit.after, {}}} : conflict;
        const auto places = matchItems(ours ? ours->items : std::vector<Value>(), theirs->items);
        for (std::uint32_t i = 0; i < theirs->items.size(); ++i) {
            const bool isNew = std::find(places.begin(), places.end(), std::optional(i)) == places.end();
            if (isNew && sameValue(theirs->items[i], *item))
                return done;
        }
        return Fate{
            .edit = FieldEdit{list->item(placeAfter(places, index, theirs->items.size())), {}, m_edit.after, {}}};
    }

    static std::uint32_t placeAfter(
        const std::vector<std::optional<std::uint32_t>>& places, std::uint32_t index, std::size_t count)
    {
        for (auto i = std::min<std::size_t>(index, places.size()); i-- > 0;) {
            if (places[i])
                return *places[i] + 1;
        }
        return index == 0 ? 0 : static_cast<std::uint32_t>(count);
    }

    Fate move() const
    {
        const auto list = matchPath(m_before, m_edit.path.parent(), m_theirs);
        const auto ours = valueAt(m_before, m_edit.path.parent());
        const auto moved = valueAt(m_behind, m_edit.path.parent());
        const auto theirs = valueAt(m_theirs, list);
        if (isSameOrMissing(theirs, moved))
            return done;
        // Where they have put the items in an order of their own nobody knows which of both is wanted.
        if (!m_path || !isSameOrMissing(theirs, ours))
            return conflict;
        return Fate{.edit = FieldEdit{*m_path, written(*m_path), written(*m_path), list->item(indexOf(*m_edit.to))}};
    }

    Fate rename() const
    {
        const auto parent = matchPath(m_before, m_edit.path.parent(), m_theirs);
        if (!m_path || !parent)
            return conflict;
        const auto to = parent->child(std::get<std::string>(m_edit.to->segments().back()));
        const auto theirs = valueAt(m_theirs, m_path);
        if (!theirs)
            return isSameOrMissing(valueAt(m_theirs, to), valueAt(m_behind, *m_edit.to)) ? done : conflict;
        return Fate{.edit = FieldEdit{*m_path, written(*m_path), written(*m_path), to}};
    }

    std::optional<std::string> written(const KeyPath& path) const { return writtenAt(m_theirs, path); }

    const FieldEdit& m_edit;
    const Document& m_before;
    const Document& m_behind;
    const Document& m_theirs;
    bool m_isInsertion;
    std::optional<KeyPath> m_path; ///< of the field in theirs; nullopt: it is gone
};

} // namespace

Result<Rebased> rebase(const Document& base, std::span<const FieldEdit> edits, const Document& theirs)
{
    if (theirs.refusal() && !std::all_of(edits.begin(), edits.end(), isSourceEdit))
        return *theirs.refusal();
    auto before = base;
    Rebased out{.edited = {theirs, {}}};
    for (const auto& edit : edits) {
        auto behind = applyEdits(before, std::span(&edit, 1));
        if (!behind.ok())
            return behind.error();
        const Step step(edit, before, behind->document, out.edited.document);
        auto fate = step.fate();
        if (fate.edit) {
            auto made = applyEdits(out.edited.document, std::span(&*fate.edit, 1));
            if (made.ok()) {
                auto& text = out.edited.text;
                text = text.empty() ? made->text : text.then(made->text);
                out.edited.document = std::move(made).value().document;
                out.edits.push_back(std::move(*fate.edit));
            }
            fate.isConflict = !made.ok();
        }
        if (fate.isConflict)
            out.conflicts.push_back(step.asConflict());
        before = std::move(behind).value().document;
    }
    return out;
}

Result<Rebased> rebaseByField(std::span<const FieldEdit> edits, const Document& theirs)
{
    if (theirs.refusal())
        return *theirs.refusal();
    // What matters of the base: theirs, with the values in the edited fields that the person has seen there.
    auto base = theirs;
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
        const auto& segments = edit->path.segments();
        if (isSourceEdit(*edit))
            return Error{.code = ErrorCode::FieldChanged};
        const bool isInList = std::any_of(segments.begin(), segments.end(),
            [](const auto& segment) { return std::holds_alternative<std::uint32_t>(segment); });
        if (isInList || edit->to)
            return Error{.code = ErrorCode::FieldChanged, .detail = edit->path.toText()};
        const FieldEdit back{edit->path, writtenAt(base, edit->path), edit->before, {}};
        if (back.before == back.after)
            continue;
        auto seen = applyEdits(base, std::span(&back, 1));
        if (!seen.ok())
            return seen.error();
        base = std::move(seen).value().document;
    }
    return rebase(base, edits, theirs);
}

} // namespace stet
