#pragma once

#include "widgets/parts/seams.h"

namespace stet::bench {

// A desktop on which nothing happens, and a person who agrees.

struct NoOpener final : UrlOpener
{
    bool open(const QUrl& /*url*/) override { return false; }
    bool openPicture(const QString& /*path*/) override { return false; }
    bool openFolder(const QString& /*path*/) override { return false; }
};
struct NoAsker final : Asker
{
    QStringList askForFolders(QWidget* /*parent*/, const QString& /*startAt*/) override { return {}; }
    QString askForNewFile(QWidget* /*parent*/, const QString& /*suggested*/) override { return {}; }
    bool askForPrinter(QWidget* /*parent*/, QPrinter& /*printer*/) override { return false; }
    QString askForExport(QWidget* /*parent*/, const QString& /*suggested*/, const QString& /*kinds*/) override
    {
        return {};
    }
    QString askForPictureCopy(QWidget* /*parent*/, const QString& /*suggested*/) override { return {}; }
    QString askForPicture(QWidget* /*parent*/, const QString& /*startAt*/) override { return {}; }
    QString askForJournalFolder(QWidget* /*parent*/, const QString& /*startAt*/) override { return {}; }
    QString askForJournal(QWidget* /*parent*/, const QString& /*startAt*/) override { return {}; }
    PublishAnswer askBeforePublish(QWidget* /*parent*/, const QString& /*sentence*/) override
    {
        return PublishAnswer::Publish;
    }
    bool askBeforeDelete(QWidget* /*parent*/, const QString& /*file*/) override { return false; }
    bool askBeforeLosingText(QWidget* /*parent*/, int /*articles*/) override { return true; }
    bool askBeforeReset(QWidget* /*parent*/, const QString& /*folder*/) override { return false; }
    CloseAnswer askBeforeLosing(QWidget* /*parent*/, const QString& /*reason*/, int /*articles*/) override
    {
        return CloseAnswer::Lose;
    }
};
struct NoClipboard final : Clipboard
{
    void setText(const QString& /*text*/) override { }
    void setImage(const QImage& /*image*/) override { }
};
struct ForgetfulSettings final : Settings
{
    QVariant value(const QString& /*key*/) const override { return {}; }
    void setValue(const QString& /*key*/, const QVariant& /*value*/) override { }
};

} // namespace stet::bench
