#include "core/document/json_spans.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace stet {

namespace {

constexpr std::string_view spaces = " \t\r\n";

std::string decoded(std::string_view quoted)
{
    QByteArray list("[");
    list.append(quoted.data(), static_cast<qsizetype>(quoted.size())).append(']');
    return QJsonDocument::fromJson(list).array().at(0).toString().toStdString();
}

/// Walks through a text that Qt's reader accepts: nothing here is unclosed or misplaced.
class SpanReader
{
public:
    SpanReader(std::string_view text, std::size_t at)
        : m_text(text)
        , m_at(at)
    {
    }

    JsonNode read(int depth)
    {
        skipSpaces();
        JsonNode node{.begin = m_at};
        const char first = here();
        if (first == '{' || first == '[') {
            node.kind = first == '{' ? JsonKind::Map : JsonKind::List;
            if (depth > 0)
                readItems(node, depth - 1);
            else
                skipNested();
        } else if (first == '"') {
            node.kind = JsonKind::Text;
            skipText();
        } else {
            node.kind = first == 'n'           ? JsonKind::Null
                : first == 't' || first == 'f' ? JsonKind::Bool
                                               : JsonKind::Number;
            m_at = std::min(m_text.find_first_of(" \t\r\n,]}", m_at), m_text.size());
        }
        node.end = m_at;
        return node;
    }

private:
    char here() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpaces() { m_at = std::min(m_text.find_first_not_of(spaces, m_at), m_text.size()); }

    void skipText()
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] == '\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    void skipNested()
    {
        int open = 0;
        do {
            const char c = here();
            if (c == '"') {
                skipText();
                continue;
            }
            open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
        } while (open > 0 && m_at < m_text.size());
    }

    void readItems(JsonNode& node, int depth)
    {
        const char close = node.kind == JsonKind::Map ? '}' : ']';
        ++m_at;
        for (skipSpaces(); here() != close && m_at < m_text.size(); skipSpaces()) {
            if (node.kind == JsonKind::Map) {
                node.keyBegins.push_back(m_at);
                skipText();
                node.keys.push_back(decoded(m_text.substr(node.keyBegins.back(), m_at - node.keyBegins.back())));
                skipSpaces();
                ++m_at; // the colon
            }
            node.items.push_back(read(depth));
            skipSpaces();
            if (here() == ',')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_text.size());
    }

    std::string_view m_text;
    std::size_t m_at;
};

int jsonLineAt(std::string_view text, std::size_t offset)
{
    return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

} // namespace

const JsonNode* JsonNode::find(std::string_view key) const
{
    const auto found = std::find(keys.rbegin(), keys.rend(), key);
    return found == keys.rend() ? nullptr : &items[static_cast<std::size_t>(keys.rend() - found) - 1];
}

Result<JsonNode> readJson(std::string_view text, int depth)
{
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        return Error{.code = ErrorCode::NulByte, .line = jsonLineAt(text, nul)};
    QJsonParseError error;
    (void)QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())), &error);
    if (error.error != QJsonParseError::NoError) {
        const auto offset = std::min(static_cast<std::size_t>(std::max(error.offset, 0)), text.size());
        return Error{.code = ErrorCode::JsonSyntax,
            .line = jsonLineAt(text, offset),
            .detail = error.errorString().toStdString()};
    }
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    return SpanReader(text, text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0).read(depth);
}

std::string decodedText(std::string_view text, const JsonNode& node)
{
    return decoded(node.in(text));
}

} // namespace stet
