#include "core/messages/error_messages.h"
#include "core/messages/file_messages.h"

#include "tests/support/catch.h"

#include <set>

using namespace stet;

namespace {

std::string errorMessagesText(const QString& string)
{
    return string.toStdString();
}

constexpr auto lastCode = static_cast<int>(ErrorCode::NotAnImageType);

} // namespace

TEST_CASE("Every error code has a sentence of its own", "[error_messages]")
{
    std::set<std::string> sentences;
    for (int code = 0; code <= lastCode; ++code) {
        CAPTURE(code);
        const auto said = errorMessagesText(sentence({.code = static_cast<ErrorCode>(code), .detail = "4096"}));
        CHECK(said.ends_with('.'));
        CHECK(said != "Unknown error.");
        CHECK(said.find('%') == std::string::npos);
        CHECK(sentences.insert(said).second);
    }
    // The last code above is the last there is.
    CHECK(errorMessagesText(sentence({.code = static_cast<ErrorCode>(lastCode + 1)})) == "Unknown error.");
}

TEST_CASE("Sentences name the detail, limits in readable sizes", "[error_messages]")
{
    CHECK(errorMessagesText(sentence({.code = ErrorCode::DuplicateKey, .detail = "title"}))
        == "The key “title” appears twice.");
    CHECK(errorMessagesText(sentence({.code = ErrorCode::TooLarge, .detail = "33554432"}))
        == "The file is larger than 32 MB.");
    CHECK(errorMessagesText(sentence({.code = ErrorCode::FrontMatterTooLarge, .detail = "4194304"}))
        == "The front matter is larger than 4 MB.");
    CHECK(errorMessagesText(sentence({.code = ErrorCode::BothChanged, .detail = "title"}))
        == "Others changed title in the file too.");
    CHECK(errorMessagesText(sentence({.code = ErrorCode::ChangedOnDisk}))
        == "The file has changed on disk since Stet read it.");
    CHECK(errorMessagesText(sentence({.code = ErrorCode::ChangedOnDisk, .detail = "/x/.stet-abcdef.tmp"}))
        == "The file has changed on disk since Stet read it. The other text is kept in /x/.stet-abcdef.tmp.");
    CHECK(errorMessagesText(located({.code = ErrorCode::LeadsElsewhere, .path = "/a/b.md", .detail = "/c/b.md"}))
        == "/a/b.md: A link now leads from this path to /c/b.md; Stet does not follow it.");
    CHECK(errorMessagesText(sentence({.code = ErrorCode::LeadsElsewhere}))
        == "A link is now in this path; Stet does not follow it.");
    CHECK(errorMessagesText(sentence({.code = ErrorCode::DuplicateKey, .detail = "%1 100%"}))
        == "The key “%1 100%” appears twice.");
}

TEST_CASE("Control characters and broken UTF-8 in names and details are replaced", "[error_messages]")
{
    CHECK(errorMessagesText(printable("a\x1B[31m\nb\x7F\xC2\x9B")) == "a\uFFFD[31m\uFFFDb\uFFFD\uFFFD");
    CHECK(errorMessagesText(printable("x\xFFy")) == "x\uFFFDy");
    CHECK(errorMessagesText(printable("Ünïcode 日本 🙂")) == "Ünïcode 日本 🙂");
    CHECK(errorMessagesText(located({.code = ErrorCode::DuplicateKey, .path = "a\nb.md", .line = 3, .detail = "k\x1B"}))
        == "a\uFFFDb.md:3: The key “k\uFFFD” appears twice.");
}

TEST_CASE("An error is located by what is known of it", "[error_messages]")
{
    CHECK(errorMessagesText(located({.code = ErrorCode::DiskFull})) == "The disk is full.");
    CHECK(errorMessagesText(located({.code = ErrorCode::DiskFull, .path = "a.md"})) == "a.md: The disk is full.");
    CHECK(errorMessagesText(located({.code = ErrorCode::UnclosedQuote, .path = "a.md", .line = 7}))
        == "a.md:7: A quotation mark is not closed.");
    CHECK(errorMessagesText(sentenceWithLine({.code = ErrorCode::UnclosedQuote, .line = 7}))
        == "Line 7: A quotation mark is not closed.");
    CHECK(errorMessagesText(sentenceWithLine({.code = ErrorCode::DiskFull})) == "The disk is full.");
}

TEST_CASE("Every reason to skip a path and every warning of a save has words", "[error_messages]")
{
    std::set<std::string> reasons;
    for (int reason = 0; reason <= static_cast<int>(SkipReason::NoFrontMatter); ++reason) {
        const auto said = errorMessagesText(reasonText(static_cast<SkipReason>(reason)));
        CHECK_FALSE(said.empty());
        CHECK(reasons.insert(said).second);
    }
    for (int warning = 0; warning <= static_cast<int>(SaveWarning::TemporaryLeft); ++warning)
        CHECK(errorMessagesText(sentence(static_cast<SaveWarning>(warning))).ends_with('.'));
}
