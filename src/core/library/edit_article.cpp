#include "library/edit_article.h"

#include "edit/field_lookup.h"
#include "edit/source_edit.h"
#include "library/read_article.h"
#include "storage/read_file.h"

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

/// The pending edits made anew on a text, with the conflicts decided.
Result<Rebased> decided(const Document& text, const PendingEdits& pending, ConflictChoice choice)
{
    if (choice == ConflictChoice::Refuse || Fingerprint::of(text.bytes()) == pending.base)
        return withPending(text, pending);
    auto rebased = rebasePending(text, pending);
    if (!rebased.ok() || choice == ConflictChoice::Theirs)
        return rebased;
    for (const auto& conflict : rebased->conflicts) {
        const auto& path = conflict.edit.path;
        const FieldChange mine = conflict.mine ? FieldChange(SetField{path, *conflict.mine}) : RemoveField{path};
        auto changed = applyChanges(rebased->edited.document, std::span(&mine, 1));
        if (!changed.ok())
            return changed.error();
        rebased->edited.document = std::move(changed->document);
        rebased->edits.insert(rebased->edits.end(), changed->edits.begin(), changed->edits.end());
    }
    return rebased;
}

/// A text that was read, with the pending edits of the task made on it.
Result<Opened> opened(const EditTask& task, const std::shared_ptr<const std::string>& text, RowPointer row,
    ConflictChoice choice = ConflictChoice::Refuse)
{
    auto base = Document::ofText(*text);
    auto current = decided(base, task.pending, choice);
    if (!current.ok())
        return current.error();
    PendingEdits pending{.base = Fingerprint::of(*text), .baseText = text, .edits = std::move(current->edits)};
    return Opened{std::move(base), std::move(current->edited.document), std::move(pending), std::move(row)};
}

Result<Opened> openOnDisk(Disk& disk, const EditTask& task, const PublishField& field,
    ConflictChoice choice = ConflictChoice::Refuse)
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
    return opened(task, text, std::move(row), choice);
}

/// The text that the pending edits were made for is at hand after the first of them; else it is the file's.
Result<Opened> openArticle(Disk& disk, const EditTask& task, const PublishField& field)
{
    return task.pending.baseText ? opened(task, task.pending.baseText, nullptr) : openOnDisk(disk, task, field);
}

Error at(const EditTask& task, Error error)
{
    error.path = task.base->path;
    return error;
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
Result<PreparedEdits> prepared(const EditTask& task, Opened article, std::vector<FieldEdit> edits, Document current,
    const PublishField& field)
{
    auto pending = std::move(article.pending);
    const auto count = pending.edits.size();
    for (const auto& edit : edits)
        pending.add(edit);
    if (pending.edits.size() != count + edits.size()) { // what leads back leads to the very bytes of the base
        auto again = applyEdits(article.base, pending.edits);
        if (!again.ok())
            return at(task, again.error());
        current = std::move(again).value().document;
    }
    if (current.bytes() == article.base.bytes())
        pending.edits.clear();
    else
        splitSource(pending, article.base, current);
    auto shown = std::make_shared<ArticleSummary>(summarize(current, field, task.base->path));
    return PreparedEdits{.row = task.row,
        .revision = task.revision,
        .edits = std::move(edits),
        .pending = std::move(pending),
        .base = std::move(article.row),
        .shown = std::move(shown)};
}

} // namespace

Result<PreparedEdits> prepareChanges(
    Disk& disk, const EditTask& task, std::span<const FieldChange> changes, const PublishField& field)
{
    auto article = openArticle(disk, task, field);
    if (!article.ok())
        return at(task, article.error());
    auto changed = applyChanges(article->current, changes);
    if (!changed.ok())
        return at(task, changed.error());
    return prepared(
        task, std::move(article).value(), std::move(changed->edits), std::move(changed->document), field);
}

Result<PreparedEdits> prepareEdits(
    Disk& disk, const EditTask& task, std::span<const FieldEdit> edits, const PublishField& field)
{
    auto article = openArticle(disk, task, field);
    if (!article.ok())
        return at(task, article.error());
    auto fit = fitting(article->current, edits);
    if (!fit.ok())
        return at(task, fit.error());
    auto edited = applyEdits(article->current, *fit);
    if (!edited.ok())
        return at(task, edited.error());
    return prepared(
        task, std::move(article).value(), std::move(fit).value(), std::move(edited->document), field);
}

Result<PreparedEdits> prepareAnew(
    Disk& disk, const EditTask& task, ConflictChoice choice, const PublishField& field)
{
    auto article = openOnDisk(disk, task, field, choice);
    if (!article.ok())
        return at(task, article.error());
    auto edits = article->pending.edits;
    auto shown = std::make_shared<ArticleSummary>(summarize(article->current, field, task.base->path));
    return PreparedEdits{.row = task.row,
        .revision = task.revision,
        .edits = std::move(edits),
        .pending = std::move(article->pending),
        .base = std::move(article->row),
        .shown = std::move(shown)};
}

} // namespace stet
