#include "core/messages/field_names.h"
#include "core/messages/review_messages.h"

#include "tests/support/catch.h"

using namespace stet;

namespace {

std::string nameOfPath(const std::string& path)
{
    return nameOfField(KeyPath::parse(path).value()).toStdString();
}

} // namespace

TEST_CASE("Fields have names for people, and those of items tell which one", "[messages]")
{
    CHECK(nameOfPath("publishedDateTime") == "Date");
    CHECK(nameOfPath("images[0]") == "Picture 1");
    CHECK(nameOfPath("images[0].width") == "Picture 1: Width");
    CHECK(nameOfPath("images[11].url") == "Picture 12: Address");
    CHECK(nameOfPath("related[2].publishedDateTime") == "Related story 3: Date");
    CHECK(nameOfPath("related[2].provider.domain") == "Related story 3: Provider's domain");
    CHECK(nameOfPath("topics[1]") == "Topic 2");
    CHECK(nameOfPath("images[0].own.key") == "Picture 1: own.key");
    CHECK(nameOfPath("authors[0]") == "authors[0]");
    CHECK(nameOfPath("images.width") == "images.width");
    CHECK(nameOfField({}) == QStringLiteral("Source"));
}

TEST_CASE("A sentence names the field for people in the window, and its path where it is written", "[messages]")
{
    const Finding finding{.rule = RuleId::AddressInsecure, .field = "images[0].url", .values = {"images[0].url"}};
    CHECK(sentence(finding) == QStringLiteral("images[0].url uses http."));
    CHECK(sentenceWithName(finding) == QStringLiteral("Picture 1: Address uses http."));
    const Finding odd{.rule = RuleId::AddressInsecure, .field = "a[", .values = {"a["}};
    CHECK(sentenceWithName(odd) == sentence(odd));
}
