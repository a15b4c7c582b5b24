#pragma once

#include "models/article/article_reader.h"
#include "tests/support/values.h"
#include "widgets/parts/seams.h"

#include <QApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QTest>
#include <QToolTip>

#include "tests/support/catch.h"

#include <memory>
#include <string>

namespace stet::test {

struct NotingOpener final : UrlOpener
{
    QStringList opened;
    bool canOpen = true;
    bool open(const QUrl& url) override
    {
        opened << url.toString();
        return canOpen;
    }
    bool openPicture(const QString& /*path*/) override { return canOpen; }
    bool openFolder(const QString& /*path*/) override { return canOpen; }
};

struct NotingClipboard final : Clipboard
{
    QString text;
    QImage image;
    void setText(const QString& given) override { text = given; }
    void setImage(const QImage& given) override { image = given; }
};

using Detail = std::shared_ptr<const ArticleDetail>;

inline Detail detailOf(const std::string& yaml, const std::string& path = "/site/a.md", RowId row = 1)
{
    auto detail = std::make_shared<ArticleDetail>();
    detail->row = row;
    detail->path = path;
    detail->fields = fieldsOf(yaml);
    return detail;
}

inline Detail brokenDetail(Error error, const std::string& path)
{
    auto detail = std::make_shared<ArticleDetail>();
    detail->row = 1;
    detail->path = path;
    detail->error = std::move(error);
    return detail;
}

inline void showWidget(QWidget& widget, QSize size)
{
    widget.resize(size);
    widget.show();
    REQUIRE(QTest::qWaitForWindowExposed(&widget));
}

/// A widget of a form, by its name there.
template <typename T>
T* part(const QWidget& widget, const char* name)
{
    auto* found = widget.findChild<T*>(QLatin1String(name));
    REQUIRE(found != nullptr);
    return found;
}

/// The texts of all labels that are to be seen, a line each.
inline std::string visibleText(const QWidget& widget)
{
    QStringList lines;
    for (const auto* label : widget.findChildren<QLabel*>()) {
        CHECK(label->textFormat() == Qt::PlainText);
        if (label->isVisible() && !label->text().isEmpty())
            lines << label->text();
    }
    return lines.join(u'\n').toStdString();
}

/// The tool tip that comes when the pointer rests on a place.
inline QString toolTipAt(QWidget& widget, const QPoint& place)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, place, widget.mapToGlobal(place));
    QApplication::sendEvent(&widget, &event);
    return QToolTip::text();
}

} // namespace stet::test
