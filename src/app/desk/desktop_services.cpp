#include "app/desk/desktop_services.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

} // namespace

bool DesktopUrlOpener::open(const QUrl& url)
{
    const auto scheme = url.scheme().toLower();
    if (!url.isValid() || (scheme != u"http"_s && scheme != u"https"_s && scheme != u"mailto"_s))
        return false;
    return QDesktopServices::openUrl(url);
}

bool DesktopUrlOpener::openPicture(const QString& path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

bool DesktopUrlOpener::openFolder(const QString& path)
{
    return QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

QStringList DesktopAsker::askForFolders(QWidget* parent, const QString& startAt)
{
    const auto folder = QFileDialog::getExistingDirectory(parent, tr("Open a folder of articles"), startAt);
    return folder.isEmpty() ? QStringList() : QStringList{folder};
}

QString DesktopAsker::askForNewFile(QWidget* parent, const QString& suggested)
{
    // What is there is never overwritten, so there is nothing to confirm.
    return QFileDialog::getSaveFileName(parent, tr("Save the article as"), suggested, tr("Articles (*.md *.markdown)"),
        nullptr, QFileDialog::DontConfirmOverwrite);
}

bool DesktopAsker::askForPrinter(QWidget* parent, QPrinter& printer)
{
    return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

QString DesktopAsker::askForExport(QWidget* parent, const QString& suggested, const QString& kinds)
{
    return QFileDialog::getSaveFileName(
        parent, tr("Save as"), suggested, kinds, nullptr, QFileDialog::DontConfirmOverwrite);
}

QString DesktopAsker::askForPictureCopy(QWidget* parent, const QString& suggested)
{
    return QFileDialog::getSaveFileName(
        parent, tr("Save the picture as"), suggested, {}, nullptr, QFileDialog::DontConfirmOverwrite);
}

QString DesktopAsker::askForPicture(QWidget* parent, const QString& startAt)
{
    return QFileDialog::getOpenFileName(parent, tr("Add a picture"), startAt,
        tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.svg *.bmp *.tif *.tiff)"));
}

QString DesktopAsker::askForJournalFolder(QWidget* parent, const QString& startAt)
{
    return QFileDialog::getExistingDirectory(parent, tr("Keep unsaved changes in"), startAt);
}

QString DesktopAsker::askForJournal(QWidget* parent, const QString& startAt)
{
    return QFileDialog::getOpenFileName(
        parent, tr("Open a journal of unsaved changes"), startAt, tr("Journals (*.journal *.journal.damaged*)"));
}

Asker::PublishAnswer DesktopAsker::askBeforePublish(QWidget* parent, const QString& sentence)
{
    QMessageBox box(QMessageBox::Warning, QString(), tr("Publish anyway?"), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(sentence);
    auto* noMore = new QCheckBox(tr("Do not ask again"), &box);
    box.setCheckBox(noMore);
    const auto* publish = box.addButton(tr("Publish"), QMessageBox::AcceptRole);
    box.exec();
    if (box.clickedButton() != publish)
        return PublishAnswer::Cancel;
    return noMore->isChecked() ? PublishAnswer::PublishAndAskNoMore : PublishAnswer::Publish;
}

Asker::CloseAnswer DesktopAsker::askBeforeLosing(QWidget* parent, const QString& reason, int articles)
{
    QMessageBox box(QMessageBox::Warning, QString(), tr("Unsaved changes cannot be kept"), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("%n article(s) have unsaved changes, and Stet cannot keep them for the next start: %1", nullptr, articles)
            .arg(reason));
    const auto* save = box.addButton(tr("Save All"), QMessageBox::AcceptRole);
    const auto* lose = box.addButton(tr("Close and Lose Them"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == save ? CloseAnswer::SaveAll
        : box.clickedButton() == lose  ? CloseAnswer::Lose
                                       : CloseAnswer::Cancel;
}

bool DesktopAsker::askBeforeDelete(QWidget* parent, const QString& file)
{
    QMessageBox box(QMessageBox::Question, QString(), tr("Delete the file?"), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("%1 may hold the only copy of a text. This cannot be undone.").arg(file));
    const auto* remove = box.addButton(tr("Delete"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == remove;
}

bool DesktopAsker::askBeforeLosingText(QWidget* parent, int articles)
{
    QMessageBox box(QMessageBox::Question, QString(), tr("Discard the text?"), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("Some text for %n article(s) could not be applied. It is marked in its field.", nullptr, articles));
    const auto* discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == discard;
}

bool DesktopAsker::askBeforeReset(QWidget* parent, const QString& folder)
{
    QMessageBox box(QMessageBox::Question, QString(), tr("Reset the sample?"), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("All your changes in %1 will be lost.").arg(folder));
    const auto* reset = box.addButton(tr("Reset the sample"), QMessageBox::DestructiveRole);
    box.exec();
    return box.clickedButton() == reset;
}

void DesktopClipboard::setText(const QString& text)
{
    QApplication::clipboard()->setText(text);
}

void DesktopClipboard::setImage(const QImage& image)
{
    QApplication::clipboard()->setImage(image);
}

DesktopSettings::DesktopSettings()
{
    constexpr int syncDelayMs = 1000; // one attempt for values that change together
    m_syncLater.setSingleShot(true);
    m_syncLater.setInterval(syncDelayMs);
    QObject::connect(&m_syncLater, &QTimer::timeout, [this] { sync(); });
}

void DesktopSettings::setValue(const QString& key, const QVariant& value)
{
    m_settings.setValue(key, value);
    m_syncLater.start();
}

/// QSettings writes by itself too, but tells of an error only when asked.
void DesktopSettings::sync()
{
    m_settings.sync();
    const bool isUnwritten = m_settings.status() == QSettings::AccessError;
    if (isUnwritten && !std::exchange(m_isReported, true) && m_unwritten)
        m_unwritten(m_settings.fileName());
}

} // namespace stet
