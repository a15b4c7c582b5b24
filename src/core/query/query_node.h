#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace stet {

/// A range of a query's text, in bytes.
struct QueryPlace
{
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const QueryPlace&) const = default;
};

/// What a condition looks at. Path is any path in the front matter; the other fields but Body are in the rows.
enum class QueryField : std::uint8_t
{
    Words, ///< title, excerpt, file name, provider and topics together
    Title,
    Excerpt,
    Provider, ///< its name
    Topics,
    Category,
    Type,
    File, ///< the file's name
    Folder, ///< below the opened folder
    Quality,
    Heat,
    Images, ///< their number
    Related, ///< their number
    Date, ///< publishedDateTime
    Problem, ///< rules with findings
    Cluster, ///< how many articles tell the same story
    Body, ///< the text after the front matter
    Reason, ///< of the decision
    Changed, ///< what changed since the person has seen it: title, quality, heat, published, text
    Flipped, ///< what others made it since: published or draft
    Written, ///< when the file was written
    Path,
};

enum class TextMatch : std::uint8_t
{
    Contains,
    Exact, ///< the whole text, or one item of a list; of a folder also those below it
    Regex,
};

/// Compares texts ignoring case and accents; a regular expression ignores case.
struct TextTest
{
    TextMatch match = TextMatch::Contains;
    std::string text{};

    bool operator==(const TextTest&) const = default;
};

struct NumberRange
{
    double from = -std::numeric_limits<double>::infinity();
    double to = std::numeric_limits<double>::infinity();
    bool withFrom = true;
    bool withTo = true;

    bool contains(double number) const;
    bool operator==(const NumberRange&) const = default;
};

/// Seconds since 1970-01-01 UTC, `to` excluded.
struct TimeRange
{
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t to = std::numeric_limits<std::int64_t>::max();

    bool contains(std::int64_t time) const { return time >= from && time < to; }
    bool operator==(const TimeRange&) const = default;
};

/// For a Path both may be set: numbers are compared as numbers, dates as dates.
struct RangeTest
{
    std::optional<NumberRange> numbers{};
    std::optional<TimeRange> times{};

    bool operator==(const RangeTest&) const = default;
};

/// Whether the field has a value: not null, not an empty text, list or map, at least one picture, a known heat.
struct PresenceTest
{
    bool operator==(const PresenceTest&) const = default;
};

enum class ArticleState : std::uint8_t
{
    Published, ///< on the site, even if the switch is unset
    Draft,
    Unset,
    Unsaved,
    Broken, ///< cannot be read
    Locked, ///< can be read, but not edited by field
    Invalid, ///< a rule found an error
    Duplicate, ///< another article tells the same story
    Unreviewed, ///< nobody decided to publish or to keep it
    Reviewed,
    Later, ///< put off
    Changed, ///< reviewed, and different since
    Overruled, ///< published or a draft against the decision
    New, ///< the person has not seen it before
    Updated, ///< different since the person has seen it; not only in `heat` and `secured`
};

struct QueryTest
{
    QueryField field = QueryField::Words;
    std::size_t path = 0; ///< for a Path and a Body: index in Query::sources
    std::variant<TextTest, RangeTest, PresenceTest, ArticleState> what{};

    bool operator==(const QueryTest&) const = default;
};

struct QueryNode
{
    enum class Kind : std::uint8_t
    {
        All, ///< of the children; without any: true
        Any, ///< of the children
        Not, ///< the one child
        Test,
    };

    Kind kind = Kind::All;
    bool isSavedSearch = false; ///< an All with the conditions of the search
    QueryPlace place{}; ///< within a saved search: in that search's text
    QueryTest test{};
    std::vector<QueryNode> children{};
};

} // namespace stet
