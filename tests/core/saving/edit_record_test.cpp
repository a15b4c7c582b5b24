#include "core/saving/edit_record.h"

#include "tests/support/catch.h"

#include <random>

using namespace stet;

namespace {

const std::vector<std::string> hostile{
    "",
    "plain",
    "two\nlines\r\n",
    "\"quoted\" \\ back",
    std::string("nul \0 inside", 12),
    "\xFF\xFE no UTF-8",
    "\xC3",
    "\xED\xA0\x80", // half a surrogate pair
    "\xEF\xBB\xBF"
    "begins with a BOM",
    "inner \xEF\xBB\xBF BOM",
    "\xE2\x80\xA8 line separator \x1B[31m \x7F",
    "日本 🙂 \xEF\xBF\xBD \xEF\xBF\xBF",
    "{\"base64\": \"QQ==\"}",
};

std::string encoded(const JournalRecord& record)
{
    const auto text = encodeRecord(record);
    REQUIRE(text.ok());
    CHECK(text->find('\n') == std::string::npos);
    return *text;
}

template <typename T>
T roundTrip(const T& record)
{
    const auto decoded = decodeRecord(encoded(record));
    REQUIRE(decoded);
    REQUIRE(std::holds_alternative<T>(*decoded));
    return std::get<T>(*decoded);
}

PendingRecord sample()
{
    const auto images = KeyPath::ofKey("images");
    return {"/site/a.md",
        {.base = {0x0123456789ABCDEF, 0xFEDCBA9876543210},
            .edits = {
                {KeyPath::ofKey("published"), "false", "true"},
                {images.item(0).child("url"), std::nullopt, ""},
                {images.item(4294967295).child("odd \"key\""), "", std::nullopt},
                {images.item(2), "x", "x", images.item(0)},
                {KeyPath::ofKey("a").child("b"), "x", "x", KeyPath::ofKey("a").child("c.d")},
            }}};
}

} // namespace

TEST_CASE("Pending edits come back as they were, and missing is not empty", "[edit_record]")
{
    const auto record = sample();
    const auto back = roundTrip(record);
    CHECK(back.path == record.path);
    CHECK(back.pending.base == record.pending.base);
    CHECK(back.pending.baseText == nullptr);
    CHECK(back.pending.edits == record.pending.edits);
    CHECK(roundTrip(PendingRecord{"/a", {}}).pending.empty());
}

TEST_CASE("Whatever bytes paths and texts have, they come back", "[edit_record]")
{
    for (const auto& bytes : hostile) {
        CAPTURE(bytes);
        PendingRecord record{"/x", {.baseText = std::make_shared<const std::string>(bytes)}};
        if (bytes.find('\0') == std::string::npos)
            record.path += bytes;
        record.pending.edits = {
            {KeyPath::ofKey(bytes), bytes, std::nullopt},
            {KeyPath::ofKey("a").child(bytes), std::nullopt, bytes, KeyPath::ofKey("a").child(bytes + "2")},
        };
        const auto back = roundTrip(record);
        CHECK(back.path == record.path);
        REQUIRE(back.pending.baseText);
        CHECK(*back.pending.baseText == bytes);
        CHECK(back.pending.edits == record.pending.edits);
        CHECK(roundTrip(JournalAct{bytes, {}}).text == bytes);
    }
}

TEST_CASE("Every byte comes back, wherever it stands", "[edit_record]")
{
    std::string all;
    for (int byte = 0; byte < 256; ++byte)
        all += static_cast<char>(byte);
    for (std::size_t from = 0; from < all.size(); ++from) {
        const auto bytes = all.substr(from);
        if (roundTrip(JournalAct{bytes, {}}).text != bytes)
            FAIL_CHECK("bytes from " << from);
    }
}

TEST_CASE("An act comes back in its order, and edits that articles share are shared again", "[edit_record]")
{
    const auto publish = std::make_shared<const FieldEdit>(FieldEdit{KeyPath::ofKey("published"), "false", "true"});
    const auto retitle = std::make_shared<const FieldEdit>(FieldEdit{KeyPath::ofKey("title"), "a", "b"});
    const JournalAct act{"Publish 3 articles",
        {{"/a", publish}, {"/b", publish}, {"/a", retitle}, {"/c\xFF", publish}, {"/d", publish}}};
    const auto back = roundTrip(act);
    CHECK(back.text == act.text);
    REQUIRE(back.edits.size() == act.edits.size());
    for (std::size_t i = 0; i < act.edits.size(); ++i) {
        CHECK(back.edits[i].path == act.edits[i].path);
        CHECK(*back.edits[i].edit == *act.edits[i].edit);
    }
    CHECK(back.edits[0].edit == back.edits[1].edit);
    CHECK(back.edits[3].edit == back.edits[4].edit);

    JournalAct bulk{"Publish", {}};
    for (int i = 0; i < 1000; ++i)
        bulk.edits.push_back({"/" + std::to_string(i), publish});
    CHECK(encoded(bulk).size() < 10'000);
}

TEST_CASE("A record can be read by people", "[edit_record]")
{
    CHECK(encoded(PendingRecord{"/a.md",
              {.base = {0xB, 0xA}, .edits = {{KeyPath::ofKey("images").item(0).child("url"), std::nullopt, "x\xFF"}}}})
        == R"({"article":"/a.md","base":"000000000000000a000000000000000b",)"
           R"("edits":[{"after":{"base64":"eP8="},"path":["images",0,"url"]}],"record":"pending"})");
    CHECK(encoded(ActStep::Undone) == R"({"record":"undone"})");
    CHECK(encoded(ActStep::Redone) == R"({"record":"redone"})");
    CHECK(encoded(ActStep::Forgotten) == R"({"record":"forgotten"})");
    CHECK(roundTrip(ActStep::Forgotten) == ActStep::Forgotten);
}

TEST_CASE("What is no record is not taken for one", "[edit_record]")
{
    const std::string start
        = R"({"record":"pending","article":"/a","base":"000000000000000a000000000000000b","edits":)";
    REQUIRE(decodeRecord(start + "[]}"));
    for (const auto& text : std::vector<std::string>{
             "",
             "null",
             "[]",
             "{}",
             "{\"record\":\"pending\"",
             R"({"record":"later"})",
             R"({"record":1})",
             R"({"record":"did"})",
             R"({"record":"did","text":"x","edits":[1]})",
             R"({"record":"did","text":"x","edits":[{"articles":["/a"],"edit":{}}]})",
             R"({"record":"did","text":"x","edits":[{"articles":["a"],"edit":{"path":["a"]}}]})",
             R"({"record":"did","text":"x","edits":[{"articles":"/a","edit":{"path":["a"]}}]})",
             R"({"record":"pending","article":"a","base":"000000000000000a000000000000000b","edits":[]})",
             R"({"record":"pending","article":"/a\u0000","base":"000000000000000a000000000000000b","edits":[]})",
             R"({"record":"pending","article":"/a","base":"0a","edits":[]})",
             R"({"record":"pending","article":"/a","base":"000000000000000g000000000000000b","edits":[]})",
             R"({"record":"pending","article":"/)" + std::string(5000, 'a')
                 + R"(","base":"000000000000000a000000000000000b","edits":[]})",
             start + "{}}",
             start + "[{}]}",
             start + "[[]]}",
             start + R"([],"baseText":1})",
             start + R"([{"path":[]}]})",
             start + R"([{"path":"title"}]})",
             start + R"([{"path":[-1]}]})",
             start + R"([{"path":[0.5]}]})",
             start + R"([{"path":[4294967296]}]})",
             start + R"([{"path":[null]}]})",
             start + R"([{"path":["a"],"before":null}]})",
             start + R"([{"path":["a"],"after":1}]})",
             start + R"([{"path":["a"],"after":{"base64":"!"}}]})",
             start + R"([{"path":["a"],"to":[]}]})",
             start + R"([{"path":["a"],"to":["b","c"]}]})",
             start + R"([{"path":["a"],"to":[0]}]})",
             start + R"([{"path":["a","b"],"to":["c","b"]}]})",
             std::string(2000, '[') + std::string(2000, ']'),
         }) {
        INFO(text.substr(0, 200));
        CHECK_FALSE(decodeRecord(text));
    }
}

TEST_CASE("A record that is too large is refused and names its article", "[edit_record]")
{
    const auto text = std::make_shared<const std::string>(recordLimit / 6 + 1, '\x01'); // six characters each
    const auto refused = encodeRecord(PendingRecord{"/a", {.baseText = text}});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == ErrorCode::TooLarge);
    CHECK(refused.error().path == "/a");
}

TEST_CASE("Random damage makes no record crash the reader", "[edit_record]")
{
    const std::vector<std::string> texts{encoded(sample()),
        encoded(
            JournalAct{"x", {{"/a\xFF", std::make_shared<const FieldEdit>(FieldEdit{KeyPath::ofKey("a"), "b", {}})}}}),
        encoded(ActStep::Undone)};
    std::minstd_rand random(20240607);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    int understood = 0;
    for (int round = 0; round < 20'000; ++round) {
        auto text = texts[below(texts.size())];
        for (auto times = 1 + below(4); times > 0 && !text.empty(); --times) {
            const auto at = below(text.size());
            switch (below(4)) {
            case 0:
                text[at] = static_cast<char>(random());
                break;
            case 1:
                text.erase(at, 1 + below(20));
                break;
            case 2:
                text.insert(at, text, below(text.size()), 1 + below(20));
                break;
            default:
                text[at] = "{}[]\":,0-\\"[below(10)];
            }
        }
        if (const auto record = decodeRecord(text)) {
            ++understood;
            REQUIRE(decodeRecord(encoded(*record)));
        }
    }
    CHECK(understood > 100);
}
