#include "decoder/image_decoder.h"
#include "decoder/svg_cleaner.h"
#include "images/image_size.h"
#include "images/svg_size.h"

#include "tests/images/pictures.h"
#include "tests/support/temp_folder.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

constexpr QSize svgBox(400, 300);

std::string svg(const std::string& inside, const std::string& attributes = R"(width="200" height="100")")
{
    return R"(<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" )" + attributes + ">"
        + inside + "</svg>";
}

const std::string redSquare = R"(<rect width="200" height="100" fill="#ff0000"/>)";

ErrorCode svgCodeOf(const std::string& bytes)
{
    const auto decoded = decodeImage(bytes, svgBox, SvgPolicy::Draw);
    REQUIRE_FALSE(decoded.ok());
    return decoded.error().code;
}

std::string cleaned(const std::string& bytes)
{
    const auto result = cleanedSvg(bytes);
    REQUIRE(result.ok());
    return result->toStdString();
}

bool canDraw()
{
    const auto decoded = decodeImage(svg(redSquare), svgBox, SvgPolicy::Draw);
    if (!decoded && decoded.error().code == ErrorCode::UnknownImageFormat) {
        WARN("Qt's svg plugin is not installed");
        return false;
    }
    return true;
}

} // namespace

TEST_CASE("A drawing from elsewhere is refused", "[svg]")
{
    CHECK(decodeImage(svg(redSquare), svgBox).error().code == ErrorCode::UnknownImageFormat);
    CHECK(decodeImage(svg(redSquare), svgBox).error().detail == "SVG");
    CHECK(*imageSize(svg(redSquare)) == QSize(200, 100));
}

TEST_CASE("A broken drawing is an error", "[svg]")
{
    CHECK(svgCodeOf(svg(redSquare).substr(0, 150)) == ErrorCode::DamagedImage);
    CHECK(svgCodeOf(svg("<g></a>")) == ErrorCode::DamagedImage);
    CHECK(svgCodeOf(R"(<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>)"
              + svg("<text>&d;&d;&d;&d;</text>"))
        == ErrorCode::DamagedImage);
}

TEST_CASE("A drawing that would never end is refused", "[svg]")
{
    std::string laughs = R"(<g id="l0"><rect width="1" height="1"/></g>)";
    for (int level = 1; level < 12; ++level) {
        laughs += "<g id=\"l" + std::to_string(level) + "\">";
        for (int i = 0; i < 10; ++i)
            laughs += "<use xlink:href=\"#l" + std::to_string(level - 1) + "\"/>";
        laughs += "</g>";
    }
    CHECK(svgCodeOf(svg(laughs)) == ErrorCode::UnsafeImage);
    CHECK(svgCodeOf(svg(R"(<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>)")) == ErrorCode::UnsafeImage);
    CHECK(svgCodeOf(svg(R"(<use id="a" xlink:href="#a"/>)")) == ErrorCode::UnsafeImage);
    std::string deep;
    for (int level = 0; level < 5000; ++level)
        deep += "<g>";
    CHECK(svgCodeOf(svg(deep)) == ErrorCode::UnsafeImage);
    std::string many;
    for (int i = 0; i < 60'000; ++i)
        many += "<g/>";
    CHECK(svgCodeOf(svg(many)) == ErrorCode::UnsafeImage);
    CHECK(svgCodeOf(svg("<!--" + std::string(5'000'000, 'x') + "-->")) == ErrorCode::UnsafeImage);
}

TEST_CASE("Dashes that are too fine to be drawn in time are left out, usual ones stay", "[svg]")
{
    const auto isDashed = [](const std::string& inside, const std::string& attributes = R"(width="200" height="100")") {
        return cleaned(svg(inside, attributes)).find("stroke-dasharray") != std::string::npos;
    };
    CHECK(isDashed(R"(<path d="M0 0L200 100" stroke-dasharray="4 2"/>)"));
    CHECK(isDashed(R"(<g style="stroke-dasharray:4,2"><circle r="50"/></g>)"));
    CHECK(isDashed("<style>.a { stroke-dasharray: 4 2 }</style><path class='a' d='m0 0h200v90z'/>"));
    std::string rows;
    for (int i = 0; i < 40; ++i)
        rows += "<line x1='0' x2='800' y1='" + std::to_string(i) + "' y2='" + std::to_string(i) + "'/>";
    CHECK(isDashed("<g stroke-dasharray='4'>" + rows + "</g>"));

    CHECK(cleaned(fineDashes()).find("dash") == std::string::npos);
    for (const auto* fine : {
             "<path d='M0 0L1e9 0' stroke-dasharray='4'/>",
             "<path d='M0 0h200000z' stroke-dasharray='4 4'/>",
             "<g stroke-dasharray='0.001'><rect width='200' height='100'/></g>",
             "<g style='fill:red; STROKE-DASHARRAY : 0.001'><ellipse rx='20' ry='10'/></g>",
             "<style>path { stroke-dasharray: .001 }</style><path d='M0 0L200 100'/>",
             "<style>path { stroke-dash<!---->array: .001 }</style><path d='M0 0L200 100'/>",
             "<style>path { stroke-dash<![CDATA[array: .001 }]]></style><path d='M0 0L200 100'/>",
             "<style><b/>path { stroke-dasharray: .001 }</style><path d='M0 0L200 100'/>",
             "<style>path { stroke-dash\\61rray: .001 }</style><path d='M0 0L200 100'/>",
             "<style>path { stroke-dasharray /**/ : .001 }</style><path d='M0 0L200 100'/>",
             "<path d='M0 0L200 100' stroke-dasharray='1%'/>",
             "<path d='M0 0A1 1 0 0 0 300000 0' stroke-dasharray='3'/>",
             "<path d='M0 0C 0 300000 0 300000 9 9' stroke-dasharray='3'/>",
             "<path d='M0 0L2 1' stroke-dasharray='3' vector-effect='non-scaling-stroke'/>",
             "<text font-size='9000' stroke-dasharray='3'>long enough</text>",
             "<defs><path id='p' d='M0 0h9000'/></defs><g stroke-dasharray='3'><use href='#p'/><use href='#p'/>"
             "<use href='#p'/><use href='#p'/></g>",
         }) {
        CAPTURE(fine);
        CHECK_FALSE(isDashed(fine));
        CHECK(cleaned(svg(fine)).find("dash\\") == std::string::npos);
    }
    CHECK(isDashed("<path d='M0 0q9 9 18 0t18 0t18 0t18 0t18 0t18 0t18 0t18 0s9 9 9 0' stroke-dasharray='1'/>"));
}

TEST_CASE("Nothing that leads out of a drawing is left in it", "[svg]")
{
    const std::string outside = "/tmp/outside";
    const auto text = cleaned("<?xml version=\"1.0\"?><?xml-stylesheet type=\"text/css\" href=\"" + outside
        + "\"?><!DOCTYPE svg SYSTEM \"" + outside + "\">"
        + svg("<image xlink:href=\"" + outside + "\"/><image href=\"data:image/png;base64,QUJD\"/><script href=\""
            + outside + "\"/><use href=\"" + outside + "#a\"/><a xlink:href=\"file://" + outside
            + "\"><rect width=\"1\" height=\"1\"/></a><use xlink:href=\"#b\"/>"));
    CHECK(text.find(outside) == std::string::npos);
    CHECK(text.find("data:") == std::string::npos);
    CHECK(text.find("#b") != std::string::npos);
    CHECK(text.find("rect") != std::string::npos);
    // Whatever the prefixes are called.
    const auto other = cleaned("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" xmlns:y=\"http://www.w3.org/1999/xlink\">"
                               "<s:image y:href=\""
        + outside + "\"/><s:use y:href=\"" + outside + "\"/></s:svg>");
    CHECK(other.find(outside) == std::string::npos);
    CHECK(other.find("image") == std::string::npos);
}

TEST_CASE("A drawing does not show a file of the disk", "[svg]")
{
    if (!canDraw())
        return;
    const TempFolder folder;
    const auto file = folder.write("blue.png", picture({200, 100}, "png"));
    const auto decoded = decodeImage(
        svg(redSquare + "<image width=\"200\" height=\"100\" xlink:href=\"" + file + "\"/>"), svgBox, SvgPolicy::Draw);
    REQUIRE(decoded.ok());
    CHECK(isRed(decoded->image.pixelColor(190, 50))); // where the picture would be blue
    const auto sheet = folder.write("sheet.css", "rect { fill: #0000ff }");
    const auto styled = decodeImage("<?xml-stylesheet type=\"text/css\" href=\"" + sheet + "\"?>"
            + svg("<style>@import url(\"" + sheet + "\"); @import \"" + sheet + "\";</style>" + redSquare),
        svgBox, SvgPolicy::Draw);
    REQUIRE(styled.ok());
    CHECK(isRed(styled->image.pixelColor(190, 50)));
}

TEST_CASE("A drawing is drawn within the svgBox", "[svg]")
{
    if (!canDraw())
        return;
    const auto plain = decodeImage(svg(redSquare), svgBox, SvgPolicy::Draw);
    REQUIRE(plain.ok());
    CHECK(plain->realSize == QSize(200, 100));
    CHECK(plain->image.size() == QSize(200, 100));
    CHECK(isRed(plain->image.pixelColor(100, 50)));
    const auto huge = decodeImage("\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- drawn -->\n"
            + svg(redSquare, R"(width="1e9" height="1e9" viewBox="0 0 200 100")"),
        svgBox, SvgPolicy::Draw);
    REQUIRE(huge.ok());
    CHECK(huge->image.size() == QSize(300, 300));
    const auto used = decodeImage(svg("<defs>" + std::string(R"(<rect id="r" width="200" height="100" fill="red"/>)")
                                      + R"(</defs><use xlink:href="#r"/><text x="1" y="9">A</text>)"),
        svgBox, SvgPolicy::Draw);
    REQUIRE(used.ok());
    CHECK(isRed(used->image.pixelColor(190, 90)));
}

TEST_CASE("The size of a drawing is what it declares", "[svg]")
{
    const auto size = [](const std::string& attributes) { return *svgSize(svg("", attributes)); };
    CHECK(size(R"(width="10px" height="20")") == QSize(10, 20));
    CHECK(size(R"(width="1in" height="25.4mm")") == QSize(96, 96));
    CHECK(size(R"(viewBox="0 0 640 480")") == QSize(640, 480));
    CHECK(size(R"(viewBox="0,0,640,480" width="100%" height="100%")") == QSize(640, 480));
    CHECK(size(R"(viewBox="0 0 640 480" width="320")") == QSize(320, 240));
    CHECK(size(R"(width="-1" height="nan")") == QSize(300, 150));
    CHECK(size(R"(width="1e300" height="inf")").width() > 0);
}
