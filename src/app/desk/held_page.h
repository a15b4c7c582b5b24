#pragma once

#include "app/desk/png_pictures.h"
#include "core/reading/reading_pictures.h"
#include "models/article/reading_article.h"
#include "web/article_view.h"

#include <QObject>

namespace stet {

/// A view of WebEngine with the page of an article in it: the one that is shown, or one that is kept ready.
class HeldPage final : public QObject
{
    Q_OBJECT

public:
    /// `pictures` are for a page that is shown, `ahead` for one that is not. The parent owns the page.
    HeldPage(ReadingPictures pictures, ReadingPictures ahead, QObject* parent);

    /// Belongs to the layout that shows it.
    ArticleView& view() const { return *m_view; }
    const ReadingArticlePointer& article() const { return m_article; }
    /// Whether the page of this article is in the view with its pictures, so that it need not be loaded.
    bool holds(const ReadingArticle& article) const;

    /// Whether the page's process has ended, or hangs. Another article, or retry(), starts it again.
    bool hasFailed() const { return m_hasFailed; }
    void retry();
    /// Loads a document, the page of the article. `article` may be null.
    void load(const ReadingArticlePointer& article, const QByteArray& document);
    /// Takes the same article as it was made again; holds() it.
    void setArticle(const ReadingArticlePointer& article) { m_article = article; }
    void setShown(bool isShown) { m_isShown = isShown; }
    /// Its pictures, or its colors, are others by now.
    void forget() { m_article.reset(); }

private:
    void loadPicture(int number, const PngPictures::Done& done);
    void note(const Result<QImage>& loaded);
    void loadSmallPicture(const std::string& address, double scale, const PngPictures::Done& done);
    const ReadingPictures& pictures() const { return m_isShown ? m_pictures : m_ahead; }

    ReadingPictures m_pictures;
    ReadingPictures m_ahead;
    ArticleView* m_view;
    ReadingArticlePointer m_article;
    bool m_isShown = false;
    bool m_hasFailed = false;
    bool m_lacksPictures = false; ///< somebody else's were wanted first
    PngPictures m_pngs;
};

} // namespace stet
