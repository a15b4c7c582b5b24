#pragma once

#include <string>
#include <string_view>

namespace stet {

/// Returns the part of a file's name that a site uses in the address: without the date before it and the extension, or
/// the name of its folder if that part is `index`.
std::string_view slugOf(std::string_view path);

/// Returns the path at which a site publishes an article: the slug in the folder of its file, or the folder itself if
/// the name is `index`. Two files with one path are one page.
std::string pagePathOf(std::string_view path);

/// Returns the date at the start of an article's file name, as `2024-02-29-`; empty if there is none.
std::string_view dateInName(std::string_view path);

} // namespace stet
