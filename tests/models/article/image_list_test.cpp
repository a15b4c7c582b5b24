#include "models/article/image_list.h"

#include "tests/support/values.h"

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;

namespace {

std::string imageLines(const std::string& yaml)
{
    std::string lines;
    for (const auto& image : declaredImages(fieldsOf(yaml))) {
        lines += image.reference + " | " + std::to_string(image.size.width()) + " x "
            + std::to_string(image.size.height()) + " | " + image.title.toStdString() + " | "
            + image.attribution.toStdString() + '\n';
    }
    return lines;
}

} // namespace

TEST_CASE("What is no list of images has none", "[image_list]")
{
    for (const std::string yaml : {"title: a\n", "images:\n", "images: /a.png\n", "images:\n  url: /a.png\n",
             "images:\n  - width: 10\n  - url:\n  - url:\n      nested: x\n  - \"\"\n"})
        CHECK(imageLines(yaml).empty());
}

TEST_CASE("A size that is no number is unknown", "[image_list]")
{
    CHECK(imageLines("images:\n"
                     "  - url: a.png\n"
                     "    width: wide\n"
                     "    height: 10.5\n"
                     "  - url: b.png\n"
                     "    width: 99999999999999999999\n"
                     "  - c.png\n")
        == "a.png | -1 x -1 |  | \n"
           "b.png | -1 x -1 |  | \n"
           "c.png | -1 x -1 |  | \n");
}

TEST_CASE("Images are listed in their order with all that is declared", "[image_list]")
{
    CHECK(imageLines("images:\n"
                     "  - url: \"/assets/a b.png\"\n"
                     "    width: 790\n"
                     "    height: 530\n"
                     "    title: \"<svg onload=alert(3)>\"\n"
                     "    attribution: Bench & friends\n"
                     "  - url: https://a.example/b.png\n"
                     "    height: 10\n")
        == "/assets/a b.png | 790 x 530 | <svg onload=alert(3)> | Bench & friends\n"
           "https://a.example/b.png | -1 x 10 |  | \n");
}

TEST_CASE("The pictures of related stories follow those of the article, each address once", "[image_list]")
{
    const auto pictures = storyPictures(fieldsOf("images:\n"
                                                 "  - url: a.png\n"
                                                 "  - title: no address\n"
                                                 "  - url: https://a.example/b.png\n"
                                                 "related:\n"
                                                 "  - title: one\n"
                                                 "    provider:\n      name: Daily\n"
                                                 "    images:\n"
                                                 "      - url: https://a.example/b.png\n"
                                                 "      - url: https://a.example/c.png\n"
                                                 "  - text\n"
                                                 "  - images:\n      - https://a.example/c.png\n"
                                                 "      - https://a.example/d.png\n"));
    std::string lines;
    for (const auto& picture : pictures)
        lines += picture.image.reference + ' ' + std::to_string(picture.item) + (picture.isOwn ? " own" : " of ")
            + picture.provider + '\n';
    CHECK(lines
        == "a.png 0 own\n"
           "https://a.example/b.png 2 own\n"
           "https://a.example/c.png 1 of Daily\n"
           "https://a.example/d.png 1 of \n");
    CHECK(storyPictures(fieldsOf("related: no list\n")).empty());
}

TEST_CASE("A picture of a related story is taken over with size, title and source", "[image_list]")
{
    const auto pictures = storyPictures(fieldsOf("related:\n"
                                                 "  - provider:\n      name: Daily\n"
                                                 "    images:\n"
                                                 "      - url: https://a.example/b.png\n"
                                                 "        width: 30\n        height: 20\n"
                                                 "        title: \"A \\u202E title\"\n"
                                                 "      - url: https://a.example/c.png\n"
                                                 "        attribution: Somebody\n"));
    REQUIRE(pictures.size() == 2);
    const auto first = insertedImage(pictures[0]).value;
    CHECK(first.keys == std::vector<std::string>{"url", "width", "height", "title", "attribution"});
    CHECK(first.find("width")->type == ValueType::Int);
    CHECK(first.find("title")->text == "A \xE2\x80\xAE title"); // as written, not as shown
    CHECK(first.find("attribution")->text == "Daily");
    const auto second = insertedImage(pictures[1]).value;
    CHECK(second.keys == std::vector<std::string>{"url", "attribution"});
    CHECK(second.find("attribution")->text == "Somebody");
}

TEST_CASE("Among pictures that are addresses alone a new one is an address alone", "[image_list]")
{
    const auto with = [](const std::string& lines, const InsertItem& image) {
        const auto document = Document::read("---\n" + lines + "---\n").value();
        const FieldChange change = image;
        const auto after = applyChanges(document, std::span(&change, 1));
        REQUIRE(after.ok());
        return std::string(after->document.source().frontMatterText());
    };
    const auto file = insertedImage("/assets/b.png", {30, 20});
    CHECK(with("images:\n  - /assets/a.png\n", file) == "images:\n  - /assets/b.png\n  - /assets/a.png\n");
    CHECK(with("images: [a.png]\n", file) == "images: [/assets/b.png, a.png]\n");
    CHECK(with("images:\n  - url: a.png\n", file)
        == "images:\n  - url: /assets/b.png\n    width: 30\n    height: 20\n  - url: a.png\n");
    CHECK(with("title: A\n", file) == "title: A\nimages:\n  - url: /assets/b.png\n    width: 30\n    height: 20\n");

    const auto pictures = storyPictures(fieldsOf("images:\n  - /assets/a.png\n"
                                                 "related:\n  - images:\n      - https://a.example/b.png\n"));
    REQUIRE(pictures.size() == 2);
    CHECK(pictures[0].image.reference == "/assets/a.png");
    CHECK(with("images:\n  - /assets/a.png\n", insertedImage(pictures[1]))
        == "images:\n  - https://a.example/b.png\n  - /assets/a.png\n");
}
