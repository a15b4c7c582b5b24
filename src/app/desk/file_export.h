#pragma once

#include "core/storage/disk.h"
#include "models/background/in_order.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <optional>

namespace stet {

/// Writes new files that the person asked for, one after the other, in the background. Replaces nothing: what is there
/// may be anything.
class FileExport final : public QObject
{
    Q_OBJECT

public:
    /// `disk` must outlive this.
    explicit FileExport(Disk& disk, QObject* parent = nullptr);

    /// `path`: absolute.
    void write(const QString& path, QByteArray bytes);

Q_SIGNALS:
    /// What became of a file, as a sentence.
    void ended(const QString& sentence);

private:
    struct Act
    {
        QString path{};
        QByteArray bytes{};
        std::optional<Error> failure{};
    };

    Disk& m_disk;
    InOrder<Act> m_acts;
};

} // namespace stet
