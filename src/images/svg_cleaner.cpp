#include "images/svg_cleaner.h"

#include "images/byte_view.h"
#include <QHash>
#include <QSizeF>
#include <QString>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr std::size_t byteLimit = std::size_t{4} * 1024 * 1024;
constexpr qint64 drawnLimit
    = 5'000; // elements as drawn, and what they draw; a drawing at the limit takes about a second
constexpr qsizetype outlineBytes = 16; // of a path, which count as much as an element
constexpr std::size_t depthLimit = 100;
// Beyond this a size says nothing any more, and would overflow further on.
constexpr double lengthLimit = 1e6;

Error unsafe(const char* what)
{
    return {.code = ErrorCode::UnsafeImage, .detail = what};
}

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

/// Counts elements as they are drawn: each `use` stands for all that it refers to.
class DrawnCount
{
public:
    /// `outline`: bytes of the path or points that the element draws.
    void open(const QString& id, const QString& usedId, qsizetype outline)
    {
        m_groups.push_back({1 + outline / outlineBytes, {}});
        m_open.push_back(m_groups.size() - 1);
        if (!id.isEmpty() && !m_byId.contains(id))
            m_byId.insert(id, m_groups.size() - 1);
        if (!usedId.isEmpty())
            m_groups.back().uses.push_back(usedId);
    }
    void close()
    {
        const auto group = m_open.back();
        m_open.pop_back();
        if (!m_open.empty())
            m_groups[m_open.back()].children.push_back(group);
    }
    std::size_t depth() const { return m_open.size(); }
    std::size_t elements() const { return m_groups.size(); }
    /// Over the limit also where references go in a ring.
    bool isOverLimit() { return !m_groups.empty() && costOf(0, 0) > drawnLimit; }

private:
    struct Group
    {
        qint64 cost = 1;
        std::vector<QString> uses{};
        std::vector<std::size_t> children{};
        enum
        {
            New,
            Counting,
            Counted
        } state
            = New;
    };

    qint64 costOf(std::size_t index, std::size_t level)
    {
        // A ring comes back to what is being counted. Long chains of references are as deep as nested elements.
        if (level > 4 * depthLimit || m_groups[index].state == Group::Counting)
            return drawnLimit + 1;
        if (m_groups[index].state == Group::Counted)
            return m_groups[index].cost;
        m_groups[index].state = Group::Counting;
        qint64 cost = 1;
        for (const auto child : m_groups[index].children)
            cost = std::min(cost + costOf(child, level + 1), drawnLimit + 1);
        for (const auto& id : m_groups[index].uses) {
            if (const auto found = m_byId.constFind(id); found != m_byId.constEnd())
                cost = std::min(cost + costOf(*found, level + 1), drawnLimit + 1);
        }
        m_groups[index].state = Group::Counted;
        m_groups[index].cost = cost;
        return cost;
    }

    std::vector<Group> m_groups;
    std::vector<std::size_t> m_open;
    QHash<QString, std::size_t> m_byId;
};

/// Without its prefix, which a document chooses as it likes.
QStringView localName(QStringView qualified)
{
    return qualified.mid(qualified.lastIndexOf(u':') + 1);
}

bool isDropped(QStringView element)
{
    static constexpr std::array<QStringView, 6> dropped{
        u"image", u"script", u"foreignObject", u"video", u"audio", u"iframe"};
    return std::find(dropped.begin(), dropped.end(), element) != dropped.end();
}

bool isDropped(const QXmlStreamAttribute& attribute)
{
    const auto name = localName(attribute.qualifiedName());
    return name == u"base" || name == u"src" || (name == u"href" && !attribute.value().trimmed().startsWith(u'#'));
}

QStringView usedId(const QXmlStreamReader& reader)
{
    if (localName(reader.qualifiedName()) != u"use")
        return {};
    for (const auto& attribute : reader.attributes()) {
        if (localName(attribute.qualifiedName()) == u"href")
            return attribute.value().trimmed().mid(1);
    }
    return {};
}

/// One element without its content. Prefixes stay as they are: Qt's renderer knows `xlink:href` by its spelling.
void copyElement(const QXmlStreamReader& reader, QXmlStreamWriter& writer)
{
    writer.writeStartElement(reader.qualifiedName().toString());
    for (const auto& attribute : reader.attributes()) {
        if (!isDropped(attribute))
            writer.writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
    }
}

} // namespace

bool isSvg(std::string_view bytes)
{
    // Everything before the first element is markup and short in practice; a picture is refused at its first byte.
    QXmlStreamReader reader(byteView(bytes.substr(0, std::size_t{64} * 1024)));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            return reader.name() == u"svg";
    }
    return false;
}

Result<QSize> svgSize(std::string_view bytes)
{
    QXmlStreamReader reader(byteView(bytes));
    if (!reader.readNextStartElement() || reader.name() != u"svg")
        return Error{.code = ErrorCode::DamagedImage};
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

Result<QByteArray> cleanedSvg(std::string_view bytes)
{
    if (bytes.size() > byteLimit)
        return unsafe("bytes");
    QXmlStreamReader reader(byteView(bytes));
    reader.setNamespaceProcessing(false);
    QByteArray cleaned;
    QXmlStreamWriter writer(&cleaned);
    DrawnCount count;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (isDropped(localName(reader.qualifiedName()))) {
                reader.skipCurrentElement();
                break;
            }
            count.open(reader.attributes().value(u"id"_s).toString(), usedId(reader).toString(),
                reader.attributes().value(u"d"_s).size() + reader.attributes().value(u"points"_s).size());
            if (count.depth() > depthLimit)
                return unsafe("levels");
            if (static_cast<qint64>(count.elements()) > drawnLimit)
                return unsafe("elements");
            copyElement(reader, writer);
            break;
        case QXmlStreamReader::EndElement:
            writer.writeEndElement();
            count.close();
            break;
        case QXmlStreamReader::Characters:
            writer.writeCharacters(reader.text().toString());
            break;
        case QXmlStreamReader::StartDocument:
            writer.writeStartDocument();
            break;
        default: // document types, entities, processing instructions, comments
            break;
        }
    }
    if (reader.hasError() || count.elements() == 0)
        return Error{.code = ErrorCode::DamagedImage};
    if (count.isOverLimit())
        return unsafe("elements");
    return cleaned;
}

} // namespace stet
