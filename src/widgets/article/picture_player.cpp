#include "widgets/article/picture_player.h"

#include "widgets/article/picture_view.h"
#include "widgets/parts/icons.h"

#include <QEvent>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

/// Opens the file if there is no animation yet.
std::pair<std::shared_ptr<PictureAnimation>, Error> opened(
    const PictureSource& source, const PictureRequest& picture, const Stop& stop)
{
    auto animation = source.animate(picture, stop);
    return animation ? std::pair(*animation, Error{}) : std::pair(nullptr, animation.error());
}

} // namespace

PicturePlayer::PicturePlayer(const PictureSource& source, PictureView& view, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_view(view)
    , m_latest([this](const Answer& answer) { show(answer); })
{
    action.setShortcut(Qt::Key_Space);
    action.setShortcutContext(Qt::WidgetShortcut);
    connect(&action, &QAction::triggered, this, [this] { m_isPlaying ? pause() : play(); });
    m_view.addAction(&action);
    m_view.installEventFilter(this);
    m_delay.setSingleShot(true);
    m_delay.setTimerType(Qt::PreciseTimer);
    connect(&m_delay, &QTimer::timeout, this, &PicturePlayer::requestFrame);
    offerNothing();
}

void PicturePlayer::offer(const PictureRequest& picture, QSize realSize)
{
    offerNothing();
    m_picture = picture;
    m_realSize = realSize;
    action.setVisible(true);
}

void PicturePlayer::offerNothing()
{
    stop();
    action.setVisible(false);
}

void PicturePlayer::play()
{
    m_isPlaying = true;
    m_playedMs = 0;
    m_frames = 0;
    action.setText(tr("Pause"));
    action.setIcon(themedIcon(u"pause"_s));
    if (!m_latest.isBusy()) // else a frame is on its way since before a pause
        requestFrame();
}

void PicturePlayer::pause()
{
    // A frame that is being decoded may come: a decoder that is stopped is of no use any more.
    m_isPlaying = false;
    m_delay.stop();
    action.setText(tr("Play"));
    action.setIcon(themedIcon(u"play"_s));
}

/// From the start the next time.
void PicturePlayer::stop()
{
    pause();
    m_latest.cancel();
    m_animation.reset();
    m_number = -1;
    m_runs = 0;
}

void PicturePlayer::requestFrame()
{
    m_latest.request([&source = m_source, picture = m_picture, animation = m_animation, box = m_view.room()](
                         const BackgroundTask::Run& run) -> Answer {
        auto [playing, error] = animation ? std::pair(animation, Error{}) : opened(source, picture, run.stop());
        if (!playing)
            return {nullptr, std::move(error)};
        auto frame = playing->next(box, run.stop());
        return {std::move(playing), std::move(frame)};
    });
}

void PicturePlayer::show(const Answer& answer)
{
    m_animation = answer.animation;
    if (!answer.frame) {
        stop();
        Q_EMIT failed(answer.frame.error());
        return;
    }
    const auto& frame = *answer.frame;
    // From the start again; at once if only the first frame can be decoded.
    if (frame.number == 0 && m_number >= 0) {
        ++m_runs;
        if (m_number == 0 || (frame.runs > 0 && m_runs >= frame.runs)) {
            stop();
            return;
        }
    }
    m_number = frame.number;
    m_view.setPicture(frame.image, m_realSize);
    Q_EMIT frameShown();
    m_playedMs += frame.delayMs;
    if (++m_frames >= mostFrames || m_playedMs >= longestMs)
        pause();
    else if (m_isPlaying)
        m_delay.start(frame.delayMs);
}

bool PicturePlayer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_view && event->type() == QEvent::Hide)
        stop();
    return QObject::eventFilter(watched, event);
}

} // namespace stet
