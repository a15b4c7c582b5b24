#pragma once

#include "core/document/value.h"

#include <QSize>
#include <QString>

#include <string>
#include <vector>

namespace stet {

/// One image as an article declares it.
struct DeclaredImage
{
    std::string reference; ///< as written: an address, or a path; UTF-8
    QSize size; ///< declared; invalid where width or height is missing or no number
    QString title;
    QString attribution;

    bool operator==(const DeclaredImage&) const = default;
};

/// The `images` of an article's fields, in their order.
std::vector<DeclaredImage> declaredImages(const Value& fields);

} // namespace stet
