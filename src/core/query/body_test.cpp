#include "core/query/body_test.h"

#include "core/text/folding.h"
#include "core/text/text_regex.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstring>

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
        if (m_match == TextMatch::Regex)
            return askRegex(body);
        const bool fits = m_match == TextMatch::Exact ? foldText(body) == m_folded : contains(body);
        return fits ? Answer::Yes : Answer::No;
    }
    const std::string& name() const override { return m_name; }

private:
    /// Folds a long body in pieces, so that it takes little memory.
    bool contains(std::string_view body) const
    {
        constexpr std::size_t pieceSize = std::size_t{1} << 20U; // bytes
        std::string folded;
        while (!body.empty()) {
            auto size
                = body.size() <= pieceSize ? body.size() : std::min(body.find_first_of(" \n", pieceSize), body.size());
            folded += folded.empty() ? foldText(body.substr(0, size)) : ' ' + foldText(body.substr(0, size));
            if (memmem(folded.data(), folded.size(), m_folded.data(), m_folded.size()) != nullptr)
                return true;
            body.remove_prefix(size);
            folded.erase(0, folded.size() - std::min(folded.size(), m_folded.size()));
        }
        return m_folded.empty();
    }

    /// Its steps are limited for each place where a match may begin, so long bodies are not judged, and none are once
    /// all of them together took too long.
    Answer askRegex(std::string_view body) const
    {
        using Clock = std::chrono::steady_clock;
        constexpr std::size_t longestBody = std::size_t{256} * 1024; // bytes
        constexpr std::chrono::nanoseconds mostTime = std::chrono::seconds(10);
        if (body.size() > longestBody || m_spent.load() > mostTime.count())
            return Answer::NotJudged;
        const auto begin = Clock::now();
        const auto match = m_regex.match(QString::fromUtf8(body.data(), static_cast<qsizetype>(body.size())));
        m_spent += std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begin).count();
        return !match.isValid() ? Answer::NotJudged : match.hasMatch() ? Answer::Yes : Answer::No;
    }

    mutable std::atomic<std::int64_t> m_spent = 0; ///< nanoseconds in matches of the regular expression
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
