#include "widgets/article/picture_loader.h"

#include <QMetaObject>

#include <utility>

namespace stet {

void PictureLoader::load(Request request)
{
    m_waiting = std::move(request);
    m_isWanted = false;
    if (!m_isBusy) // decoding cannot be interrupted, and nobody waits for it here
        start();
}

void PictureLoader::cancel()
{
    m_waiting.reset();
    m_isWanted = false;
}

void PictureLoader::start()
{
    m_isBusy = true;
    m_isWanted = true;
    m_task.start([this, request = *std::exchange(m_waiting, std::nullopt)](const std::stop_token& /*stop*/) {
        auto outcome = loadLocalImage(*request.reader, request.article, request.reference, request.box);
        QMetaObject::invokeMethod(
            this, [this, outcome = std::move(outcome)] { finish(outcome); }, Qt::QueuedConnection);
    });
}

void PictureLoader::finish(const Result<DecodedImage>& outcome)
{
    m_isBusy = false;
    if (m_waiting)
        start();
    else if (m_isWanted && outcome)
        Q_EMIT loaded(*outcome);
    else if (m_isWanted)
        Q_EMIT failed(outcome.error());
}

} // namespace stet
