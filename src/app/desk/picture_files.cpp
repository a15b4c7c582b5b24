#include "app/desk/picture_files.h"

#include "images/image_size.h"

#include <utility>

namespace stet {

PictureFiles::PictureFiles(ArticleStore& store, Disk& disk, const PictureSource& source, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_source(source)
    , m_acts(
          [](Act& act) -> BackgroundTask::Work {
              return [work = act.work, report = act.report](
                         const BackgroundTask::Run& run) { *report = work(run.stop()); };
          },
          [](Act& act) {
              if (*act.report)
                  (*act.report)();
              return InOrder<Act>::Next::Done;
          })
{
}

void PictureFiles::run(Work work)
{
    m_acts.add({std::move(work)});
}

PictureFiles::Report PictureFiles::failure(const Error& error)
{
    return [this, error] { Q_EMIT failed(error); };
}

void PictureFiles::add(RowId row, const std::string& file)
{
    if (!m_store.library().contains(row) || !m_reader)
        return;
    run([this, row, file, reader = m_reader, article = std::string(m_store.library().row(row).path)](
            const Stop& /*stop*/) -> Report {
        auto picture = addPicture(m_disk, *reader, article, file);
        if (!picture)
            return failure(picture.error());
        return [this, row, picture = *std::move(picture)] { Q_EMIT added(row, picture); };
    });
}

void PictureFiles::save(const PictureRequest& picture, const std::string& to)
{
    run([this, picture, to](const Stop& stop) -> Report {
        const auto file = m_source.file(picture, stop);
        if (!file)
            return failure(file.error());
        const auto copied = copyPicture(m_disk, file->bytes, to);
        if (!copied)
            return failure(copied.error());
        return [this, to] { Q_EMIT saved(to); };
    });
}

void PictureFiles::locate(const PictureRequest& picture, bool isForFolder)
{
    run([this, picture, isForFolder](const Stop& stop) -> Report {
        const auto file = m_source.file(picture, stop);
        if (!file)
            return failure(file.error());
        // Only what is a picture is opened by another program, whatever the article calls it.
        if (const auto size = imageSize(file->bytes); !size)
            return failure(size.error());
        return [this, path = file->path, isForFolder] { Q_EMIT located(path, isForFolder); };
    });
}

void PictureFiles::list(RowId row)
{
    if (!m_store.library().contains(row) || !m_reader)
        return;
    run([this, row, reader = m_reader, article = std::string(m_store.library().row(row).path)](
            const Stop& /*stop*/) -> Report {
        constexpr std::size_t most = 1000;
        std::vector<std::string> references;
        for (const auto& folder : pictureFolders(m_disk, *reader, article)) {
            for (const auto& name : folder.names) {
                if (references.size() < most)
                    references.push_back(folder.prefix + name);
            }
        }
        return [this, row, references = std::move(references)] { Q_EMIT listed(row, references); };
    });
}

} // namespace stet
