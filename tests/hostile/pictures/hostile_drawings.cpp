#include "tests/hostile/pictures/hostile_pictures.h"

namespace stet::test {

namespace {

std::string drawing(const std::string& inside, const std::string& attributes = "width='300' height='300'")
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + attributes + ">"
        + inside + "</svg>";
}

const std::string zigzag = "<path d='M0 0L300 300 0 300 300 0 0 150 300 150'/>";

std::string nestedUses()
{
    std::string all = "<g id='l0'><rect width='9' height='9'/></g>";
    for (int level = 1; level < 40; ++level) {
        const auto use = "<use xlink:href='#l" + std::to_string(level - 1) + "'/>";
        all += "<g id='l" + std::to_string(level) + "'>" + use + use + "</g>";
    }
    return all;
}

std::string stops()
{
    std::string all;
    for (int i = 0; i < 4000; ++i)
        all += "<stop offset='" + std::to_string(i / 4000.0) + "' stop-color='red'/>";
    return all;
}

} // namespace

std::vector<HostilePicture> hostileDrawings()
{
    return {
        {"dashes.svg",
            [] {
                return drawing("<g stroke='red' fill='none' stroke-width='250' stroke-linecap='round' "
                               "stroke-dasharray='0.1 0.1'>"
                    + repeated(zigzag, 500) + "</g>");
            }},
        {"finest-dashes.svg",
            [] {
                return drawing(
                    "<g stroke='red' fill='none' stroke-dasharray='1e-9 1e-9'>" + repeated(zigzag, 9) + "</g>");
            }},
        {"joins.svg",
            [] {
                return drawing("<path fill='none' stroke='red' stroke-width='290' stroke-linejoin='round' d='M0 0"
                    + repeated("L300 300 0 299", 5000) + "'/>");
            }},
        {"filters.svg",
            [] {
                return drawing("<filter id='f'>" + repeated("<feGaussianBlur stdDeviation='99999'/>", 900) + "</filter>"
                    + repeated("<rect width='300' height='300' filter='url(#f)'/>", 900));
            }},
        {"gradients.svg",
            [] {
                return drawing("<defs><radialGradient id='a'>" + stops() + "</radialGradient></defs>"
                    + repeated("<circle r='300' fill='url(#a)'/>", 900));
            }},
        {"gradient-ring.svg",
            [] {
                return drawing("<linearGradient id='a' xlink:href='#b'/><linearGradient id='b' xlink:href='#a'/>"
                               "<rect width='9' height='9' fill='url(#a)'/>");
            }},
        {"uses.svg", [] { return drawing(nestedUses()); }},
        {"use-ring.svg", [] { return drawing("<g id='a'><use xlink:href='#b'/></g><use id='b' xlink:href='#a'/>"); }},
        {"patterns.svg",
            [] {
                return drawing("<pattern id='p' width='0.01' height='0.01' patternUnits='userSpaceOnUse'><rect "
                               "width='1' height='1'/></pattern>"
                    + repeated("<rect width='300' height='300' fill='url(#p)'/>", 900));
            }},
        {"levels.svg", [] { return drawing(repeated("<g opacity='0.5'>", 90) + repeated("</g>", 90)); }},
        {"layers.svg",
            [] {
                return drawing(repeated("<g opacity='0.5'>", 90) + repeated("<rect width='300' height='300'/>", 900)
                    + repeated("</g>", 90));
            }},
        {"deep.svg", [] { return drawing(repeated("<g>", 100'000)); }},
        {"far.svg", [] { return drawing("<path d='M-1e30 -1e30L1e30 1e30 1e30 -1e30z' stroke-width='1e30'/>"); }},
        {"transform.svg",
            [] { return drawing("<g transform='scale(1e20) rotate(1)'>" + repeated(zigzag, 900) + "</g>"); }},
        {"letters.svg", [] { return drawing("<text font-size='100000'>" + std::string(100'000, 'x') + "</text>"); }},
        {"texts.svg", [] { return drawing(repeated("<text y='99' font-size='300'>&#x6F22;abc</text>", 4900)); }},
        {"style.svg",
            [] {
                return drawing(
                    "<style>" + repeated("g rect.a>b+c{fill:red}", 100'000) + "</style>" + repeated("<rect/>", 4000));
            }},
        {"entities.svg",
            [] {
                return "<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
                       "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>"
                    + drawing("<text>&d;&d;&d;</text>");
            }},
        {"attributes.svg",
            [] {
                std::string all;
                for (int i = 0; i < 200'000; ++i)
                    all += " a" + std::to_string(i) + "=''";
                return drawing({}, "width='9' height='9'" + all);
            }},
        {"size.svg", [] { return drawing(zigzag, "width='1e300' height='1e300'"); }},
        {"animations.svg",
            [] {
                return drawing(repeated("<rect><animateTransform attributeName='transform' type='rotate' "
                                        "from='0' to='9' dur='1ms' repeatCount='indefinite'/></rect>",
                    2000));
            }},
        cut(
            "a.svg", [] { return drawing(repeated(zigzag, 99)); }, 50),
    };
}

} // namespace stet::test
