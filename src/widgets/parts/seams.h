#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariant>

class QWidget;

namespace stet {

// What the window asks of the desktop and the person, as interfaces: main.cpp hands in the real ones, tests their own.
// Whoever is given one does not own it.

/// Opens an address in the desktop's browser.
class UrlOpener
{
public:
    virtual ~UrlOpener() = default;
    /// Only http, https and mailto; false for all else and where the desktop cannot.
    virtual bool open(const QUrl& url) = 0;
};

/// Puts questions to the person and waits for the answer.
class Asker
{
public:
    virtual ~Asker() = default;
    /// Folders to open; empty when the person thought better of it.
    virtual QStringList askForFolders(QWidget* parent, const QString& startAt) = 0;
    /// Where a new file is to be; empty when the person thought better of it.
    virtual QString askForNewFile(QWidget* parent, const QString& suggested) = 0;
    enum class PublishAnswer
    {
        Cancel,
        Publish,
        PublishAndAskNoMore
    };
    /// Before articles are published in which something is wrong; `sentence` says what.
    virtual PublishAnswer askBeforePublish(QWidget* parent, const QString& sentence) = 0;
    /// Before the sample folder is copied again over what the person changed in it.
    virtual bool askBeforeReset(QWidget* parent, const QString& folder) = 0;
};

/// The clipboard.
class Clipboard
{
public:
    virtual ~Clipboard() = default;
    virtual void setText(const QString& text) = 0;
};

/// What the window remembers from one start to the next, by key.
class Settings
{
public:
    virtual ~Settings() = default;
    virtual QVariant value(const QString& key) const = 0;
    virtual void setValue(const QString& key, const QVariant& value) = 0;
};

} // namespace stet
