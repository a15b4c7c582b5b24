#pragma once

#include "core/document/key_path.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace stet {

/// A part of the text of a query, in bytes.
struct QueryPlace
{
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const QueryPlace&) const = default;
};

/// What a test looks at. Path is any place in the front matter; the others stand in the rows.
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
    Folder, ///< below the opened one
    Quality,
    Heat,
    Images, ///< how many
    Related, ///< how many
    Date, ///< publishedDateTime
    Problem, ///< rules that found something
    Cluster, ///< how many articles tell the same story
    Path,
};

enum class TextMatch : std::uint8_t
{
    Contains,
    Exact, ///< the whole text, or one of several; of a folder also those below it
    Regex,
};

/// Compares texts without case and accents; a regular expression without case.
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

/// Of a Path both may be set: numbers are looked at as numbers, dates as dates.
struct RangeTest
{
    std::optional<NumberRange> numbers{};
    std::optional<TimeRange> times{};

    bool operator==(const RangeTest&) const = default;
};

/// Whether there is anything in the field: no null, empty text, list or map, no picture, no unknown heat.
struct PresenceTest
{
    bool operator==(const PresenceTest&) const = default;
};

enum class ArticleState : std::uint8_t
{
    Published, ///< on the site, also where the switch is unset
    Draft,
    Unset,
    Unsaved,
    Broken, ///< cannot be read
    Locked, ///< can be read, but not edited by field
    Invalid, ///< a rule found an error
    Duplicate, ///< the story is told by another article too
};

struct QueryTest
{
    QueryField field = QueryField::Words;
    std::size_t path = 0; ///< of a Path: index in Query::paths
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
    bool isSavedSearch = false; ///< an All of what the search stands for
    QueryPlace place{}; ///< in a saved search: in the text of that
    QueryTest test{};
    std::vector<QueryNode> children{};
};

/// A question about articles. See parseQuery() for how people write it.
struct Query
{
    QueryNode root{};
    std::vector<KeyPath> paths{}; ///< what it asks beyond the rows

    bool isEmpty() const { return root.kind == QueryNode::Kind::All && root.children.empty(); }
    /// Whether a test of a kind of state stands somewhere in it.
    bool asks(ArticleState state) const;
    /// Whether it asks what is wrong with articles.
    bool asksProblems() const;
    /// Whether it asks which articles tell one story.
    bool asksStories() const;
};

} // namespace stet
