#include "core/library/row_decision.h"

#include "core/text/fingerprint.h"

#include <array>
#include <bit>
#include <cstring>
#include <string>

namespace stet {

namespace {

void appendNumber(std::string& text, std::uint64_t number)
{
    std::array<char, sizeof(number)> bytes{};
    for (auto& byte : bytes) { // the same on every machine: teams share the hashes
        byte = static_cast<char>(number & 0xFFU);
        number >>= 8U;
    }
    text.append(bytes.data(), bytes.size());
}

} // namespace

std::uint64_t judgedOf(const ArticleSummary& row)
{
    std::string text;
    text.reserve(row.title.size() + row.excerpt.size() + 100);
    text += row.title.view();
    text += '\0';
    text += row.excerpt.view();
    text += '\0';
    if (row.links) {
        for (const auto address : row.links->addresses)
            appendNumber(text, address);
    }
    appendNumber(text, row.leadImage);
    appendNumber(text, row.quality ? std::bit_cast<std::uint64_t>(*row.quality) : ~std::uint64_t{0});
    return Fingerprint::of(text).low;
}

ReviewSign reviewSignOf(const RowDecision& decision, const ArticleSummary& row)
{
    if (row.error || decision.verdict == Verdict::None)
        return ReviewSign::None;
    if (decision.verdict == Verdict::Later)
        return ReviewSign::Later;
    if (isOverruled(decision, row))
        return ReviewSign::Overruled;
    return isChangedSince(decision, row) ? ReviewSign::Changed : ReviewSign::Reviewed;
}

} // namespace stet
