#pragma once

#include "images/decoded_image.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <string_view>

namespace stet {

/// As 790 × 530.
QString sizeText(QSize size);
/// As 16:9, where the sides are near a usual shape, else as 1.49:1.
QString aspectText(QSize size);
/// As 84 KB.
QString bytesText(qint64 bytes);

/// Returns declared and real size, format, bytes and shape, each in a few words. `declared` may be invalid, `real` of a
/// picture that was read.
QStringList pictureFacts(QSize declared, const DecodedImage& real);

/// Returns the address of a picture for a browser; one without a scheme has that of the site.
QString browserAddress(std::string_view reference);
/// Returns the host of a picture on the network; empty if it has none.
QString remoteHost(std::string_view reference);

/// Returns what keeps a picture from being a good lead picture, empty if nothing does. `least`: of the folder, in
/// pixels.
QString leadLack(QSize real, QSize least);

} // namespace stet
