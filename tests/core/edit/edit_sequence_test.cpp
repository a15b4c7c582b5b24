#include "core/edit/field_edit.h"
#include "tests/support/agreement.h"
#include "tests/support/agreement_run.h"
#include "tests/support/yaml/random_front_matter.h"

#include "tests/support/values.h"

#include "tests/support/catch.h"

#include <array>
#include <iostream>

using namespace stet;
using namespace stet::test;

namespace {

Value randomValue(Random& random, int depth = 0)
{
    const std::array texts{"word", "a: b", "# x", "it's \"so\" \\", "two\nlines\n", "", " yes ", "no", "2024-01-02",
        "🚀", "x, y]", "[", "-", "12", "\ttab"};
    switch (below(random, depth < 2 ? 8 : 6)) {
    case 0:
        return Value::scalar(ValueType::Bool, "true");
    case 1:
        return Value::scalar(ValueType::Int, "-7");
    case 2:
        return {};
    case 6:
        return {.type = ValueType::List, .items = {randomValue(random, depth + 1), randomValue(random, depth + 1)}};
    case 7:
        return {.type = ValueType::Map,
            .keys = {"url", "a: b"},
            .items = {randomValue(random, depth + 1), randomValue(random, depth + 1)}};
    default:
        return Value::scalar(ValueType::Text, texts[below(random, texts.size())]);
    }
}

Result<std::optional<FieldEdit>> randomEdit(const Document& document, Random& random)
{
    const auto& tree = document.frontMatter();
    auto id = static_cast<NodeId>(below(random, static_cast<std::uint32_t>(tree.nodes().size())));
    while (tree.node(id).isInKey)
        --id;
    const auto& node = tree.node(id);
    const auto path = pathOf(document, id);
    const auto count = node.childCount + 1;
    switch (below(random, 6)) {
    case 0:
        return removeField(document, path);
    case 1:
        return renameField(document, path, below(random, 2) == 0 ? "renamed" : "a: b");
    case 2:
        return insertItem(document, path, below(random, count), randomValue(random));
    case 3:
        return moveItem(document, path, below(random, count), below(random, count));
    case 4:
        return setField(document, path.child("added"), randomValue(random));
    default:
        return setField(document, path, randomValue(random));
    }
}

struct Run
{
    int edits = 0;
    int refused = 0;
    int unproved = 0;
    std::string complaint{};
};

void complain(Run& run, const std::string& what, const Document& document, const FieldEdit& edit)
{
    if (run.complaint.empty())
        run.complaint = what + " " + edit.path.toText() + "\n" + std::string(document.bytes());
}

/// Edits one document again and again, and takes all of it back.
void editInSequence(const Document& first, Random& random, Run& run)
{
    auto current = first;
    std::vector<TextEdits> back;
    TextEdits all;
    for (int i = 0; i < 8; ++i) {
        const auto wanted = randomEdit(current, random);
        if (!wanted.ok() || !*wanted) {
            ++run.refused;
            continue;
        }
        const auto edited = applyEdits(current, std::span(&**wanted, 1));
        if (!edited.ok()) {
            // A refusal for good reason loses nothing, but must be rare.
            ++run.unproved;
            continue;
        }
        ++run.edits;
        if (edited->document.source().bodyText() != current.source().bodyText())
            complain(run, "the body changed with", current, **wanted);
        const auto agreement = checkAgreement(std::string(edited->document.bytes()));
        if (!agreement.accepted || !agreement.complaint.empty())
            complain(run, agreement.complaint, current, **wanted);
        back.push_back(edited->text.inverse(current.bytes()));
        all = all.then(edited->text);
        current = edited->document;
    }
    if (all.applyTo(first.bytes()) != current.bytes()
        || all.inverse(first.bytes()).applyTo(current.bytes()) != first.bytes())
        complain(run, "the edits as one set differ", first, {});
    auto bytes = std::string(current.bytes());
    for (; !back.empty(); back.pop_back())
        bytes = back.back().applyTo(bytes);
    if (bytes != first.bytes())
        complain(run, "undo does not give back the first bytes", first, {});
}

} // namespace

TEST_CASE("Undoing any sequence of edits gives back the first bytes", "[edit_sequence]")
{
    const auto seed = chosenSeed();
    Random random(seed);
    Run run;
    int documents = 0;
    while (documents < 500) {
        const auto document = Document::read("---\n" + randomFrontMatter(random).text + "---\nBody\n");
        if (!document.ok() || document->refusal())
            continue;
        ++documents;
        editInSequence(*document, random, run);
    }
    std::cout << "edits in sequence: " << documents << " documents, " << run.edits << " edits, " << run.refused
              << " refused or nothing to do, " << run.unproved << " not proved, seed " << seed << '\n';
    INFO("seed " << seed << ": " << run.complaint);
    CHECK(run.complaint.empty());
    CHECK(run.edits > 1'000);
    CHECK(run.unproved * 200 < run.edits);
}
