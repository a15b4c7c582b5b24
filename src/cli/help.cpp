#include "cli/help.h"

#include "core/settings/rules.h"

#include <algorithm>

namespace stet::cli {

std::string generalHelp()
{
    return R"(Usage: stet-cli COMMAND [OPTION...] ...

Lists, edits and checks articles: Markdown files with YAML front matter. Text you do not edit stays the same, byte for
byte.

Commands:
  list       one line for each article
  set        edit fields of articles
  check      what is wrong with the articles, one line for each finding
  decisions  what you and others decided about the articles
  --help     this text; after a command, what that command takes
  --version  the version

A PATH is a file, or a folder with all its subfolders.

A query finds articles by
  word "a phrase"          in title, excerpt, provider, topics or file name; case and accents do not matter
  title:cloud              in one field: title, excerpt, provider, topics, category, type, file, folder, or any other
                           of the front matter, as provider.domain, images[0].url
  body:cloud               in the text after the front matter
  title:="all of it"       the whole text; of topics, one of them; of a folder, also its subfolders
  title:~^[0-9]            a regular expression
  quality:>=80 heat:<0     numbers; images and related are counted; quality:40..60 is a range
  date:2022-02 date:<7d    in a year, month or on a day; younger than 12h, 7d, 2w, 3m, 1y; date:today; all in UTC
  is:draft                 is:published, is:unset (published by default), is:broken, is:locked, is:invalid (has
                           errors), is:duplicate (several articles tell its story)
  is:unreviewed            is:reviewed, is:later, is:changed (different since the review), is:overruled (published or
                           a draft against the decision); reason:"too thin"
  problem:tracking         what "check" finds: rules by name; no:problem
  cluster:>1               how many articles tell its story
  has:image no:topics      whether a field is there and not empty
  search:"A view"          a saved view, from the folder's .stet/views.json or your own
and needs all of them; OR between two, NOT or - before one, and parentheses change that.

Exit code: 0 done; 1 set found no article, or check found something; 2 invalid arguments, an unreadable path, or a file
whose edit was refused or could not be written (the others are still done; standard error names each such file, its line
and the reason).
)";
}

std::string listHelp()
{
    return R"(Usage: stet-cli list [OPTION...] [--] PATH...

Prints one line for each article under the PATHs, in the order of their paths. A file that is not an article is skipped,
unless you name it yourself. An article that cannot be parsed gets a line with the reason.

Options:
  --query Q        only the articles that Q finds, such as is:draft quality:>=60; see "stet-cli --help"
  --fields F       fields to show, with commas between them, as title,provider.name,images[0].width,"odd key"
                   (default: title,published,quality,heat,publishedDateTime,provider.name,topics)
  --format FORMAT  table (default); csv, with a header, a last column "error", and ' before cells that a spreadsheet
                   would take for a formula; or jsonl, one JSON object for each line with "path", the fields that the
                   article has, typed, and "error" (line 0: no single line is the cause)
  --count          print only the number of articles
  --help           this text

Write a field called "path" or "error" in quotes.

Exit code: 0, also with articles that cannot be parsed; 2 invalid arguments or an unreadable path.
)";
}

std::string setHelp()
{
    return R"(Usage: stet-cli set [OPTION...] EDIT... [--] PATH...

Edits fields of all articles under the PATHs. Only the bytes of the edited values change. Before a new text
replaces a file, Stet proves that nothing but the edits changes its meaning. It skips a file that somebody else changes
meanwhile.

An EDIT is
  FIELD=VALUE   a text where the field holds one: NO, 007, [draft]. Otherwise VALUE is typed as in YAML: true, 42, 1.5,
                null, 2026-01-31, text; yes and no are written as true and false; a list or map is refused. The field
                that publishes, quality, heat, width, height and what a schema gives other types never hold a text.
  FIELD:=TEXT   always text, also in quotes where it looks like a date
  FIELD!        remove the field
  FIELD+=VALUE  add an item to a list that does not have it, as a text if all items are; a missing list is created
  FIELD-=VALUE  remove an item from a list
  FIELD~s/OLD/NEW/FLAGS
                replace text, also in the items of a list. OLD is a regular expression as Perl has them; in NEW \1 to
                \9 are its groups, \0 is all that was found, \n a line break, \t a tab and \\ a backslash. FLAGS:
                g all occurrences, not only the first; i ignore case; l take OLD and NEW literally. In place of / may
                be another mark, as in title~s|OLD|NEW|; a \ before it makes it part of OLD or NEW. An article in
                which OLD takes too long is refused.
The operator that begins first counts, so a key ending in + - or ~ is written in quotes: "c+"=1. An item that is there
already is not added again, and one that is not there is not missed.
Fields are written as title, provider.name, images[0].width, "odd key". Missing maps on the way are created;
[n] with n = the length of a list appends. Arguments are EDITs until the first that is not one, or --.

Options:
  --query Q  only the articles that Q finds, such as is:draft quality:>=60; see "stet-cli --help"
  --dry-run  print what would change as a unified diff, and write nothing
  --help     this text

Exit code: 0 done, also if nothing changed; 1 no article found; 2 invalid arguments, an
unreadable path, or a file whose edit was refused or could not be written.
)";
}

std::string checkHelp()
{
    return R"(Usage: stet-cli check [OPTION...] [--] PATH...

Checks all articles under the PATHs and prints a line for each finding:
  path:line:col: severity: message [rule]

Stet applies the .stet of a folder: config.yaml (limits, thresholds, the field that publishes, rules switched off or
changed in severity) and schema.json.

Options:
  --severity S     show findings of at least S: error, warning (default) or hint
  --rule R         only these rules, with commas between them, as address-tracking,topic-repeated;
                   with all their findings unless you give --severity
  --rules          list all rules, and check nothing
  --format FORMAT  text (default), json, or sarif (SARIF 2.1.0)
  --schema FILE    a JSON Schema, draft 7, instead of those of the folders
  --fix            fix what has one right answer, change nothing else, and report the rest
  --dry-run        with --fix: print what would change as a unified diff, write nothing, and exit as the fix would
  --help           this text

Exit code: 0 nothing found; 1 something was found or is left; 2 invalid arguments, an unreadable path, or a file whose
fix was refused or could not be written.
)";
}

std::string decisionsHelp()
{
    return R"(Usage: stet-cli decisions [OPTION...] [--] PATH...

Prints what you and others decided about the articles under the PATHs, the last decision about each, latest first. Reads
your own decisions and those that the folders share in .stet/decisions.jsonl. Decisions that were taken back are left
out.

Options:
  --since D        only decisions from D on: 2026-03-01, 2026-03, today, yesterday, or an age as 12h, 7d, 2w; in UTC
  --format FORMAT  text (default), markdown, csv, jsonl or html
  --help           this text

Exit code: 0 done; 2 invalid arguments, an unreadable path, or a file of decisions with lines that cannot be read (they
are skipped).
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
