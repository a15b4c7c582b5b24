#pragma once

#include "models/article/source_check.h"
#include "models/background/background_task.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace stet {

/// Checks a source in the background while it is written. The newest text wins.
class SourceCheckJob final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void check(std::string bytes);

Q_SIGNALS:
    void checked(const std::shared_ptr<const stet::CheckedSource>& source);

private:
    void start(std::string bytes);
    void finish(const std::shared_ptr<const CheckedSource>& source);

    bool m_isBusy = false;
    std::optional<std::string> m_next; ///< to be checked when the one that is under way is done
    BackgroundTask m_task;
};

} // namespace stet
