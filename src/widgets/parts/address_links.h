#pragma once

#include "widgets/parts/seams.h"

#include <QModelIndex>
#include <QObject>

class QAbstractItemView;

namespace stet {

/// Opens an address as an article has it; where it cannot be opened, says so beside the pointer.
void openAddress(UrlOpener& opener, const QString& address, QWidget* at);

/// Makes the addresses in one column of a view links: a click on the text opens it, and so does Enter in its row.
class AddressLinks final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the view. `addressRole` as for AddressDelegate.
    AddressLinks(QAbstractItemView* view, int column, int addressRole, UrlOpener& opener);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// The cell whose address is at the place; invalid where there is none.
    QModelIndex linkAt(const QPoint& place) const;
    QString addressIn(const QModelIndex& cell) const;

    QAbstractItemView& m_view;
    int m_column;
    int m_addressRole;
    UrlOpener& m_opener;
    QPersistentModelIndex m_pressed;
};

} // namespace stet
