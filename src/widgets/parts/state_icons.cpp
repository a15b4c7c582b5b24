#include "widgets/parts/state_icons.h"

#include "widgets/parts/icons.h"
#include "widgets/parts/theme.h"

namespace stet {

using namespace Qt::StringLiterals;

QIcon publishStateIcon(PublishState state, const QPalette& palette)
{
    const auto colors = stateColors(palette);
    switch (state) {
    case PublishState::Published:
        return coloredIcon(u"dot-filled"_s, colors.accent);
    case PublishState::Draft:
        return coloredIcon(u"dot-ring"_s, colors.draft);
    case PublishState::Unset:
        return coloredIcon(u"dot-unset"_s, colors.draft);
    }
    return {};
}

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
