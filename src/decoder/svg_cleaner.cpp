#include "decoder/svg_cleaner.h"

#include "images/byte_view.h"

#include <QHash>
#include <QString>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr std::size_t byteLimit = std::size_t{4} * 1024 * 1024;
constexpr qint64 drawnLimit
    = 5'000; // elements as drawn, and what they draw; a drawing at the limit takes about a second
constexpr qsizetype outlineBytes = 16; // of a path, which count as much as an element
constexpr std::size_t depthLimit = 100;

Error unsafe(const char* what)
{
    return {.code = ErrorCode::UnsafeImage, .detail = what};
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
