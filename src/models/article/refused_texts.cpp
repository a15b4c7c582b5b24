#include "models/article/refused_texts.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "models/desk/cell_sign.h"
#include "models/desk/desk_commands.h"
#include "models/desk/value_summary.h"

#include <QCoreApplication>

#include <algorithm>

namespace stet {

void RefusedTexts::keep(Text text)
{
    discard(text.place);
    m_texts.push_back(std::move(text));
}

void RefusedTexts::discard(const Place& place)
{
    std::erase_if(m_texts, [&](const Text& kept) { return kept.place == place; });
}

const RefusedTexts::Text* RefusedTexts::find(const Place& place) const
{
    const auto kept = std::find_if(m_texts.begin(), m_texts.end(), [&](const Text& one) { return one.place == place; });
    return kept != m_texts.end() ? &*kept : nullptr;
}

QVariant RefusedTexts::dataOf(const Text& text, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(text.typed.toStdString());
    case Qt::EditRole:
        return text.typed;
    case Qt::ToolTipRole:
        return plainToolTip(QCoreApplication::translate(
            "stet::RefusedTexts", "Not applied: %1\nPress F2 to correct the text, and Escape there to discard it.")
                                .arg(text.why));
    case Qt::AccessibleTextRole:
        return QCoreApplication::translate("stet::RefusedTexts", "%1, not applied: %2").arg(text.typed, text.why);
    case markRole:
        return static_cast<int>(CellSign::Refused);
    case heldRole:
        return text.held;
    default:
        return {};
    }
}

void applyTyped(DeskCommands& commands, const RefusedTexts::Text& text, const std::vector<FieldChange>& changes,
    std::function<void(const RefusedTexts::Text&)> keep)
{
    commands.change({text.place.row}, text.place.path, changes, 0,
        [&commands, text, keep = std::move(keep)](const EditService::Outcome& outcome) {
            if (outcome.refused.empty())
                return;
            auto refused = text;
            refused.why = sentenceWithLine(outcome.refused.front().error);
            keep(refused);
            commands.sayRefused(outcome.refused);
        });
}

} // namespace stet
