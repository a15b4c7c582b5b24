#pragma once

#include "core/document/value.h"
#include "tests/support/yaml/random.h"
#include "tests/support/yaml/yaml_targets.h"

#include <cstdint>
#include <string>

namespace stet::test {

/// What to do to one field.
struct FieldWish
{
    enum class Act : unsigned char
    {
        Set,
        Remove,
        Add, ///< a key to a map or below nothing, an item to a list
    };

    Act act = Act::Set;
    Value value{};
    std::string key{}; ///< Add, of a map
    std::uint32_t index = 0; ///< Add, of a list
};

/// One for a target, which makes sense more often than not. Most values are texts that another type or a part of YAML's
/// syntax is like.
FieldWish randomWish(const YamlNode& tree, const YamlTarget& target, Random& random);

} // namespace stet::test
