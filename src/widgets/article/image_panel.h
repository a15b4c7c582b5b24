#pragma once

#include "models/article/article_reader.h"
#include "models/article/image_list.h"
#include "widgets/article/picture_loader.h"
#include "widgets/parts/seams.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

namespace Ui {
class ImagePanel;
}

namespace stet {

/// The images of the current article, one at a time, with their declared and real size. Pictures from the opened
/// folders are read in the background; what lies on the network is named and not loaded.
class ImagePanel final : public QWidget
{
    Q_OBJECT

public:
    /// `opener` must outlive the panel.
    explicit ImagePanel(UrlOpener& opener, QWidget* parent = nullptr);
    ~ImagePanel() override;

    /// What pictures are read with; nullptr while no folder is open.
    void setReader(std::shared_ptr<const ConfinedReader> reader);
    /// nullptr: no article is current.
    void setDetail(const std::shared_ptr<const stet::ArticleDetail>& detail);

    /// Whether the panel shows all there is to show: a picture, or why there is none. A hidden panel shows nothing.
    bool isSettled() const { return m_isSettled || !isVisible(); }

Q_SIGNALS:
    /// The panel is settled now.
    void shown();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void showImage();
    void showFacts(QSize realSize);
    void showNone();
    void showRemote(const DeclaredImage& image);
    void showPicture(const DecodedImage& picture);
    void showError(const Error& error);
    void showPage(QWidget* page);
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
    bool m_isSettled = true;
    bool m_mustRead = false; ///< a picture that was asked for while the panel was hidden
    QSize m_readBox; ///< what the picture on screen was decoded for, in pixels
    bool m_isWhole = false; ///< it was not scaled down
    QTimer m_resized;
    PictureLoader m_loader;
};

} // namespace stet
