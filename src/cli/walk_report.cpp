#include "cli/walk_report.h"

#include "core/messages/error_messages.h"
#include "core/messages/file_messages.h"

#include <algorithm>

namespace stet::cli {

bool complainOfUnreadable(const ScanReport& report, Output& output)
{
    bool all = true;
    for (const auto& error : report.errors) {
        output.complain(error);
        all = false;
    }
    for (const auto& skipped : report.skipped) {
        const bool isNamed = std::any_of(
            report.errors.begin(), report.errors.end(), [&](const Error& error) { return error.path == skipped.path; });
        if (skipped.reason != SkipReason::Unreadable || isNamed)
            continue;
        output.complain(printable(skipped.path) + QStringLiteral(": ") + reasonText(skipped.reason));
        all = false;
    }
    return all;
}

bool isUnreadable(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::AccessDenied:
    case ErrorCode::NotAFile:
    case ErrorCode::LeadsElsewhere:
    case ErrorCode::ReadFailed:
    case ErrorCode::ChangedOnDisk:
        return true;
    default:
        return false;
    }
}

} // namespace stet::cli
