#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariant>

#include <functional>

class QPrinter;
class QWidget;

namespace stet {

// The window's interfaces to the desktop and the person: main.cpp supplies the real ones, tests their own. Whoever
// receives one does not own it.

/// Opens an address in the desktop's browser.
class UrlOpener
{
public:
    virtual ~UrlOpener() = default;
    /// Opens only http, https and mailto; returns false for all else and if the desktop cannot open it.
    virtual bool open(const QUrl& url) = 0;
    /// Opens a picture of the opened folders in the program that the desktop has for it; absolute path.
    virtual bool openPicture(const QString& path) = 0;
    /// Shows a folder in the desktop's file manager; absolute path.
    virtual bool openFolder(const QString& path) = 0;
};

/// Asks the person questions and waits for the answer.
class Asker
{
public:
    virtual ~Asker() = default;
    /// Returns the folders to open; empty if the person cancels.
    virtual QStringList askForFolders(QWidget* parent, const QString& startAt) = 0;
    /// Returns the path for a new file; empty if the person cancels.
    virtual QString askForNewFile(QWidget* parent, const QString& suggested) = 0;
    /// Has the person choose a printer and how to print; false if they cancel.
    virtual bool askForPrinter(QWidget* parent, QPrinter& printer) = 0;
    /// Returns the path for a new file with what is shown; empty if the person cancels. `kinds`: as QFileDialog's
    /// filter.
    virtual QString askForExport(QWidget* parent, const QString& suggested, const QString& kinds) = 0;
    /// Returns the path for a copy of a picture; empty if the person cancels.
    virtual QString askForPictureCopy(QWidget* parent, const QString& suggested) = 0;
    /// Returns the picture to add to an article; empty if the person cancels.
    virtual QString askForPicture(QWidget* parent, const QString& startAt) = 0;
    /// Returns the chosen folder for the journal of unsaved changes, or an empty string.
    virtual QString askForJournalFolder(QWidget* parent, const QString& startAt) = 0;
    /// Returns the chosen journal of unsaved changes, or an empty string.
    virtual QString askForJournal(QWidget* parent, const QString& startAt) = 0;
    enum class PublishAnswer
    {
        Cancel,
        Publish,
        PublishAndAskNoMore
    };
    /// Asks before articles with problems are published; `sentence` describes the problems.
    virtual PublishAnswer askBeforePublish(QWidget* parent, const QString& sentence) = 0;
    enum class CloseAnswer
    {
        Cancel,
        SaveAll,
        Lose
    };
    /// Asks before the window closes with unsaved changes to so many articles that cannot be kept for the next start.
    /// `reason`: a sentence.
    virtual CloseAnswer askBeforeLosing(QWidget* parent, const QString& reason, int articles) = 0;
    /// Asks before articles, or the window, close with typed text of so many of them that could not be applied.
    virtual bool askBeforeLosingText(QWidget* parent, int articles) = 0;
    /// Asks before a file that an interrupted save left is deleted.
    virtual bool askBeforeDelete(QWidget* parent, const QString& file) = 0;
    /// Asks before the sample folder is replaced, with the person's changes in it.
    virtual bool askBeforeReset(QWidget* parent, const QString& folder) = 0;
};

/// The clipboard.
class Clipboard
{
public:
    virtual ~Clipboard() = default;
    virtual void setText(const QString& text) = 0;
    virtual void setImage(const QImage& image) = 0;
};

/// What the window remembers between runs, by key.
class Settings
{
public:
    virtual ~Settings() = default;
    virtual QVariant value(const QString& key) const = 0;
    virtual void setValue(const QString& key, const QVariant& value) = 0;
    /// `act` is called once values cannot be written to disk; they still hold until the end of the program. It gets the
    /// path of the file.
    virtual void whenUnwritten(std::function<void(const QString& file)> /*act*/) { }
};

} // namespace stet
