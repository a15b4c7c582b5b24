#pragma once

#include "core/document/document.h"
#include "tests/support/yaml/psych.h"

#include <string>

namespace stet::test {

/// An article with this front matter.
std::string fileOf(const std::string& frontMatter);

/// The front matter between the fences of a file; empty if it does not close.
std::string frontMatterOf(const std::string& file);

/// What Stet must make of a front matter: a row with the tree that Psych has, or an error if Psych has none. Empty when
/// it does. A document that is no map for Psych is none of both.
std::string compareReading(const Result<Document>& document, const Psych::Reading& reading);

/// Reads a front matter with both. Empty also if its fences close elsewhere.
std::string checkReading(Psych& psych, const std::string& frontMatter);

} // namespace stet::test
