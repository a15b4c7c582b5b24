#include "core/review/file_names.h"

#include "core/storage/path_text.h"
#include "core/text/ascii.h"

#include <algorithm>

namespace stet {

namespace {

constexpr std::string_view datePattern = "dddd-dd-dd-";

std::string_view nameStem(std::string_view path)
{
    const auto name = fileName(path);
    return name.substr(0, name.rfind('.'));
}

bool isIndex(std::string_view stem)
{
    return stem == "index" || stem == "_index";
}

} // namespace

std::string pagePathOf(std::string_view path)
{
    const auto folder = parentPath(path);
    return isIndex(nameStem(path)) ? std::string(folder) : std::string(folder) + '/' + std::string(slugOf(path));
}

std::string_view slugOf(std::string_view path)
{
    const auto stem = nameStem(path);
    if (isIndex(stem))
        return fileName(parentPath(path));
    const auto date = dateInName(path);
    return date.empty() || stem.size() <= datePattern.size() ? stem : stem.substr(datePattern.size());
}

std::string_view dateInName(std::string_view path)
{
    const auto name = fileName(path);
    if (name.size() < datePattern.size())
        return {};
    const bool isDate = std::equal(datePattern.begin(), datePattern.end(), name.begin(),
        [](char wanted, char c) { return wanted == 'd' ? isAsciiDigit(c) : c == wanted; });
    return isDate ? name.substr(0, datePattern.size() - 1) : std::string_view();
}

} // namespace stet
