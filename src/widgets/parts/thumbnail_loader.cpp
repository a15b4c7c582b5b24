#include "widgets/parts/thumbnail_loader.h"

#include <utility>

namespace stet {

ThumbnailLoader::ThumbnailLoader(const PictureSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_latest([](const Finished& /*finished*/) {})
{
}

void ThumbnailLoader::load(std::vector<PictureRequest> requests)
{
    m_latest.request([this, requests = std::move(requests)](const BackgroundTask::Run& run) {
        for (std::size_t i = 0; i < requests.size() && !run.isStopped(); ++i) {
            const auto picture = m_source.load(requests[i], run.stop());
            if (!picture)
                continue;
            run.post([this, run, index = static_cast<int>(i), picture = *picture] {
                if (!run.isStopped())
                    Q_EMIT loaded(index, picture);
            });
        }
        return Finished();
    });
}

} // namespace stet
