#include "core/storage/confined_reader.h"

#include "core/storage/git_top.h"
#include "core/storage/path_text.h"

#include <QString>

#include <algorithm>
#include <array>
#include <optional>

namespace stet {

namespace {

std::optional<char> fromHex(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<char>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<char>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<char>(c - 'A' + 10);
    return {};
}

/// Decodes `%41`; a percent sign that introduces no two digits stands for itself.
std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            const auto high = fromHex(text[i + 1]);
            const auto low = fromHex(text[i + 2]);
            if (high && low) {
                decoded += static_cast<char>(*high * 16 + *low);
                i += 2;
                continue;
            }
        }
        decoded += text[i];
    }
    return decoded;
}

/// What the reference may be called on disk, the likeliest first.
std::vector<std::string> readings(std::string_view reference)
{
    std::vector<std::string> names;
    const auto add = [&names](std::string name) {
        const bool usable = !name.empty() && name.find('\0') == std::string::npos;
        if (usable && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(std::move(name));
    };
    for (auto name : {percentDecoded(reference), percentDecoded(reference.substr(0, reference.find_first_of("?#"))),
             std::string(reference)})
        add(std::move(name));
    // macOS writes é as two characters, which most other systems take for another name.
    for (const auto& name : std::vector(names)) {
        if (std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
            continue;
        const auto text = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        add(text.normalized(QString::NormalizationForm_D).toStdString());
        add(text.normalized(QString::NormalizationForm_C).toStdString());
    }
    return names;
}

/// The folders in which a site may have what it serves from its root: itself, and those of Hugo and of Jekyll's themes.
constexpr std::array<std::string_view, 4> servedFolders{"", "/static", "/assets", "/public"};

/// Resolves `.` and `..` as text.
std::string normalized(std::string_view path)
{
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const auto slash = path.find('/');
        const auto part = path.substr(0, slash);
        path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        if (part == ".." && !parts.empty())
            parts.pop_back();
        else if (!part.empty() && part != "." && part != "..")
            parts.push_back(part);
    }
    std::string result;
    for (const auto part : parts) {
        result += '/';
        result += part;
    }
    return result.empty() ? "/" : result;
}

bool isAddress(std::string_view reference)
{
    const auto colon = reference.find(':');
    return reference.starts_with("//")
        || (colon != std::string_view::npos && reference.substr(colon).starts_with("://")
            && reference.find('/') == colon + 1);
}

} // namespace

ConfinedReader::ConfinedReader(Disk& disk, const std::vector<std::string>& roots)
    : m_disk(&disk)
{
    for (const auto& root : roots) {
        const auto real = disk.realPath(root);
        const auto info = real ? disk.info(*real, FollowLinks::No) : Result<FileInfo>(real.error());
        if (!info)
            continue;
        m_opened.push_back(gitTop(disk, info->kind == FileKind::Folder ? *real : std::string(parentPath(*real))));
    }
}

bool ConfinedReader::opens(std::string_view path) const
{
    return std::any_of(m_opened.begin(), m_opened.end(), [&](const auto& folder) { return isInside(path, folder); });
}

/// Reads an absolute path, once as text and once on disk found to lie in an opened folder.
Result<FileContent> ConfinedReader::readConfined(const std::string& path, std::size_t limit) const
{
    // As text first: whether something exists outside is nobody's business.
    if (!opens(normalized(path)))
        return Error{.code = ErrorCode::LeavesFolder};
    const auto real = m_disk->realPath(path);
    if (!real)
        return real.error();
    if (!opens(*real))
        return Error{.code = ErrorCode::LeavesFolder};
    auto content = readFile(*m_disk, *real, limit);
    if (content)
        content->path = *real;
    return content;
}

Result<FileContent> ConfinedReader::read(
    const std::string& article, std::string_view reference, std::size_t limit) const
{
    const auto failure = [&](ErrorCode code) { return Error{.code = code, .path = std::string(reference)}; };
    if (isAddress(reference) || !opens(article))
        return failure(ErrorCode::LeavesFolder);

    // The error that says most: anything but "missing", of the first place that gave one.
    Error error = failure(ErrorCode::NotFound);
    const auto names = readings(reference);
    const bool siteAbsolute = reference.starts_with('/');
    const auto readIn = [&](std::string_view base, std::string_view served) -> std::optional<FileContent> {
        for (const auto& name : names) {
            auto content
                = readConfined(joinPath(base, "." + std::string(served) + (siteAbsolute ? name : "/" + name)), limit);
            if (content)
                return std::move(content).value();
            if (error.code == ErrorCode::NotFound) {
                error = content.error();
                error.path = reference;
            }
        }
        return std::nullopt;
    };
    if (!siteAbsolute) {
        if (auto content = readIn(parentPath(article), {}))
            return *std::move(content);
        // A name alone, and what begins with a dot, is meant from the article.
        if (reference.starts_with('.') || reference.find('/') == std::string_view::npos)
            return error;
    }
    for (auto base = parentPath(article); opens(base); base = parentPath(base)) {
        for (const auto served : servedFolders) {
            if (auto content = readIn(base, served))
                return *std::move(content);
        }
        if (base == "/")
            break;
    }
    return error;
}

} // namespace stet
