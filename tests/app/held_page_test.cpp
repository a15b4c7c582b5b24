// Pages that WebEngine has ready before they are asked for.

#include "app/desk/reader_view_source.h"
#include "web/article_view.h"
#include "web/article_web_page.h"
#include "web/page_obstacle.h"

#include <QImage>
#include <QTest>

#include "tests/support/catch.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

constexpr int pagePatience = 30'000; // milliseconds

ReadingArticlePointer pageOf(RowId row, const std::string& text, int pictures = 0)
{
    auto article = std::make_shared<ReadingArticle>();
    article->row = row;
    article->path = "/" + std::to_string(row);
    article->page.html = "<h1>" + text + "</h1>";
    for (int i = 0; i < pictures; ++i) {
        article->page.html += "<img src=\"picture/" + std::to_string(i) + "\">";
        article->page.pictures.push_back({.address = "a.png"});
    }
    return article;
}

/// A reading view whose pictures the test gives.
struct HeldPages
{
    std::vector<std::string> shownAsked; ///< articles whose pictures were asked for while they were shown
    std::vector<std::string> aheadAsked;
    std::optional<ErrorCode> aheadFails;
    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
    ReaderView* view = nullptr;

    HeldPages()
    {
        REQUIRE(pageObstacle() == PageObstacle::None);
        const auto source = readerViewSource(
            [this](const std::string& article, const std::string&, const QSize&, const auto& done) {
                shownAsked.push_back(article);
                done(QImage(8, 8, QImage::Format_ARGB32_Premultiplied));
            },
            [this](const std::string& article, const std::string&, const QSize&, const auto& done) {
                aheadAsked.push_back(article);
                if (aheadFails)
                    done(Error{.code = *aheadFails});
                else
                    done(QImage(8, 8, QImage::Format_ARGB32_Premultiplied));
            });
        window->resize(600, 400);
        view = source.make(window.get());
        view->resize(600, 400);
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    }

    void show(const ReadingArticlePointer& article)
    {
        view->setArticle(article);
        settle();
    }
    void prepare(const ReadingArticlePointer& article)
    {
        view->prepare(article);
        settle();
    }
    std::vector<ArticleView*> pages() const
    {
        const auto all = view->findChildren<ArticleView*>();
        return {all.begin(), all.end()};
    }
    void settle() const
    {
        REQUIRE(QTest::qWaitFor(
            [this] {
                const auto all = pages();
                return std::all_of(all.begin(), all.end(), [](const ArticleView* page) { return page->isSettled(); });
            },
            pagePatience));
    }
    /// Of the page in front.
    std::string text() const
    {
        std::optional<QString> text;
        for (auto* page : pages()) {
            if (page->isVisible())
                page->page().toPlainText([&text](const QString& plain) { text = plain; });
        }
        (void)QTest::qWaitFor([&text] { return text.has_value(); }, pagePatience);
        return text.value_or(QString()).trimmed().toStdString();
    }
};

} // namespace

TEST_CASE("A page that was made ready is shown without a load, and so is the former one", "[held_page]")
{
    HeldPages f;
    f.show(pageOf(1, "One"));
    f.prepare(pageOf(2, "Two"));
    CHECK(f.text() == "One");
    f.view->setArticle(pageOf(2, "Two"));
    CHECK(f.view->isSettled()); // nothing is under way
    CHECK(f.text() == "Two");
    f.prepare(pageOf(3, "Three"));
    f.view->setArticle(pageOf(1, "One"));
    CHECK(f.view->isSettled());
    CHECK(f.text() == "One");
    CHECK(f.pages().size() == 3);
    f.view->setArticle(pageOf(3, "Changed meanwhile"));
    CHECK_FALSE(f.view->isSettled());
    f.settle();
    CHECK(f.text() == "Changed meanwhile");
}

TEST_CASE("A page whose pictures had to wait is loaded when it is asked for", "[held_page]")
{
    HeldPages f;
    f.show(pageOf(1, "One"));
    const auto fails = GENERATE(std::optional<ErrorCode>(), std::optional(ErrorCode::Cancelled));
    f.aheadFails = fails;
    f.prepare(pageOf(2, "Two", 1));
    CHECK(f.aheadAsked == std::vector<std::string>{"/2"});
    f.show(pageOf(2, "Two", 1));
    CHECK(f.text() == "Two");
    CHECK(f.shownAsked.size() == (fails ? 1U : 0U));
}

TEST_CASE("When other pictures may be loaded, pages that are kept are made again", "[held_page]")
{
    HeldPages f;
    f.show(pageOf(1, "One", 1));
    f.prepare(pageOf(2, "Two", 1));
    auto again = std::make_shared<ReadingArticle>(*pageOf(1, "One", 1));
    again->isForPictures = true;
    f.show(again);
    CHECK(f.shownAsked == std::vector<std::string>{"/1", "/1"});
    f.show(pageOf(2, "Two", 1));
    CHECK(f.shownAsked.back() == "/2");
}
