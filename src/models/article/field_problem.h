#pragma once

#include "core/document/key_path.h"
#include "core/settings/rules.h"

#include <QString>

namespace stet {

/// A finding as a form shows it at its field.
struct FieldProblem
{
    KeyPath path{};
    RuleId rule = RuleId::Unreadable;
    Severity severity = Severity::Error;
    QString sentence{};
    bool isFixable = false;

    bool operator==(const FieldProblem&) const = default;
};

} // namespace stet
