#pragma once

#include "core/document/key_path.h"
#include "core/edit/field_change.h"
#include "core/library/snapshot.h"

#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace stet {

class DeskCommands;

/// Texts that were typed into the cells of a view and could not be applied. Each stays in its cell, with the reason,
/// until the person corrects or discards it, or until the value in the cell is another one.
class RefusedTexts
{
public:
    /// A cell with a value of an article, or with the name of its field.
    struct Place
    {
        RowId row = noRow;
        KeyPath path{};
        bool isName = false;

        bool operator==(const Place&) const = default;
    };
    struct Text
    {
        Place place{};
        QString typed{};
        QString held{}; ///< what the cell had in its editor before
        QString why{}; ///< a sentence
    };

    bool isEmpty() const { return m_texts.empty(); }
    const std::vector<Text>& all() const { return m_texts; }
    /// Replaces an earlier one of the cell.
    void keep(Text text);
    void discard(const Place& place);
    /// Returns nullptr if the cell has none. It counts only while the cell holds what it held.
    const Text* find(const Place& place) const;

    /// Returns what a cell with the text shows in a role; invalid where the text changes nothing.
    static QVariant dataOf(const Text& text, int role);

private:
    std::vector<Text> m_texts; ///< few: a person typed each of them
};

/// Makes the changes that a typed text means. If they are refused, reports that and calls `keep` with the text and the
/// reason.
void applyTyped(DeskCommands& commands, const RefusedTexts::Text& text, const std::vector<FieldChange>& changes,
    std::function<void(const RefusedTexts::Text&)> keep);

} // namespace stet
