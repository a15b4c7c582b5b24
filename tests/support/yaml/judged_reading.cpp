#include "tests/support/yaml/judged_reading.h"

#include "core/document/document_tree.h"
#include "tests/support/yaml/yaml_text.h"

namespace stet::test {

std::string fileOf(const std::string& frontMatter)
{
    return "---\n" + frontMatter + "---\nBody\n";
}

std::string frontMatterOf(const std::string& file)
{
    const auto source = SourceText::split(file);
    return source.ok() ? std::string(source->frontMatterText()) : std::string();
}

std::string compareReading(const Result<Document>& document, const Psych::Reading& reading)
{
    if (reading.refusal) {
        if (document.ok())
            return "Stet reads what Psych refuses: " + reading.refusal->message;
        return {};
    }
    const auto kind = reading.tree.kind;
    const bool isEmpty = kind == YamlNode::Kind::Null;
    if (kind != YamlNode::Kind::Map && !isEmpty)
        return {};
    if (!document.ok() || document->refusal()) {
        const auto error = document.ok() ? *document->refusal() : document.error();
        return "Stet refuses what Psych reads: error " + std::to_string(static_cast<int>(error.code)) + ' '
            + error.detail;
    }
    const auto stets = treeOf(*document);
    const bool isEmptyToo
        = stets.items.empty() && (stets.kind == YamlNode::Kind::Map || stets.kind == YamlNode::Kind::Null);
    if (isEmpty ? !isEmptyToo : yamlText(stets) != yamlText(reading.tree))
        return "Stet reads another tree:\n" + yamlText(stets) + "\nPsych:\n" + yamlText(reading.tree);
    return {};
}

std::string checkReading(Psych& psych, const std::string& frontMatter)
{
    const auto file = fileOf(frontMatter);
    if (frontMatterOf(file) != frontMatter)
        return {};
    const auto document = Document::read(file);
    if (auto complaint = compareReading(document, psych.read(frontMatter)); !complaint.empty() || !document.ok())
        return complaint;
    const auto values = yamlTextOfValues(document->values());
    const auto wanted = psych.valuesOf(frontMatter);
    if (wanted && *wanted != values && *wanted != "plain \"\"")
        return "Stet has other values:\n" + values + "\nPsych:\n" + *wanted;
    return {};
}

} // namespace stet::test
