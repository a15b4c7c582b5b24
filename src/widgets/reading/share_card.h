#pragma once

#include "core/reading/reading_pictures.h"
#include "models/article/reading_job.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace Ui {
class ShareCard;
}

namespace stet {

/// Shows how a link to the article looks on a social network and in a search result, and what these cut off.
class ShareCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ShareCard(QWidget* parent = nullptr);
    ~ShareCard() override;

    void setPictures(ReadingPictures pictures) { m_load = std::move(pictures); }
    /// nullptr: no article. The picture is loaded while the card is visible.
    void setArticle(const ReadingArticlePointer& article);
    bool isSettled() const { return !m_isLoading || !isVisible(); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void loadPicture();
    void updateColors();

    std::unique_ptr<Ui::ShareCard> m_ui;
    ReadingPictures m_load;
    ReadingArticlePointer m_article;
    int m_visit = 0; ///< counts articles
    bool m_isPictured = false; ///< the picture of the article is asked for
    bool m_isLoading = false;
};

} // namespace stet
