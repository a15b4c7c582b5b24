#pragma once

#include "edit_argument.h"
#include "field_list.h"
#include "mistake.h"

#include <string>
#include <variant>
#include <vector>

namespace stet::cli {

enum class ListFormat : unsigned char
{
    Table,
    Csv,
    JsonLines
};

struct ListArguments
{
    std::vector<ListField> fields{};
    ListFormat format = ListFormat::Table;
    bool countOnly = false;
    std::string query{}; ///< empty: all articles
    std::vector<std::string> paths{}; ///< at least one, none empty
};

struct SetArguments
{
    std::vector<FieldChange> changes{}; ///< at least one
    bool dryRun = false;
    std::string query{}; ///< empty: all articles
    std::vector<std::string> paths{}; ///< at least one, none empty
};

/// Text to print instead of work: a help or the version.
struct Information
{
    std::string text{};
};

using Arguments = std::variant<ListArguments, SetArguments, Information, Mistake>;

/// Reads the arguments behind the program's name, bytes as the system hands them over. Nothing asks the disk.
Arguments parseArguments(const std::vector<std::string>& arguments);

} // namespace stet::cli
