#include "app/desk/story_drawing_source.h"
#include "tests/bench/sections.h"

#include <QApplication>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string_view>

using namespace stet::bench;

namespace {

constexpr std::string_view windowSection = "window";

struct Section
{
    std::string_view name;
    void (*measure)(Bench&);
};

constexpr Section sections[] = {
    {"load", measureLoad},
    {"yaml", measureYaml},
    {"second-reader", measureSecondReader},
    {"memory", measureMemory},
    {"rescan", measureRescan},
    {"save", measureSave},
    {"review", measureReview},
    {"stories", measureStories},
    {"decisions", measureDecisions},
    {windowSection, measureWindow},
    {"pictures", measurePictures},
    {"painted", measurePainted},
    {"agreement", measureAgreement},
};

/// The window is measured in memory that no other section has cut up, as a person's window has it: in a process of its
/// own, which prints a table of its own.
int measureWindowAlone(std::uint32_t most)
{
    std::cout << std::endl;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(),
        {QStringLiteral("--up-to"), QString::number(most), QStringLiteral("window")});
    const bool hasEnded = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit;
    return hasEnded ? process.exitCode() : 1;
}

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

    stet::prepareStoryDrawing(); // before the application: pages are read, too
    const QApplication application(argc, argv);
    Sites sites;
    Table table;
    Bench bench{sites, table, {}};
    for (const std::uint32_t size : {1'000U, 20'000U, 100'000U}) {
        if (size <= most)
            bench.sizes.push_back(size);
    }
    const auto isWanted = [&](std::string_view name) {
        return arguments.empty() || std::find(arguments.begin(), arguments.end(), name) != arguments.end();
    };
    const bool isWindowAmongOthers = isWanted(windowSection) && arguments.size() != 1;
    for (const auto& section : sections) {
        if (isWanted(section.name) && !(isWindowAmongOthers && section.name == windowSection))
            section.measure(bench);
    }
    std::cout << table.toMarkdown();
    const int ofWindow = isWindowAmongOthers ? measureWindowAlone(most) : 0;
    return table.hasMissedRatio() ? 1 : ofWindow;
}
