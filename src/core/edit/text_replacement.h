#pragma once

#include "core/text/result.h"

#include <QRegularExpression>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace stet {

/// What to search for in a text, and what to put in its place. Cheap to copy; for any thread.
class TextReplacement
{
public:
    struct Options
    {
        bool isRegex = false; ///< as Perl's, with groups; in the new text \1 to \9 are these, \0 is all that was found
        bool ignoresCase = false;
        bool isForAll = true; ///< else only the first place in a text is replaced

        bool operator==(const Options&) const = default;
    };

    /// `find` and `with` are UTF-8. Without Options::isRegex both are taken literally; with it, `with` also knows \n,
    /// \t and \\. Errors: BadRegex, also if `find` is empty; BadReplacement, for a group that is not there and for
    /// other escapes in `with`.
    static Result<TextReplacement> make(std::string_view find, std::string_view with, const Options& options);

    /// Returns the text with the replacements made; the same bytes if nothing is found. Takes a bounded time. Errors:
    /// SlowRegex; FrontMatterTooLarge.
    Result<std::string> appliedTo(std::string_view text) const;

private:
    using Piece = std::variant<QString, int>; ///< a text as it is, or the number of a group

    TextReplacement() = default;
    static Result<std::vector<Piece>> piecesOf(std::string_view with, int groups);

    QRegularExpression m_regex;
    std::vector<Piece> m_with;
    bool m_isForAll = true;
};

} // namespace stet
