#pragma once

#include "core/reading/allowed_html.h"
#include "core/reading/html_text.h"
#include "core/reading/html_tree.h"

#include <string>

namespace stet::test {

/// Notes in `fault` what may not be in clean HTML.
class CleanChecker final : public HtmlVisitor
{
public:
    void text(std::string_view /*text*/) override { }
    Next enter(const HtmlElement& element) override
    {
        const auto rule = ruleOf(element.name);
        const bool isAllowed = rule == ElementRule::Keep || rule == ElementRule::KeepVoid || rule == ElementRule::Link
            || rule == ElementRule::Picture;
        if (!isAllowed || element.isForeign)
            fault = "element " + std::string(element.name);
        for (const auto& [name, value] : element.attributes) {
            if (!isAllowedHere(element, name, value))
                fault = std::string(element.name) + ' ' + std::string(name) + '=' + std::string(value);
        }
        return Next::Enter;
    }
    void leave() override { }

    std::string fault;

private:
    static bool isAllowedHere(const HtmlElement& element, std::string_view name, std::string_view value)
    {
        if (element.name == "a")
            return name == "href" && safeLink(value) == value;
        if (element.name == "img")
            return name == "alt" || (name == "src" && value.starts_with("picture/"))
                || ((name == "width" || name == "height") && pixelsOf(value) > 0);
        if (element.name == "span" && name == "class")
            return value == "embed" || value == "chip";
        return !allowedAttribute(element.name, name, value).empty();
    }
};

} // namespace stet::test
