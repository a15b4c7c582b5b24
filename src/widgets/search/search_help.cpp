#include "widgets/search/search_help.h"

#include "ui_search_help.h"
#include "widgets/parts/theme.h"

#include <QHeaderView>
#include <QScreen>

#include <algorithm>
#include <array>
#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int exampleWidth = 30; // average characters
constexpr int helpGap = 16; // pixels
constexpr QSize firstSize(680, 520);

} // namespace

SearchHelp::SearchHelp(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_ui(std::make_unique<Ui::SearchHelp>())
{
    m_ui->setupUi(this);
    resize(firstSize);
    const std::array<std::pair<QString, QString>, 23> examples{{
        {u"cloud prices"_s, tr("both words, in title, excerpt, provider, topics or file name")},
        {u"\"cloud prices\""_s, tr("the exact phrase")},
        {u"cloud OR prices"_s, tr("one of them; parentheses group")},
        {u"cloud -prices"_s, tr("the first but not the second; NOT does the same")},
        {u"title:cloud"_s, tr("in one field: title, excerpt, provider, topics, category, type, file, folder")},
        {u"body:\"cloud prices\""_s, tr("in the text of the article; takes a moment, because Stet reads the files")},
        {u"topics:=AI"_s, tr("the whole text; for topics, of one topic")},
        {u"title:~^[0-9]"_s, tr("a regular expression")},
        {u"provider.domain:example"_s, tr("any field of the front matter, such as images[0].url")},
        {u"quality:>=80"_s, tr("numbers: quality, heat, and any field that holds one")},
        {u"quality:40..60"_s, tr("from one number to another")},
        {u"images:0"_s, tr("how many pictures, or related stories")},
        {u"date:2022-02"_s, tr("in a year, a month or on a day (UTC)")},
        {u"date:>2022-02-01"_s, tr("later than a day; <, <= and >= too")},
        {u"date:<7d"_s, tr("the last seven days; also h, w, m and y")},
        {u"date:today"_s, tr("today, or yesterday")},
        {u"is:draft"_s, tr("not published")},
        {u"is:published"_s, tr("on the site; is:unset: published by default")},
        {u"is:unsaved"_s, tr("edited here and not saved yet")},
        {u"is:broken"_s, tr("cannot be read; is:locked cannot be edited")},
        {u"no:image"_s, tr("lacks a picture, or any other field; has: the opposite")},
        {u"folder:=news"_s, tr("in a folder and those below it")},
        {u"search:Today"_s, tr("a saved view, by its name")},
    }};
    auto* list = m_ui->list;
    setFocusProxy(list);
    const auto colors = stateColors(palette());
    for (const auto& [example, meaning] : examples) {
        auto* item = new QTreeWidgetItem(list, {example, meaning});
        item->setForeground(1, colors.secondary);
    }
    list->header()->resizeSection(0, exampleWidth * list->fontMetrics().averageCharWidth() + helpGap);
    const auto choose = [this](const QTreeWidgetItem* item) {
        hide();
        Q_EMIT exampleChosen(item->text(0));
    };
    connect(list, &QTreeWidget::itemClicked, this, choose);
    connect(list, &QTreeWidget::itemActivated, this, [this, choose](const QTreeWidgetItem* item) {
        if (isVisible()) // a click may activate too
            choose(item);
    });
    list->setCurrentItem(list->topLevelItem(0));
}

SearchHelp::~SearchHelp() = default;

void SearchHelp::showBelow(const QWidget& widget)
{
    const auto room = widget.screen()->availableGeometry();
    auto place = widget.mapToGlobal(QPoint(widget.width() - width(), widget.height() + 2));
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(place);
    show();
    setFocus();
}

} // namespace stet
