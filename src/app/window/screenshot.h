#pragma once

#include "app/window/main_window.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace stet {

/// Writes a picture of the real window once the rows, the image and the story of the selected article are shown, then
/// quits: with 0, or with 1 if the picture could not be written or the window was not ready in time.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    /// `row`: the row of the table to select, from 1. Both references must outlive this.
    Screenshot(MainWindow& window, Desk& desk, const QString& file, std::optional<int> row);

private:
    void look();
    void take();

    MainWindow& m_window;
    Desk& m_desk;
    QString m_file;
    std::optional<int> m_row;
    QTimer m_looks;
    int m_looked = 0;
    int m_ready = 0; ///< consecutive checks at which everything was ready
};

} // namespace stet
