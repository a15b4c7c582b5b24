#pragma once

#include "core/edit/field_change.h"

#include <QSize>
#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// An image as declared in an article.
struct DeclaredImage
{
    std::string reference; ///< as written: an address, or a path; UTF-8
    QSize size; ///< declared; invalid if width or height is missing or not a number
    QString title;
    QString attribution;

    bool operator==(const DeclaredImage&) const = default;
};

/// Returns the `images` of an article's fields, in order.
std::vector<DeclaredImage> declaredImages(const Value& fields);

/// A picture of an article, or of one of its related stories.
struct StoryPicture
{
    DeclaredImage image;
    std::uint32_t item = 0; ///< index in its `images`
    bool isOwn = true; ///< false: of a related story
    std::string provider; ///< name of the related story's, UTF-8; empty if unknown
    Value written; ///< the whole item, as the article has it

    bool operator==(const StoryPicture&) const = default;
};

/// Returns the pictures of an article, and after them those of its related stories, without repeated addresses and at
/// most 200.
std::vector<StoryPicture> storyPictures(const Value& fields);

/// Makes a picture of a related story the first of `images`, with address, size, title and attribution, which is the
/// story's provider if the picture names none. Among pictures that are addresses alone, as Hugo has them, it becomes
/// one of these.
InsertItem insertedImage(const StoryPicture& picture);
/// As above, for a file: the reference to it and its size.
InsertItem insertedImage(std::string_view reference, QSize size);

} // namespace stet
