#include "models/folders/disk_changes.h"

#include "core/messages/error_messages.h"

#include <QCoreApplication>
#include <QStringList>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

struct DiskTexts
{
    Q_DECLARE_TR_FUNCTIONS(stet::DiskChanges)
};

} // namespace

QString sentenceOf(const DiskChanges& changes)
{
    const auto count = [](const auto& rows) { return static_cast<int>(rows.size()); };
    QStringList parts;
    // The first part says of what all are.
    if (const int changed = count(changes.changed); changed > 0)
        parts << DiskTexts::tr("%n article(s) changed on disk", nullptr, changed);
    if (const int added = count(changes.added); added > 0)
        parts << (parts.isEmpty() ? DiskTexts::tr("%n new article(s) on disk", nullptr, added)
                                  : DiskTexts::tr("%n new", "articles, in a list", added));
    if (const int renamed = count(changes.renamed); renamed > 0)
        parts << (parts.isEmpty() ? DiskTexts::tr("%n article(s) renamed on disk", nullptr, renamed)
                                  : DiskTexts::tr("%n renamed", "articles, in a list", renamed));
    if (const int removed = count(changes.removed); removed > 0)
        parts << (parts.isEmpty() ? DiskTexts::tr("%n article(s) gone from disk", nullptr, removed)
                                  : DiskTexts::tr("%n gone", "articles, in a list", removed));
    QStringList sentences;
    if (!changes.kept.empty())
        sentences << DiskTexts::tr(
            "The files of %n unsaved article(s) are gone; your edits are kept, and you can save them as new files",
            nullptr, count(changes.kept));
    if (changes.unreadable.size() == 1)
        sentences
            << DiskTexts::tr("%1 can no longer be read; its articles stay").arg(printable(changes.unreadable.front()));
    else if (!changes.unreadable.empty())
        sentences << DiskTexts::tr(
            "%n folder(s) can no longer be read; their articles stay", nullptr, count(changes.unreadable));
    if (!parts.isEmpty())
        sentences << parts.join(u", "_s);
    return sentences.join(u" – "_s);
}

} // namespace stet
