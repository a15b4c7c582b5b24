#include "models/article/facts_model.h"

#include "models/desk/cell_sign.h"
#include "tests/models/model_lines.h"
#include "tests/support/values.h"

#include <QAbstractItemModelTester>

#include "tests/support/catch.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

struct Facts
{
    FactsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};

    explicit Facts(const std::string& yaml) { model.setFields(fieldsOf(yaml)); }

    QVariant ofValue(int row, int role) const { return model.index(row, FactsModel::Content).data(role); }
};

} // namespace

TEST_CASE("An article without fields has no facts", "[facts_model]")
{
    CHECK(modelLines(Facts("").model).empty());
    const Facts facts("null_is:\nempty_list: []\n");
    CHECK(modelLines(facts.model) == "null_is | \nempty_list | \n");
}

TEST_CASE("Fields are shown as a tree, in the order of the file", "[facts_model]")
{
    const Facts facts("title: \"A: tide\"\n"
                      "quality: 75\n"
                      "provider:\n"
                      "  name: Bench\n"
                      "topics:\n"
                      "  - Sea\n"
                      "  - Moon\n"
                      "images:\n"
                      "  - url: /a.png\n"
                      "    width: 10\n"
                      "  - width: 20\n"
                      "    height: 30\n");
    CHECK(modelLines(facts.model)
        == "title | A: tide\n"
           "quality | 75\n"
           "provider | \n"
           "  name | Bench\n"
           "topics | Sea, Moon\n"
           "  1 | Sea\n"
           "  2 | Moon\n"
           "images | 2 item(s)\n"
           "  1  /a.png | \n"
           "    url | /a.png\n"
           "    width | 10\n"
           "  2 | \n"
           "    width | 20\n"
           "    height | 30\n");
    const auto width = facts.model.index(0, 0, facts.model.index(1, 0, facts.model.index(4, 0)));
    CHECK(width.data(FactRole::Path) == u"images[1].width"_s);
}

TEST_CASE("A model that is filled again forgets the fields before", "[facts_model]")
{
    Facts facts("a:\n  b: 1\n");
    facts.model.setFields(fieldsOf("c: 2\n"));
    CHECK(modelLines(facts.model) == "c | 2\n");
}

TEST_CASE("The encrypted field says how long it is and has a lock; its whole value can be copied", "[facts_model]")
{
    const Facts facts("secured: \"QUJD;REVG\"\nother:\n  secured: plain\n");
    CHECK(modelLines(facts.model)
        == "secured | encrypted, 9 byte(s)\n"
           "other | \n"
           "  secured | plain\n");
    CHECK(facts.ofValue(0, markRole).toInt() == static_cast<int>(CellSign::Lock));
    CHECK(facts.ofValue(0, FactRole::Whole) == u"QUJD;REVG"_s);
    CHECK_FALSE(facts.ofValue(0, Qt::ToolTipRole).toString().contains(u"QUJD"_s));
}

TEST_CASE(
    "Long values and values of several lines are one short line, and whole where they are copied", "[facts_model]")
{
    const std::string words(1000, 'x');
    const Facts facts("long: " + words + "\nlines: \"one\\ntwo\"\n");
    CHECK(facts.ofValue(0, Qt::DisplayRole).toString() == QString(400, u'x') + u'…');
    CHECK(facts.ofValue(0, FactRole::Whole).toString() == QString(1000, u'x'));
    CHECK(facts.ofValue(1, Qt::DisplayRole) == u"one two"_s);
    CHECK(facts.ofValue(1, FactRole::Whole) == u"one\ntwo"_s);
}

TEST_CASE("Only web addresses can be opened", "[facts_model]")
{
    const Facts facts("a: \"https://a.example/?x=1\"\n"
                      "b: \"javascript:alert(1)\"\n"
                      "c: \"file:///etc/passwd\"\n"
                      "d: see https://a.example/\n");
    CHECK(facts.ofValue(0, FactRole::Address) == u"https://a.example/?x=1"_s);
    for (int row = 1; row < 4; ++row)
        CHECK_FALSE(facts.ofValue(row, FactRole::Address).isValid());
}

TEST_CASE("Values that look like HTML stay text, in tool tips too", "[facts_model]")
{
    const Facts facts("title: \"<img src=x onerror=alert(1)>\"\n");
    CHECK(facts.ofValue(0, Qt::DisplayRole) == u"<img src=x onerror=alert(1)>"_s);
    CHECK(facts.ofValue(0, Qt::ToolTipRole) == u"<p>&lt;img src=x onerror=alert(1)&gt;</p>"_s);
}
