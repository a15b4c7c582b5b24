#include "core/library/read_article.h"

#include "core/edit/field_lookup.h"
#include "core/storage/disk_error.h"
#include "core/storage/read_file.h"

namespace stet {

ReadRow readRowAndDocument(Disk& disk, const Candidate& candidate, const PublishField& field)
{
    ReadRow read;
    auto& row = read.row;
    auto content = readFile(disk, candidate.path, SourceText::sizeLimit);
    if (content.ok()) {
        const auto stamp = content->stamp;
        const auto fingerprint = Fingerprint::of(content->bytes);
        auto document = Document::read(std::move(content).value().bytes);
        if (document.ok()) {
            row = summarize(*document, field, candidate.path);
            read.document = std::move(document).value();
        } else {
            row = unreadable(withPath(candidate.path, document.error()), candidate.path);
        }
        row.stamp = stamp;
        row.fingerprint = fingerprint;
    } else {
        row = unreadable(withPath(candidate.path, content.error()), candidate.path);
        row.stamp = candidate.stamp;
    }
    if (candidate.foundAs == candidate.path)
        row.foundAs = row.path;
    else
        row.foundAs = candidate.foundAs;
    row.root = static_cast<std::uint32_t>(candidate.root);
    return read;
}

ArticleSummary readRow(Disk& disk, const Candidate& candidate, const PublishField& field)
{
    return readRowAndDocument(disk, candidate, field).row;
}

Result<Rebased> rebasePending(const Document& document, const PendingEdits& pending)
{
    if (!pending.baseText)
        return rebaseByField(pending.edits, document);
    return rebase(Document::ofText(*pending.baseText), pending.edits, document);
}

Result<Rebased> withPending(const Document& document, const PendingEdits& pending)
{
    if (pending.empty() || Fingerprint::of(document.bytes()) == pending.base) {
        auto edited = applyEdits(document, pending.edits);
        return edited.ok() ? Result(Rebased{std::move(edited).value(), pending.edits, {}}) : edited.error();
    }
    auto rebased = rebasePending(document, pending);
    if (!rebased.ok())
        return rebased.error().code == ErrorCode::FieldChanged ? Error{.code = ErrorCode::ChangedOnDisk}
                                                               : rebased.error();
    if (rebased->conflicts.empty())
        return rebased;
    const auto& path = rebased->conflicts.front().edit.path;
    return refusalOf(ErrorCode::BothChanged, path, document.find(path));
}

Result<Document> readArticleText(Disk& disk, const std::string& path)
{
    auto content = readFile(disk, path, SourceText::sizeLimit);
    if (!content.ok())
        return withPath(path, content.error());
    return Document::ofText(std::move(content).value().bytes);
}

Result<Document> readArticle(Disk& disk, const std::string& path, const PendingEdits& pending)
{
    const auto text = readArticleText(disk, path);
    if (!text.ok())
        return text.error();
    auto edited = withPending(*text, pending);
    if (!edited.ok())
        return withPath(path, edited.error());
    auto& document = edited->edited.document;
    if (document.error())
        return withPath(path, *document.error());
    return std::move(document);
}

} // namespace stet
