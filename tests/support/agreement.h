#pragma once

#include <cstdint>
#include <string>

namespace stet::test {

// What must hold for every file, whatever is in it: the judge is the YAML library. One set of checks for the property
// test and the fuzz targets.

struct Agreement
{
    bool accepted = false; ///< the scanner took the front matter, so that its fields can be edited
    std::string complaint{}; ///< what does not agree, and where; empty when all does
};

/// Reads a whole file. Where the scanner accepts its front matter, every key and value must be what the YAML library
/// reads, in type and text, and every node must lie in the front matter, in its parent and behind its neighbour.
Agreement checkAgreement(const std::string& bytes);

/// Sets, adds or removes one field of a whole file; `choice` says which and how. Either that is refused, or the field
/// has the value asked for, the bytes outside the front matter are the same, and the new file passes checkAgreement().
/// Returns the complaint, empty when all is well or the file is none that can be edited.
std::string checkEdit(const std::string& bytes, std::uint64_t choice);

/// Encodes a text as a value in each style and reads it again. Returns the complaint. A text that front matter cannot
/// hold (no UTF-8, NUL) passes unseen.
std::string checkScalarText(const std::string& text);

/// Takes a text for a key path, writes it and reads it again. Returns the complaint.
std::string checkKeyPath(const std::string& text);

} // namespace stet::test
