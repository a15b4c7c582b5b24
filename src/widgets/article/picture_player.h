#pragma once

#include "images/remote/picture_source.h"
#include "models/background/latest.h"

#include <QAction>
#include <QObject>
#include <QTimer>

#include <memory>

namespace stet {

class PictureView;

/// Plays the animated picture that a view shows, when a person wants it. Decodes one frame at a time. Pauses by itself
/// after the runs that the file wants, after some minutes, and when the view is hidden.
class PicturePlayer final : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestMs = 5 * 60'000; ///< of one press of Play
    static constexpr int mostFrames = 5'000; ///< of one press of Play

    /// Both must outlive this. The key of `action` works in the view.
    PicturePlayer(const PictureSource& source, PictureView& view, QObject* parent = nullptr);

    /// Plays or pauses; visible only where there is something to play.
    QAction action;

    /// The view shows the first frame of this animated picture, of `realSize` pixels.
    void offer(const PictureRequest& picture, QSize realSize);
    /// The view shows something else.
    void offerNothing();
    bool isPlaying() const { return m_isPlaying; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// A frame is on screen.
    void frameShown();
    /// The picture cannot be played.
    void failed(const stet::Error& error);

private:
    struct Answer
    {
        std::shared_ptr<PictureAnimation> animation;
        Result<AnimationFrame> frame;
    };

    void play();
    void pause();
    void stop();
    void requestFrame();
    void show(const Answer& answer);

    const PictureSource& m_source;
    PictureView& m_view;
    PictureRequest m_picture;
    QSize m_realSize;
    bool m_isPlaying = false;
    int m_playedMs = 0; ///< since Play was pressed
    int m_frames = 0; ///< since Play was pressed
    int m_runs = 0; ///< that are over
    int m_number = -1; ///< of the frame on screen; -1: none of the animation
    std::shared_ptr<PictureAnimation> m_animation; ///< kept while it is paused
    QTimer m_delay;
    Latest<Answer> m_latest;
};

} // namespace stet
