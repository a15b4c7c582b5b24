#include "sections.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string_view>

using namespace stet::bench;

namespace {

struct Section
{
    std::string_view name;
    void (*measure)(Bench&);
};

constexpr Section sections[] = {
    {"load", measureLoad},
    {"yaml", measureYaml},
    {"memory", measureMemory},
    {"rescan", measureRescan},
    {"save", measureSave},
    {"window", measureWindow},
    {"agreement", measureAgreement},
};

int explain()
{
    std::cerr << "usage: stet_bench [--up-to ARTICLES] [SECTION...]\nsections:";
    for (const auto& section : sections)
        std::cerr << ' ' << section.name;
    std::cerr << '\n';
    return 2;
}

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::vector<std::string_view> arguments(argv + 1, argv + argc);
    if (arguments.size() == 2 && arguments[0] == "--resident") {
        const auto growth = measureResident(std::string(arguments[1]));
        std::cout << growth.load << ' ' << growth.column << '\n';
        return 0;
    }
    std::uint32_t most = 100'000;
    if (arguments.size() >= 2 && arguments[0] == "--up-to") {
        most = static_cast<std::uint32_t>(std::strtoul(arguments[1].data(), nullptr, 10));
        arguments.erase(arguments.begin(), arguments.begin() + 2);
    }
    const auto isSection = [](std::string_view name) {
        return std::any_of(std::begin(sections), std::end(sections), [&](const auto& it) { return it.name == name; });
    };
    if (!std::all_of(arguments.begin(), arguments.end(), isSection))
        return explain();

    const QApplication application(argc, argv);
    Sites sites;
    Table table;
    Bench bench{sites, table, {}};
    for (const std::uint32_t size : {1'000U, 20'000U, 100'000U}) {
        if (size <= most)
            bench.sizes.push_back(size);
    }
    for (const auto& section : sections) {
        if (arguments.empty() || std::find(arguments.begin(), arguments.end(), section.name) != arguments.end())
            section.measure(bench);
    }
    std::cout << table.toMarkdown();
    return table.hasMissedRatio() ? 1 : 0;
}
