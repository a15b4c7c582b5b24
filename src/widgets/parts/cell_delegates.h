#pragma once

#include <QStyledItemDelegate>

namespace stet {

/// Draws the sign that a model gives a cell by markRole (see marks.h), and no frame around the current cell: it is the
/// row that is current. Rows have some air.
class MarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

/// Draws cells that hold an address as links, underlined under the pointer.
class AddressDelegate final : public MarkDelegate
{
    Q_OBJECT

public:
    /// `addressRole`: a QString where a cell holds an address, else invalid or empty.
    explicit AddressDelegate(int addressRole, QObject* parent = nullptr);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int m_addressRole;
};

} // namespace stet
