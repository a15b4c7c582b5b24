#include "core/document/source_text.h"

#include "tests/support/catch.h"

using namespace stet;

TEST_CASE("A file is split at its fences", "[source_text]")
{
    const auto source = SourceText::split("---\ntitle: A\n---\nBody\n");
    REQUIRE(source.ok());
    CHECK(source->frontMatterText() == "title: A\n");
    CHECK(source->bodyText() == "Body\n");
    CHECK(source->lineBreak() == "\n");
    CHECK_FALSE(source->hasByteOrderMark());
    CHECK(source->lineAt(source->frontMatter().begin) == 2);
    CHECK(source->lineAt(source->body().begin) == 4);
}

TEST_CASE("A byte order mark, CRLF and spaces behind the fences belong to the format", "[source_text]")
{
    const auto source = SourceText::split("\xEF\xBB\xBF--- \t\r\ntitle: A\r\n--- \r\nBody");
    REQUIRE(source.ok());
    CHECK(source->hasByteOrderMark());
    CHECK(source->frontMatterText() == "title: A\r\n");
    CHECK(source->bodyText() == "Body");
    CHECK(source->lineBreak() == "\r\n");
}

TEST_CASE("Dots close front matter, as in Jekyll", "[source_text]")
{
    const auto source = SourceText::split("---\na: 1\n...\n---\n");
    REQUIRE(source.ok());
    CHECK(source->frontMatterText() == "a: 1\n");
    CHECK(source->bodyText() == "---\n");
}

TEST_CASE("A fence may end the file without a line break", "[source_text]")
{
    const auto source = SourceText::split("---\n---");
    REQUIRE(source.ok());
    CHECK(source->frontMatter().empty());
    CHECK(source->body().empty());
}

TEST_CASE("Four dashes, indented fences and fences with text are none", "[source_text]")
{
    CHECK(SourceText::split("----\na: 1\n---\n").error().code == ErrorCode::NoFrontMatter);
    CHECK(SourceText::split(" ---\na: 1\n---\n").error().code == ErrorCode::NoFrontMatter);
    CHECK(SourceText::split("---\na: 1\n --- \n---x\n").error().code == ErrorCode::UnclosedFrontMatter);
}

TEST_CASE("What cannot be split says why", "[source_text]")
{
    CHECK(SourceText::split("").error().code == ErrorCode::NoFrontMatter);
    CHECK(SourceText::split("# Just text\n").error().code == ErrorCode::NoFrontMatter);
    CHECK(SourceText::split("---\ntitle: A\n").error().code == ErrorCode::UnclosedFrontMatter);
    CHECK(SourceText::split("---").error().code == ErrorCode::UnclosedFrontMatter);
    CHECK(SourceText::split(std::string("\xFF\xFE-\0-\0", 6)).error().code == ErrorCode::Utf16);
    const auto large = SourceText::split(
        "---\n" + std::string(SourceText::frontMatterLimit + 1, 'x') + "\n" + std::string("y: 1\n---\n"));
    CHECK(large.error().code == ErrorCode::FrontMatterTooLarge);
    CHECK(SourceText::split(std::string(SourceText::sizeLimit + 1, '-')).error().code == ErrorCode::TooLarge);
}
