#include "core/query/body_test.h"

#include "core/query/text_regex.h"
#include "core/text/folding.h"

namespace stet {

namespace {

class TextInBody final : public BodyTest
{
public:
    explicit TextInBody(const TextTest& test)
        : m_match(test.match)
        , m_folded(test.match == TextMatch::Regex ? std::string() : foldText(test.text))
        , m_name(std::to_string(static_cast<int>(test.match)) + (test.match == TextMatch::Regex ? test.text : m_folded))
    {
        if (test.match == TextMatch::Regex)
            m_regex = textRegex(test.text);
    }

    Answer ask(std::string_view body) const override
    {
        if (m_match == TextMatch::Regex) {
            const auto match = m_regex.match(QString::fromUtf8(body.data(), static_cast<qsizetype>(body.size())));
            return !match.isValid() ? Answer::NotJudged : match.hasMatch() ? Answer::Yes : Answer::No;
        }
        const auto folded = foldText(body);
        const bool fits = m_match == TextMatch::Exact ? folded == m_folded : folded.find(m_folded) != std::string::npos;
        return fits ? Answer::Yes : Answer::No;
    }
    const std::string& name() const override { return m_name; }

private:
    TextMatch m_match;
    std::string m_folded; ///< the text to find
    QRegularExpression m_regex;
    std::string m_name;
};

} // namespace

std::shared_ptr<const BodyTest> makeBodyTest(const TextTest& test)
{
    return std::make_shared<const TextInBody>(test);
}

} // namespace stet
