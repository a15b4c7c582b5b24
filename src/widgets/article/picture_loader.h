#pragma once

#include "models/background/background_task.h"
#include "images/local_image.h"

#include <QObject>

#include <memory>
#include <optional>
#include <string>

namespace stet {

/// Reads and decodes the pictures of articles in the background, one at a time. The newest request wins: what was asked
/// for before is not reported any more.
class PictureLoader final : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        std::shared_ptr<const ConfinedReader> reader;
        std::string article; ///< canonical path, bytes
        std::string reference;
        QSize box; ///< in pixels
    };

    using QObject::QObject;

    void load(Request request);
    /// Nothing is wanted any more.
    void cancel();

Q_SIGNALS:
    void loaded(const stet::DecodedImage& picture);
    void failed(const stet::Error& error);

private:
    void start();
    void finish(const Result<DecodedImage>& outcome);

    std::optional<Request> m_waiting; ///< to be begun when the running one has ended
    bool m_isBusy = false;
    bool m_isWanted = false; ///< what is running
    BackgroundTask m_task;
};

} // namespace stet
