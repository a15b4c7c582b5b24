#include "tests/support/yaml/psych_run.h"

#include "core/document/document.h"
#include "tests/support/yaml/judged_edit.h"
#include "tests/support/yaml/judged_reading.h"
#include "tests/support/yaml/random_front_matter.h"
#include "tests/support/yaml/shrink.h"

#include <array>
#include <cstdlib>

namespace stet::test {

namespace {

/// The text with names for what nobody sees.
std::string visible(std::string text)
{
    constexpr std::array<std::array<std::string_view, 2>, 6> names{
        {{"\xC2\x85", "<U+0085>"}, {"\xE2\x80\xA8", "<U+2028>"}, {"\xE2\x80\xA9", "<U+2029>"},
            {"\xEF\xBB\xBF", "<U+FEFF>"}, {"\r", "<CR>"}, {"\t", "<TAB>"}}};
    for (const auto& [bytes, name] : names) {
        for (auto at = text.find(bytes); at != std::string::npos; at = text.find(bytes, at + name.size()))
            text.replace(at, bytes.size(), name);
    }
    return text;
}

constexpr int examplesOfAKind = 4;

std::string kindOf(const std::string& complaint)
{
    return complaint.substr(0, complaint.find_first_of("\n:"));
}

void addComplaint(PsychRun& run, const std::string& complaint, const std::string& text,
    const std::function<std::string(const std::string&)>& judge)
{
    const auto kind = kindOf(complaint);
    if (++run.complaints[kind] > examplesOfAKind)
        return;
    const auto smallest = shrunk(text, [&](const std::string& shorter) { return kindOf(judge(shorter)) == kind; });
    const auto place = visible("*** in\n" + smallest + "***\n");
    if (run.examples.find(place) == std::string::npos)
        run.examples += "*** " + visible(judge(smallest)) + '\n' + place;
}

/// As `add - refused as ...`.
std::string complaintOf(const JudgedEdit& judged)
{
    return judged.complaint.empty()
        ? std::string()
        : judged.what.substr(0, judged.what.find(' ')) + " - " + judged.complaint + "\n*** by: " + judged.what;
}

/// The first complaint of a kind when a wish is tried with every field in turn.
std::string complaintOfWish(
    Psych& psych, const std::string& frontMatter, const FieldWish& wish, const std::string& kind)
{
    const auto document = Document::read(fileOf(frontMatter));
    const auto reading = psych.read(frontMatter);
    if (!document.ok() || reading.refusal || !compareReading(document, reading).empty())
        return {};
    for (const auto& target : targetsOf(reading.tree)) {
        if (target.path.empty() && wish.act != FieldWish::Act::Add)
            continue;
        auto complaint = complaintOf(judgeEdit(psych, *document, reading.tree, target, wish));
        if (!complaint.empty() && kindOf(complaint) == kind)
            return complaint;
    }
    return {};
}

/// One edit of a document that both read alike.
void edit(PsychRun& run, Psych& psych, const std::string& text, const YamlNode& tree, Random& random)
{
    const auto document = Document::read(fileOf(text));
    if (!document.ok())
        return;
    const auto targets = targetsOf(tree);
    const auto& target = targets[below(random, static_cast<std::uint32_t>(targets.size()))];
    const auto wish = randomWish(tree, target, random);
    const auto judged = judgeEdit(psych, *document, tree, target, wish);
    ++run.edits;
    if (const auto complaint = complaintOf(judged); !complaint.empty()) {
        const auto kind = kindOf(complaint);
        addComplaint(run, complaint, text,
            [&](const std::string& shorter) { return complaintOfWish(psych, shorter, wish, kind); });
    } else if (judged.refusal) {
        ++run.refusedEdits[*judged.refusal];
    }
}

} // namespace

std::string PsychRun::report() const
{
    std::string text = "against Psych: " + std::to_string(documents) + " documents, " + std::to_string(maps) + " maps, "
        + std::to_string(refused) + " refused by Psych, " + std::to_string(edits) + " edits, refused";
    for (const auto& [code, count] : refusedEdits)
        text += ' ' + nameOf(code) + ' ' + std::to_string(count) + ',';
    text += " seed " + std::to_string(seed) + "; of " + std::to_string(constructs.documents()) + " documents "
        + constructs.report();
    for (const auto& [kind, count] : complaints)
        text += "\n  " + std::to_string(count) + " x " + kind;
    return text;
}

PsychRun runPsych(Psych& psych, std::uint32_t seed, int documents)
{
    PsychRun run{.seed = seed};
    Random random(seed);
    std::string lastMap = "title: one\n";
    while (run.documents < documents) {
        const bool mutates = run.documents % 2 == 1;
        const auto generated
            = mutates ? RandomFrontMatter{.text = mutated(lastMap, random)} : randomFrontMatter(random);
        ++run.documents;
        const auto text = frontMatterOf(fileOf(generated.text));
        if (const auto complaint = checkReading(psych, text); !complaint.empty()) {
            addComplaint(
                run, complaint, text, [&](const std::string& shorter) { return checkReading(psych, shorter); });
            continue;
        }
        const auto reading = psych.read(text);
        run.refused += reading.refusal ? 1 : 0;
        if (reading.refusal || reading.tree.kind != YamlNode::Kind::Map)
            continue;
        ++run.maps;
        if (!mutates) {
            run.constructs.add(generated.constructs);
            lastMap = text;
        }
        edit(run, psych, text, reading.tree, random);
    }
    return run;
}

int chosenDocuments(int usual)
{
    const auto* given = std::getenv("STET_GENERATED");
    return given != nullptr ? static_cast<int>(std::strtol(given, nullptr, 10)) : usual;
}

} // namespace stet::test
