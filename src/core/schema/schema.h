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

/// Where a value is not as a schema says.
struct SchemaFinding
{
    enum class Kind : std::uint8_t
    {
        Type, ///< values: the type it has, the types it may have
        Missing, ///< values: the key
        Unknown, ///< a key that the schema does not permit; values: the key
        Minimum, ///< values: the value, the least one
        Maximum, ///< values: the value, the greatest one
        Above, ///< values: the value, what it must be greater than
        Below, ///< values: the value, what it must be less than
        NotMultiple, ///< values: the value, of what
        FewCharacters, ///< values: how many it has, the least
        ManyCharacters, ///< values: how many it has, the most
        FewItems, ///< as above
        ManyItems,
        FewFields,
        ManyFields,
        NotConst, ///< values: the value, the only one
        NotAmong, ///< values: the value
        OtherType, ///< values: the type it has
        NoneOf, ///< as none of the schemas of which it should be as one
        SeveralOf, ///< as several of the schemas of which it should be as one
        Excluded, ///< as a schema that it should not be as
        MoreItems, ///< a list with items beyond those that the schema knows
        WithoutItem, ///< a list without an item that there should be
        Form, ///< values: the value, the pattern or format
        SlowPattern, ///< the pattern took too long; values: the pattern
        Repeated, ///< an item of a list that may not have the same one twice
        Forbidden, ///< a schema lets nothing be there, as `false` does
        TooMuch, ///< schema and front matter together are too large to be compared
        Other, ///< values: what the library says, in English
    };

    KeyPath path{};
    Kind kind = Kind::Other;
    std::vector<std::string> values{};
};

/// A JSON Schema, draft 7, ready to be asked. A value; copies share what was read. May be asked by several threads.
class Schema
{
public:
    /// Size limit of a schema, in bytes.
    static constexpr std::size_t sizeLimit = 256U * 1024U;

    /// Reads a schema. What the library would crash or hang on is refused: references that lead back to themselves, out
    /// of the file or nowhere, with percent escapes, and a schema that its references make very large or deep. nullopt
    /// where it cannot be used; a mistake may also be about a part that is skipped, as is a reference that leads
    /// back to itself for what is below a value. `file` names it in mistakes.
    static std::optional<Schema> read(
        std::string_view json, const std::string& file, std::vector<ConfigurationError>& parseErrors);
    /// The one for articles and the one for a folder's settings that come with Stet.
    static const Schema& ofArticles();
    static const Schema& ofSettings();

    /// Where values are not as the schema says, in no order, at most some hundred. Patterns are matched within limits,
    /// dates and addresses checked without any.
    std::vector<SchemaFinding> check(const Value& values) const;

private:
    struct Read;
    explicit Schema(std::shared_ptr<const Read> read)
        : m_read(std::move(read))
    {
    }

    std::shared_ptr<const Read> m_read; ///< never null
};

/// The schemas for the articles of a root, each for the paths that a pattern matches.
class Schemas
{
public:
    void add(std::string pattern, Schema schema) { m_choices.push_back({std::move(pattern), std::move(schema)}); }
    /// The first whose pattern matches a path below the root; Stet's own where none does.
    const Schema& of(std::string_view pathBelow) const;

private:
    struct Choice
    {
        std::string pattern;
        Schema schema;
    };
    std::vector<Choice> m_choices;
};

/// Whether a pattern of paths matches: `*` stands for any part of a name, `?` for one byte of it, `**` for any folders;
/// the empty pattern matches all. Takes the length of the one times that of the other.
bool matchesPath(std::string_view pattern, std::string_view path);

} // namespace stet
