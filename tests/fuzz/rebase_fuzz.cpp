#include "core/document/field_values.h"
#include "core/edit/rebase.h"
#include "core/edit/source_edit.h"
#include "core/edit/text_merge.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <vector>

using namespace stet;

namespace {

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::cerr << "stet_fuzz_rebase: " << what << '\n';
    std::abort();
}

/// The parts of an input, with a zero byte between them.
std::vector<std::string> partsOf(std::string_view input)
{
    std::vector<std::string> parts;
    while (parts.size() < 3) {
        const auto end = std::min(input.find('\0'), input.size());
        parts.emplace_back(input.substr(0, end));
        input.remove_prefix(std::min(end + 1, input.size()));
    }
    return parts;
}

void checkMerge(const std::string& base, const std::string& mine, const std::string& theirs)
{
    require(mergeTexts(base, mine, base).text == mine, "what only one changed is not that");
    require(mergeTexts(base, base, theirs).text == theirs, "what only the others changed is not that");
    require(mergeTexts(base, mine, mine).text == mine, "what both changed alike is not that");
    const auto both = mergeTexts(base, mine, theirs);
    const auto turned = mergeTexts(base, theirs, mine);
    require(both.conflicts.empty() == turned.conflicts.empty(), "a conflict depends on who is asked first");
    require(!both.conflicts.empty() || both.text == turned.text, "a merge depends on who is asked first");
}

/// What `edits`, made on one text, make of another: the person's values but for conflicts, all else the others'.
void checkRebase(const Document& base, const std::vector<FieldEdit>& edits, const Document& theirs)
{
    const auto mine = applyEdits(base, edits);
    require(mine.ok(), "edits are not to be made where they come from");
    require(mine->text.inverse(base.bytes()).applyTo(mine->document.bytes()) == base.bytes(),
        "taken back it is another text");
    const auto rebased = rebase(base, edits, theirs);
    if (!rebased.ok())
        return;
    require(rebased->edited.text.applyTo(theirs.bytes()) == rebased->edited.document.bytes(),
        "the bytes are not those of the edits");
    const auto again = applyEdits(theirs, rebased->edits);
    require(again.ok() && again->document.bytes() == rebased->edited.document.bytes(), "the edits are others");
    if (rebased->edits.empty())
        require(rebased->edited.document.bytes() == theirs.bytes(), "without edits it is another text");
    const auto secured = KeyPath::ofKey("secured");
    require(FieldValues(theirs).get(secured) == FieldValues(rebased->edited.document).get(secured)
            || rebased->edited.document.error(),
        "the ciphertext is another");
}

} // namespace

/// The input is a text, what a person made of it, and what others did.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto parts = partsOf({reinterpret_cast<const char*>(data), size});
    checkMerge(parts[0], parts[1], parts[2]);
    const auto base = Document::ofText(parts[0]);
    const auto edits = setSource(base, parts[0], parts[1]);
    if (edits.ok()) {
        const auto made = applyEdits(base, *edits);
        require(made.ok() && made->document.bytes() == parts[1], "what was written is not what was made");
        checkRebase(base, *edits, Document::ofText(parts[2]));
    }
    return 0;
}
