#include "app/controllers/picture_controller.h"

#include "core/messages/error_messages.h"
#include "models/article/image_list.h"
#include "widgets/article/image_panel.h"
#include "widgets/article/site_pictures_dialog.h"
#include "widgets/table/article_table.h"
#include "widgets/window/status_strip.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int prefetchedInReview = 5; // articles
const QString hostsKey = u"pictures/hosts"_s;
const QString foldersKey = u"pictures/folders"_s;
const QString privateHostsKey = u"pictures/privateHosts"_s;
const QString fileFolderKey = u"pictures/fileFolder"_s;

/// Paths are bytes, which a setting of text would not keep: each is percent-encoded where it is not ASCII.
QStringList listOf(const std::set<std::string>& names)
{
    QStringList list;
    for (const auto& name : names)
        list << QString::fromLatin1(QByteArray::fromStdString(name).toPercentEncoding("/ "));
    return list;
}

std::set<std::string> namesIn(const QStringList& list)
{
    std::set<std::string> names;
    for (const auto& text : list)
        names.insert(QByteArray::fromPercentEncoding(text.toLatin1()).toStdString());
    return names;
}

QString nativePath(const std::string& path)
{
    return QDir::toNativeSeparators(QFile::decodeName(QByteArray::fromStdString(path)));
}

} // namespace

PictureController::PictureController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
    , m_sitePictures(new SitePicturesDialog(desk.pictures, panels.window))
{
    m_panels.table->setThumbnails(m_desk.thumbnails);
    const auto& settings = m_desk.services.settings;
    m_desk.remoteImages.setPermissions({.hosts = namesIn(settings.value(hostsKey).toStringList()),
        .folders = namesIn(settings.value(foldersKey).toStringList()),
        .privateHosts = namesIn(settings.value(privateHostsKey).toStringList())});
    connectPermissions();
    connectFiles();
    connect(m_panels.image, &ImagePanel::changeRequested, this, &PictureController::change);
    // Before the panel shows the article.
    connect(&m_desk.state, &DeskState::currentChanged, this, [this] {
        m_desk.prefetch.cancelUnlessFor(m_desk.state.current());
        m_panels.image->setLeadSize(m_desk.review.leadSize(m_desk.state.current()));
    });
    connect(m_panels.image, &ImagePanel::shown, this, &PictureController::prefetchNext);
    connect(&m_desk.reviewSession, &ReviewSession::changed, this, &PictureController::prefetchNext);
    const auto readAgain = [this](RowId row) {
        if (row == m_desk.state.current())
            readPicturesAgain();
    };
    connect(m_panels.image, &ImagePanel::fetched, this, readAgain);
    connect(&m_desk.prefetch, &PicturePrefetch::fetched, this, readAgain);
}

void PictureController::connectPermissions()
{
    connect(m_panels.image, &ImagePanel::hostAllowed, this, [this](const QString& host) { allowHost(host, false); });
    connect(
        m_panels.image, &ImagePanel::privateHostAllowed, this, [this](const QString& host) { allowHost(host, true); });
    connect(m_panels.image, &ImagePanel::folderAllowed, this, &PictureController::allowFolder);
}

void PictureController::setPermissions(const RemotePermissions& permissions)
{
    auto& settings = m_desk.services.settings;
    settings.setValue(hostsKey, listOf(permissions.hosts));
    settings.setValue(foldersKey, listOf(permissions.folders));
    settings.setValue(privateHostsKey, listOf(permissions.privateHosts));
    m_desk.remoteImages.setPermissions(permissions);
    m_desk.thumbnails.clear();
    m_panels.image->reload();
    readPicturesAgain();
}

void PictureController::readPicturesAgain()
{
    m_desk.readingJob.makeAgain();
    m_desk.lookJob.makeAgain();
}

void PictureController::allowHost(const QString& host, bool isPrivate)
{
    auto permissions = m_desk.remoteImages.permissions();
    permissions.hosts.insert(host.toStdString());
    if (isPrivate)
        permissions.privateHosts.insert(host.toStdString());
    setPermissions(permissions);
    m_panels.status->say(
        tr("Pictures from %1 are loaded from now on. The preferences list what is allowed.").arg(host));
}

/// The canonical folder that was opened; until the review knows it, that of the article.
void PictureController::allowFolder(RowId row)
{
    if (!m_desk.store.library().contains(row))
        return;
    const std::string path(m_desk.store.library().row(row).path);
    const auto below = m_desk.review.pathBelow(row);
    auto folder
        = below.size() < path.size() ? path.substr(0, path.size() - below.size() - 1) : path.substr(0, path.rfind('/'));
    auto permissions = m_desk.remoteImages.permissions();
    permissions.folders.insert(folder);
    setPermissions(permissions);
    m_panels.status->say(tr("All pictures of the articles in %1 are loaded from now on. The preferences list what is "
                            "allowed.")
                             .arg(nativePath(folder)));
}

void PictureController::connectFiles()
{
    auto& settings = m_desk.services.settings;
    auto& asker = m_desk.services.asker;
    auto& files = m_desk.pictureFiles;
    connect(m_panels.image, &ImagePanel::fileWanted, this, [this, &settings, &asker, &files](RowId row) {
        const auto path = asker.askForPicture(m_panels.window, settings.value(fileFolderKey).toString());
        if (path.isEmpty())
            return;
        settings.setValue(fileFolderKey, QFileInfo(path).path());
        files.add(row, QFile::encodeName(path).toStdString());
    });
    connect(m_panels.image, &ImagePanel::fileDropped, this,
        [&files](RowId row, const QString& path) { files.add(row, QFile::encodeName(path).toStdString()); });
    connect(&files, &PictureFiles::added, this, &PictureController::addPicture);
    connect(m_panels.image, &ImagePanel::saveRequested, this, [this, &asker, &files](const PictureRequest& picture) {
        const auto name = QFileInfo(printable(picture.reference).section(u'?', 0, 0)).fileName();
        const auto path = asker.askForPictureCopy(m_panels.window, name);
        if (!path.isEmpty())
            files.save(picture, QFile::encodeName(path).toStdString());
    });
    connect(&files, &PictureFiles::saved, this,
        [this](const std::string& path) { m_panels.status->say(tr("Saved the picture as %1").arg(nativePath(path))); });
    connect(m_panels.image, &ImagePanel::openRequested, this,
        [&files](const PictureRequest& picture) { files.locate(picture, false); });
    connect(m_panels.image, &ImagePanel::folderRequested, this,
        [&files](const PictureRequest& picture) { files.locate(picture, true); });
    connect(&files, &PictureFiles::located, this, [this](const std::string& path, bool isForFolder) {
        const auto file = QFile::decodeName(QByteArray::fromStdString(path));
        auto& opener = m_desk.services.opener;
        if (!(isForFolder ? opener.openFolder(QFileInfo(file).path()) : opener.openPicture(file)))
            m_panels.status->say(tr("The desktop cannot open %1").arg(nativePath(path)));
    });
    connect(m_panels.image, &ImagePanel::sitePictureWanted, this, [&files](RowId row) { files.list(row); });
    connect(&files, &PictureFiles::listed, this, [this](RowId row, const std::vector<std::string>& references) {
        if (m_desk.store.library().contains(row))
            m_sitePictures->openFor(
                row, std::string(m_desk.store.library().row(row).path), references, m_desk.pictureFiles.reader());
    });
    connect(m_sitePictures, &SitePicturesDialog::chosen, this,
        [this](RowId row, const std::string& reference, QSize size) { change(row, insertedImage(reference, size)); });
    connect(&files, &PictureFiles::failed, this,
        [this](const Error& error) { m_panels.status->say(tr("No picture was copied: %1").arg(located(error))); });
}

void PictureController::change(RowId row, const FieldChange& change)
{
    m_desk.commands.change({row}, KeyPath::ofKey("images"), {change});
}

/// One edit, which can be undone; the file stays.
void PictureController::addPicture(RowId row, const AddedPicture& picture)
{
    m_desk.commands.change({row}, KeyPath::ofKey("images"), {insertedImage(picture.reference, picture.size)}, 0,
        [this, path = picture.path](const EditService::Outcome& outcome) {
            if (outcome.refused.empty())
                m_panels.status->say(tr("Added the picture. Its file is now %1; Undo keeps it.").arg(nativePath(path)),
                    {{tr("Undo"), [this] { m_desk.commands.undo(); }}});
            else
                m_desk.commands.sayRefused(outcome.refused);
        });
}

/// In a review the next ones of the queue; else the article below the current one, once that is shown.
void PictureController::prefetchNext()
{
    std::vector<RowId> next;
    if (m_desk.reviewSession.isRunning()) {
        for (int offset = 1; offset <= prefetchedInReview; ++offset) {
            if (const auto row = m_desk.reviewSession.neighbor(offset); row != noRow)
                next.push_back(row);
        }
    } else if (const int row = m_desk.table.rowOf(m_desk.state.current());
               row >= 0 && row + 1 < m_desk.table.rowCount()) {
        next.push_back(m_desk.table.rowId(row + 1));
    }
    if (!next.empty())
        m_desk.prefetch.load(next);
}

} // namespace stet
