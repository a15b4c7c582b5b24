#pragma once

#include "document/document.h"

#include <stdexcept>
#include <string>

namespace stet::test {

/// The fields of a front matter given without its fences.
inline Value fieldsOf(const std::string& yaml)
{
    const auto document = Document::read("---\n" + yaml + "---\n");
    if (!document)
        throw std::runtime_error("no front matter: " + yaml);
    return document->values();
}

} // namespace stet::test
