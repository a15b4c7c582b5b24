#include "images/decoder_pool.h"

#include "images/decoder_protocol.h"
#include "images/image_format.h"
#include "images/image_size.h"
#include "images/picture_dangers.h"
#include "images/svg_size.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t mostSpares = 2; // each takes 3 MB, and libraries that others use too

/// The box, or a smaller one in which the pixels fit into the memory that is shared with a decoder.
QSize boxWithin(QSize realSize, QSize box)
{
    constexpr double most = decoder_protocol::pixelBytes / decoder_protocol::bytesPerPixel;
    box = box.expandedTo({1, 1});
    const auto wanted = realSize.width() > box.width() || realSize.height() > box.height()
        ? realSize.scaled(box, Qt::KeepAspectRatio)
        : realSize;
    const double pixels = double(wanted.width()) * wanted.height();
    return pixels <= most ? box : (QSizeF(wanted) * std::sqrt(most / pixels)).toSize().expandedTo({1, 1});
}

} // namespace

DecoderPool::DecoderPool(std::string program, const DecoderPatience& patience)
    : m_program(std::move(program))
    , m_patience(patience)
{
}

Result<DecodedImage> DecoderPool::decode(std::string_view bytes, QSize box, const Stop& stop)
{
    const auto realSize = imageSize(bytes);
    if (!realSize)
        return realSize.error();
    if (qint64{realSize->width()} * realSize->height() > imagePixelLimit && !isSvg(bytes))
        return Error{.code = ErrorCode::TooManyPixels};
    if (bytes.size() > imageFileLimit)
        return Error{.code = ErrorCode::TooLarge, .detail = std::to_string(imageFileLimit)};
    if (auto checked = checkDangers(bytes); !checked)
        return checked.error();
    auto process = take();
    if (!process)
        return process.error();
    auto image = (*process)->decode(bytes, boxWithin(*realSize, box), m_patience, stop);
    if ((*process)->isUsable())
        giveBack(std::move(process).value());
    if (!image)
        return image.error();
    return DecodedImage{std::move(image).value(), *realSize, imageKind(bytes).name, bytes.size(), isPlayable(bytes)};
}

Result<std::shared_ptr<PictureAnimation>> DecoderPool::animate(std::string bytes)
{
    if (bytes.size() > imageFileLimit)
        return Error{.code = ErrorCode::TooLarge, .detail = std::to_string(imageFileLimit)};
    if (!isPlayable(bytes))
        return Error{.code = ErrorCode::DamagedImage};
    auto process = take();
    if (!process)
        return process.error();
    return std::make_shared<PictureAnimation>(std::move(process).value(), std::move(bytes), m_patience);
}

std::vector<pid_t> DecoderPool::spares() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<pid_t> pids;
    for (const auto& process : m_spares)
        pids.push_back(process->pid());
    return pids;
}

Result<DecoderPool::Process> DecoderPool::take()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_spares, [](const Process& process) { return !process->isUsable(); });
    // The one that is taken, and one for the next picture, which loads its plugins meanwhile.
    while (m_spares.size() < 2) {
        auto started = DecoderProcess::start(m_program);
        if (!started && m_spares.empty())
            return started.error();
        if (!started)
            break;
        m_spares.push_back(std::move(started).value());
    }
    auto process = std::move(m_spares.front()); // the oldest, which is ready first
    m_spares.erase(m_spares.begin());
    return process;
}

void DecoderPool::giveBack(Process process)
{
    const std::lock_guard lock(m_mutex);
    if (m_spares.size() < mostSpares)
        m_spares.insert(m_spares.begin(), std::move(process)); // it is ready
}

} // namespace stet
