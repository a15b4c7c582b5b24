#pragma once

#include "core/library/library.h"

#include <QObject>

#include <vector>

namespace stet {

/// What the person is looking at. All panels share it and communicate only through it.
class DeskState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The article whose picture, fields and story are shown; noRow for none.
    RowId current() const { return m_current; }
    /// In the order of the table; the verbs act on these.
    const std::vector<RowId>& selected() const { return m_selected; }

    void setCurrent(RowId id);
    void setSelected(std::vector<RowId> ids);

Q_SIGNALS:
    void currentChanged(stet::RowId id);
    void selectedChanged();

private:
    RowId m_current = noRow;
    std::vector<RowId> m_selected;
};

} // namespace stet
