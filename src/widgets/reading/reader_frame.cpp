#include "widgets/reading/reader_frame.h"

#include <algorithm>

namespace stet {

ReaderFrame::ReaderFrame(QWidget* parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
}

void ReaderFrame::setView(QWidget* view)
{
    m_view = view;
    m_view->setParent(this);
    m_view->show();
    place();
}

void ReaderFrame::setPageWidth(int pixels)
{
    m_pageWidth = pixels;
    setBackgroundRole(pixels > 0 ? QPalette::Window : QPalette::Base);
    place();
}

void ReaderFrame::place()
{
    if (m_view == nullptr)
        return;
    const int shown = m_pageWidth > 0 ? std::min(m_pageWidth, width()) : width();
    m_view->setGeometry((width() - shown) / 2, 0, shown, height());
}

void ReaderFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace stet
