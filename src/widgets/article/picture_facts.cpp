#include "widgets/article/picture_facts.h"

#include "core/messages/error_messages.h"
#include "images/image_reference.h"
#include "images/remote/address_policy.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

struct FactTexts
{
    Q_DECLARE_TR_FUNCTIONS(stet::ImagePanel)
};

} // namespace

QString sizeText(QSize size)
{
    return u"%1 × %2"_s.arg(size.width()).arg(size.height());
}

QString aspectText(QSize size)
{
    struct Shape
    {
        double aspect;
        const char16_t* name;
    };
    constexpr std::array<Shape, 7> shapes{{{1.91, u"1.91:1"}, {16. / 9, u"16:9"}, {3. / 2, u"3:2"}, {4. / 3, u"4:3"},
        {1, u"1:1"}, {3. / 4, u"3:4"}, {9. / 16, u"9:16"}}};
    constexpr double near = 0.004; // of the aspect; 1200 × 630 is 1.905
    const double aspect = double(size.width()) / size.height();
    for (const auto& shape : shapes) {
        if (std::abs(aspect - shape.aspect) < near * shape.aspect)
            return QString::fromUtf16(shape.name);
    }
    return aspect >= 1 ? u"%1:1"_s.arg(aspect, 0, 'f', 2) : u"1:%1"_s.arg(1 / aspect, 0, 'f', 2);
}

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000 * 1000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QStringList pictureFacts(QSize declared, const DecodedImage& real)
{
    QString size;
    if (!declared.isValid())
        size = FactTexts::tr("%1, %2").arg(sizeText(real.realSize), FactTexts::tr("no size declared"));
    else if (declared == real.realSize)
        //: %1 is a size as 790 × 530; the file has the size that the article says
        size = FactTexts::tr("%1 ok").arg(sizeText(declared));
    else
        //: both are sizes as 790 × 530
        size = FactTexts::tr("%1, actually %2").arg(sizeText(declared), sizeText(real.realSize));
    QStringList facts{size, aspectText(real.realSize)};
    if (!real.format.empty())
        facts << QString::fromLatin1(real.format.data(), static_cast<qsizetype>(real.format.size()));
    if (real.fileSize > 0)
        facts << bytesText(static_cast<qint64>(real.fileSize));
    return facts;
}

QString browserAddress(std::string_view reference)
{
    const auto address = printable(trimmedReference(reference));
    return address.startsWith(u"//"_s) ? u"https:"_s + address : address;
}

QString remoteHost(std::string_view reference)
{
    const auto url = remoteUrl(reference);
    return url ? QString::fromStdString(hostOf(*url)) : QString();
}

QString leadLack(QSize real, QSize least)
{
    constexpr double oddest = 4; // of the longer side to the shorter one, as the review has it
    if (real.width() < least.width() || real.height() < least.height())
        //: %1 is a size as 300 × 150
        return FactTexts::tr("too small for a lead picture, which needs %1").arg(sizeText(least));
    if (real.width() > oddest * real.height() || real.height() > oddest * real.width())
        return FactTexts::tr("too long for a lead picture");
    if (real.height() > real.width())
        return FactTexts::tr("upright: as a lead picture it is cut");
    return {};
}

} // namespace stet
