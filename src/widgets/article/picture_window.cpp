#include "widgets/article/picture_window.h"

#include "core/messages/error_messages.h"
#include "widgets/article/picture_view.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QStackedLayout>

#include <utility>

namespace stet {

namespace {

constexpr QSize wholePicture(16'384, 16'384); // the decoder has its own limits

} // namespace

PictureWindow::PictureWindow(const PictureSource& source, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_view(new PictureView(this))
    , m_message(new QLabel(this))
    , m_loader(source)
{
    // Dark in both themes: nothing beside the picture is to be seen.
    auto dark = palette();
    dark.setColor(QPalette::Window, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::lightGray);
    setPalette(dark);
    auto* stack = new QStackedLayout(this);
    stack->addWidget(m_view);
    stack->addWidget(m_message);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_view->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_view);
    connect(m_view, &PictureView::doubleClicked, this, &QWidget::hide);
    connect(&m_loader, &PictureLoader::loaded, this, [this](const DecodedImage& picture) {
        m_isWhole = picture.image.size() == picture.realSize;
        m_view->setPicture(picture.image, picture.realSize);
    });
    connect(m_view, &PictureView::scaleChanged, this, [this] {
        if (m_view->fits() || !m_view->hasPicture() || m_isWhole || m_request.box == wholePicture)
            return;
        m_request.box = wholePicture;
        m_loader.load(m_request);
    });
    connect(&m_loader, &PictureLoader::failed, this, [this, stack](const Error& error) {
        m_message->setText(sentence(error));
        stack->setCurrentWidget(m_message);
    });
}

void PictureWindow::showPicture(PictureRequest request, const QString& name)
{
    static_cast<QStackedLayout*>(layout())->setCurrentWidget(m_view);
    setWindowTitle(name);
    m_view->setAccessibleName(name);
    m_view->expectPicture({});
    m_isWhole = false;
    m_request = std::move(request);
    // As large as the screen: more would take long to paint, and is read when a person zooms in.
    m_request.box = (QSizeF(screen()->size()) * devicePixelRatioF()).toSize();
    m_loader.load(m_request);
    setGeometry(screen()->geometry()); // for desktops without a window manager
    showFullScreen();
    m_view->setFocus(Qt::OtherFocusReason);
}

void PictureWindow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_F11:
        hide();
        return;
    case Qt::Key_Left:
    case Qt::Key_PageUp:
        Q_EMIT stepRequested(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        Q_EMIT stepRequested(1);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace stet
