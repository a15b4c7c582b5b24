#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// A piece of a body that a site generator replaces: a Liquid tag or a Hugo shortcode.
struct TemplateTag
{
    enum class Kind
    {
        Chip, ///< shown as a chip: nobody knows what becomes of it
        Code, ///< a block of code; `shown` is the code
        Nothing, ///< readers never see it: a comment, or attributes for the element before it
    };

    Kind kind = Kind::Chip;
    std::string written{}; ///< with its braces
    std::string shown{}; ///< without them, on one line, cut
};

/// A body with a mark in place of each tag, so that nothing takes a tag for Markdown or HTML.
struct MarkedBody
{
    std::string text{};
    std::vector<TemplateTag> tags{};
};

/// Marks `{{ }}`, `{% %}`, `{{< >}}`, `{{% %}}` and `{: }`. Text in `{% raw %}` stays as it is.
MarkedBody markTemplateTags(std::string_view body);

/// A mark that was found: the tag's place in MarkedBody::tags, and where the mark begins and ends in a text.
struct FoundMark
{
    std::size_t tag = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};
/// Returns the first mark from a place on; one with `begin` at the end of the text if there is none.
FoundMark findMark(std::string_view text, std::size_t from, std::size_t tagCount);

/// Returns a text with its tags as they were written, for code.
std::string withTagsAsWritten(std::string_view text, const std::vector<TemplateTag>& tags);

/// Returns an address without its tags: what names the site itself (`{{ site.baseurl }}`) is left out, and a quoted
/// text (`{{ "/a.png" | relative_url }}`) replaces its tag. Empty if another tag is part of it.
std::string addressWithoutTags(std::string_view address, const std::vector<TemplateTag>& tags);

} // namespace stet
