#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/edit/field_change.h"
#include "models/article/refused_texts.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace stet {

namespace FactRole {
enum
{
    Address = Qt::UserRole, ///< QString, an http or https address that can be opened; invalid for other values
    Whole, ///< QString, the whole value, if the display shortens it or joins its lines
    Path, ///< QString, the key path of the field: `images[0].url`
};
}

/// All fields of one article as a tree of two columns, name and value; the encrypted field has a lock (see
/// cell_sign.h). Cells allow editing names of fields and single values, except the encrypted one. The model only
/// reports the requested change; the new value appears with the next setFields(). Text that is refused stays in its
/// cell.
class FactsModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        Content,
        ColumnCount
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// Shows the fields of an article, a map; read-only if they cannot be edited.
    void setFields(const Value& fields, bool isEditable = false, RowId row = noRow);

    /// Keeps the text of an edited() that was refused.
    void keepRefused(const RefusedTexts::Text& text);
    /// Discards such a text.
    void discardRefused(const QModelIndex& index);
    /// Returns the articles that such texts are for.
    std::vector<RowId> refusedRows() const;

    /// `index` must be valid.
    const KeyPath& pathOf(const QModelIndex& index) const { return fact(index).path; }
    ValueType typeOf(const QModelIndex& index) const { return fact(index).type; }
    /// Whether the field, with everything in it, can be changed and removed.
    bool canChange(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// A person typed a text, which means these changes.
    void edited(const stet::RefusedTexts::Text& text, const std::vector<stet::FieldChange>& changes);
    /// The typed text is invalid; why, as a sentence.
    void mistyped(const QString& why);

private:
    struct Fact
    {
        QString name{};
        QString content{}; ///< a short text; for lists and maps, a summary
        QString whole{};
        KeyPath path{};
        ValueType type = ValueType::Null;
        bool isAddress = false;
        bool isEncrypted = false;
        int parent = -1; ///< index in m_facts; -1 at the top
        int row = 0; ///< among its siblings
        std::vector<int> children{};
    };

    int add(const QString& name, const KeyPath& path, const Value& value, int parent, int row);
    const Fact& fact(const QModelIndex& index) const { return m_facts[index.internalId()]; }
    RefusedTexts::Place placeOf(const QModelIndex& index) const;
    QModelIndex cellAt(const RefusedTexts::Place& place) const;
    QString heldText(const QModelIndex& index) const;
    const RefusedTexts::Text* refusedAt(const QModelIndex& index) const;

    std::vector<Fact> m_facts;
    std::vector<int> m_top;
    bool m_isEditable = false;
    RowId m_row = noRow;
    RefusedTexts m_refused;
};

} // namespace stet
