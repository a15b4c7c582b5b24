#pragma once

#include "models/background/in_order.h"

#include <QByteArray>
#include <QImage>

#include <functional>
#include <memory>

namespace stet {

/// Makes PNG of pictures in the background: it takes tens of milliseconds for a large one.
class PngPictures
{
public:
    using Done = std::function<void(const QByteArray& png)>;

    PngPictures();

    void make(const QImage& picture, Done done) { m_wishes.add({picture, std::move(done)}); }

private:
    struct Wish
    {
        QImage picture;
        Done done;
        std::shared_ptr<QByteArray> png = std::make_shared<QByteArray>();
    };

    InOrder<Wish> m_wishes;
};

} // namespace stet
