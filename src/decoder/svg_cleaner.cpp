#include "decoder/svg_cleaner.h"

#include "decoder/svg_dashes.h"
#include "images/byte_view.h"

#include <QHash>
#include <QString>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

constexpr std::size_t byteLimit = std::size_t{4} * 1024 * 1024;
constexpr qint64 drawnLimit
    = 5'000; // elements as drawn, and what they draw; a drawing at the limit takes about a second
constexpr qsizetype outlineBytes = 64; // of a path, which count as much as an element
constexpr std::size_t depthLimit = 100;
constexpr double dashLimit = 10'000; // as drawn; each can be as wide as the drawing
constexpr double glyphOutline = 10; // of the size of its font
constexpr double usualFont = 16; // pixels

Error unsafe(const char* what)
{
    return {.code = ErrorCode::UnsafeImage, .detail = what};
}

/// Counts elements as they are drawn: each `use` stands for all that it refers to.
class DrawnCount
{
public:
    /// `outline`: bytes of the path or points that the element draws, and `length` of its outline.
    void open(const QString& id, const QString& usedId, qsizetype outline, double length)
    {
        m_groups.push_back({.cost = 1 + outline / outlineBytes, .length = length});
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
    /// The current element draws text.
    void addText(qsizetype characters)
    {
        if (!m_open.empty())
            m_groups[m_open.back()].glyphs += static_cast<double>(characters);
    }
    std::size_t depth() const { return m_open.size(); }
    std::size_t elements() const { return m_groups.size(); }
    /// Over the limit also where references go in a ring.
    bool isOverLimit() { return !m_groups.empty() && costOf(0, 0) > drawnLimit; }
    /// The outlines of all that is drawn, once that is known to be within the limit.
    double length(double font) const { return m_groups[0].length + m_groups[0].glyphs * glyphOutline * font; }

private:
    struct Group
    {
        qint64 cost = 1;
        double length = 0; ///< of outlines; with what is below it once it is Counted
        double glyphs = 0;
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
        auto inside = m_groups[index].children;
        for (const auto& id : m_groups[index].uses) {
            if (const auto found = m_byId.constFind(id); found != m_byId.constEnd())
                inside.push_back(*found);
        }
        auto sum = m_groups[index];
        for (const auto part : inside) {
            sum.cost = std::min(sum.cost + costOf(part, level + 1), drawnLimit + 1);
            sum.length += m_groups[part].length;
            sum.glyphs += m_groups[part].glyphs;
        }
        sum.state = Group::Counted;
        m_groups[index] = std::move(sum);
        return m_groups[index].cost;
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

enum class Dashes : bool
{
    Keep,
    Drop
};

/// One reading of a drawing.
class SvgCopy
{
public:
    SvgCopy(std::string_view bytes, Dashes dashes)
        : m_reader(byteView(bytes))
        , m_writer(&m_cleaned)
        , m_dashes(dashes)
    {
        m_reader.setNamespaceProcessing(false);
    }

    Result<QByteArray> clean()
    {
        while (!m_reader.atEnd()) {
            if (const auto* excess = copyNext())
                return unsafe(excess);
        }
        if (m_reader.hasError() || m_count.elements() == 0)
            return Error{.code = ErrorCode::DamagedImage};
        if (m_count.isOverLimit())
            return unsafe("elements");
        return m_cleaned;
    }

    /// Whether the dashes of the drawing would take too long, or nobody can tell; after clean().
    bool hasTooManyDashes() const
    {
        if (!m_shortestDashes)
            return false;
        return m_hasFixedStrokes || !(m_count.length(m_largestFont) <= dashLimit * *m_shortestDashes);
    }

private:
    /// Returns what there is too much of.
    const char* copyNext()
    {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            return copyStart();
        case QXmlStreamReader::EndElement:
            m_writer.writeEndElement();
            m_count.close();
            break;
        case QXmlStreamReader::Characters:
            copyText();
            break;
        case QXmlStreamReader::StartDocument:
            m_writer.writeStartDocument();
            break;
        default: // document types, entities, processing instructions, comments
            break;
        }
        return nullptr;
    }

    const char* copyStart()
    {
        const auto element = localName(m_reader.qualifiedName());
        if (isDropped(element)) {
            m_reader.skipCurrentElement();
            return nullptr;
        }
        const auto attributes = m_reader.attributes();
        m_count.open(attributes.value(u"id"_s).toString(), usedId(m_reader).toString(),
            attributes.value(u"d"_s).size() + attributes.value(u"points"_s).size(), outlineLength(element, attributes));
        noteDashes(shortestDashes(attributes));
        copyElement(attributes);
        if (element == u"style")
            copyStyle();
        if (m_count.depth() > depthLimit)
            return "levels";
        return static_cast<qint64>(m_count.elements()) > drawnLimit ? "elements" : nullptr;
    }

    /// Without its content. Prefixes stay as they are: Qt's renderer knows `xlink:href` by its spelling.
    void copyElement(const QXmlStreamAttributes& attributes)
    {
        m_writer.writeStartElement(m_reader.qualifiedName().toString());
        for (const auto& attribute : attributes) {
            const auto name = localName(attribute.qualifiedName());
            auto value = attribute.value().toString();
            m_hasFixedStrokes = m_hasFixedStrokes || name == u"vector-effect" || value.contains(u"vector-effect"_s);
            if (name == u"font-size" || name == u"style")
                noteFont(value);
            if (m_dashes == Dashes::Drop && name == u"style")
                value = withoutDashes(value);
            const bool isDash = m_dashes == Dashes::Drop && name == u"stroke-dasharray";
            if (!isDash && !isDropped(attribute))
                m_writer.writeAttribute(attribute.qualifiedName().toString(), value);
        }
    }

    void copyText()
    {
        const auto text = m_reader.text();
        m_count.addText(text.trimmed().size());
        m_writer.writeCharacters(text.toString());
    }

    /// The whole sheet at once: comments and sections may stand in the middle of a word, and elements have no place in
    /// it.
    void copyStyle()
    {
        const auto sheet = m_reader.readElementText(QXmlStreamReader::SkipChildElements);
        noteDashes(shortestDashes(sheet));
        noteFont(sheet);
        m_hasFixedStrokes = m_hasFixedStrokes || sheet.contains(u"vector-effect"_s, Qt::CaseInsensitive);
        m_writer.writeCharacters(m_dashes == Dashes::Drop ? withoutDashes(sheet) : sheet);
        m_writer.writeEndElement();
        m_count.close();
    }

    void noteDashes(std::optional<double> shortest)
    {
        if (shortest)
            m_shortestDashes = std::min(m_shortestDashes.value_or(*shortest), *shortest);
    }
    void noteFont(QStringView text) { m_largestFont = std::max(m_largestFont, largestNumber(text)); }

    QXmlStreamReader m_reader;
    QByteArray m_cleaned;
    QXmlStreamWriter m_writer;
    Dashes m_dashes;
    DrawnCount m_count;
    bool m_hasFixedStrokes = false; ///< which are as wide, and as dashed, however much the drawing is enlarged
    std::optional<double> m_shortestDashes; ///< of all patterns
    double m_largestFont = usualFont;
};

} // namespace

Result<QByteArray> cleanedSvg(std::string_view bytes)
{
    if (bytes.size() > byteLimit)
        return unsafe("bytes");
    SvgCopy copy(bytes, Dashes::Keep);
    auto cleaned = copy.clean();
    return cleaned.ok() && copy.hasTooManyDashes() ? SvgCopy(bytes, Dashes::Drop).clean() : std::move(cleaned);
}

} // namespace stet
