#include "cli/help.h"

#include "core/settings/rules.h"

#include <algorithm>

namespace stet::cli {

std::string generalHelp()
{
    return R"(Usage: stet-cli COMMAND [OPTION...] ...

Lists, edits and checks articles: Markdown files with YAML front matter. What is not edited stands, byte for byte.

Commands:
  list       one line for each article
  set        edit fields of articles
  check      what is wrong with the articles, one line for each finding
  --help     this text; after a command, what that command takes
  --version  the version

A PATH is a file, or a folder that is walked with all folders in it.

A query asks for articles by
  word "a phrase"          in title, excerpt, provider, topics or file name; case and accents do not matter
  title:cloud              in one field: title, excerpt, provider, topics, category, type, file, folder, or any other
                           of the front matter, as provider.domain, images[0].url
  title:="all of it"       the whole text; of topics one of them; of a folder also what is below it
  title:~^[0-9]            a regular expression
  quality:>=80 heat:<0     numbers, also images and related, which are counted; quality:40..60 from ... to
  date:2022-02 date:<7d    in a year, month or on a day; younger than 12h, 7d, 2w, 3m, 1y; date:today; all in UTC
  is:draft                 is:published, is:unset (published without saying so), is:broken, is:locked, is:invalid (has
                           errors), is:duplicate (several articles tell its story)
  problem:tracking         what "check" finds: rules by name; no:problem
  cluster:>1               how many articles tell its story
  has:image no:topics      whether a field is there and not empty
  search:"A view"          what a saved view asks for; the folder's .stet/views.json and one's own are looked at
and joins them: all of them, or OR between two, NOT or - before one, parentheses.

Exit code: 0 done; 1 set found no article, or check found something; 2 unusable arguments, an unreadable path, or a file
whose edit was refused or could not be written (the others are still done; standard error names each such file, its line
and the reason).
)";
}

std::string listHelp()
{
    return R"(Usage: stet-cli list [OPTION...] [--] PATH...

Prints one line for each article under the PATHs, in the order of their paths. A file that is no article is skipped,
unless it is named itself. An article that cannot be parsed has a line with its reason.

Options:
  --query Q        only the articles that Q asks for, as is:draft quality:>=60; see "stet-cli --help"
  --fields F       fields to show, with commas between them, as title,provider.name,images[0].width,"odd key"
                   (default: title,published,quality,heat,publishedDateTime,provider.name,topics)
  --format FORMAT  table (default); csv, with a header, a last column "error", and ' before cells that a spreadsheet
                   would take for a formula; or jsonl, one JSON object for each line with "path", the fields that the
                   article has, typed, and "error" (line 0: no line is to blame)
  --count          print the number of articles alone
  --help           this text

A field called "path" or "error" is asked for in quotes.

Exit code: 0, also with articles that cannot be parsed; 2 unusable arguments or an unreadable path.
)";
}

std::string setHelp()
{
    return R"(Usage: stet-cli set [OPTION...] EDIT... [--] PATH...

Edits fields of all articles under the PATHs. Only the bytes of the edited values change; each new text is proved to
mean the same but for the edits before it replaces the file, and a file that somebody else changes meanwhile is left
alone.

An EDIT is
  FIELD=VALUE   where VALUE is typed as YAML does: true, 42, 1.5, null, text; yes and no are written as true and false;
                a list or map is refused
  FIELD:=TEXT   always text
  FIELD!        take the field away
Fields are written as title, provider.name, images[0].width, "odd key". Maps that are missing on the way are made;
[n] with n = the length of a list appends. Arguments are EDITs until the first that is not one, or --.

Options:
  --query Q  only the articles that Q asks for, as is:draft quality:>=60; see "stet-cli --help"
  --dry-run  print what would change as a unified diff, and write nothing
  --help     this text

Exit code: 0 done, also when nothing was to change; 1 no article is there or asked for; 2 unusable arguments, an
unreadable path, or a file whose edit was refused or could not be written.
)";
}

std::string checkHelp()
{
    return R"(Usage: stet-cli check [OPTION...] [--] PATH...

Checks all articles under the PATHs and prints a line for each finding:
  path:line:col: severity: message [rule]

What a folder brings in .stet counts: config.yaml (limits, thresholds, the field that publishes, rules switched off or
changed in severity) and schema.json.

Options:
  --severity S     show findings of at least S: error, warning (default) or hint
  --rule R         only these rules, with commas between them, as address-tracking,topic-repeated;
                   all their findings where no severity is given
  --rules          list all rules, and check nothing
  --format FORMAT  text (default), json, or sarif (SARIF 2.1.0)
  --schema FILE    a JSON Schema, draft 7, in the place of those of the folders
  --fix            fix what has one right answer, losslessly, and report what is left
  --dry-run        with --fix: print what would change as a unified diff, write nothing, and exit as the fix would
  --help           this text

Exit code: 0 nothing found; 1 something was found, or is left; 2 unusable arguments, an unreadable path, or a file whose
fix was refused or could not be written.
)";
}

std::string ruleList()
{
    std::string out;
    for (const auto& rule : allRules()) {
        std::string line = rule.name;
        line.resize(std::max<std::size_t>(line.size(), 24), ' ');
        line += ' ';
        line += nameOf(rule.severity);
        line.resize(std::max<std::size_t>(line.size(), 33), ' ');
        out += line + rule.title + (rule.isFixable ? " (--fix)\n" : "\n");
    }
    return out;
}

} // namespace stet::cli
