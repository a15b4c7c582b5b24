#include "core/document/key_path.h"

#include <algorithm>
#include <charconv>

namespace stet {

namespace {

constexpr std::string_view endsWord = ".[]=:! \t\r\n\"";

Result<std::string> takeKey(std::string_view& text)
{
    if (!text.starts_with('"')) {
        const auto size = std::min(text.find_first_of(endsWord), text.size());
        std::string word(text.substr(0, size));
        text.remove_prefix(size);
        return word;
    }
    std::string key;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return key;
        }
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        key += text[i];
    }
    return Error{.code = ErrorCode::BadKeyPath, .detail = std::string(text)};
}

} // namespace

KeyPath KeyPath::ofKey(std::string_view key)
{
    return KeyPath({Segment(std::string(key))});
}

Result<KeyPath> KeyPath::takeFrom(std::string_view& text)
{
    const auto whole = text;
    const auto bad = [&] { return Error{.code = ErrorCode::BadKeyPath, .detail = std::string(whole)}; };
    std::vector<Segment> segments;
    do {
        const bool quoted = text.starts_with('"');
        auto key = takeKey(text);
        if (!key.ok() || (key->empty() && !quoted))
            return bad();
        segments.emplace_back(std::move(key).value());
        while (text.starts_with('[')) {
            std::uint32_t index = 0;
            const auto* begin = text.data() + 1;
            const auto* end = text.data() + text.size();
            const auto [rest, failure] = std::from_chars(begin, end, index);
            if (failure != std::errc() || rest == end || *rest != ']')
                return bad();
            segments.emplace_back(index);
            text.remove_prefix(static_cast<std::size_t>(rest - text.data()) + 1);
        }
        if (!text.starts_with('.'))
            return KeyPath(std::move(segments));
        text.remove_prefix(1);
    } while (true);
}

Result<KeyPath> KeyPath::parse(std::string_view text)
{
    const auto whole = text;
    auto path = takeFrom(text);
    if (path.ok() && !text.empty())
        return Error{.code = ErrorCode::BadKeyPath, .detail = std::string(whole)};
    return path;
}

KeyPath::KeyPath(std::vector<Segment> segments)
{
    if (!segments.empty())
        m_segments = std::make_shared<const std::vector<Segment>>(std::move(segments));
}

const std::vector<KeyPath::Segment>& KeyPath::segments() const
{
    static const std::vector<Segment> none;
    return m_segments ? *m_segments : none;
}

std::string_view KeyPath::topKey() const
{
    const auto* key = empty() ? nullptr : std::get_if<std::string>(&segments().front());
    return key == nullptr ? std::string_view() : *key;
}

bool KeyPath::isWithin(const KeyPath& outer) const
{
    return size() >= outer.size() && std::equal(outer.segments().begin(), outer.segments().end(), segments().begin());
}

KeyPath KeyPath::parent() const
{
    return KeyPath({segments().begin(), segments().end() - (empty() ? 0 : 1)});
}

KeyPath KeyPath::child(std::string_view key) const
{
    auto way = segments();
    way.emplace_back(std::string(key));
    return KeyPath(std::move(way));
}

KeyPath KeyPath::item(std::uint32_t index) const
{
    auto way = segments();
    way.emplace_back(index);
    return KeyPath(std::move(way));
}

std::string KeyPath::toText() const
{
    std::string text;
    for (const auto& segment : segments()) {
        if (const auto* index = std::get_if<std::uint32_t>(&segment)) {
            text += '[' + std::to_string(*index) + ']';
            continue;
        }
        const auto& key = std::get<std::string>(segment);
        if (!text.empty())
            text += '.';
        if (!key.empty() && key.find_first_of(endsWord) == std::string::npos) {
            text += key;
            continue;
        }
        text += '"';
        for (const char c : key) {
            if (c == '"' || c == '\\')
                text += '\\';
            text += c;
        }
        text += '"';
    }
    return text;
}

} // namespace stet
