#pragma once

#include "core/document/key_path.h"
#include "core/document/value.h"
#include "core/schema/configuration_error.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A place where a value does not match a schema.
struct SchemaFinding
{
    enum class Kind : std::uint8_t
    {
        Type, ///< values: the type it has, the types it may have
        Missing, ///< values: the key
        Unknown, ///< a key that the schema does not permit; values: the key
        Minimum, ///< values: the value, the minimum
        Maximum, ///< values: the value, the maximum
        Above, ///< values: the value, what it must be greater than
        Below, ///< values: the value, what it must be less than
        NotMultiple, ///< values: the value, the number it must be a multiple of
        FewCharacters, ///< values: how many it has, the minimum
        ManyCharacters, ///< values: how many it has, the maximum
        FewItems, ///< as above
        ManyItems,
        FewFields,
        ManyFields,
        NotConst, ///< values: the value, the only one allowed
        NotAmong, ///< values: the value
        OtherType, ///< values: the type it has
        NoneOf, ///< matches none of the schemas of which it must match one
        SeveralOf, ///< matches several of the schemas of which it must match one
        Excluded, ///< matches a schema that it must not match
        MoreItems, ///< a list with more items than the schema allows
        WithoutItem, ///< a list without a required item
        Form, ///< values: the value, the pattern or format
        SlowPattern, ///< the pattern took too long; values: the pattern
        Repeated, ///< a repeated item in a list that allows no duplicates
        Forbidden, ///< the schema allows nothing there, as `false` does
        TooMuch, ///< schema and front matter together are too large to be compared
        Other, ///< values: the library's message, in English
    };

    KeyPath path{};
    Kind kind = Kind::Other;
    std::vector<std::string> values{};
};

/// A JSON Schema, draft 7, ready to check values. A value type; copies share what was read. Several threads may use it.
class Schema
{
public:
    /// Size limit of a schema, in bytes.
    static constexpr std::size_t sizeLimit = 256U * 1024U;

    /// Reads a schema. Refuses what would make the library crash or hang: references that go in a ring, leave the file
    /// or lead nowhere, percent escapes in them, and schemas that references make very large or deep. Returns nullopt
    /// if it cannot be used; an error may also be about a skipped part, such as a reference to an enclosing schema for
    /// nested values. `file` is its name in errors.
    static std::optional<Schema> read(
        std::string_view json, const std::string& file, std::vector<ConfigurationError>& parseErrors);
    /// Stet's own schemas, for articles and for a folder's settings.
    static const Schema& ofArticles();
    static const Schema& ofSettings();

    /// Returns where values do not match the schema, unordered, at most a few hundred findings. Patterns run within
    /// limits; dates and addresses are checked without.
    std::vector<SchemaFinding> check(const Value& values) const;
    /// Whether the schema gives a field at least one type of single values and none of them is text.
    bool takesNoText(const KeyPath& field) const;

private:
    struct Read;
    explicit Schema(std::shared_ptr<const Read> read)
        : m_read(std::move(read))
    {
    }

    std::shared_ptr<const Read> m_read; ///< never null
};

/// The schemas for the articles of a root, each for the paths that match a pattern.
class Schemas
{
public:
    void add(std::string pattern, Schema schema) { m_choices.push_back({std::move(pattern), std::move(schema)}); }
    /// Returns the first whose pattern matches a path below the root; Stet's own if none does.
    const Schema& of(std::string_view pathBelow) const;

private:
    struct Choice
    {
        std::string pattern;
        Schema schema;
    };
    std::vector<Choice> m_choices;
};

/// Whether a path matches a pattern: `*` stands for any part of a name, `?` for one byte of it, `**` for any folders;
/// the empty pattern matches all. Takes time proportional to the product of their lengths.
bool matchesPath(std::string_view pattern, std::string_view path);

} // namespace stet
