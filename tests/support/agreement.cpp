#include "tests/support/agreement.h"

#include "core/document/document_tree.h"
#include "core/document/scalar_text.h"
#include "core/document/yaml/yaml_front_matter.h"
#include "core/edit/field_edit.h"
#include "core/edit/tree_edit.h"
#include "core/text/bad_character.h"
#include "tests/support/values.h"

#include <array>

namespace stet::test {

namespace {

std::string place(const Document& document, NodeId id)
{
    const auto& node = document.frontMatter().node(id);
    return " (node " + std::to_string(id) + ", line " + std::to_string(node.line) + ")";
}

/// Type and text as written; of a null the reader reports no text.
bool isSameValue(const Value& a, const Value& b)
{
    if (a.type != b.type || a.keys != b.keys || a.items.size() != b.items.size())
        return false;
    if (a.isScalar() && a.type != ValueType::Null && a.text != b.text)
        return false;
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        if (!isSameValue(a.items[i], b.items[i]))
            return false;
    }
    return true;
}

std::string checkSpans(const Document& document)
{
    const auto& matter = document.frontMatter();
    const auto whole = document.source().frontMatter();
    for (NodeId id = 0; id < matter.nodes().size(); ++id) {
        const auto& node = matter.node(id);
        const bool isRoot = id == 0;
        if (node.isInKey) // which lies in the key's span
            continue;
        for (const auto& span : {node.entry, node.value, node.key}) {
            if (span.begin > span.end || (!(isRoot && span == Span{}) && !span.empty() && !whole.contains(span)))
                return "a span leaves the front matter" + place(document, id);
        }
        if (!isRoot && (!node.entry.contains(node.value) || node.value.begin < node.key.end))
            return "a value lies outside of its entry" + place(document, id);
        std::uint32_t reached = isRoot ? whole.begin : node.key.end;
        for (auto child = node.firstChild; child != noNode; child = matter.node(child).nextSibling) {
            const auto& entry = matter.node(child).entry;
            if (matter.node(child).parent != id || (!isRoot && !node.entry.contains(entry)))
                return "an entry lies outside of its parent" + place(document, child);
            if (entry.begin < reached)
                return "an entry overlaps the one before it" + place(document, child);
            reached = entry.end;
        }
    }
    return {};
}

Value valueFor(std::uint64_t choice)
{
    const std::array values{
        Value::scalar(ValueType::Text, "word"),
        Value::scalar(ValueType::Text, "a: b # c"),
        Value::scalar(ValueType::Text, "it's \"so\" \\ or not"),
        Value::scalar(ValueType::Text, "two\nlines"),
        Value::scalar(ValueType::Text, ""),
        Value::scalar(ValueType::Text, " yes "),
        Value::scalar(ValueType::Text, "no"),
        Value::scalar(ValueType::Text, "2024-01-02"),
        Value::scalar(ValueType::Text, "\xF0\x9F\x98\x80 \xC2\xA0"),
        Value::scalar(ValueType::Bool, "true"),
        Value::scalar(ValueType::Int, "-7"),
        Value::scalar(ValueType::Float, "1.5"),
        Value{},
    };
    return values[choice % values.size()];
}

/// The field that `choice` means: one that is there, or a new one beside or below it.
KeyPath fieldFor(const Document& document, std::uint64_t choice)
{
    const auto& matter = document.frontMatter();
    const auto id = static_cast<NodeId>((choice >> 8) % matter.nodes().size());
    const auto& node = matter.node(id);
    if (node.isInKey)
        return KeyPath::ofKey("title");
    const auto path = pathOf(document, id);
    if (node.kind == NodeKind::Map)
        return path.child((choice & 0x80) != 0 ? "quality" : "new key");
    if (node.kind == NodeKind::List)
        return path.item(node.childCount);
    return path;
}

bool isUtf8WithoutNul(std::string text)
{
    while (const auto bad = findBadCharacter(text)) {
        if (bad->code == ErrorCode::InvalidUtf8 || bad->code == ErrorCode::NulByte)
            return false;
        const auto lead = static_cast<unsigned char>(text[bad->offset]);
        text.erase(0, bad->offset + (lead < 0x80U ? 1U : lead < 0xE0U ? 2U : 3U));
    }
    return true;
}

std::string checkStyle(const std::string& text, std::optional<ScalarStyle> style)
{
    const auto wanted = Value::scalar(ValueType::Text, text);
    const auto document = Document::read("---\nkey: " + encodeScalar(wanted, style) + "\n---\n");
    const auto* node = document.ok() ? document->find(KeyPath::ofKey("key")) : nullptr;
    if (node == nullptr || node->kind != NodeKind::Scalar || !isSameValue(document->scalar(*node), wanted))
        return "a text is not read as it was written: " + encodeScalar(wanted, style);
    return checkAgreement(std::string(document->bytes())).complaint;
}

} // namespace

Agreement checkAgreement(const std::string& bytes)
{
    const auto document = Document::read(bytes);
    if (!document.ok() || document->refusal())
        return {};
    Agreement agreement{.accepted = true};
    // What the scanner has followed must mean the same to libyaml, and to yaml-cpp, which does not read all of the
    // rest.
    const auto read = readYamlFrontMatter(document->source());
    const bool isScanned = document->frontMatter().details() == nullptr;
    if (!read.ok()) {
        agreement.complaint = "libyaml refuses it";
        return agreement;
    }
    auto tree = treeOf(*document);
    auto byLibyaml = treeOf(*read, bytes);
    if (!sameMeaning(tree, byLibyaml))
        agreement.complaint = "the tree differs from that of libyaml";
    const auto judged = readYaml(document->source().frontMatterText());
    if (isScanned && (!judged.ok() || !isSameToBoth(*judged, byLibyaml)))
        agreement.complaint = "the tree differs from that of yaml-cpp";
    if (agreement.complaint.empty())
        agreement.complaint = checkSpans(*document);
    return agreement;
}

std::string checkEdit(const std::string& bytes, std::uint64_t choice)
{
    const auto document = Document::read(bytes);
    if (!document.ok() || document->refusal())
        return {};
    const auto path = fieldFor(*document, choice);
    if (path.empty())
        return {};
    const bool removes = (choice & 3) == 0;
    const auto value = valueFor(choice >> 2);
    const auto edit = removes ? removeField(*document, path) : setField(*document, path, value);
    if (!edit.ok() || !edit->has_value())
        return {};
    const std::array edits{**edit};
    const auto edited = applyEdits(*document, edits);
    if (!edited.ok())
        return {};
    const auto& before = document->source();
    const auto& after = edited->document.source();
    const auto what = (removes ? "removing " : "setting ") + path.toText() + ": ";
    if (before.bodyText() != after.bodyText()
        || before.bytes().substr(0, before.frontMatter().begin) != after.bytes().substr(0, after.frontMatter().begin)
        || before.bytes().substr(before.frontMatter().end) != after.bytes().substr(after.frontMatter().end))
        return what + "the bytes outside the front matter are not the same";
    const auto* node = edited->document.find(path);
    if (!removes
        && (node == nullptr
            || !sameScalar(edited->document.valueOf(edited->document.frontMatter().idOf(*node)), value)))
        return what + "the field is not \"" + value.text + "\" but\n" + std::string(edited->document.bytes());
    const auto agreement = checkAgreement(std::string(edited->document.bytes()));
    if (!agreement.accepted)
        return what + "the new text cannot be edited";
    return agreement.complaint.empty() ? std::string() : what + agreement.complaint;
}

std::string checkScalarText(const std::string& text)
{
    if (!isUtf8WithoutNul(text))
        return {};
    for (const auto style : {std::optional<ScalarStyle>(), std::optional(ScalarStyle::Plain),
             std::optional(ScalarStyle::SingleQuoted), std::optional(ScalarStyle::DoubleQuoted)}) {
        if (auto complaint = checkStyle(text, style); !complaint.empty())
            return complaint;
    }
    return {};
}

std::string checkKeyPath(const std::string& text)
{
    const auto path = KeyPath::parse(text);
    if (!path.ok())
        return {};
    if (path->empty() || !std::holds_alternative<std::string>(path->segments().front()))
        return "a key path does not begin with a key: " + text;
    const auto again = KeyPath::parse(path->toText());
    if (!again.ok() || *again != *path)
        return "a key path is not read as it was written: " + path->toText();
    return {};
}

} // namespace stet::test
