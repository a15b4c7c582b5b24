// Saves articles until it is killed: for tests of what a kill leaves behind.
//
// stet_save_child FOLDER forever            turns the published switch of all articles over and over
// stet_save_child FOLDER kill-before N      once, and kills itself before the N-th call of the disk in the save
// stet_save_child FOLDER file-size N        once, with no file permitted to grow over N bytes (as `ulimit -f`)
//
// Prints "ready" before the first save, and then a line for each article.

#include "core/library/library.h"
#include "core/library/load_folders.h"
#include "core/saving/save_articles.h"
#include "core/storage/posix_disk.h"

#include "tests/support/faulty_disk.h"

#include <csignal>
#include <iostream>

#include <sys/resource.h>

using namespace stet;

namespace {

void saveAll(Disk& disk, Library& library, const std::vector<RowId>& rows)
{
    for (const auto id : rows) {
        const bool publish = library.row(id).publishState != PublishState::Published;
        for (const auto& edit : library.publishEdits({id}, publish))
            library.apply(edit);
    }
    saveArticles(disk, library.saveTasks(rows), {}, [&](const SaveTask& task, Result<SavedArticle> outcome) {
        const bool isSaved = outcome.ok();
        if (isSaved)
            library.markSaved(task, std::move(outcome).value().row);
        std::cout << (isSaved ? "saved " : "failed ")
                  << (isSaved || outcome.error().path == task.path ? task.path : "no name") << std::endl;
    });
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc < 3)
        return 2;
    const std::string what = argv[2];
    const auto number = argc > 3 ? std::stoul(argv[3]) : 0UL;
    PosixDisk real;
    test::FaultyDisk disk(real);
    Library library;
    std::vector<RowId> rows;
    loadFolders(real, {argv[1]}, {}, [&](LoadBatch batch) {
        for (auto& row : batch.rows)
            rows.push_back(library.put(std::move(row)));
    });
    if (what == "kill-before") {
        disk.watch([&](std::string_view) {
            if (static_cast<unsigned long>(disk.calls()) == number)
                std::raise(SIGKILL);
        });
    } else if (what == "file-size") {
        std::signal(SIGXFSZ, SIG_IGN); // as the programs do
        const rlimit limit{number, number};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    std::cout << "ready" << std::endl;
    do {
        saveAll(disk, library, rows);
    } while (what == "forever");
    return 0;
}
