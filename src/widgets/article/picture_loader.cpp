#include "widgets/article/picture_loader.h"

#include <utility>

namespace stet {

PictureLoader::PictureLoader(DecoderPool& decoders, QObject* parent)
    : QObject(parent)
    , m_decoders(decoders)
    , m_latest([this](const Result<DecodedImage>& outcome) {
        if (outcome)
            Q_EMIT loaded(*outcome);
        else
            Q_EMIT failed(outcome.error());
    })
{
}

void PictureLoader::load(Request request)
{
    m_latest.request([&decoders = m_decoders, request = std::move(request)](const BackgroundTask::Run& run) {
        return loadLocalImage(decoders, *request.reader, request.article, request.reference, request.box, run.stop());
    });
}

} // namespace stet
