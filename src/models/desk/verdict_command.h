#pragma once

#include "models/desk/verdict_recorder.h"

#include <QUndoCommand>

#include <string>
#include <utility>
#include <vector>

namespace stet {

/// Records a verdict about articles; its undo gives them back the decisions they had.
class VerdictCommand final : public QUndoCommand
{
public:
    /// `recorder` must outlive this.
    VerdictCommand(VerdictRecorder& recorder, std::vector<RowId> rows, Verdict verdict, std::string reason = {},
        QUndoCommand* parent = nullptr)
        : QUndoCommand(parent)
        , m_recorder(recorder)
        , m_rows(std::move(rows))
        , m_verdict(verdict)
        , m_reason(std::move(reason))
    {
    }

    void redo() override { m_takeBack = m_recorder.record(m_rows, m_verdict, m_reason); }
    void undo() override { m_takeBack(); }

private:
    VerdictRecorder& m_recorder;
    std::vector<RowId> m_rows;
    Verdict m_verdict;
    std::string m_reason;
    VerdictRecorder::TakeBack m_takeBack;
};

} // namespace stet
