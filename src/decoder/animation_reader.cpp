#include "decoder/animation_reader.h"

#include "images/byte_view.h"

#include <utility>

namespace stet {

namespace {

// As browsers have it: files that ask for less were made for programs that could not be so fast.
constexpr int fastestDelayMs = 20;
constexpr int usualDelayMs = 100;

QImage scaledInto(QSize box, const QImage& frame)
{
    if (frame.width() <= box.width() && frame.height() <= box.height())
        return frame;
    return frame.convertToFormat(QImage::Format_ARGB32_Premultiplied)
        .scaled(frame.size().scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1}), Qt::IgnoreAspectRatio,
            Qt::SmoothTransformation);
}

} // namespace

AnimationReader::AnimationReader(std::string bytes)
    : m_bytes(std::move(bytes))
{
    rewind();
    // -1: without end; else the number of repetitions.
    const int repetitions = m_reader->reader.loopCount();
    m_runs = repetitions < 0 ? 0 : repetitions + 1;
}

Result<AnimationFrame> AnimationReader::next(QSize box)
{
    auto image = m_reader->reader.read();
    if (image.isNull() && m_next > 0) {
        rewind();
        image = m_reader->reader.read();
    }
    if (image.isNull())
        return Error{.code = ErrorCode::DamagedImage};
    const int delay = m_reader->reader.nextImageDelay();
    return AnimationFrame{
        scaledInto(box.expandedTo({1, 1}), image), m_next++, delay < fastestDelayMs ? usualDelayMs : delay, m_runs};
}

void AnimationReader::rewind()
{
    m_reader = std::make_unique<LimitedReader>(byteView(m_bytes), decodedFormat(imageKind(m_bytes).format));
    m_next = 0;
}

} // namespace stet
