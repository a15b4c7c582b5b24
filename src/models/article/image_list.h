#pragma once

#include "core/document/value.h"

#include <QSize>
#include <QString>

#include <string>
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

} // namespace stet
