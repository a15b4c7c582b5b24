#include "core/reading/article_page.h"
#include "core/reading/clean_html.h"
#include "core/reading/marked_changes.h"
#include "tests/support/clean_html_checker.h"

#include <cstdint>
#include <cstdlib>
#include <iostream>

using namespace stet;
using namespace stet::test;

namespace {

void requireClean(const std::string& html)
{
    CleanChecker checker;
    if (visitHtml(html, checker, {}, {}) && checker.fault.empty())
        return;
    std::cerr << "stet_fuzz_reading: " << checker.fault << " in " << html << '\n';
    std::abort();
}

} // namespace

/// The input is a body.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view body(reinterpret_cast<const char*>(data), size);
    const ReadingWords words{.embedded = "<b onclick=x>%1", .openInBrowser = "<script>"};
    std::vector<PagePicture> pictures;
    if (const auto clean = cleanHtml(body, {}, words, pictures))
        requireClean(clean->html);
    const auto markdown = readingPage({.body = body}, words).html;
    const auto html = readingPage({.body = body, .format = BodyFormat::Html}, words).html;
    withMarkedChanges(markdown, html);
    return 0;
}
