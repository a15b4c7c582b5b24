#include "app/window/screenshot.h"

#include "widgets/table/article_table.h"

#include <QCoreApplication>
#include <QPixmap>

#include <cstdio>

namespace stet {

namespace {

constexpr int lookEveryMs = 50;
constexpr int longestWaitMs = 60'000;
constexpr int readyLooks = 4; // what is painted late, as a dock that finds its size, has settled by then

void fail(const QString& sentence)
{
    std::fputs(qUtf8Printable(sentence + QLatin1Char('\n')), stderr);
    QCoreApplication::exit(1);
}

} // namespace

Screenshot::Screenshot(MainWindow& window, Desk& desk, const QString& file, std::optional<int> row)
    : m_window(window)
    , m_desk(desk)
    , m_file(file)
    , m_row(row)
{
    connect(&m_looks, &QTimer::timeout, this, &Screenshot::look);
    m_looks.start(lookEveryMs);
}

void Screenshot::look()
{
    if (++m_looked * lookEveryMs > longestWaitMs) {
        m_looks.stop();
        fail(tr("The window was not ready within %1 seconds.").arg(longestWaitMs / 1000));
        return;
    }
    // All articles that were found are rows, and what belongs to the current one is shown.
    const auto rows = static_cast<std::size_t>(m_desk.table.rowCount());
    if (!m_window.isSettled() || rows != m_desk.store.library().count()) {
        m_ready = 0;
        return;
    }
    if (m_row && rows > 0) {
        if (*m_row > m_desk.table.rowCount()) {
            m_looks.stop();
            fail(tr("There is no row %1; there are %2.").arg(*m_row).arg(m_desk.table.rowCount()));
            return;
        }
        m_window.table().showArticle(m_desk.table.rowId(*m_row - 1));
        m_row.reset();
        m_ready = 0;
        return;
    }
    if (++m_ready >= readyLooks) {
        m_looks.stop();
        take();
    }
}

void Screenshot::take()
{
    if (m_window.grab().save(m_file, "PNG"))
        QCoreApplication::exit(0);
    else
        fail(tr("The picture could not be written to %1.").arg(m_file));
}

} // namespace stet
