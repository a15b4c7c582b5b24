#include "tests/support/yaml/suite_cases.h"

#include "tests/support/yaml/yaml_targets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace stet::test {

namespace {

std::string bytesOf(const std::filesystem::path& file)
{
    std::ostringstream bytes;
    bytes << std::ifstream(file, std::ios::binary).rdbuf();
    return bytes.str();
}

void replaceAll(std::string& text, std::string_view sign, std::string_view with)
{
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at + with.size()))
        text.replace(at, sign.size(), with);
}

/// The text that a `yaml` of `src/*.yaml` stands for.
std::string withoutSigns(std::string text)
{
    constexpr std::array<std::array<std::string_view, 2>, 9> signs{{
        {"␣", " "},
        {"———»", "\t"},
        {"——»", "\t"},
        {"—»", "\t"},
        {"»", "\t"},
        {"↵", ""},
        {"←", "\r"},
        {"⇔", "\xEF\xBB\xBF"},
        {"∎\n", ""},
    }};
    for (const auto& [sign, with] : signs)
        replaceAll(text, sign, with);
    return text;
}

void addCase(std::vector<SuiteCase>& cases, const std::string& name, std::string text)
{
    if (!text.ends_with('\n'))
        text += '\n';
    cases.push_back({.name = name + '-' + std::to_string(cases.size()), .text = std::move(text)});
}

void addFromSource(std::vector<SuiteCase>& cases, Psych& psych, const std::filesystem::path& file)
{
    auto text = bytesOf(file);
    if (text.starts_with("---\n"))
        text.erase(0, 4);
    const auto reading = psych.read(text);
    for (const auto& item : reading.tree.items) {
        const auto at = entryOf(reading.tree, item, "yaml");
        if (at < item.items.size())
            addCase(cases, file.stem(), withoutSigns(item.items[at].text));
    }
}

void addFromPackage(std::vector<SuiteCase>& cases, const std::filesystem::path& file)
{
    const auto text = bytesOf(file);
    const auto begin = text.find("export default {");
    const auto end = text.rfind('}');
    if (begin == std::string::npos)
        return;
    const auto json = QByteArray::fromStdString(text.substr(begin + 15, end - begin - 14));
    const auto items = QJsonDocument::fromJson(json).object().value(QLatin1String("cases")).toArray();
    for (const auto& item : items)
        addCase(cases, file.stem(), item.toObject().value(QLatin1String("yaml")).toString().toStdString());
}

} // namespace

std::vector<SuiteCase> suiteCases(Psych& psych, const std::string& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<SuiteCase> cases;
    for (const auto& file : files) {
        if (file.filename() == "in.yaml")
            addCase(cases, file.parent_path().filename(), bytesOf(file));
        else if (file.extension() == ".yaml" && file.parent_path().filename() == "src")
            addFromSource(cases, psych, file);
        else if (file.extension() == ".js" && file.stem() != "index")
            addFromPackage(cases, file);
    }
    return cases;
}

} // namespace stet::test
