#include "widgets/reading/reader_panel.h"

#include "core/messages/error_messages.h"
#include "ui_reader_panel.h"
#include "widgets/parts/address_links.h"
#include "widgets/parts/icons.h"
#include "widgets/reading/reader_keys.h"

#include <QActionGroup>
#include <QMenu>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const QString scaleKey = u"reading/textScale"_s;
const QString widthKey = u"reading/pageWidth"_s;
constexpr double scaleStep = 1.1;
constexpr double smallestScale = 0.5;
constexpr double largestScale = 3.0;
constexpr int phoneWidth = 375; // pixels, as of a usual device
constexpr int tabletWidth = 768;

} // namespace

ReaderPanel::ReaderPanel(const Tools& tools, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ReaderPanel>())
    , m_tools(tools)
    , m_menu(new QMenu(this))
    , m_widths(new QActionGroup(this))
{
    m_ui->setupUi(this);
    m_ui->readerMenu->setIcon(themedIcon(u"settings"_s));
    m_ui->readerMenu->setMenu(m_menu);
    m_ui->readerFind->hide();
    if (const double scale = m_tools.settings.value(scaleKey).toDouble(); scale > 0)
        m_scale = std::clamp(scale, smallestScale, largestScale);
    m_pageWidth = m_tools.settings.value(widthKey).toInt();
    m_ui->frame->setPageWidth(m_pageWidth);
    makeMenu();
    connect(
        m_ui->readEdited, &QToolButton::clicked, this, [this] { m_tools.job.setVersion(ReadingJob::Version::Edited); });
    connect(
        m_ui->readSaved, &QToolButton::clicked, this, [this] { m_tools.job.setVersion(ReadingJob::Version::Saved); });
    connect(m_ui->asLink, &QToolButton::toggled, this, [this](bool isLink) {
        m_ui->views->setCurrentWidget(isLink ? static_cast<QWidget*>(m_ui->cardScroll) : m_ui->frame);
    });
    connect(&m_tools.job, &ReadingJob::made, this, &ReaderPanel::showArticle);
    connect(&m_tools.ahead, &ReadingAhead::made, this, [this](const ReadingArticlePointer& article) {
        if (m_view != nullptr && isVisible() && !article->error)
            m_view->prepare(article);
    });
    showMessage(nullptr);
}

ReaderPanel::~ReaderPanel() = default;

void ReaderPanel::makeMenu()
{
    const auto addWidth = [this](const QString& text, int pixels) {
        auto* action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(pixels == m_pageWidth);
        m_widths->addAction(action);
        connect(action, &QAction::triggered, this, [this, pixels] { setPageWidth(pixels); });
    };
    addWidth(tr("As on a &Phone"), phoneWidth);
    addWidth(tr("As on a &Tablet"), tabletWidth);
    addWidth(tr("&Full Width"), 0);
    m_menu->addSeparator();
    const auto addZoom = [this](const QString& text, const QKeySequence& keys, int step) {
        auto* action = m_menu->addAction(text, this, [this, step] { zoom(step); });
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut); // only shown: ReaderKeys hears it
    };
    addZoom(tr("&Larger Text"), QKeySequence(Qt::CTRL | Qt::Key_Plus), 1);
    addZoom(tr("&Smaller Text"), QKeySequence(Qt::CTRL | Qt::Key_Minus), -1);
    addZoom(tr("&Usual Text Size"), QKeySequence(Qt::CTRL | Qt::Key_0), 0);
    m_menu->addSeparator();
    auto* find = m_menu->addAction(tr("&Find in the Article"), m_ui->readerFind, &FindBar::open);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetShortcut);
    m_print.setText(tr("&Print…"));
    connect(&m_print, &QAction::triggered, this, [this] {
        if (m_article)
            Q_EMIT printRequested(QString::fromStdString(m_article->title));
    });
    m_menu->addAction(&m_print);
    m_savePdf.setText(tr("Save as P&DF…"));
    connect(&m_savePdf, &QAction::triggered, this, [this] {
        if (m_article)
            Q_EMIT pdfRequested(QString::fromStdString(m_article->title));
    });
    m_menu->addAction(&m_savePdf);
}

void ReaderPanel::setView(ReaderViewSource source)
{
    m_source = std::move(source);
    m_ui->shareCard->setPictures(m_source.pictures);
    if (isVisible())
        makeView();
}

bool ReaderPanel::isSettled() const
{
    if (!isVisible())
        return true;
    if (m_tools.job.isBusy() || (m_source.make && m_view == nullptr))
        return false;
    return m_ui->shareCard->isSettled() && (m_view == nullptr || !m_view->isVisible() || m_view->isSettled());
}

/// Waits until the panel is on screen: what shows pages may take its time to start.
void ReaderPanel::makeView()
{
    QTimer::singleShot(0, this, [this] {
        if (m_view != nullptr || !m_source.make)
            return;
        m_view = m_source.make(m_ui->frame);
        m_view->setTextScale(m_scale);
        auto* keys = new ReaderKeys(m_view);
        connect(keys, &ReaderKeys::zoomRequested, this, &ReaderPanel::zoom);
        connect(keys, &ReaderKeys::findRequested, m_ui->readerFind, &FindBar::open);
        connect(m_view, &ReaderView::linkClicked, this, &ReaderPanel::openLink);
        m_ui->readerFind->setTarget(m_view, tr("Find in the article"));
        setFocusProxy(m_view);
        m_ui->frame->setView(m_view);
        m_tools.job.setBodyLimit(m_view->bodyLimit());
        m_tools.ahead.setBodyLimit(m_view->bodyLimit());
        m_tools.job.setWanted(isVisible());
    });
}

void ReaderPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_view == nullptr)
        makeView();
    else
        m_tools.job.setWanted(true);
}

void ReaderPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tools.job.setWanted(false);
}

void ReaderPanel::showArticle(const ReadingArticlePointer& article)
{
    m_article = article;
    const bool isPage = article && !article->error;
    m_ui->versions->setVisible(isPage && article->hasPendingEdits);
    m_ui->readEdited->setChecked(m_tools.job.version() == ReadingJob::Version::Edited);
    m_ui->readSaved->setChecked(m_tools.job.version() == ReadingJob::Version::Saved);
    m_print.setEnabled(isPage);
    m_savePdf.setEnabled(isPage);
    if (!isPage) {
        showMessage(article);
        return;
    }
    m_ui->pages->setCurrentWidget(m_ui->reading);
    m_view->setArticle(article);
    m_ui->shareCard->setArticle(article);
}

void ReaderPanel::showMessage(const ReadingArticlePointer& article)
{
    if (article && article->error)
        m_ui->message->setMessage(
            {.icon = u"error-page"_s, .tone = IconLabel::Tone::Error, .sentence = sentenceWithLine(*article->error)});
    else
        m_ui->message->setMessage({.icon = u"page"_s, .sentence = tr("No article selected")});
    m_ui->pages->setCurrentWidget(m_ui->message);
}

void ReaderPanel::openLink(const QUrl& url)
{
    openAddress(m_tools.opener, url.toString(QUrl::FullyEncoded), m_view);
}

void ReaderPanel::zoom(int step)
{
    m_scale = step == 0 ? 1 : std::clamp(m_scale * std::pow(scaleStep, step), smallestScale, largestScale);
    m_tools.settings.setValue(scaleKey, m_scale);
    if (m_view != nullptr)
        m_view->setTextScale(m_scale);
}

void ReaderPanel::setPageWidth(int pixels)
{
    m_pageWidth = pixels;
    m_tools.settings.setValue(widthKey, pixels);
    m_ui->frame->setPageWidth(pixels);
}

} // namespace stet
