#pragma once

#include "cli/argument_error.h"
#include "cli/edit_argument.h"
#include "cli/field_list.h"
#include "core/messages/decision_report.h"
#include "core/settings/rules.h"

#include <cstdint>
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

enum class CheckFormat : unsigned char
{
    Text,
    Json,
    Sarif
};

struct CheckArguments
{
    Severity severity = Severity::Warning; ///< lower findings are not shown
    CheckFormat format = CheckFormat::Text;
    std::string schema{}; ///< path of a schema to use instead of the folders' own; empty: theirs
    std::vector<RuleId> rules{}; ///< empty: all
    bool fix = false;
    bool dryRun = false; ///< with fix: writes nothing
    std::vector<std::string> paths{}; ///< at least one, none empty
};

struct DecisionsArguments
{
    std::int64_t from = 0; ///< milliseconds since 1970-01-01 UTC; earlier decisions are not shown
    ReportFormat format = ReportFormat::Text;
    std::vector<std::string> paths{}; ///< at least one, none empty
};

/// Text to print instead of doing work: help or the version.
struct Information
{
    std::string text{};
};

using Arguments
    = std::variant<ListArguments, SetArguments, CheckArguments, DecisionsArguments, Information, ArgumentError>;

/// Parses the arguments after the program's name, bytes as the system supplies them. Does not access the disk.
Arguments parseArguments(const std::vector<std::string>& arguments);

} // namespace stet::cli
