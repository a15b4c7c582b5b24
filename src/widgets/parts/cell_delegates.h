#pragma once

#include <QStyledItemDelegate>

namespace stet {

/// Draws the sign that a model gives a cell by markRole (see cell_sign.h), without a frame around the current cell: the
/// whole row is current. Adds some space to rows.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// Draws addresses as links, underlined under the pointer.
class AddressDelegate final : public MarkDelegate
{
    Q_OBJECT

public:
    /// `addressRole`: a QString if a cell holds an address, else invalid or empty.
    explicit AddressDelegate(int addressRole, QObject* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int m_addressRole;
};

} // namespace stet
