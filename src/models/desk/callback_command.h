#pragma once

#include <QUndoCommand>

#include <functional>
#include <utility>

namespace stet {

/// An undo step that changes no article, only what Stet remembers about some.
class CallbackCommand final : public QUndoCommand
{
public:
    CallbackCommand(const QString& text, std::function<void()> make, std::function<void()> takeBack)
        : QUndoCommand(text)
        , m_make(std::move(make))
        , m_takeBack(std::move(takeBack))
    {
    }

    void redo() override { m_make(); }
    void undo() override { m_takeBack(); }

private:
    std::function<void()> m_make;
    std::function<void()> m_takeBack;
};

} // namespace stet
