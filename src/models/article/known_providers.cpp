#include "models/article/known_providers.h"

#include "core/document/field_values.h"
#include "core/library/read_article.h"

namespace stet {

namespace {

constexpr int mostRead = 20; // articles of one provider, until one has a domain

} // namespace

KnownProviders::KnownProviders(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
    , m_latest([](const std::function<void()>& answer) {
        if (answer)
            answer();
    })
{
}

void KnownProviders::findDomain(const QString& provider, std::function<void(const QString&)> call)
{
    m_latest.request([&disk = m_disk, name = provider.toStdString(), rows = m_store.library().snapshot(),
                         call = std::move(call)](const BackgroundTask::Run& run) -> std::function<void()> {
        const auto path = KeyPath::ofKey("provider").child("domain");
        int count = 0;
        for (std::size_t id = 0; id < rows.size() && count < mostRead && !run.isStopped(); ++id) {
            if (!rows[id] || rows[id]->provider != name)
                continue;
            ++count;
            const auto article = readArticle(disk, rows[id]->path, {});
            const auto domain = article.ok() ? FieldValues(*article).get(path) : std::nullopt;
            if (domain && domain->type == ValueType::Text && !domain->text.empty())
                return [call, text = QString::fromStdString(domain->text)] { call(text); };
        }
        return {};
    });
}

} // namespace stet
