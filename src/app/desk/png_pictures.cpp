#include "app/desk/png_pictures.h"

#include <QBuffer>

namespace stet {

PngPictures::PngPictures()
    : m_wishes(
        [](Wish& wish) -> BackgroundTask::Work {
            return [picture = wish.picture, png = wish.png](const BackgroundTask::Run& /*run*/) {
                constexpr int quickest = 90; // hardly packed: it goes to the next process, not onto a disk
                QBuffer buffer(png.get());
                if (buffer.open(QIODevice::WriteOnly))
                    picture.save(&buffer, "PNG", quickest);
            };
        },
        [](Wish& wish) {
            wish.done(*wish.png);
            return InOrder<Wish>::Next::Done;
        })
{
}

} // namespace stet
