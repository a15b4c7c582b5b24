#include "images/svg_size.h"

#include "images/byte_view.h"

#include <QSizeF>
#include <QString>
#include <QXmlStreamReader>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

// The first element ends within this in practice; with more of it, its attributes alone could take seconds.
constexpr std::size_t headBytes = std::size_t{64} * 1024;
// Beyond this a size says nothing any more, and would overflow further on.
constexpr double lengthLimit = 1e6;

/// A length in pixels; 0 for what is relative to a page that is not there.
double pixels(QStringView length)
{
    struct Unit
    {
        QStringView name;
        double pixels;
    };
    static constexpr std::array<Unit, 6> units{
        {{u"px", 1.0}, {u"pt", 96.0 / 72}, {u"pc", 16.0}, {u"mm", 96 / 25.4}, {u"cm", 96 / 2.54}, {u"in", 96.0}}};
    length = length.trimmed();
    double factor = 1;
    for (const auto& unit : units) {
        if (length.endsWith(unit.name)) {
            factor = unit.pixels;
            length.chop(unit.name.size());
            break;
        }
    }
    bool isNumber = false;
    const double value = length.trimmed().toDouble(&isNumber) * factor;
    return isNumber && std::isfinite(value) && value > 0 ? std::min(value, lengthLimit) : 0;
}

QSizeF viewBoxSize(const QString& viewBox)
{
    auto text = viewBox;
    const auto numbers = text.replace(u',', u' ').simplified().split(u' ');
    return numbers.size() == 4 ? QSizeF(pixels(numbers[2]), pixels(numbers[3])) : QSizeF(0, 0);
}

} // namespace

bool isSvg(std::string_view bytes)
{
    QXmlStreamReader reader(byteView(bytes.substr(0, headBytes)));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            return reader.name() == u"svg";
    }
    return false;
}

std::optional<QSize> svgSize(std::string_view bytes)
{
    QXmlStreamReader reader(byteView(bytes.substr(0, headBytes)));
    if (!reader.readNextStartElement() || reader.name() != u"svg")
        return {};
    const auto box = viewBoxSize(reader.attributes().value(u"viewBox"_s).toString());
    double width = pixels(reader.attributes().value(u"width"_s));
    double height = pixels(reader.attributes().value(u"height"_s));
    if (width <= 0 && height <= 0) {
        width = box.width();
        height = box.height();
    } else if (box.isValid() && box.width() > 0 && box.height() > 0) {
        // One length given: the other follows from the proportions of the box.
        width = width > 0 ? width : height * box.width() / box.height();
        height = height > 0 ? height : width * box.height() / box.width();
    }
    if (width <= 0 || height <= 0)
        return QSize(300, 150); // what CSS gives a replaced element without a size
    const auto whole = [](double length) { return std::max(1, qRound(std::min(length, lengthLimit))); };
    return QSize(whole(width), whole(height));
}

} // namespace stet
