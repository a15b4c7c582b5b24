#include "app/desk/desk.h"
#include "app/window/main_window.h"
#include "core/storage/posix_disk.h"
#include "models/table/columns.h"
#include "tests/bench/gap_probe.h"
#include "tests/bench/no_seams.h"
#include "tests/bench/sections.h"
#include "widgets/bulk/bulk_dialog.h"
#include "widgets/table/article_table.h"

#include <QApplication>
#include <QDateTime>
#include <QFile>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>

namespace stet::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int patienceMs = 120'000;

/// The real window without a display, and what a person does to it.
class Person
{
public:
    explicit Person(Bench& bench)
        : m_bench(bench)
    {
        m_window.show();
        await([this] { return m_window.isVisible(); });
        m_probe.take();
    }

    void open(std::uint32_t size);
    void openAnother(std::uint32_t size);
    void filter(const std::string& when);
    void awaitReview();
    void countFacets();
    void scroll();
    void addColumns();
    void sortByEachColumn();
    void publishAll();
    void saveThousand();
    void changeFiveThousand();

private:
    void await(const std::function<bool()>& done);
    void awaitOrder()
    {
        await([this] { return !m_desk.table.isOrdering(); });
    }
    void awaitRows(std::uint32_t size)
    {
        await([&] { return !m_desk.loader.isLoading() && m_desk.table.rowCount() == static_cast<int>(size); });
        awaitOrder();
    }
    void rest();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void startOpening(std::uint32_t size);
    void setGap(const std::string& during, std::uint32_t size);
    void setTime(const std::string& what, std::uint32_t size, double seconds, const std::string& figure, double most);

    Bench& m_bench;
    std::uint32_t m_size = 0;
    PosixDisk m_disk;
    NoOpener m_opener;
    NoAsker m_asker;
    NoClipboard m_clipboard;
    ForgetfulSettings m_settings;
    QTemporaryDir m_state;
    Desk m_desk{{m_disk, m_opener, m_asker, m_clipboard, m_settings, [] { return QDateTime::currentSecsSinceEpoch(); },
        m_state.path().toStdString()}};
    MainWindow m_window{m_desk};
    GapProbe m_probe;
};

double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

void Person::await(const std::function<bool()>& done)
{
    QElapsedTimer waited;
    waited.start();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (waited.elapsed() > patienceMs) {
            std::fputs("the window never became ready\n", stderr);
            std::abort();
        }
    }
}

/// Lets what was put off, as painting and counting, come to its turn.
void Person::rest()
{
    QElapsedTimer timer;
    timer.start();
    await([&] { return timer.elapsed() > 300; });
}

void Person::awaitReview()
{
    await([this] { return !m_desk.review.isChecking(); });
    rest();
    m_probe.take();
}

void Person::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const auto text = key >= Qt::Key_A && key <= Qt::Key_Z && modifiers == Qt::NoModifier
        ? QString(QChar(u'a' + static_cast<char16_t>(key - Qt::Key_A)))
        : QString();
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QCoreApplication::sendEvent(&m_window.table(), &press);
}

void Person::setGap(const std::string& during, std::uint32_t size)
{
    const auto gap = m_probe.take();
    const auto what = "GUI thread blocked at most: " + during;
    m_bench.table.set(what, size, timeText(gap.wall) + " (" + timeText(gap.own) + " own)");
    m_bench.table.judge(what, "<= 50 ms", gap.wall <= 0.050, FigureKind::Time);
}

void Person::setTime(
    const std::string& what, std::uint32_t size, double seconds, const std::string& figure, double most)
{
    m_bench.table.set(what, size, timeText(seconds));
    m_bench.table.judge(what, figure, seconds <= most, FigureKind::Time);
}

void Person::startOpening(std::uint32_t size)
{
    m_size = size;
    m_window.folders().openFolders({QFile::decodeName(m_bench.sites.folder(size).c_str())});
}

void Person::open(std::uint32_t size)
{
    m_bench.sites.folder(size);
    m_probe.take();
    QElapsedTimer timer;
    timer.start();
    startOpening(size);
    await([this] { return m_desk.table.rowCount() > 0; });
    setTime("first rows in the window", size, secondsOf(timer), "<= 0.3 s", 0.3);
    awaitRows(size);
    m_bench.table.set("all rows in the window", size, timeText(secondsOf(timer)));
    rest();
    setGap("load", size);
}

/// Opens a folder while the load of another one is under way.
void Person::openAnother(std::uint32_t size)
{
    m_bench.sites.folder(size);
    startOpening(size);
    await([&] { return m_desk.table.rowCount() > static_cast<int>(size / 2); });
    m_probe.take();
    startOpening(size);
    awaitRows(size);
    rest();
    setGap("another folder opened during a load", size);
}

void Person::filter(const std::string& when)
{
    double slowest = 0;
    QString text;
    for (const QChar letter : u"glacier mu"_s) {
        text += letter;
        QElapsedTimer timer;
        timer.start();
        m_desk.search.setText(text);
        awaitOrder();
        slowest = std::max(slowest, secondsOf(timer));
        rest();
    }
    m_desk.search.setText({});
    awaitOrder();
    rest();
    setTime("a keystroke in the filter, slowest" + when, m_size, slowest, "<= 50 ms", 0.050);
    setGap("filter" + when, m_size);
}

/// From the moment that the rows are there.
void Person::countFacets()
{
    m_desk.facets.setActive(true);
    await([this] { return !m_desk.facets.isBusy(); });
    rest();
    m_probe.take();
    double slowest = 0;
    for (const auto& query : {u"is:published"_s, u"quality:>=40"_s, u""_s}) {
        m_desk.search.setText(query);
        awaitOrder();
        QElapsedTimer timer;
        timer.start();
        await([this] { return !m_desk.facets.isBusy(); });
        slowest = std::max(slowest, secondsOf(timer));
        rest();
    }
    m_bench.table.set("facets counted after the rows, slowest", m_size, timeText(slowest));
    setGap("facets", m_size);
    m_desk.facets.setActive(false);
}

void Person::scroll()
{
    double slowest = 0;
    for (int page = 0; page < 50; ++page) {
        QElapsedTimer timer;
        timer.start();
        key(Qt::Key_PageDown);
        m_window.table().viewport()->repaint();
        slowest = std::max(slowest, secondsOf(timer));
    }
    rest();
    m_probe.take();
    setTime("scroll of a full page, slowest", m_size, slowest, "<= 50 ms", 0.050);
}

/// Of texts that are all different, texts that many articles share, and dates.
void Person::addColumns()
{
    m_probe.take();
    QElapsedTimer timer;
    timer.start();
    for (const auto* path : {"webUrl", "provider.domain", "publishedDateTime"})
        m_desk.table.addField(*KeyPath::parse(path));
    await([this] { return !m_desk.fields.isReading(); });
    m_bench.table.set("three columns of front matter fields read", m_size, timeText(secondsOf(timer)));
    rest();
    setGap("columns read", m_size);
}

void Person::sortByEachColumn()
{
    double slowest = 0;
    double slowestField = 0;
    for (int column = 0; column < m_desk.table.columnCount(); ++column) {
        auto& worst = ColumnSet::isField(column) ? slowestField : slowest;
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            QElapsedTimer timer;
            timer.start();
            m_window.table().sortByColumn(column, order);
            awaitOrder();
            worst = std::max(worst, secondsOf(timer));
            rest();
        }
    }
    setTime("sort by a column of a field, slowest", m_size, slowestField, "<= 150 ms", 0.150);
    setTime("sort by a column, slowest", m_size, slowest, "<= 150 ms", 0.150);
    setGap("sort", m_size);
}

void Person::publishAll()
{
    key(Qt::Key_A, Qt::ControlModifier);
    rest();
    setGap("Ctrl+A", m_size);
    key(Qt::Key_U);
    rest();
    setGap("U on all rows", m_size);
    m_desk.commands.undo();
    rest();
    setGap("undo of it", m_size);
    m_desk.commands.redo();
    rest();
    setGap("redo of it", m_size);
    m_desk.commands.undo();
    rest();
    m_probe.take();
    key(Qt::Key_P);
    rest();
    setGap("P on all rows", m_size);
    m_desk.commands.undo();
    rest();
    m_probe.take();
}

void Person::saveThousand()
{
    std::vector<RowId> rows;
    const auto& library = m_desk.store.library();
    for (RowId id = 0; id < library.idLimit() && rows.size() < 1000; ++id) {
        if (library.contains(id) && !library.publishEdits({id}, true).empty())
            rows.push_back(id);
    }
    m_desk.commands.setPublished(rows, true);
    rest();
    m_probe.take();
    m_desk.saver.save(rows);
    await([this] { return !m_desk.saver.isSaving(); });
    rest();
    setGap("save of 1,000", m_size);
}

/// A bulk change through its dialog: a topic for 5,000 articles.
void Person::changeFiveThousand()
{
    auto rows = m_desk.table.rows();
    rows.resize(std::min<std::size_t>(rows.size(), 5000));
    auto* dialog = m_window.findChild<BulkDialog*>();
    auto* value = dialog->findChild<QLineEdit*>(u"value"_s);
    dialog->ask(BulkVerb::AddItems, u"topics"_s, {.selected = rows});
    rest();
    m_probe.take();
    QElapsedTimer timer;
    timer.start();
    value->setText(u"A topic of the benchmark"_s);
    Q_EMIT value->textEdited(value->text());
    await([this] { return m_desk.bulk.changes().rowCount() > 0; });
    m_bench.table.set("first articles of a rehearsal of 5,000", m_size, timeText(secondsOf(timer)));
    await([dialog] { return dialog->isSettled(); });
    setTime("rehearsal of a change of 5,000 articles", m_size, secondsOf(timer), "<= 1 s", 1.0);
    setGap("rehearsal of 5,000", m_size);
    timer.start();
    m_desk.bulk.apply();
    await([this] { return !m_desk.editor.isBusy(); });
    m_bench.table.set("change of 5,000 articles", m_size, timeText(secondsOf(timer)));
    dialog->reject();
    rest();
    setGap("change of 5,000", m_size);
    m_desk.commands.undo();
    await([this] { return !m_desk.editor.isBusy(); });
    rest();
    setGap("undo of a change of 5,000", m_size);
}

} // namespace

void measureWindow(Bench& bench)
{
    const auto size = bench.sizes.back();
    Person person(bench);
    person.open(size);
    person.openAnother(size);
    person.filter(", while all are reviewed");
    person.awaitReview();
    person.filter("");
    person.countFacets();
    person.scroll();
    person.addColumns();
    person.sortByEachColumn();
    person.publishAll();
    person.changeFiveThousand();
    person.saveThousand();
}

} // namespace stet::bench
