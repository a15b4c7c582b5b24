#include "core/edit/source_edit.h"

#include "core/edit/field_lookup.h"
#include "core/edit/plan/written_value.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr std::size_t fieldLimit = 16; // each edit of a field is proved alone

/// The line at an offset, with its line break.
std::string_view textOfLine(std::string_view text, std::size_t begin)
{
    const auto end = text.find('\n', begin);
    return text.substr(begin, end == std::string_view::npos ? end : end + 1 - begin);
}

bool isKeyLine(std::string_view line, std::string_view key)
{
    for (const std::string_view quote : {"", "\"", "'"}) {
        auto rest = line;
        if (!rest.starts_with(quote) || !rest.substr(quote.size()).starts_with(key))
            continue;
        rest.remove_prefix(quote.size() + key.size());
        if (!rest.starts_with(quote))
            continue;
        rest.remove_prefix(quote.size());
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        if (rest.starts_with(':'))
            return true;
    }
    return false;
}

/// The lines of `secured` in the front matter, also of a text that cannot be read.
std::string_view protectedLines(std::string_view text)
{
    constexpr auto none = std::string_view::npos;
    auto begin = none;
    std::size_t end = 0;
    for (auto at = textOfLine(text, 0).size(); at < text.size();) {
        const auto line = textOfLine(text, at);
        const bool isSpace = line.find_first_not_of(" \t\r\n") == none;
        // The items of a list may stand as far left as its key.
        const bool isItem
            = line.starts_with('-') && (line.size() == 1 || std::string_view(" \t\r\n").find(line[1]) != none);
        const bool isBelow = isSpace || isItem || line.starts_with(' ') || line.starts_with('\t');
        if (begin != none && !isBelow)
            break;
        if (begin == none && (line.starts_with("---") || line.starts_with("...")))
            break;
        if (begin == none && isKeyLine(line, protectedKey))
            begin = at;
        at += line.size();
        if (!isSpace)
            end = at;
    }
    return begin == none ? std::string_view() : text.substr(begin, end - begin);
}

/// How many bytes two texts have in common at their beginning and, behind that, at their end.
std::pair<std::size_t, std::size_t> sameEnds(std::string_view a, std::string_view b)
{
    const auto [one, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const auto head = static_cast<std::size_t>(one - a.begin());
    const auto shorter = std::min(a.size(), b.size()) - head;
    std::size_t tail = 0;
    while (tail < shorter && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    return {head, tail};
}

/// Collects what differs between two maps or lists, key by key and item by item.
class Differences
{
public:
    Differences(const Document& before, const Document& after)
        : m_before(before)
        , m_after(after)
    {
    }

    /// False where they are not made of the same kind of things.
    bool compare(NodeId one, NodeId other, const KeyPath& path)
    {
        const auto& a = m_before.frontMatter();
        const auto& b = m_after.frontMatter();
        const bool isMap = a.node(one).kind == NodeKind::Map;
        if (!isMap && a.node(one).childCount != b.node(other).childCount)
            return false;
        auto twin = b.node(other).firstChild;
        std::uint32_t index = 0;
        for (auto id = a.node(one).firstChild; id != noNode; id = a.node(id).nextSibling, ++index) {
            if (a.node(id).complexKey || edits.size() > fieldLimit)
                return false;
            const auto key = isMap ? a.keyText(a.node(id), m_before.bytes()) : std::string_view();
            const auto place = isMap ? path.child(key) : path.item(index);
            const auto match = isMap ? b.child(other, key, m_after.bytes()) : twin;
            if (!compareField(id, match, place))
                return false;
            if (!isMap)
                twin = b.node(twin).nextSibling;
        }
        for (auto id = b.node(other).firstChild; isMap && id != noNode; id = b.node(id).nextSibling) {
            if (b.node(id).complexKey)
                return false;
            const auto key = b.keyText(b.node(id), m_after.bytes());
            if (a.child(one, key, m_before.bytes()) == noNode)
                edits.push_back({path.child(key), std::nullopt, writtenValue(m_after, id), std::nullopt});
        }
        return edits.size() <= fieldLimit;
    }

    std::vector<FieldEdit> edits;

private:
    bool compareField(NodeId one, NodeId other, const KeyPath& path)
    {
        auto before = writtenValue(m_before, one);
        if (other == noNode) {
            edits.push_back({path, std::move(before), std::nullopt, std::nullopt});
            return true;
        }
        auto after = writtenValue(m_after, other);
        if (before == after)
            return true;
        const auto& a = m_before.frontMatter().node(one);
        const auto& b = m_after.frontMatter().node(other);
        const bool isHolder = a.kind == NodeKind::Map || a.kind == NodeKind::List;
        if (isHolder && a.kind == b.kind && !a.flow && !b.flow && compare(one, other, path))
            return true;
        edits.push_back({path, std::move(before), std::move(after), std::nullopt});
        return true;
    }

    const Document& m_before;
    const Document& m_after;
};

} // namespace

FieldEdit sourceEdit(std::string before, std::string after)
{
    return {{}, std::move(before), std::move(after), std::nullopt};
}

bool isSourceEdit(const FieldEdit& edit)
{
    return edit.path.empty() && edit.before && edit.after && !edit.to;
}

Result<TextEdits> planSourceEdit(const Document& document, const FieldEdit& edit)
{
    const std::string_view before = *edit.before;
    const std::string_view after = *edit.after;
    if (document.bytes() != before)
        return refusalOf(ErrorCode::FieldChanged, edit.path);
    const auto secured = KeyPath::ofKey(protectedKey);
    if (protectedLines(before) != protectedLines(after))
        return refusalOf(ErrorCode::Protected, secured, document.find(secured));
    if (before == after)
        return TextEdits();
    const auto [head, tail] = sameEnds(before, after);
    return TextEdits(TextEdit{{static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(before.size() - tail)},
        std::string(after.substr(head, after.size() - tail - head))});
}

ChangedLines changedLinesOf(const FieldEdit& edit)
{
    const std::string_view before = *edit.before;
    const std::string_view after = *edit.after;
    const auto [head, tail] = sameEnds(before, after);
    const auto lines = [&, head = head, tail = tail](std::string_view text) {
        const auto start = head == 0 ? std::string_view::npos : text.rfind('\n', head - 1);
        const auto begin = start == std::string_view::npos ? 0 : start + 1;
        const auto end = std::min(text.find('\n', text.size() - tail), text.size());
        return text.substr(begin, end - begin);
    };
    return {lines(before), lines(after)};
}

Result<FieldEdit> sourceEditFor(const Document& document, const FieldEdit& edit)
{
    if (document.bytes() == *edit.before)
        return edit;
    auto merged = mergeTexts(*edit.before, *edit.after, document.bytes());
    // Two lines may be right each, and together a key that is there twice.
    const auto isRight = [](const Document& text) { return !text.refusal() && !text.frontMatter().hasRepeatedKeys(); };
    const bool isOdd
        = isRight(document) && !isRight(Document::ofText(merged.text)) && isRight(Document::ofText(*edit.after));
    if (!merged.conflicts.empty() || isOdd)
        return Error{.code = ErrorCode::BothChanged};
    return sourceEdit(std::string(document.bytes()), std::move(merged.text));
}

FieldEdit sourceEditOver(const Document& document, const FieldEdit& edit)
{
    return sourceEdit(std::string(document.bytes()), mergeTexts(*edit.before, *edit.after, document.bytes()).text);
}

TextConflict sourceConflict(const Document& document, const FieldEdit& edit)
{
    const auto merged = mergeTexts(*edit.before, *edit.after, document.bytes());
    TextConflict all;
    for (const auto& conflict : merged.conflicts) {
        all.base += conflict.base;
        all.mine += conflict.mine;
        all.theirs += conflict.theirs;
    }
    if (merged.conflicts.empty()) { // only together they are wrong
        const auto mine = changedLinesOf(edit);
        const auto other = sourceEdit(*edit.before, std::string(document.bytes()));
        all = {std::string(mine.before), std::string(mine.after), std::string(changedLinesOf(other).after)};
    }
    return all;
}

Result<std::vector<FieldEdit>> setSource(const Document& document, const std::string& before, const std::string& after)
{
    const auto edit = sourceEditFor(document, sourceEdit(before, after));
    if (!edit.ok())
        return edit.error();
    const auto plan = planSourceEdit(document, *edit);
    if (!plan.ok())
        return plan.error();
    if (plan->empty())
        return std::vector<FieldEdit>();
    auto fields = asFieldEdits(*edit);
    return fields.empty() ? std::vector{*edit} : std::move(fields);
}

std::vector<FieldEdit> asFieldEdits(const FieldEdit& edit)
{
    const auto before = Document::ofText(*edit.before);
    const auto after = Document::ofText(*edit.after);
    if (before.refusal() || after.refusal() || before.source().bodyText() != after.source().bodyText())
        return {};
    Differences differences(before, after);
    if (!differences.compare(0, 0, {}))
        return {};
    const auto made = applyEdits(before, differences.edits);
    return made.ok() && made->document.bytes() == after.bytes() ? std::move(differences.edits)
                                                                : std::vector<FieldEdit>();
}

} // namespace stet
