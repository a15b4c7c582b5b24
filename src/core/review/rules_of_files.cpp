// Declared in core/review/article_rules.h

#include "core/review/article_rules.h"

#include "core/document/yaml/yaml_gaps.h"
#include "core/edit/plan/shared_values.h"
#include "core/review/file_names.h"
#include "core/text/date_time.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace stet {

void checkDuplicateKey(ArticleFindings& found)
{
    const auto& document = found.document();
    const auto& tree = document.frontMatter();
    if (!tree.hasRepeatedKeys())
        return;
    std::size_t count = 0;
    for (const auto id : tree.overriddenEntries(document.bytes())) {
        const auto& entry = tree.node(id);
        if (++count > mostFixed) { // only counted, which is not worth the search for what counts
            found.add(RuleId::DuplicateKey, {});
            continue;
        }
        const auto path = pathTo(document, id);
        const auto* counts = document.find(path);
        const bool isNamed = counts != nullptr && counts->parent == entry.parent; // a path may lead elsewhere
        const auto key = std::string(tree.keyText(entry, document.bytes()));
        const auto line = std::to_string(isNamed ? counts->line : entry.line);
        auto fix = isNamed ? std::vector<FieldChange>{RemoveOverridden{path}} : std::vector<FieldChange>();
        if (auto* finding = found.addFixable(RuleId::DuplicateKey, path, 0, {key, line}, std::move(fix))) {
            finding->line = entry.line;
            finding->column = entry.indent + 1;
        }
    }
}

namespace {

/// The entries of a map that a `<<` below them overrides.
void checkMergesOf(ArticleFindings& found, NodeId map, std::vector<NodeId>& entries)
{
    const auto& document = found.document();
    const auto& tree = document.frontMatter();
    entries.clear();
    for (auto id = tree.node(map).firstChild; id != noNode; id = tree.node(id).nextSibling)
        entries.push_back(id);
    std::map<std::string, std::uint32_t, std::less<>> brought; // by key: the line of the nearest `<<` below
    for (auto id = entries.rbegin(); id != entries.rend(); ++id) {
        const auto& entry = tree.node(*id);
        const auto merged = tree.mergedMaps(entry, document.bytes());
        for (const auto from : merged) {
            for (auto& key : document.valueOf(from).keys)
                brought.insert_or_assign(std::move(key), entry.line);
        }
        const auto at
            = merged.empty() && !entry.complexKey ? brought.find(tree.keyText(entry, document.bytes())) : brought.end();
        if (at == brought.end())
            continue;
        const auto path = pathTo(document, *id);
        found.add(RuleId::MergeOverrides, path, 0, {path.toText(), std::to_string(at->second)});
    }
}

} // namespace

void checkMergeOverrides(ArticleFindings& found)
{
    const auto& tree = found.document().frontMatter();
    if (!tree.hasReferences())
        return;
    std::vector<NodeId> entries;
    for (NodeId id = 0; id < tree.nodes().size(); ++id) {
        if (tree.node(id).kind == NodeKind::Map && !tree.node(id).isInKey)
            checkMergesOf(found, id, entries);
    }
}

void checkTextBelow(ArticleFindings& found)
{
    const auto& source = found.document().source();
    const auto* details = found.document().frontMatter().details();
    if (details == nullptr)
        return;
    const auto end = source.frontMatter().end;
    const auto at = YamlGaps(source.bytes(), end).tokenAt(details->end);
    if (at < end)
        found.addAtLine(RuleId::TextBelow, static_cast<std::uint32_t>(source.lineAt(at)));
}

void checkLineSeparators(ArticleFindings& found)
{
    const auto& source = found.document().source();
    auto text = source.frontMatterText();
    auto line = static_cast<std::uint32_t>(source.lineAt(source.frontMatter().begin));
    for (; !text.empty(); ++line) {
        auto one = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        if (one.ends_with('\r'))
            one.remove_suffix(1);
        constexpr std::uint8_t unbroken = 1; // wording
        for (const auto& [bytes, name, wording] :
            {std::tuple("\xC2\x85", "U+0085", std::uint8_t{0}), std::tuple("\xE2\x80\xA8", "U+2028", std::uint8_t{0}),
                std::tuple("\xE2\x80\xA9", "U+2029", std::uint8_t{0}), std::tuple("\r", "U+000D", std::uint8_t{0}),
                std::tuple("\xEF\xBB\xBF", "U+FEFF", unbroken)}) {
            if (one.find(bytes) != std::string_view::npos)
                found.addAtLine(RuleId::LineSeparator, line, wording, {name});
        }
    }
}

void checkMixedLineEndings(ArticleFindings& found)
{
    const auto bytes = found.document().bytes();
    std::size_t crlf = 0;
    std::size_t lf = 0;
    std::uint32_t line = 0;
    std::uint32_t firstOther = 0;
    for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        ++line;
        ++(at > 0 && bytes[at - 1] == '\r' ? crlf : lf);
        if (firstOther == 0 && crlf > 0 && lf > 0)
            firstOther = line;
    }
    if (firstOther != 0)
        found.addAtLine(RuleId::MixedLineEndings, firstOther, 0, {std::to_string(crlf), std::to_string(lf)});
}

void checkTabs(ArticleFindings& found)
{
    const auto& source = found.document().source();
    const auto at = source.frontMatterText().find('\t');
    if (at == std::string_view::npos)
        return;
    const auto offset = source.frontMatter().begin + static_cast<std::uint32_t>(at);
    found.addAtLine(RuleId::Tabs, static_cast<std::uint32_t>(source.lineAt(offset)));
}

/// A no-break space, as web pages have it, looks like indentation and is none to YAML.
void checkNoBreakIndent(ArticleFindings& found)
{
    constexpr std::string_view noBreakSpace = "\xC2\xA0";
    const auto& source = found.document().source();
    const auto text = source.frontMatterText();
    for (std::size_t begin = 0; begin < text.size();) {
        const auto first = text.find_first_not_of(' ', begin);
        if (first != std::string_view::npos && text.substr(first).starts_with(noBreakSpace)) {
            const auto offset = source.frontMatter().begin + static_cast<std::uint32_t>(first);
            found.addAtLine(RuleId::NoBreakIndent, static_cast<std::uint32_t>(source.lineAt(offset)));
            return;
        }
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    }
}

void checkFenceSpaces(ArticleFindings& found)
{
    const auto& source = found.document().source();
    const auto checkLineBefore = [&](std::uint32_t end) {
        auto line = source.bytes().substr(0, end);
        while (line.ends_with('\n') || line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.ends_with(' ') || line.ends_with('\t'))
            found.addAtLine(RuleId::FenceSpaces,
                static_cast<std::uint32_t>(source.lineAt(static_cast<std::uint32_t>(line.size()))));
    };
    checkLineBefore(source.frontMatter().begin);
    checkLineBefore(source.body().begin);
}

void checkFileDate(ArticleFindings& found)
{
    const auto name = dateInName(found.row().path);
    const auto named = parseDateTime(name);
    const auto& date = found.row().date;
    if (!named || !date)
        return;
    // A day of distance is a time zone: the name has the day where the site is made.
    const auto distance = *date - *named;
    if (distance >= 2 * secondsPerDay || distance < -secondsPerDay)
        found.add(RuleId::FileDate, KeyPath::ofKey("publishedDateTime"), 0,
            {std::string(name), std::string(found.text("publishedDateTime"))});
}

} // namespace stet
