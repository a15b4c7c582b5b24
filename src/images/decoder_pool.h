#pragma once

#include "images/decoder_process.h"
#include "images/picture_animation.h"

#include <mutex>
#include <vector>

namespace stet {

/// Decodes pictures in processes that can do nothing else. One is always spare, so that a picture that takes its time
/// or ends its process holds up no other. Starts nothing before the first picture. Any thread may call any method.
class DecoderPool
{
public:
    /// `program`: the path of stet-decoder.
    explicit DecoderPool(std::string program, const DecoderPatience& patience = {});

    /// Decodes the first picture of `bytes`, scaled down (never up) to fit `box`, in pixels, and 16
    /// megapixels; waits for it. Detects the
    /// format from the content. SVG is drawn.
    ///
    /// Errors: NotAnImage, UnknownImageFormat, DamagedImage, TooManyPixels, UnsafeImage, ImageTooSlow, Cancelled,
    /// DecoderMissing, DecoderUnconfined.
    Result<DecodedImage> decode(std::string_view bytes, QSize box, const Stop& stop = {});

    /// Returns the animation that a file holds; its frames are decoded when they are wanted.
    ///
    /// Errors: DamagedImage unless it isPlayable(); TooLarge, DecoderMissing.
    Result<std::shared_ptr<PictureAnimation>> animate(std::string bytes);

    /// The processes that wait for a picture.
    std::vector<pid_t> spares() const;

private:
    using Process = std::unique_ptr<DecoderProcess>;
    Result<Process> take();
    void giveBack(Process process);

    std::string m_program;
    DecoderPatience m_patience;
    mutable std::mutex m_mutex;
    std::vector<Process> m_spares;
};

} // namespace stet
