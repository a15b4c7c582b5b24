#include "core/saving/prepare_edits.h"

#include "core/document/field_values.h"
#include "core/edit/field_lookup.h"
#include "core/edit/source_edit.h"
#include "core/library/read_article.h"
#include "core/storage/disk_error.h"
#include "core/storage/read_file.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

/// An article with the text that its edits are for.
struct Opened
{
    Document base;
    Document current; ///< base with the pending edits
    PendingEdits pending; ///< of that base
    RowPointer row; ///< of the base, where the file is another than the task knows
};

/// What gives a field the value that the person wanted, in a text that has another there.
std::vector<FieldChange> overwriting(const KeyPath& path, const std::optional<Value>& mine, bool isThere)
{
    if (!mine)
        return {RemoveField{path}};
    const auto isSingle = [](const Value& item) { return item.isScalar(); };
    if (mine->type == ValueType::List && std::all_of(mine->items.begin(), mine->items.end(), isSingle))
        return {SetItems{path, mine->items}};
    if (isThere && !mine->isScalar())
        return {RemoveField{path}, SetField{path, *mine}};
    return {SetField{path, *mine}};
}

Result<Done> overwrite(Rebased& rebased, const FieldConflict& conflict)
{
    if (!conflict.at)
        return refusalOf(ErrorCode::FieldChanged, conflict.edit.path);
    const auto& document = rebased.edited.document;
    std::vector<FieldEdit> edits;
    if (isSourceEdit(conflict.edit)) {
        edits.push_back(sourceEditOver(document, conflict.edit));
        auto made = applyEdits(document, edits);
        if (!made.ok())
            return made.error();
        rebased.edited.document = std::move(made).value().document;
    } else {
        auto made = applyChanges(document, overwriting(*conflict.at, conflict.mine, conflict.theirs.has_value()));
        if (!made.ok())
            return made.error();
        edits = std::move(made->edits);
        rebased.edited.document = std::move(made->document);
    }
    rebased.edits.insert(rebased.edits.end(), edits.begin(), edits.end());
    return Done{};
}

/// The pending edits rebuilt on a text, with the conflicts decided.
Result<Rebased> decided(const Document& text, const PendingEdits& pending, const ConflictChoices& choices)
{
    const bool isUndecided = choices.all == ConflictChoice::Refuse && choices.each.empty();
    if (isUndecided || Fingerprint::of(text.bytes()) == pending.base)
        return withPending(text, pending);
    auto rebased = rebasePending(text, pending);
    if (!rebased.ok())
        return rebased;
    for (const auto& conflict : rebased->conflicts) {
        const auto choice = choices.of(conflict);
        if (choice == ConflictChoice::Refuse)
            return refusalOf(ErrorCode::BothChanged, conflict.edit.path);
        if (choice == ConflictChoice::Theirs)
            continue;
        if (const auto done = overwrite(rebased.value(), conflict); !done.ok())
            return done.error();
    }
    return rebased;
}

/// A text that was read, with the pending edits of the task made on it.
Result<Opened> opened(const EditTask& task, const std::shared_ptr<const std::string>& text, RowPointer row,
    const ConflictChoices& choices = {})
{
    auto base = Document::ofText(*text);
    auto current = decided(base, task.pending, choices);
    if (!current.ok())
        return current.error();
    PendingEdits pending{.base = Fingerprint::of(*text), .baseText = text, .edits = std::move(current->edits)};
    return Opened{std::move(base), std::move(current->edited.document), std::move(pending), std::move(row)};
}

Result<Opened> openOnDisk(
    Disk& disk, const EditTask& task, const PublishField& field, const ConflictChoices& choices = {})
{
    auto content = readFile(disk, task.base->path, SourceText::sizeLimit);
    if (!content.ok())
        return content.error();
    const auto text = std::make_shared<const std::string>(std::move(content->bytes));
    RowPointer row;
    if (Fingerprint::of(*text) != task.base->fingerprint) {
        auto fresh = summarize(Document::ofText(*text), field, task.base->path);
        fresh.stamp = content->stamp;
        row = std::make_shared<const ArticleSummary>(std::move(fresh));
    }
    return opened(task, text, std::move(row), choices);
}

/// The text that the pending edits were made for is at hand after the first of them; else it is the file's.
Result<Opened> openArticle(Disk& disk, const EditTask& task, const PublishField& field)
{
    return task.pending.baseText ? opened(task, task.pending.baseText, nullptr) : openOnDisk(disk, task, field);
}

/// The row of an article with its pending edits. While its source is not finished it keeps the place that it has by
/// what the file says.
RowPointer shownRow(const Opened& article, const Document& current, const PublishField& field, std::string_view path)
{
    auto row = summarize(current.error() ? article.base : current, field, path);
    if (const auto& error = current.error())
        row.error = *error;
    return std::make_shared<const ArticleSummary>(std::move(row));
}

/// A source edit that changes nothing but fields is pending as edits of these, which get along with what others write.
void splitSource(PendingEdits& pending, const Document& base, const Document& current)
{
    if (pending.empty() || !isSourceEdit(pending.edits.back()))
        return;
    const auto fields = asFieldEdits(pending.edits.back());
    if (fields.empty())
        return;
    auto split = pending;
    split.edits.pop_back();
    for (const auto& field : fields)
        split.add(field);
    const auto made = applyEdits(base, split.edits);
    if (made.ok() && made->document.bytes() == current.bytes())
        pending = std::move(split);
}

/// The edits for the text that an article has: source edits were made for one of others.
Result<std::vector<FieldEdit>> fitting(const Document& current, std::span<const FieldEdit> edits)
{
    std::vector<FieldEdit> made(edits.begin(), edits.end());
    if (std::none_of(made.begin(), made.end(), isSourceEdit))
        return made;
    auto text = current;
    for (auto& edit : made) {
        if (isSourceEdit(edit)) {
            auto fit = sourceEditFor(text, edit);
            if (!fit.ok())
                return refusalOf(ErrorCode::FieldChanged, edit.path);
            edit = std::move(fit).value();
        }
        auto edited = applyEdits(text, std::span(&edit, 1));
        if (!edited.ok())
            return edited.error();
        text = std::move(edited).value().document;
    }
    return made;
}

/// `current` is the article with `edits`.
Result<PreparedEdits> prepared(
    const EditTask& task, Opened article, std::vector<FieldEdit> edits, Document current, const PublishField& field)
{
    auto pending = std::move(article.pending);
    const auto count = pending.edits.size();
    for (const auto& edit : edits)
        pending.add(edit);
    if (pending.edits.size() != count + edits.size()) { // what leads back leads to the very bytes of the base
        auto again = applyEdits(article.base, pending.edits);
        if (!again.ok())
            return withPath(task.base->path, again.error());
        current = std::move(again).value().document;
    }
    if (current.bytes() == article.base.bytes())
        pending.edits.clear();
    else
        splitSource(pending, article.base, current);
    auto shown = shownRow(article, current, field, task.base->path);
    return PreparedEdits{.row = task.row,
        .revision = task.revision,
        .edits = std::move(edits),
        .pending = std::move(pending),
        .base = std::move(article.row),
        .shown = std::move(shown)};
}

} // namespace

ConflictChoice ConflictChoices::of(const FieldConflict& conflict) const
{
    const auto place
        = std::find_if(each.begin(), each.end(), [&](const auto& decision) { return decision.first == conflict; });
    return place == each.end() ? all : place->second;
}

Result<PreparedEdits> prepareChanges(Disk& disk, const EditTask& task, std::span<const FieldChange> changes,
    const PublishField& field, const HoldsNoText& holdsNoText)
{
    const ChangesOf given
        = [&](const Document& /*text*/) { return std::vector<FieldChange>(changes.begin(), changes.end()); };
    return prepareChanges(disk, task, given, field, holdsNoText);
}

Result<PreparedEdits> prepareChanges(Disk& disk, const EditTask& task, const ChangesOf& changes,
    const PublishField& field, const HoldsNoText& holdsNoText)
{
    auto article = openArticle(disk, task, field);
    if (!article.ok())
        return withPath(task.base->path, article.error());
    const auto made = changes(article->current);
    if (!made.ok())
        return withPath(task.base->path, made.error());
    auto changed = applyChanges(article->current, *made, Proving::Done, holdsNoText);
    if (!changed.ok())
        return withPath(task.base->path, changed.error());
    return prepared(task, std::move(article).value(), std::move(changed->edits), std::move(changed->document), field);
}

Result<RehearsedEdits> rehearseChanges(Disk& disk, const EditTask& task, std::span<const FieldChange> changes,
    const KeyPath& at, const PublishField& field, const HoldsNoText& holdsNoText)
{
    const auto article = openArticle(disk, task, field);
    if (!article.ok())
        return withPath(task.base->path, article.error());
    auto changed = applyChanges(article->current, changes, Proving::Omitted, holdsNoText);
    if (!changed.ok())
        return withPath(task.base->path, changed.error());
    if (changed->document.bytes() == article->current.bytes())
        changed->edits.clear();
    return RehearsedEdits{.edits = std::move(changed->edits),
        .before = FieldValues(article->current).get(at),
        .after = FieldValues(changed->document).get(at)};
}

Result<PreparedEdits> prepareEdits(
    Disk& disk, const EditTask& task, std::span<const FieldEdit> edits, const PublishField& field)
{
    auto article = openArticle(disk, task, field);
    if (!article.ok())
        return withPath(task.base->path, article.error());
    auto fit = fitting(article->current, edits);
    if (!fit.ok())
        return withPath(task.base->path, fit.error());
    auto edited = applyEdits(article->current, *fit);
    if (!edited.ok())
        return withPath(task.base->path, edited.error());
    return prepared(task, std::move(article).value(), std::move(fit).value(), std::move(edited->document), field);
}

Result<PreparedEdits> prepareRebased(
    Disk& disk, const EditTask& task, const ConflictChoices& choices, const PublishField& field)
{
    auto article = openOnDisk(disk, task, field, choices);
    if (!article.ok())
        return withPath(task.base->path, article.error());
    auto edits = article->pending.edits;
    auto shown = shownRow(*article, article->current, field, task.base->path);
    return PreparedEdits{.row = task.row,
        .revision = task.revision,
        .edits = std::move(edits),
        .pending = std::move(article->pending),
        .base = std::move(article->row),
        .shown = std::move(shown)};
}

Result<std::vector<FieldConflict>> findConflicts(Disk& disk, const EditTask& task)
{
    const auto text = readArticleText(disk, task.base->path);
    if (!text.ok())
        return text.error();
    if (Fingerprint::of(text->bytes()) == task.pending.base)
        return std::vector<FieldConflict>();
    auto rebased = rebasePending(*text, task.pending);
    if (!rebased.ok())
        return withPath(task.base->path, rebased.error());
    return std::move(rebased->conflicts);
}

} // namespace stet
