#include "tests/support/agreement.h"

#include "core/document/scalar_text.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

using namespace stet;
using namespace stet::test;

namespace {

void require(const std::string& complaint)
{
    if (complaint.empty())
        return;
    std::cerr << "stet_fuzz_texts: " << complaint << '\n';
    std::abort();
}

/// What is written in quotes, where the input is that.
std::string decoded(const std::string& text)
{
    if (text.empty() || (text[0] != '"' && text[0] != '\'') || quotedLength(text) != text.size())
        return {};
    auto inner = decodeScalar(text, text[0] == '"' ? ScalarStyle::DoubleQuoted : ScalarStyle::SingleQuoted);
    return inner.ok() ? std::move(inner).value() : std::string();
}

} // namespace

/// The input is a key path, a text, and a scalar as written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto file = "---\nkey: " + text + "\n---\n";
    require(checkKeyPath(text));
    require(checkScalarText(text));
    require(checkScalarText(decoded(text)));
    require(checkAgreement(file).complaint);
    return 0;
}
