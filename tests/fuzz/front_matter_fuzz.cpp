#include "tests/support/agreement.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

using namespace stet::test;

namespace {

/// The edits to try are drawn from the input itself, so that it alone reproduces a finding (FNV-1a).
std::uint64_t choiceFrom(const std::string& bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

void require(const std::string& complaint)
{
    if (complaint.empty())
        return;
    std::cerr << "stet_fuzz_front_matter: " << complaint << '\n';
    std::abort();
}

} // namespace

/// The input is a whole file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const auto agreement = checkAgreement(bytes);
    require(agreement.complaint);
    const auto choice = choiceFrom(bytes);
    require(checkEdit(bytes, choice));
    require(checkEdit(bytes, choice >> 16));
    return 0;
}
