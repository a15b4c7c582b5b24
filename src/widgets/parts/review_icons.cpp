#include "widgets/parts/review_icons.h"

#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

namespace stet {

using namespace Qt::StringLiterals;

QIcon reviewIcon(ReviewSign sign, const QPalette& palette)
{
    const auto colors = stateColors(palette);
    switch (sign) {
    case ReviewSign::None:
        return {};
    case ReviewSign::Reviewed:
        return coloredIcon(u"check"_s, colors.secondary);
    case ReviewSign::Later:
        return coloredIcon(u"recent"_s, colors.secondary);
    case ReviewSign::Changed:
        return coloredIcon(u"refresh"_s, colors.warning);
    case ReviewSign::Overruled:
        return coloredIcon(u"overruled"_s, colors.warning);
    }
    return {};
}

} // namespace stet
