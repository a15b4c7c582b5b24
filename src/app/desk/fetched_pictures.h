#pragma once

#include <QByteArray>
#include <QObject>

#include <string>

namespace stet {

/// Says on the GUI thread that a picture came from the network, whoever wanted it.
class FetchedPictures final : public QObject
{
    Q_OBJECT

public:
    /// Any thread; `article`: its canonical path.
    void report(const std::string& article);

Q_SIGNALS:
    /// From the thread of the report: receivers of other threads hear it on theirs.
    void fetched(const QByteArray& article);
};

} // namespace stet
