#pragma once

#include "models/article/image_list.h"
#include "widgets/parts/thumbnail_loader.h"

#include <QListWidget>

#include <memory>
#include <string>
#include <vector>

namespace stet {

/// Thumbnails of the pictures of an article and its related stories in one row; one of them is the current one.
class PictureStrip final : public QListWidget
{
    Q_OBJECT

public:
    /// The source must outlive the strip.
    explicit PictureStrip(QWidget* parent = nullptr);

    /// Sets what gets the thumbnails. Call it once, before pictures are shown.
    void setSource(const PictureSource& source);
    /// `article`: the canonical path of the article that has the pictures.
    void setPictures(const std::vector<StoryPicture>& pictures, std::shared_ptr<const ConfinedReader> reader,
        const std::string& article);
    /// Gets the thumbnails that are missing again: more may be loaded now.
    void reload();
    void setCurrent(int index);
    bool isBusy() const { return m_loader && m_loader->isBusy(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// A person chose a picture.
    void chosen(int index);

protected:
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    std::vector<PictureRequest> m_requests;
    bool m_mustLoad = false; ///< pictures were set while the strip was hidden
    std::unique_ptr<ThumbnailLoader> m_loader;
};

} // namespace stet
