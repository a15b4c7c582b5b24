#include "decoder/svg_dashes.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

const QString dashesName = u"stroke-dasharray"_s;

// By hand: an engine for patterns may want memory that holds a program, which this process cannot have.

bool isDigit(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

/// The place after the number at `at`, or `at` if there is none: `-1.5e3`, and `1.5.5` is two.
qsizetype afterNumber(QStringView text, qsizetype at)
{
    const auto afterSign
        = [&](qsizetype i) { return i < text.size() && (text[i] == u'+' || text[i] == u'-') ? i + 1 : i; };
    const auto afterDigits = [&](qsizetype i) {
        while (isDigit(text, i))
            ++i;
        return i;
    };
    const auto begin = afterSign(at);
    auto end = afterDigits(begin);
    const bool hasPoint = end < text.size() && text[end] == u'.';
    if (end == begin && !(hasPoint && isDigit(text, end + 1)))
        return at;
    if (hasPoint)
        end = afterDigits(end + 1);
    if (end < text.size() && text[end].toLower() == u'e' && isDigit(text, afterSign(end + 1)))
        end = afterDigits(afterSign(end + 1));
    return end;
}

/// All numbers in a text, whatever is between them.
std::vector<double> numbersIn(QStringView text)
{
    std::vector<double> numbers;
    for (qsizetype at = 0; at < text.size();) {
        const auto end = afterNumber(text, at);
        if (end > at)
            numbers.push_back(text.sliced(at, end - at).toDouble());
        at = std::max(end, at + 1);
    }
    return numbers;
}

double numberOf(const QXmlStreamAttributes& attributes, const QString& name)
{
    const auto numbers = numbersIn(attributes.value(name));
    return numbers.empty() ? 0 : numbers.front();
}

double lengthOfPoints(const std::vector<double>& numbers)
{
    double length = 0;
    for (std::size_t i = 2; i + 1 < numbers.size(); i += 2)
        length += std::abs(numbers[i] - numbers[i - 2]) + std::abs(numbers[i + 1] - numbers[i - 1]);
    if (numbers.size() >= 4) // a polygon is closed
        length += std::abs(numbers[0] - numbers[numbers.size() - 2]) + std::abs(numbers[1] - numbers.back());
    return length;
}

/// Adds up the sides of a path's control polygon.
class PathLength
{
public:
    double of(QStringView path)
    {
        qsizetype begin = 0;
        for (qsizetype i = 0; i <= path.size(); ++i) {
            const bool isCommand = i < path.size() && path[i].isLetter() && path[i].toLower() != u'e';
            if (!isCommand && i < path.size())
                continue;
            if (i > begin)
                add(path[begin], numbersIn(path.sliced(begin + 1, i - begin - 1)));
            begin = i;
        }
        return m_length;
    }

private:
    void add(QChar command, const std::vector<double>& numbers)
    {
        const bool isRelative = command.isLower();
        const auto kind = command.toLower();
        if (kind == u'z')
            moveTo(m_startX, m_startY);
        if (kind == u'h' || kind == u'v') {
            for (const double number : numbers)
                moveTo(kind == u'h' ? number + (isRelative ? m_x : 0) : m_x,
                    kind == u'v' ? number + (isRelative ? m_y : 0) : m_y);
            return;
        }
        if (kind == u'a') {
            addArcs(numbers, isRelative);
            return;
        }
        const std::size_t step = kind == u'c' ? 6 : kind == u's' || kind == u'q' ? 4 : 2;
        for (std::size_t i = 0; i + step <= numbers.size(); i += step) {
            const double fromX = isRelative ? m_x : 0;
            const double fromY = isRelative ? m_y : 0;
            const bool isStart = kind == u'm' && i == 0;
            const double mirrored = kind == u's' || kind == u't' ? m_leg : 0; // the control point that is left out
            m_length += 2 * mirrored;
            for (std::size_t j = i; j < i + step; j += 2)
                moveTo(numbers[j] + fromX, numbers[j + 1] + fromY);
            if (kind == u't')
                m_leg += mirrored;
            if (isStart) {
                m_startX = m_x;
                m_startY = m_y;
            }
        }
    }
    /// At most, from the numbers as they are: flags may be written without spaces, so which number is which is not
    /// known, nor where the arcs end. Each may go around an ellipse of its radii, or of the way to its end.
    void addArcs(const std::vector<double>& numbers, bool isRelative)
    {
        constexpr double around = 16;
        constexpr double back = 2; // what the next command may jump
        double sum = isRelative ? 0 : std::abs(m_x) + std::abs(m_y);
        for (const double number : numbers)
            sum += std::abs(number);
        m_length += (around + back) * sum;
    }
    void moveTo(double x, double y)
    {
        m_leg = std::abs(x - m_x) + std::abs(y - m_y);
        m_length += m_leg;
        m_x = x;
        m_y = y;
    }

    double m_length = 0;
    double m_leg = 0; ///< the last side
    double m_x = 0;
    double m_y = 0;
    double m_startX = 0;
    double m_startY = 0;
};

/// The length of a pattern as written; nullopt: there are no dashes.
std::optional<double> patternLength(QStringView written)
{
    const auto isOfList = [](QChar c) { return c.isSpace() || (c >= u'0' && c <= u'9') || u",.eE+"_s.contains(c); };
    const auto value = written.trimmed();
    if (value.isEmpty() || value == u"none" || value == u"inherit")
        return {};
    double length = 0;
    if (std::all_of(value.begin(), value.end(), isOfList)) {
        for (const double number : numbersIn(value))
            length += number;
    }
    return length;
}

std::optional<double> shorter(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

} // namespace

double outlineLength(QStringView element, const QXmlStreamAttributes& attributes)
{
    const auto number = [&](const QString& name) { return numberOf(attributes, name); };
    constexpr double around = 8; // a diameter's length, along the axes
    double length = 0;
    if (element == u"path")
        length = PathLength().of(attributes.value(u"d"_s));
    else if (element == u"polyline" || element == u"polygon")
        length = lengthOfPoints(numbersIn(attributes.value(u"points"_s)));
    else if (element == u"line")
        length = std::abs(number(u"x2"_s) - number(u"x1"_s)) + std::abs(number(u"y2"_s) - number(u"y1"_s));
    else if (element == u"rect")
        length = 2 * (std::abs(number(u"width"_s)) + std::abs(number(u"height"_s)));
    else if (element == u"circle")
        length = around * std::abs(number(u"r"_s));
    else if (element == u"ellipse")
        length = around * std::max(std::abs(number(u"rx"_s)), std::abs(number(u"ry"_s)));
    return std::isfinite(length) ? length : 1e300;
}

std::optional<double> shortestDashes(const QXmlStreamAttributes& attributes)
{
    return shorter(patternLength(attributes.value(dashesName)), shortestDashes(attributes.value(u"style"_s)));
}

std::optional<double> shortestDashes(QStringView styleSheet)
{
    if (styleSheet.contains(u'\\')) // may spell the name in other ways
        return 0;
    std::optional<double> shortest;
    for (auto at = styleSheet.indexOf(dashesName, 0, Qt::CaseInsensitive); at >= 0;
         at = styleSheet.indexOf(dashesName, at, Qt::CaseInsensitive)) {
        at += dashesName.size();
        const auto value = styleSheet.sliced(at).trimmed();
        if (!value.startsWith(u':')) // a comment, perhaps
            return 0;
        const auto end = std::find_if(value.begin(), value.end(), [](QChar c) { return c == u';' || c == u'}'; });
        shortest = shorter(shortest, patternLength(value.sliced(1, end - value.begin() - 1)));
    }
    return shortest;
}

double largestNumber(QStringView text)
{
    const auto numbers = numbersIn(text);
    return numbers.empty() ? 0 : std::max(0., *std::max_element(numbers.begin(), numbers.end()));
}

QString withoutDashes(QStringView styleSheet)
{
    if (styleSheet.contains(u'\\'))
        return {};
    auto text = styleSheet.toString();
    return text.replace(dashesName, u"x-dashes"_s, Qt::CaseInsensitive);
}

} // namespace stet
