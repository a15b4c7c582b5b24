#include "cli/arguments.h"

#include "cli/clock.h"
#include "cli/help.h"
#include "core/query/query_dates.h"

#include <algorithm>
#include <map>
#include <optional>

namespace stet::cli {

namespace {

struct OptionName
{
    std::string_view name;
    bool takesValue;
};

/// Arguments with the options taken out, wherever they stood before `--`.
struct Sorted
{
    std::map<std::string, std::string, std::less<>> options{};
    std::vector<std::string> others{};
    std::size_t ended = 0; ///< how many of `others` stood before `--`; all of them without it

    bool has(std::string_view option) const { return options.find(option) != options.end(); }
    std::string valueOf(std::string_view option, std::string_view standard = {}) const
    {
        const auto found = options.find(option);
        return found == options.end() ? std::string(standard) : found->second;
    }
};

std::variant<Sorted, ArgumentError> sortOut(
    const std::vector<std::string>& arguments, std::size_t first, const std::vector<OptionName>& known)
{
    Sorted sorted;
    std::optional<std::size_t> ended;
    for (auto i = first; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (ended || argument.size() < 2 || !argument.starts_with('-')) {
            sorted.others.emplace_back(argument);
            continue;
        }
        if (argument == "--") {
            ended = sorted.others.size();
            continue;
        }
        const auto equals = argument.find('=');
        const auto name = argument == "-h" ? "--help" : argument.substr(0, equals);
        const auto option = std::find_if(known.begin(), known.end(), [&](OptionName o) { return o.name == name; });
        if (option == known.end())
            return ArgumentError{"unknown option " + std::string(name)};
        if (!option->takesValue && equals != std::string_view::npos)
            return ArgumentError{std::string(name) + " takes no value"};
        std::string value;
        if (equals != std::string_view::npos)
            value = argument.substr(equals + 1);
        else if (option->takesValue && i + 1 == arguments.size())
            return ArgumentError{std::string(name) + " needs a value"};
        else if (option->takesValue)
            value = arguments[++i];
        sorted.options.insert_or_assign(std::string(name), std::move(value));
    }
    sorted.ended = ended.value_or(sorted.others.size());
    return sorted;
}

/// What is wrong with what list and set have in common.
std::optional<ArgumentError> commonMistake(const std::vector<std::string>& paths)
{
    if (paths.empty())
        return ArgumentError{"a PATH is missing: a file or folder to work on"};
    if (std::find(paths.begin(), paths.end(), "") != paths.end())
        return ArgumentError{"a PATH is empty"};
    return std::nullopt;
}

std::optional<ListFormat> formatNamed(std::string_view name)
{
    if (name == "table")
        return ListFormat::Table;
    if (name == "csv")
        return ListFormat::Csv;
    if (name == "jsonl")
        return ListFormat::JsonLines;
    return std::nullopt;
}

Arguments parseList(const std::vector<std::string>& arguments)
{
    auto found = sortOut(arguments, 1,
        {{"--fields", true}, {"--format", true}, {"--query", true}, {"--count", false}, {"--help", false}});
    if (const auto* parseError = std::get_if<ArgumentError>(&found))
        return *parseError;
    const auto& sorted = std::get<Sorted>(found);
    if (sorted.has("--help"))
        return Information{listHelp()};

    ListArguments list{.countOnly = sorted.has("--count"), .query = sorted.valueOf("--query"), .paths = sorted.others};
    if (const auto option = sorted.options.find("--format"); option != sorted.options.end()) {
        const auto format = formatNamed(option->second);
        if (!format)
            return ArgumentError{"unknown format \"" + option->second + "\": use table, csv or jsonl"};
        list.format = *format;
    }
    auto fields = parseFields(sorted.valueOf("--fields", defaultFields));
    if (const auto* parseError = std::get_if<ArgumentError>(&fields))
        return *parseError;
    list.fields = std::get<std::vector<ListField>>(std::move(fields));
    if (const auto parseError = commonMistake(list.paths))
        return *parseError;
    return list;
}

Arguments parseSet(const std::vector<std::string>& arguments)
{
    auto found = sortOut(arguments, 1, {{"--dry-run", false}, {"--query", true}, {"--help", false}});
    if (const auto* parseError = std::get_if<ArgumentError>(&found))
        return *parseError;
    const auto& sorted = std::get<Sorted>(found);
    if (sorted.has("--help"))
        return Information{setHelp()};

    SetArguments set{.dryRun = sorted.has("--dry-run"), .query = sorted.valueOf("--query")};
    std::size_t next = 0;
    for (; next < sorted.ended && looksLikeEdit(sorted.others[next]); ++next) {
        auto edit = parseEdit(sorted.others[next]);
        if (const auto* parseError = std::get_if<ArgumentError>(&edit))
            return *parseError;
        set.changes.push_back(std::get<FieldChange>(std::move(edit)));
    }
    if (set.changes.empty()) {
        const auto what = sorted.others.empty()
            ? std::string("an EDIT is missing")
            : "an EDIT is missing, and \"" + sorted.others.front() + "\" is not one";
        return ArgumentError{
            what + ": FIELD=VALUE, FIELD:=TEXT, FIELD!, FIELD+=VALUE, FIELD-=VALUE or FIELD~s/OLD/NEW/"};
    }
    set.paths.assign(sorted.others.begin() + static_cast<std::ptrdiff_t>(next), sorted.others.end());
    if (const auto parseError = commonMistake(set.paths))
        return *parseError;
    return set;
}

std::variant<std::vector<RuleId>, ArgumentError> parseRules(std::string_view text)
{
    std::vector<RuleId> rules;
    while (!text.empty()) {
        const auto name = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), name.size() + 1));
        const auto rule = ruleNamed(name);
        if (!rule)
            return ArgumentError{"unknown rule \"" + std::string(name) + "\"; \"stet-cli check --rules\" lists them"};
        rules.push_back(*rule);
    }
    return rules;
}

std::optional<CheckFormat> checkFormatNamed(std::string_view name)
{
    if (name == "text")
        return CheckFormat::Text;
    if (name == "json")
        return CheckFormat::Json;
    if (name == "sarif")
        return CheckFormat::Sarif;
    return std::nullopt;
}

Arguments parseCheck(const std::vector<std::string>& arguments)
{
    auto found = sortOut(arguments, 1,
        {{"--schema", true}, {"--severity", true}, {"--format", true}, {"--rule", true}, {"--fix", false},
            {"--dry-run", false}, {"--rules", false}, {"--help", false}});
    if (const auto* parseError = std::get_if<ArgumentError>(&found))
        return *parseError;
    const auto& sorted = std::get<Sorted>(found);
    if (sorted.has("--help"))
        return Information{checkHelp()};
    if (sorted.has("--rules"))
        return Information{ruleList()};

    CheckArguments check{.schema = sorted.valueOf("--schema"),
        .fix = sorted.has("--fix"),
        .dryRun = sorted.has("--dry-run"),
        .paths = sorted.others};
    if (sorted.has("--schema") && check.schema.empty())
        return ArgumentError{"--schema needs a file"};
    if (const auto severity = severityNamed(sorted.valueOf("--severity", sorted.has("--rule") ? "hint" : "warning")))
        check.severity = *severity;
    else
        return ArgumentError{"unknown severity \"" + sorted.valueOf("--severity") + "\": use error, warning or hint"};
    if (const auto format = checkFormatNamed(sorted.valueOf("--format", "text")))
        check.format = *format;
    else
        return ArgumentError{"unknown format \"" + sorted.valueOf("--format") + "\": use text, json or sarif"};
    auto rules = parseRules(sorted.valueOf("--rule"));
    if (const auto* parseError = std::get_if<ArgumentError>(&rules))
        return *parseError;
    check.rules = std::get<std::vector<RuleId>>(std::move(rules));
    if (check.dryRun && !check.fix)
        return ArgumentError{"--dry-run needs --fix"};
    if (check.dryRun && check.format != CheckFormat::Text)
        return ArgumentError{"--dry-run prints a diff and works only with --format text"};
    if (const auto parseError = commonMistake(check.paths))
        return *parseError;
    return check;
}

/// Where `--since` begins: an age, or the begin of a year, month or day.
std::optional<std::int64_t> beginOf(std::string_view since)
{
    constexpr std::int64_t inSecond = 1000; // milliseconds
    const auto date = parseQueryDate(since, secondsNow());
    return date ? std::optional(date->period.from * inSecond) : std::nullopt;
}

Arguments parseDecisions(const std::vector<std::string>& arguments)
{
    auto found = sortOut(arguments, 1, {{"--since", true}, {"--format", true}, {"--help", false}});
    if (const auto* parseError = std::get_if<ArgumentError>(&found))
        return *parseError;
    const auto& sorted = std::get<Sorted>(found);
    if (sorted.has("--help"))
        return Information{decisionsHelp()};

    DecisionsArguments decisions{.paths = sorted.others};
    if (const auto format = reportFormatNamed(sorted.valueOf("--format", "text")))
        decisions.format = *format;
    else
        return ArgumentError{
            "unknown format \"" + sorted.valueOf("--format") + "\": use text, markdown, csv, jsonl or html"};
    if (sorted.has("--since")) {
        const auto from = beginOf(sorted.valueOf("--since"));
        if (!from)
            return ArgumentError{"\"" + sorted.valueOf("--since") + "\" is not a date: use 2026-03-01, today or 7d"};
        decisions.from = *from;
    }
    if (const auto parseError = commonMistake(decisions.paths))
        return *parseError;
    return decisions;
}

} // namespace

Arguments parseArguments(const std::vector<std::string>& arguments)
{
    if (arguments.empty())
        return ArgumentError{"a command is missing: list, set, check or decisions"};
    const std::string_view command = arguments.front();
    if (command == "list")
        return parseList(arguments);
    if (command == "set")
        return parseSet(arguments);
    if (command == "check")
        return parseCheck(arguments);
    if (command == "decisions")
        return parseDecisions(arguments);
    if (command == "--help" || command == "-h")
        return Information{generalHelp()};
    if (command == "--version")
        return Information{"stet-cli " STET_VERSION "\n"};
    if (command.starts_with('-'))
        return ArgumentError{"unknown option " + std::string(command)};
    return ArgumentError{"unknown command \"" + std::string(command) + '"'};
}

} // namespace stet::cli
