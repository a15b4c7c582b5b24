#include "app/controllers/reading_controller.h"

#include "app/desk/actions.h"
#include "core/messages/error_messages.h"
#include "core/storage/guarded_save.h"
#include "widgets/reading/quick_look.h"
#include "widgets/reading/reader_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QPrinter>
#include <QTabWidget>

#include <algorithm>
#include <optional>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QString fieldsTabKey = u"window/fieldsTab"_s;
constexpr std::uint32_t pdfMode = 0644;
constexpr int longestFileName = 80; // characters

QString fileNameFor(const QString& title)
{
    QString name;
    for (const auto character : title.left(longestFileName))
        name += character.isLetterOrNumber() || character == u' ' || character == u'-' ? character : QChar(u'_');
    return (name.trimmed().isEmpty() ? u"article"_s : name.trimmed()) + u".pdf"_s;
}

/// Replaces nothing: what is there may be anything.
std::optional<Error> writePdf(Disk& disk, const std::string& folder, const std::string& name, const QByteArray& pdf)
{
    const auto real = disk.realPath(folder);
    if (!real.ok())
        return real.error();
    const auto written = createGuarded(disk, *real + '/' + name, pdf.toStdString(), pdfMode);
    return written.ok() ? std::nullopt : std::optional(written.error());
}

} // namespace

ReadingController::ReadingController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
{
    setUpAction(quickLook, u"eye"_s, tr("&Quick Look"));
    connect(&quickLook, &QAction::triggered, m_panels.look, &QuickLook::toggle);
    connect(m_panels.table, &ArticleTable::lookRequested, m_panels.look, &QuickLook::toggle);
    connect(m_panels.table, &ArticleTable::fieldsRequested, this, [this] {
        if (m_panels.fields->currentWidget() == m_panels.reader) // it has no fields; the form is beside it
            m_panels.fields->setCurrentIndex(m_panels.fields->currentIndex() + 1);
        m_panels.fields->currentWidget()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_panels.reader, &ReaderPanel::pdfRequested, this, &ReadingController::savePdf);
    connect(m_panels.reader, &ReaderPanel::printRequested, this, &ReadingController::print);
}

void ReadingController::setView(const ReaderViewSource& source)
{
    m_panels.reader->setView(source);
    m_panels.look->setView(source);
}

bool ReadingController::isSettled() const
{
    return m_panels.reader->isSettled() && m_panels.look->isSettled();
}

void ReadingController::restore()
{
    const auto tab = m_desk.services.settings.value(fieldsTabKey);
    m_panels.fields->setCurrentIndex(tab.isValid() ? std::clamp(tab.toInt(), 0, m_panels.fields->count() - 1) : 0);
}

void ReadingController::remember()
{
    m_desk.services.settings.setValue(fieldsTabKey, m_panels.fields->currentIndex());
}

void ReadingController::print(const QString& title)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    if (m_panels.reader->view() == nullptr || !m_desk.services.asker.askForPrinter(m_panels.window, *printer))
        return;
    m_panels.reader->view()->print(printer, [here = QPointer(this)](bool isPrinted) {
        if (here != nullptr)
            here->m_panels.status->say(isPrinted ? tr("Printed") : tr("The page could not be printed"));
    });
}

void ReadingController::savePdf(const QString& title)
{
    const auto path = m_desk.services.asker.askForPdf(m_panels.window, QDir::home().filePath(fileNameFor(title)));
    if (path.isEmpty() || m_panels.reader->view() == nullptr)
        return;
    m_panels.reader->view()->makePdf([here = QPointer(this), path](const QByteArray& pdf) {
        if (here == nullptr)
            return;
        if (pdf.isEmpty()) {
            here->m_panels.status->say(tr("The page could not be made into a PDF"));
            return;
        }
        const QFileInfo file(path);
        auto failure = std::make_shared<std::optional<Error>>();
        here->m_writing.start([failure, &disk = here->m_desk.services.disk, pdf,
                                  folder = QFile::encodeName(file.absolutePath()).toStdString(),
                                  name = QFile::encodeName(file.fileName()).toStdString()](
                                  const BackgroundTask::Run& /*run*/) { *failure = writePdf(disk, folder, name, pdf); },
            [failure, here, path] {
                here->m_panels.status->say(*failure ? tr("The PDF was not written: %1").arg(sentence(**failure))
                                                    : tr("Saved %1").arg(QDir::toNativeSeparators(path)));
            });
    });
}

} // namespace stet
