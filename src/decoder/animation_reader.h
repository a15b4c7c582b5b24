#pragma once

#include "core/text/result.h"
#include "decoder/limited_reader.h"
#include "images/decoded_image.h"

#include <memory>
#include <string>

namespace stet {

/// Decodes the frames of an animated picture one by one. Holds its file and the frame that the next one is drawn upon.
class AnimationReader
{
public:
    explicit AnimationReader(std::string bytes);

    /// Returns the next frame, scaled down (never up) to fit `box`, in pixels; after the last one, or one that cannot
    /// be decoded, the first. Errors: DamagedImage: there is no first one; UnknownImageFormat.
    Result<AnimationFrame> next(QSize box);

private:
    void rewind();

    std::string m_bytes;
    std::unique_ptr<LimitedReader> m_reader;
    int m_next = 0; ///< number of the next frame
    int m_runs = 0;
};

} // namespace stet
