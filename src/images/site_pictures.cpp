#include "images/site_pictures.h"

#include "core/storage/guarded_save.h"
#include "core/storage/path_text.h"
#include "images/decoded_image.h"
#include "images/image_size.h"

#include <algorithm>
#include <array>

namespace stet {

namespace {

constexpr std::uint32_t fileMode = 0644;
constexpr std::size_t mostNames = 2000; // in one folder

/// Where sites keep pictures, and what of that their addresses do not have.
struct UsualPlace
{
    std::string_view folder;
    std::string_view unserved{};
};
constexpr std::array<UsualPlace, 12> usualPlaces{{{"assets/images"}, {"assets/img"}, {"static/images", "static/"},
    {"static/img", "static/"}, {"public/images", "public/"}, {"public/img", "public/"}, {"images"}, {"img"}, {"assets"},
    {"static", "static"}, {"public", "public"}, {"media"}}};

std::string lower(std::string_view text)
{
    std::string result(text);
    for (auto& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

bool hasPictureEnding(std::string_view name)
{
    constexpr std::array<std::string_view, 9> endings{
        ".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".bmp", ".tif", ".tiff"};
    const auto small = lower(name);
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return small.ends_with(end); });
}

std::vector<std::string> picturesIn(Disk& disk, const std::string& folder)
{
    std::vector<std::string> names;
    auto opened = disk.openFolder(folder);
    if (!opened)
        return names;
    const auto entries = disk.list(*opened);
    (void)disk.close(*opened).ok();
    if (!entries)
        return names;
    for (const auto& entry : *entries) {
        if (entry.kind == FileKind::Regular && hasPictureEnding(entry.name) && names.size() < mostNames)
            names.push_back(entry.name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

bool hasOwnFolder(std::string_view article)
{
    const auto name = article.substr(article.rfind('/') + 1);
    return name.starts_with("index.") || name.starts_with("_index.");
}

/// Characters that no address needs to escape; no hidden file.
std::string fitName(std::string_view name)
{
    std::string fit;
    for (const char c : name) {
        const bool isFit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '_' || c == '-';
        if (isFit)
            fit += c;
        else if (!fit.ends_with('-'))
            fit += '-';
    }
    const auto first = fit.find_first_not_of(".-");
    return first == std::string::npos ? "picture" : fit.substr(first);
}

std::string numbered(const std::string& name, int number)
{
    if (number == 1)
        return name;
    const auto dot = std::min(name.rfind('.'), name.size());
    return name.substr(0, dot) + '-' + std::to_string(number) + name.substr(dot);
}

/// Puts the bytes into a folder; returns the name there.
Result<std::string> putInto(Disk& disk, const std::string& folder, const std::string& name, std::string_view bytes)
{
    constexpr int mostNumbers = 1000;
    for (int number = 1; number <= mostNumbers; ++number) {
        const auto tried = numbered(name, number);
        const auto path = joinPath(folder, tried);
        const auto created = createGuarded(disk, path, bytes, fileMode);
        if (created) {
            (void)syncFolder(disk, folder).ok(); // the picture is whole either way
            return tried;
        }
        if (created.error().code != ErrorCode::AlreadyExists)
            return created.error();
        if (const auto there = readFile(disk, path, imageFileLimit); there && there->bytes == bytes)
            return tried;
    }
    return Error{.code = ErrorCode::AlreadyExists, .path = joinPath(folder, name)};
}

} // namespace

std::vector<PictureFolder> pictureFolders(Disk& disk, const ConfinedReader& reader, const std::string& article)
{
    std::vector<PictureFolder> folders;
    const std::string own(parentPath(article));
    auto beside = PictureFolder{own, {}, picturesIn(disk, own)};
    if (!reader.opens(article))
        return folders;
    const bool isBesideFirst = hasOwnFolder(article);
    if (isBesideFirst)
        folders.push_back(beside);
    for (auto base = own; reader.opens(base); base = std::string(parentPath(base))) {
        for (const auto& place : usualPlaces) {
            const auto real = disk.realPath(joinPath(base, place.folder));
            if (!real || !reader.opens(*real))
                continue;
            auto names = picturesIn(disk, *real);
            const std::string served(place.folder.substr(place.unserved.size()));
            if (!names.empty())
                folders.push_back({*real, served.empty() ? "/" : '/' + served + '/', std::move(names)});
        }
        if (base == "/")
            break;
    }
    if (!isBesideFirst && (folders.empty() || !beside.names.empty()))
        folders.push_back(std::move(beside));
    return folders;
}

Result<AddedPicture> addPicture(
    Disk& disk, const ConfinedReader& reader, const std::string& article, const std::string& file)
{
    const auto at = [&](Error error) {
        error.path = file;
        return error;
    };
    const auto real = disk.realPath(file);
    const auto content = real ? readFile(disk, *real, imageFileLimit) : Result<FileContent>(real.error());
    if (!content)
        return at(content.error());
    const auto size = imageSize(content->bytes);
    if (!size)
        return at(size.error());
    const auto folders = pictureFolders(disk, reader, article);
    if (folders.empty())
        return at({.code = ErrorCode::LeavesFolder});
    const auto& folder = folders.front();
    const auto name = putInto(disk, folder.path, fitName(file.substr(file.rfind('/') + 1)), content->bytes);
    if (!name)
        return name.error();
    return AddedPicture{joinPath(folder.path, *name), folder.prefix + *name, *size};
}

Result<Done> copyPicture(Disk& disk, std::string_view bytes, const std::string& to)
{
    const auto folder = disk.realPath(std::string(parentPath(to)));
    if (!folder)
        return folder.error();
    return createGuarded(disk, joinPath(*folder, to.substr(to.rfind('/') + 1)), bytes, fileMode);
}

} // namespace stet
