#pragma once

#include "app/desk/desk.h"
#include "core/edit/field_change.h"

#include <QObject>

#include <string>

namespace stet {

class ArticleTable;
class ImagePanel;
class SitePicturesDialog;
class StatusStrip;

/// Remembers from where pictures may be loaded, and does what a person wants with the pictures of an article.
class PictureController final : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        QWidget* window; ///< parent of questions
        ArticleTable* table;
        ImagePanel* image;
        StatusStrip* status;
    };

    /// All must outlive this.
    PictureController(Desk& desk, const Panels& panels, QObject* parent);

    /// Remembers the permissions and applies them.
    void setPermissions(const RemotePermissions& permissions);

private:
    void connectPermissions();
    void connectFiles();
    void allowHost(const QString& host, bool isPrivate);
    void allowFolder(RowId row);
    void change(RowId row, const FieldChange& change);
    void addPicture(RowId row, const AddedPicture& picture);
    void prefetchNext();
    void readPicturesAgain();

    Desk& m_desk;
    Panels m_panels;
    SitePicturesDialog* m_sitePictures;
};

} // namespace stet
