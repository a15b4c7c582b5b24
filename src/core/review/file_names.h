#pragma once

#include <string>
#include <string_view>

namespace stet {

/// What a site makes an address of: the file's name without the date before it and the ending behind it, or where it is
/// `index` the name of its folder.
std::string_view slugOf(std::string_view path);

/// Where a site puts the page of an article: the slug in the folder of its file, or where that is `index` the folder
/// itself. Two files with one path are one page.
std::string pagePathOf(std::string_view path);

/// The date with which the name of an article's file begins, as `2024-02-29-`; empty where it begins with none.
std::string_view dateInName(std::string_view path);

} // namespace stet
