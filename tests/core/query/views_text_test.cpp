#include "core/query/views_text.h"

#include "core/messages/error_messages.h"

#include "tests/support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace stet;

namespace {

const std::string threeViews = R"({
  "version": 1,
  "views": [
    {
      "name": "Weak",
      "query": "quality:<50",
      "columns": [
        {"key": "title", "width": 320},
        {"key": "provider.domain"}
      ],
      "sort": {"column": "date", "descending": true},
      "dense": true
    },
    {
      "name": "Käse \"neu\"",
      "query": "title:\"a b\""
    },
    {"name": "All"}
  ]
}
)";

std::string viewsTextMistakes(const ViewsFile& file)
{
    std::string lines;
    for (const auto& parseError : file.parseErrors)
        lines += sentenceWithLine(parseError).toStdString() + '\n';
    return lines;
}

std::string viewsTextNames(const ViewsFile& file)
{
    std::string line;
    for (const auto& view : file.views)
        line += (line.empty() ? "" : ", ") + view.name;
    return line;
}

ViewsFile parsed(std::string_view text)
{
    return parseViews(text, "views.json");
}

std::string wrapped(const std::string& views)
{
    return "{\n\"views\": [\n" + views + "\n]}";
}

std::string viewsTextTextOf(const Result<std::string>& result)
{
    if (!result)
        FAIL(sentence(result.error()).toStdString());
    return *result;
}

ErrorCode viewsTextCodeOf(const Result<std::string>& result)
{
    REQUIRE_FALSE(result.ok());
    return result.error().code;
}

} // namespace

TEST_CASE("A text that is no JSON has no views, one mistake with its line, and is not edited", "[views_text]")
{
    const auto [text, line] = GENERATE(table<std::string, int>({
        {"", 1},
        {"  \n\n", 3},
        {"views", 1},
        {"{\n\"views\": [\n{\"name\": \"a\"},\n", 4},
        {"{\n\"views\": [\n{\"name\": \"a\n", 4},
        {"{\"views\": [\n{\"name\": \"a\",}]}", 2},
        {"{\"views\": []}\nmore", 2},
        {"{\"views\": []}\n{}", 2},
        {"{\n// a comment\n}", 2},
        {std::string("{\"views\":\n[{\"name\": \"a\0b\"}]}", 29), 2},
        {"{\"views\": [{\"name\": \"\xFF\"}]}", 1},
        {std::string("\xFF\xFE{\0}\0", 6), 1},
        {std::string(100'000, '['), 1},
        {std::string(100'000, '{'), 1},
    }));
    INFO(text.substr(0, 100));
    const auto file = parsed(text);
    CHECK(file.views.empty());
    CHECK_FALSE(file.canBeWritten);
    REQUIRE(file.parseErrors.size() == 1);
    CHECK(file.parseErrors[0].line == line);
    CHECK(file.parseErrors[0].path == "views.json");
    CHECK_FALSE(withAdded(text, {"b", ""}).ok());
    CHECK_FALSE(withReplaced(text, "a", {"b", ""}).ok());
    CHECK_FALSE(withRenamed(text, "a", "b").ok());
    CHECK_FALSE(withRemoved(text, "a").ok());
    CHECK_FALSE(withMoved(text, "a", 0).ok());
}

TEST_CASE("A text cut anywhere is never taken for a whole one", "[views_text]")
{
    for (std::size_t size = 0; size + 2 < threeViews.size(); ++size) {
        INFO(size);
        CHECK_FALSE(parsed(std::string_view(threeViews).substr(0, size)).canBeWritten);
    }
}

TEST_CASE("JSON of another shape is not edited", "[views_text]")
{
    for (const std::string text :
        {"[]", "[{\"views\": []}]", "{\"views\": {}}", "{\"views\": null}", "{\"views\": \"a\"}"}) {
        INFO(text);
        const auto file = parsed(text);
        CHECK(viewsTextMistakes(file) == "Line 1: The list “views” is missing.\n");
        CHECK_FALSE(file.canBeWritten);
        CHECK(viewsTextCodeOf(withAdded(text, {"b", ""})) == ErrorCode::NotAViewsFile);
    }
    CHECK(parsed("{}").canBeWritten);
    CHECK(parsed("{}").parseErrors.empty());
}

TEST_CASE("Each mistake is named with its line, and costs no more than it must", "[views_text]")
{
    const auto [views, expected, left] = GENERATE(table<std::string, std::string, std::string>({
        {R"(3, null, "x", [],
{"name": "a"})",
            "Line 3: A view needs a name.\nLine 3: A view needs a name.\nLine 3: A view needs a name.\n"
            "Line 3: A view needs a name.\n",
            "a"},
        {"{},\n{\"name\": 3},\n{\"name\": \"\"},\n{\"name\": \" \\n\"},\n{\"title\": \"a\"}",
            "Line 3: A view needs a name.\nLine 4: A view needs a name.\nLine 5: A view needs a name.\n"
            "Line 6: A view needs a name.\nLine 7: A view needs a name.\n",
            ""},
        {"{\"name\": \"a\",\n\"query\": 3},\n{\"name\": \"b\"}", "Line 4: Invalid value for “query”.\n", "b"},
        {"{\"name\": \"a\"},\n{\"name\": \"Á\"},\n{\"name\": \"b\"}", "Line 4: A view named “Á” already exists.\n",
            "a, b"},
        {"{\"name\": \"a\",\n\"columns\": {}, \"sort\": [], \"dense\": 1}",
            "Line 4: Invalid value for “columns”.\nLine 4: Invalid value for “sort”.\n"
            "Line 4: Invalid value for “dense”.\n",
            "a"},
        {"{\"name\": \"a\", \"columns\": [3,\n{},\n{\"key\": 3},\n{\"key\": \"\"},\n{\"key\": \"x\", \"width\": -1},\n"
         "{\"key\": \"y\", \"width\": 1e300},\n{\"key\": \"x\"}]}",
            "Line 3: Invalid value for “columns”.\nLine 4: Invalid value for “key”.\n"
            "Line 5: Invalid value for “key”.\nLine 6: Invalid value for “key”.\n"
            "Line 7: Invalid value for “width”.\nLine 8: Invalid value for “width”.\n"
            "Line 9: The key “x” appears twice.\n",
            "a"},
        {"{\"name\": \"a\", \"sort\": {\n}},\n{\"name\": \"b\", \"sort\": {\"column\": \"date\",\n\"descending\": "
         "\"yes\"}}",
            "Line 3: Invalid value for “column”.\nLine 6: Invalid value for “descending”.\n", "a, b"},
        {"{\"name\": \"a\",\n\"query\": \"x\",\n\"query\": \"y\"}", "Line 5: The key “query” appears twice.\n", "a"},
    }));
    const auto file = parsed(wrapped(views));
    CHECK(viewsTextMistakes(file) == expected);
    CHECK(viewsTextNames(file) == left);
    CHECK(file.canBeWritten);
}

TEST_CASE("Names, searches and lists have limits", "[views_text]")
{
    std::string longName;
    for (int i = 0; i < 200; ++i)
        longName += "ä";
    CHECK(viewsTextNames(parsed(wrapped("{\"name\": \"" + longName + "\"}"))) == longName);
    CHECK(viewsTextMistakes(parsed(wrapped("{\"name\": \"" + longName + "x\"}")))
        == "Line 3: The name of a view is longer than 200 characters.\n");
    const std::string query(10'000, 'q');
    CHECK(parsed(wrapped("{\"name\": \"a\", \"query\": \"" + query + "\"}")).views.at(0).query == query);
    CHECK(viewsTextMistakes(parsed(wrapped("{\"name\": \"a\", \"query\": \"" + query + "q\"}")))
        == "Line 3: The search of a view is longer than 10000 bytes.\n");
    CHECK(viewsTextCodeOf(withAdded("{}", {longName + "x", ""})) == ErrorCode::ViewNameTooLong);
    CHECK(viewsTextCodeOf(withAdded("{}", {"a", query + "q"})) == ErrorCode::ViewQueryTooLong);
    CHECK(viewsTextCodeOf(withAdded("{}", {" \t", ""})) == ErrorCode::NotAView);
    CHECK(viewsTextCodeOf(withAdded("{}", {"a", "", {{"", 0}}})) == ErrorCode::BadViewPart);

    std::string many;
    for (std::size_t i = 0; i <= viewCountLimit; ++i)
        many += (i > 0 ? ",\n" : "") + std::string("{\"name\": \"") + std::to_string(i) + "\"}";
    const auto file = parsed(wrapped(many));
    CHECK(file.views.size() == viewCountLimit);
    CHECK(viewsTextMistakes(file) == "Line 1003: There are more than 1000 views.\n");
    CHECK(viewsTextCodeOf(withAdded(wrapped(many), {"new", ""})) == ErrorCode::TooManyViews);
}

TEST_CASE("A newer version is told, and its views work", "[views_text]")
{
    const std::string text = "{\"version\": 2,\n\"views\": [{\"name\": \"a\", \"query\": \"x\"}]}";
    CHECK(viewsTextMistakes(parsed(text))
        == "Line 1: The file has the newer version 2; Stet keeps the parts it does not know.\n");
    CHECK(viewsTextNames(parsed(text)) == "a");
    CHECK(viewsTextTextOf(withRenamed(text, "a", "b"))
        == "{\"version\": 2,\n\"views\": [{\"name\": \"b\", \"query\": \"x\"}]}");
    CHECK(viewsTextMistakes(parsed("{\"version\": \"1\"}")) == "Line 1: Invalid value for “version”.\n");
}

TEST_CASE("Views are read with all they say", "[views_text]")
{
    const auto file = parsed(threeViews);
    CHECK(viewsTextMistakes(file).empty());
    REQUIRE(file.views.size() == 3);
    CHECK(file.views[0]
        == SavedView{"Weak", "quality:<50", {{"title", 320}, {"provider.domain", 0}}, "date", true, true});
    CHECK(file.views[1] == SavedView{"Käse \"neu\"", "title:\"a b\""});
    CHECK(file.views[2] == SavedView{"All", ""});
    CHECK(parsed("\xEF\xBB\xBF" + threeViews).views == file.views);
}

TEST_CASE("A new file has a key a line, and views are added at its end", "[views_text]")
{
    auto text = viewsTextTextOf(withAdded(emptyViewsText(), parsed(threeViews).views[0]));
    CHECK(text == R"({
  "version": 1,
  "views": [
    {
      "name": "Weak",
      "query": "quality:<50",
      "columns": [
        {"key": "title", "width": 320},
        {"key": "provider.domain"}
      ],
      "sort": {"column": "date", "descending": true},
      "dense": true
    }
  ]
}
)");
    const auto one = text;
    text = viewsTextTextOf(withAdded(text, {"Tab\there \xFF", "\"q\" \\ \n"}));
    CHECK(text == one.substr(0, one.size() - 7) + R"(,
    {
      "name": "Tab\there �",
      "query": "\"q\" \\ \n",
      "dense": false
    }
  ]
}
)");
    CHECK(parsed(text).views[1].query == "\"q\" \\ \n");
    CHECK(viewsTextCodeOf(withAdded(text, {"WEAK", ""})) == ErrorCode::DuplicateView);
    CHECK(viewsTextTextOf(withRemoved(text, "tab HERE \xEF\xBF\xBD")) == one);
    CHECK(viewsTextTextOf(withRemoved(one, "Weak")) == emptyViewsText());
}

TEST_CASE("An edit leaves all other bytes of a file as they are", "[views_text]")
{
    const std::string text
        = "\xEF\xBB\xBF{ \"$schema\": \"x\",\r\n\t\"views\" : [ 7,\r\n"
          "\t{\"future\": {\"b\": 1.50, \"a\": [1e99, \"\\u0041\"], \"a\": 12345678901234567890},"
          " \"name\":\"a\",  \"columns\": [{\"key\": \"title\", \"align\": \"left\"}, 3], \"dense\": 1},\r\n"
          "\t{\"name\": \"A\"},\r\n"
          "\t{\"name\": \"b\", \"query\": \"x\"}],\r\n\"zz\": null}";
    CHECK(viewsTextNames(parsed(text)) == "a, b");
    const auto with = [&](const std::string& old, const std::string& fresh) {
        auto copy = text;
        REQUIRE(copy.find(old) != std::string::npos);
        return copy.replace(copy.find(old), old.size(), fresh);
    };
    CHECK(viewsTextTextOf(withRenamed(text, "a", "c")) == with("\"name\":\"a\"", "\"name\":\"c\""));
    CHECK(viewsTextTextOf(withRenamed(text, "b", "B")) == with("\"name\": \"b\"", "\"name\": \"B\""));
    CHECK(viewsTextCodeOf(withRenamed(text, "b", "a")) == ErrorCode::DuplicateView);
    CHECK(viewsTextCodeOf(withRenamed(text, "c", "d")) == ErrorCode::NoSuchView);
    CHECK(viewsTextTextOf(withReplaced(text, "b", {"b", "y", {}, "date", true}))
        == with("\"query\": \"x\"", "\"query\": \"y\", \"sort\": {\"column\": \"date\", \"descending\": true}"));
    CHECK(viewsTextTextOf(withReplaced(text, "a", {"a", "", {{"title", 0}}})) == text);
    CHECK(viewsTextTextOf(withReplaced(text, "a", {"a", "", {}}))
        == with("  \"columns\": [{\"key\": \"title\", \"align\": \"left\"}, 3],", ""));
    CHECK(viewsTextTextOf(withReplaced(text, "a", {"a", "", {{"date", 9}, {"title", 5}}}))
        == with("[{\"key\": \"title\", \"align\": \"left\"}, 3]",
            "[\r\n        {\"key\": \"date\", \"width\": 9},\r\n        {\"key\": \"title\", \"align\": \"left\", "
            "\"width\": 5}\r\n      ]"));
    CHECK(viewsTextTextOf(withRemoved(text, "b")) == with(",\r\n\t{\"name\": \"b\", \"query\": \"x\"}", ""));
    CHECK(viewsTextTextOf(withAdded(text, {"c", ""}))
        == with("\"query\": \"x\"}",
            "\"query\": \"x\"},\r\n\t{\r\n\t  \"name\": \"c\",\r\n\t  \"query\": \"\",\r\n\t  \"dense\": "
            "false\r\n\t}"));
    CHECK(viewsTextTextOf(withAdded("{\n  \"version\": 9\n}\n", {"c", ""}))
        == "{\n  \"version\": 9,\n  \"views\": [\n    {\n      \"name\": \"c\",\n      \"query\": \"\",\n      "
           "\"dense\": false\n    }\n  ]\n}\n");
}

TEST_CASE("Moving a view changes places and no entry", "[views_text]")
{
    const std::string text
        = "{\"views\": [ {\"name\": \"a\"},\n 3,\n {\"name\": \"b\", \"x\": 1 } ,{\"name\": \"c\"}]}";
    CHECK(viewsTextTextOf(withMoved(text, "c", 0))
        == "{\"views\": [ {\"name\": \"c\"},\n {\"name\": \"a\"},\n 3 ,{\"name\": \"b\", \"x\": 1 }]}");
    CHECK(viewsTextTextOf(withMoved(text, "a", 1))
        == "{\"views\": [ 3,\n {\"name\": \"b\", \"x\": 1 },\n {\"name\": \"a\"} ,{\"name\": \"c\"}]}");
    CHECK(viewsTextNames(parsed(viewsTextTextOf(withMoved(text, "a", 99)))) == "b, c, a");
    CHECK(viewsTextTextOf(withMoved(text, "b", 1)) == text);
}

TEST_CASE("The first member of a view can go", "[views_text]")
{
    const std::string text = "{\"views\": [{\n  \"sort\": {\"column\": \"date\"},\n  \"columns\": [{\"key\": \"a\"}],\n"
                             "  \"name\": \"a\"\n}]}";
    CHECK(viewsTextTextOf(withReplaced(text, "a", {"a", ""})) == "{\"views\": [{\n  \"name\": \"a\"\n}]}");
    CHECK(viewsTextTextOf(withReplaced(R"({"views": [{"sort": {"column": "x"} , "name": "a"}]})", "a", {"a", ""}))
        == R"({"views": [{ "name": "a"}]})");
}

TEST_CASE("Names are the same without case, accents and spaces, and the person's own view wins", "[views_text]")
{
    AllViews all;
    all.own.views = {{"Mine", "own"}, {"Both", "own"}};
    all.shared.push_back({"one", {{"BOTH", "one"}, {"Shared  view", "one"}}});
    all.shared.push_back({"two", {{"shared view", "two"}, {"Tôday", "two"}}});
    CHECK(all.find("both")->query == "own");
    CHECK(all.find("Sharéd view")->query == "one");
    CHECK(all.find("today")->query == "two");
    CHECK(all.find("no PICTURE")->query == "no:image");
    CHECK(all.find("") == nullptr);
    CHECK(all.find("nothing") == nullptr);
    CHECK(builtInViews(60).size() == 6);
    CHECK(builtInViews(72.5).front().query == "is:draft quality:>=72.5");
}
