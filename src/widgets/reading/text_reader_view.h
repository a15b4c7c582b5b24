#pragma once

#include "core/reading/reading_pictures.h"
#include "widgets/reading/reader_view.h"

#include <QImage>
#include <QTextBrowser>

#include <memory>
#include <unordered_map>

namespace stet {

/// A QTextBrowser that loads nothing by itself, whatever its text names: it asks `picture` for the numbered pictures of
/// a page, and has nothing else. It follows no links.
class PixelBrowser final : public QTextBrowser
{
    Q_OBJECT

public:
    using Picture = std::function<QImage(int number)>;

    explicit PixelBrowser(Picture picture, QWidget* parent = nullptr);

    QVariant loadResource(int type, const QUrl& name) override;

private:
    Picture m_picture;
};

/// Shows the page of an article without WebEngine.
class TextReaderView final : public ReaderView
{
    Q_OBJECT

public:
    explicit TextReaderView(ReadingPictures pictures, QWidget* parent = nullptr);

    std::size_t bodyLimit() const override;
    void setArticle(const ReadingArticlePointer& article) override;
    void setTextScale(double scale) override;
    bool isSettled() const override;
    void makePdf(std::function<void(const QByteArray& pdf)> done) override;
    void print(const std::shared_ptr<QPrinter>& printer, std::function<void(bool isPrinted)> done) override;

    QString selectedText() const override;
    void find(const QString& text, FindStep step, std::function<void(int hits)> done) override;

    /// For tests.
    PixelBrowser& browser() { return *m_browser; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QImage picture(int number);
    void showPage();
    void load(int number);
    void placeText();
    int columnWidth() const;

    ReadingPictures m_load;
    PixelBrowser* m_browser;
    QTextDocument* m_page = nullptr; ///< of the browser
    ReadingArticlePointer m_article;
    std::unordered_map<int, QImage> m_pictures; ///< of the article; null while one is loaded
    double m_scale = 1;
    int m_visit = 0; ///< counts articles
    int m_awaited = 0; ///< pictures
};

} // namespace stet
