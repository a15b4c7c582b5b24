#pragma once

#include "widgets/parts/seams.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTimer>

namespace stet {

class DesktopUrlOpener final : public UrlOpener
{
public:
    bool open(const QUrl& url) override;
    bool openPicture(const QString& path) override;
    bool openFolder(const QString& path) override;
};

class DesktopAsker final : public Asker
{
    Q_DECLARE_TR_FUNCTIONS(stet::DesktopAsker)

public:
    QStringList askForFolders(QWidget* parent, const QString& startAt) override;
    QString askForNewFile(QWidget* parent, const QString& suggested) override;
    bool askForPrinter(QWidget* parent, QPrinter& printer) override;
    QString askForExport(QWidget* parent, const QString& suggested, const QString& kinds) override;
    QString askForPictureCopy(QWidget* parent, const QString& suggested) override;
    QString askForPicture(QWidget* parent, const QString& startAt) override;
    QString askForJournalFolder(QWidget* parent, const QString& startAt) override;
    QString askForJournal(QWidget* parent, const QString& startAt) override;
    bool askBeforeDelete(QWidget* parent, const QString& file) override;
    bool askBeforeLosingText(QWidget* parent, int articles) override;
    bool askBeforeReset(QWidget* parent, const QString& folder) override;
    CloseAnswer askBeforeLosing(QWidget* parent, const QString& reason, int articles) override;
    PublishAnswer askBeforePublish(QWidget* parent, const QString& sentence) override;
};

class DesktopClipboard final : public Clipboard
{
public:
    void setText(const QString& text) override;
    void setImage(const QImage& image) override;
};

/// The person's QSettings.
class DesktopSettings final : public Settings
{
public:
    DesktopSettings();

    QVariant value(const QString& key) const override { return m_settings.value(key); }
    void setValue(const QString& key, const QVariant& value) override;
    void whenUnwritten(std::function<void(const QString& file)> act) override { m_unwritten = std::move(act); }

private:
    void sync();

    QSettings m_settings;
    QTimer m_syncLater;
    std::function<void(const QString&)> m_unwritten;
    bool m_isReported = false;
};

/// Remembers nothing: for screenshots, which must look the same for everyone.
class NoSettings final : public Settings
{
public:
    QVariant value(const QString& /*key*/) const override { return {}; }
    void setValue(const QString& /*key*/, const QVariant& /*value*/) override { }
};

} // namespace stet
