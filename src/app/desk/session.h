#pragma once

#include "widgets/parts/seams.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace stet {

/// Where a person was when they left, so that the next start goes on there. Paths of articles are bytes.
struct Session
{
    QStringList folders{}; ///< as the person named them
    QString search{};
    QByteArray current{}; ///< the current article
    QByteArray top{}; ///< the article in the first visible row
    QList<QByteArray> selected{}; ///< at most mostSelected
};

inline constexpr int mostSelected = 1000;

Session readSession(const Settings& settings);
void writeSession(Settings& settings, const Session& session);

} // namespace stet
