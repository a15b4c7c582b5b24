#include "widgets/article/picture_loader.h"

#include <utility>

namespace stet {

PictureLoader::PictureLoader(const PictureSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_latest([this](const Answer& answer) {
        if (answer.isFetched)
            Q_EMIT fetched();
        if (answer.picture)
            Q_EMIT loaded(*answer.picture);
        else
            Q_EMIT failed(answer.picture.error());
    })
{
}

void PictureLoader::load(PictureRequest request)
{
    m_latest.request([this, request = std::move(request)](const BackgroundTask::Run& run) {
        bool isFetched = false;
        const auto progress = [&](qint64 received, qint64 total) {
            isFetched = true;
            run.post([this, run, received, total] {
                if (!run.isStopped())
                    Q_EMIT progressed(received, total);
            });
        };
        auto picture = m_source.load(request, run.stop(), progress);
        return Answer{std::move(picture), isFetched};
    });
}

} // namespace stet
