#include "app/controllers/reading_controller.h"

#include "app/desk/actions.h"
#include "widgets/reading/quick_look.h"
#include "widgets/reading/reader_panel.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

#include <QDir>
#include <QPointer>
#include <QPrinter>
#include <QTabWidget>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QString fieldsTabKey = u"window/fieldsTab"_s;
constexpr int longestFileName = 80; // characters

QString fileNameFor(const QString& title)
{
    QString name;
    for (const auto character : title.left(longestFileName))
        name += character.isLetterOrNumber() || character == u' ' || character == u'-' ? character : QChar(u'_');
    return (name.trimmed().isEmpty() ? u"article"_s : name.trimmed()) + u".pdf"_s;
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
    const auto path = m_desk.services.asker.askForExport(
        m_panels.window, QDir::home().filePath(fileNameFor(title)), tr("PDF (*.pdf)"));
    if (path.isEmpty() || m_panels.reader->view() == nullptr)
        return;
    m_panels.reader->view()->makePdf([here = QPointer(this), path](const QByteArray& pdf) {
        if (here == nullptr)
            return;
        if (pdf.isEmpty())
            here->m_panels.status->say(tr("The page could not be made into a PDF"));
        else
            here->m_desk.exports.write(path, pdf);
    });
}

} // namespace stet
