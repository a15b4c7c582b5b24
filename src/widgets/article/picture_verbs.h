#pragma once

#include "models/article/image_list.h"

#include <QAction>
#include <QActionGroup>
#include <QObject>

#include <array>
#include <initializer_list>

class QWidget;

namespace stet {

class PictureView;

/// The actions on a picture, of the panel and its menu. Who owns them connects and enables them.
class PictureVerbs final : public QObject
{
    Q_OBJECT

public:
    /// The view must outlive the verbs.
    explicit PictureVerbs(PictureView& view, QObject* parent = nullptr);

    /// Adds all to a widget: its menu, and its keys.
    void addTo(QWidget& widget);
    /// `picture`: null if there is none; `isShown`: its pixels are on screen.
    void update(const StoryPicture* picture, bool isShown, std::size_t count);

    QAction previous;
    QAction next;
    QAction makeLead;
    QAction usePicture; ///< of a related story
    QAction addFile;
    QAction browseFolder;
    QAction fullScreen;
    QAction fit;
    QAction original;
    QAction zoomIn;
    QAction zoomOut;
    QAction copyPicture;
    QAction copyAddress;
    QAction saveAs;
    QAction openFile;
    QAction showInFolder;
    QAction browse; ///< opens it in the browser

private:
    PictureView& m_view;
    std::array<QAction, 3> m_guides;
    QActionGroup m_oneGuide;
};

} // namespace stet
