#pragma once

#include "widgets/parts/seams.h"

#include <QModelIndex>
#include <QObject>

class QAbstractItemView;

namespace stet {

/// Opens an address as written in an article; if it cannot be opened, says so next to the pointer.
void openAddress(UrlOpener& opener, const QString& address, QWidget* at);

/// Turns the addresses in one column of a view into links: a click on the text opens one, as does Enter in its row.
class AddressLinks final : public QObject
{
    Q_OBJECT

public:
    /// The view owns it. `addressRole` as for AddressDelegate.
    AddressLinks(QAbstractItemView* view, int column, int addressRole, UrlOpener& opener);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Returns the cell whose address is at the position; invalid if there is none.
    QModelIndex linkAt(const QPoint& place) const;
    QString addressIn(const QModelIndex& cell) const;

    QAbstractItemView& m_view;
    int m_column;
    int m_addressRole;
    UrlOpener& m_opener;
    QPersistentModelIndex m_pressed;
};

} // namespace stet
