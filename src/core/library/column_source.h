#pragma once

#include "core/document/key_path.h"

#include <memory>
#include <string>
#include <string_view>

namespace stet {

/// A question about the body of an article, the text after the front matter. Any thread may ask.
class BodyTest
{
public:
    enum class Answer
    {
        No,
        Yes,
        NotJudged, ///< it would take too long
    };

    BodyTest() = default;
    BodyTest(const BodyTest&) = delete;
    BodyTest& operator=(const BodyTest&) = delete;
    virtual ~BodyTest() = default;

    virtual Answer ask(std::string_view body) const = 0;
    /// Identifies the question: tests of the same name give the same answers.
    virtual const std::string& name() const = 0;
};

/// The texts of the values that a column holds of an article whose body fits, or does not. The value is null if it was
/// not judged; there is none while the text is not read.
inline constexpr std::string_view bodyFits = "true";
inline constexpr std::string_view bodyDoesNotFit = "false";

/// What a column holds of each article: the value of a front matter path, or the answer to a question about the body.
struct ColumnSource
{
    KeyPath path{}; ///< empty for a question about the body
    std::shared_ptr<const BodyTest> body{}; ///< null: the value of the path

    ColumnSource() = default;
    ColumnSource(KeyPath valuePath) // implicit: a path is a source
        : path(std::move(valuePath))
    {
    }
    explicit ColumnSource(std::shared_ptr<const BodyTest> test)
        : body(std::move(test))
    {
    }

    bool isEmpty() const { return path.empty() && body == nullptr; }
    bool operator==(const ColumnSource& other) const
    {
        const bool isSameBody = body == other.body || (body && other.body && body->name() == other.body->name());
        return path == other.path && isSameBody;
    }
};

} // namespace stet
