#pragma once

#include "images/decoder_process.h"

#include <memory>
#include <string>
#include <string_view>

namespace stet {

/// Whether a file holds more than one frame and Stet plays it: a GIF or WebP of at most 4 megapixels. Reads its
/// structure, no pixels. Any thread.
bool isPlayable(std::string_view bytes);

/// Decodes the frames of an animated picture one by one, over and over, in a process of its own, which keeps the file
/// and one frame. Ends that process with itself. For one thread at a time.
class PictureAnimation
{
public:
    PictureAnimation(std::unique_ptr<DecoderProcess> process, std::string bytes, const DecoderPatience& patience);

    /// Returns the next frame, scaled down (never up) to fit `box`, in pixels; after the last one the first. A frame
    /// that cannot be decoded counts as the end. Waits. After an error there are no more frames.
    ///
    /// Errors: those of DecoderProcess::decode().
    Result<AnimationFrame> next(QSize box, const Stop& stop = {});

private:
    std::unique_ptr<DecoderProcess> m_process;
    std::string m_bytes; ///< empty once the process has them
    DecoderPatience m_patience;
};

} // namespace stet
