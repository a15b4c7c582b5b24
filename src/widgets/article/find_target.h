#pragma once

#include <QString>

#include <functional>

namespace stet {

enum class FindStep
{
    Stay, ///< the match at the cursor may stay, as while the text is being typed
    Forward,
    Backward,
};

/// What a FindBar searches.
class FindTarget
{
public:
    virtual ~FindTarget() = default;

    virtual QString selectedText() const = 0;
    /// Shows the next match, beginning again at the other end, and answers how many there are, at once or later. An
    /// empty text ends the search.
    virtual void find(const QString& text, FindStep step, std::function<void(int hits)> done) = 0;
    /// Gives the focus back.
    virtual void focusText() = 0;
};

} // namespace stet
