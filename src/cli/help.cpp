#include "help.h"

namespace stet::cli {

std::string generalHelp()
{
    return R"(Usage: stet-cli COMMAND [OPTION...] ...

Lists and edits articles: Markdown files with YAML front matter. What is not edited stands, byte for byte.

Commands:
  list       one line for each article
  set        edit fields of articles
  --help     this text; after a command, what that command takes
  --version  the version

A PATH is a file, or a folder that is walked with all folders in it.

Exit code: 0 done; 1 set found no article; 2 unusable arguments, an unreadable path, or a file whose edit was refused
or could not be written (the others are still done; standard error names each such file, its line and the reason).
)";
}

std::string listHelp()
{
    return R"(Usage: stet-cli list [OPTION...] [--] PATH...

Prints one line for each article under the PATHs, in the order of their paths. A file that is no article is passed over,
unless it is named itself. An article that cannot be parsed has a line with its reason.

Options:
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
[n] with n = the length of a list appends. Arguments are EDITs until the first that is none, or --.

Options:
  --dry-run  print what would change as a unified diff, and write nothing
  --help     this text

Exit code: 0 done, also when nothing was to change; 1 there is no article; 2 unusable arguments, an unreadable path, or
a file whose edit was refused or could not be written.
)";
}

} // namespace stet::cli
