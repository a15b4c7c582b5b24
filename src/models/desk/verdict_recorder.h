#pragma once

#include "core/library/row_decision.h"

#include <functional>
#include <string>
#include <vector>

namespace stet {

/// Records what a person decides about articles.
class VerdictRecorder
{
public:
    VerdictRecorder() = default;
    VerdictRecorder(const VerdictRecorder&) = delete;
    VerdictRecorder& operator=(const VerdictRecorder&) = delete;
    virtual ~VerdictRecorder() = default;

    /// Gives the articles back the decisions they had before.
    using TakeBack = std::function<void()>;
    /// Records a verdict about articles, with a reason (UTF-8, one line) or an empty text. Skips articles that are gone
    /// or cannot be read. The returned function may be called once, while this lives.
    virtual TakeBack record(const std::vector<RowId>& rows, Verdict verdict, const std::string& reason) = 0;
};

} // namespace stet
