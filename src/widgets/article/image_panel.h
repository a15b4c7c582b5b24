#pragma once

#include "core/edit/field_change.h"
#include "models/article/article_reader.h"
#include "models/article/image_list.h"
#include "widgets/article/picture_loader.h"
#include "widgets/article/picture_verbs.h"
#include "widgets/parts/icon_label.h"
#include "widgets/parts/seams.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <utility>
#include <vector>

namespace Ui {
class ImagePanel;
}

namespace stet {

class PictureDrop;
class PicturePlayer;
class PictureWindow;

/// Shows the pictures of the current article and of its related stories, one at a time, with their declared and real
/// size. Gets pictures in the background; those on the network only where a person allows it. A picture that cannot be
/// shown takes one line.
class ImagePanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    ImagePanel(const PictureSource& source, UrlOpener& opener, Clipboard& clipboard, QWidget* parent = nullptr);
    ~ImagePanel() override;

    /// Sets what reads pictures of the opened folders; nullptr while none is open.
    void setReader(std::shared_ptr<const ConfinedReader> reader) { m_reader = std::move(reader); }
    /// nullptr: no current article.
    void setDetail(const std::shared_ptr<const stet::ArticleDetail>& detail);
    /// Sets the least size of a lead picture in the article's folder, in pixels.
    void setLeadSize(QSize least) { m_least = least; }
    /// A person has allowed more, or less: tries again to get what is not shown.
    void reload();

    /// Whether the panel shows its final content: a picture, or why there is none. A hidden panel shows nothing.
    bool isSettled() const { return m_isSettled || !isVisible(); }

    /// Whether there is no picture, so that one line is enough.
    bool isOneLine() const { return m_isOneLine; }

Q_SIGNALS:
    /// isOneLine() has changed.
    void roomChanged();
    /// The panel has settled.
    void shown();
    /// A picture of the article came from the network just now: its size is known.
    void fetched(stet::RowId row);
    void hostAllowed(const QString& host);
    void privateHostAllowed(const QString& host);
    /// In the folder of the article.
    void folderAllowed(stet::RowId row);
    /// A person changes the pictures of the article.
    void changeRequested(stet::RowId row, const stet::FieldChange& change);
    /// A person wants to choose a file, or a picture of the site, for the article.
    void fileWanted(stet::RowId row);
    void sitePictureWanted(stet::RowId row);
    /// A person dropped a file on the panel; absolute path.
    void fileDropped(stet::RowId row, const QString& path);
    /// A person wants the file of a picture; the request has its article and reference.
    void saveRequested(const stet::PictureRequest& picture);
    void openRequested(const stet::PictureRequest& picture);
    void folderRequested(const stet::PictureRequest& picture);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setUpOffer();
    void setUpVerbs(Clipboard& clipboard);
    void setUpPlayer();
    void setUpChoosing();
    void updateVerbs();
    void showImage();
    void showFacts(const DecodedImage* picture);
    void showCount();
    void showLine(const QString& icon, IconLabel::Tone tone, const QStringList& parts);
    void showNone();
    void showProgress(qint64 received, qint64 total);
    void showPicture(const DecodedImage& picture);
    void showError(const Error& error);
    void showView();
    void showFullScreen();
    void setOneLine(bool isOneLine);
    void step(int by);
    void select(int index);
    void readPicture(Loading loading);
    void readLargerPicture();
    void settle();
    QSize box() const;
    PictureRequest requestFor(QSize box) const;
    const StoryPicture* current() const;

    std::unique_ptr<Ui::ImagePanel> m_ui;
    const PictureSource& m_source;
    UrlOpener& m_opener;
    std::shared_ptr<const ConfinedReader> m_reader;
    std::shared_ptr<const ArticleDetail> m_detail;
    std::vector<StoryPicture> m_pictures;
    std::size_t m_index = 0;
    QSize m_least; ///< of a lead picture
    std::unique_ptr<PictureVerbs> m_verbs;
    PictureDrop* m_drop; ///< of this
    PicturePlayer* m_player = nullptr; ///< of this
    bool m_isOneLine = false;
    bool m_isSettled = true;
    bool m_mustRead = false; ///< a picture was requested while the panel was hidden
    QSize m_readBox; ///< the box that the picture on screen was decoded for, in pixels
    bool m_isWhole = false; ///< the picture was not scaled down
    QTimer m_resized;
    PictureWindow* m_window = nullptr; ///< made when it is first wanted
    PictureLoader m_loader;
    PictureLoader m_copier; ///< of the picture that goes into the clipboard
};

} // namespace stet
