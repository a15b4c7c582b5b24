#pragma once

#include "models/article/article_reader.h"
#include "models/article/image_list.h"
#include "widgets/article/picture_loader.h"
#include "widgets/parts/icon_label.h"
#include "widgets/parts/seams.h"

#include <QAction>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class ImagePanel;
}

namespace stet {

/// Shows the images of the current article, one at a time, with their declared and real size. Reads pictures from the
/// opened folders in the background; names remote ones without loading them. A picture that cannot be shown takes one
/// line.
class ImagePanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the panel.
    ImagePanel(DecoderPool& decoders, UrlOpener& opener, Clipboard& clipboard, QWidget* parent = nullptr);
    ~ImagePanel() override;

    /// Sets what reads pictures; nullptr while no folder is open.
    void setReader(std::shared_ptr<const ConfinedReader> reader);
    /// nullptr: no current article.
    void setDetail(const std::shared_ptr<const stet::ArticleDetail>& detail);

    /// Whether the panel shows its final content: a picture, or why there is none. A hidden panel shows nothing.
    bool isSettled() const { return m_isSettled || !isVisible(); }

    /// Whether there is no picture, so that one line is enough.
    bool isOneLine() const { return m_isOneLine; }

Q_SIGNALS:
    /// isOneLine() has changed.
    void roomChanged();
    /// The panel has settled.
    void shown();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showImage();
    void setUpVerbs(Clipboard& clipboard);
    void updateVerbs();
    void showFacts(QSize realSize);
    void showCount();
    void showLine(const QString& icon, IconLabel::Tone tone, const QStringList& parts);
    void showNone();
    void showRemote(const DeclaredImage& image);
    void showPicture(const DecodedImage& picture);
    void showError(const Error& error);
    void showView();
    void setOneLine(bool isOneLine);
    void step(int by);
    void readPicture();
    void readLargerPicture();
    void settle();
    QSize box() const;
    const DeclaredImage* current() const;

    std::unique_ptr<Ui::ImagePanel> m_ui;
    UrlOpener& m_opener;
    std::shared_ptr<const ConfinedReader> m_reader;
    std::shared_ptr<const ArticleDetail> m_detail;
    std::vector<DeclaredImage> m_images;
    std::size_t m_index = 0;
    QAction m_browse;
    QAction m_copyPicture;
    QAction m_copyAddress;
    QAction m_previous;
    QAction m_next;
    bool m_isOneLine = false;
    bool m_isSettled = true;
    bool m_mustRead = false; ///< a picture was requested while the panel was hidden
    QSize m_readBox; ///< the box that the picture on screen was decoded for, in pixels
    bool m_isWhole = false; ///< the picture was not scaled down
    QTimer m_resized;
    PictureLoader m_loader;
    PictureLoader m_copier; ///< of the picture that goes into the clipboard
};

} // namespace stet
