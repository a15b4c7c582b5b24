#pragma once

#include "core/parallel/stop.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace stet {

/// An element as the parser has it. Views are valid during the call that hands it out.
struct HtmlElement
{
    std::string_view name{}; ///< in lower case
    bool isForeign = false; ///< of SVG or MathML
    std::vector<std::pair<std::string_view, std::string_view>> attributes{}; ///< names in lower case, values decoded

    std::optional<std::string_view> find(std::string_view attribute) const;
};

/// What a walk through parsed HTML passes, in the order of the text.
class HtmlVisitor
{
public:
    virtual ~HtmlVisitor() = default;

    enum class Next
    {
        Enter, ///< the element's content follows, then leave()
        Skip, ///< neither
    };

    virtual void text(std::string_view text) = 0;
    virtual Next enter(const HtmlElement& element) = 0;
    virtual void leave() = 0;
};

struct ParsingLimits
{
    std::size_t memory = 128 * 1024 * 1024; ///< bytes
    int milliseconds = 3000; ///< of processor time
};

/// Parses HTML as browsers do and walks through what is in its body, however deep. Returns false without a call if
/// parsing takes more than the limits, or was stopped.
bool visitHtml(std::string_view html, HtmlVisitor& visitor, const Stop& stop, const ParsingLimits& limits);

} // namespace stet
