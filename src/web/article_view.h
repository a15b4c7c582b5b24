#pragma once

#include "web/article_pages.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QPrinter;
class QWebEngineView;

namespace stet {

class ArticleScheme;
class ArticleWebPage;
class SealedProfile;

/// Shows the page of an article, without scripts and without any network. Survives a crash of the page's process:
/// emits failed(), and reload() shows the same page again.
class ArticleView final : public QWidget
{
    Q_OBJECT

public:
    enum class Failure
    {
        Ended, ///< the page's process has ended
        Silent, ///< the page is not there after loadWithinMs
    };

    /// Call only if there is no pageObstacle(). The first instance starts WebEngine, which takes a moment.
    explicit ArticleView(int loadWithinMs = 20'000, QWidget* parent = nullptr);
    ~ArticleView() override;

    void setPictures(ArticlePictures pictures);
    enum class Scroll
    {
        ToTop,
        Stay, ///< it is the same article, a little changed
    };
    /// Shows a whole HTML document; `pictures`: how many `picture/N` it has.
    void setPage(QByteArray html, int pictures, Scroll scroll = Scroll::ToTop);
    void reload();
    /// The size of text, 1 being the usual one.
    void setTextScale(double scale);
    /// Whether the page is on screen, or never will be.
    bool isSettled() const;

    /// Marks a text in the page and shows the next place of it; answers how many there are.
    void find(const QString& text, bool backward, std::function<void(int hits)> done);
    QString selectedText() const;
    /// Answers with the page as a PDF, on A4; empty if there is none.
    void makePdf(std::function<void(const QByteArray& pdf)> done);
    /// Prints the page; the printer lives until `done`, which learns whether that worked.
    void print(const std::shared_ptr<QPrinter>& printer, std::function<void(bool isPrinted)> done);

    /// For tests.
    ArticleWebPage& page() { return *m_page; }
    int blockedRequests() const;

Q_SIGNALS:
    /// The person clicked a link, to any address.
    void linkClicked(const QUrl& url);
    void failed(stet::ArticleView::Failure failure);

private:
    void makePage();
    void load(Scroll scroll);
    void fail(Failure failure);

    std::unique_ptr<ArticleScheme> m_scheme; ///< outlives the profile
    std::unique_ptr<SealedProfile> m_profile;
    QWebEngineView* m_view = nullptr;
    ArticleWebPage* m_page = nullptr;
    QTimer m_patience;
    QByteArray m_html;
    int m_pictures = 0;
    int m_number = 0; ///< of the page
    int m_loads = 0; ///< so far
    int m_awaited = 0; ///< pictures of the current load
    double m_scale = 1;
    bool m_isLoading = false;
    bool m_hasFailed = false;
};

} // namespace stet
