#pragma once

#include "models/article/source_check.h"
#include "models/background/latest.h"

#include <QObject>

#include <memory>
#include <string>

namespace stet {

/// Checks a source in the background while it is edited. The newest text wins.
class SourceCheckJob final : public QObject
{
    Q_OBJECT

public:
    explicit SourceCheckJob(QObject* parent = nullptr);

    void check(std::string bytes);

Q_SIGNALS:
    void checked(const std::shared_ptr<const stet::CheckedSource>& source);

private:
    Latest<std::shared_ptr<const CheckedSource>> m_latest;
};

} // namespace stet
