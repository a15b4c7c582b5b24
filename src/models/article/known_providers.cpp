#include "models/article/known_providers.h"

#include "core/document/field_values.h"
#include "core/library/read_article.h"

#include <QMetaObject>

namespace stet {

namespace {

constexpr int mostRead = 20; // articles of one provider, until one has a domain

} // namespace

KnownProviders::KnownProviders(ArticleStore& store, Disk& disk, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_disk(disk)
{
}

void KnownProviders::findDomain(const QString& provider, std::function<void(const QString&)> call)
{
    const auto question = ++m_question;
    m_task.start([this, question, name = provider.toStdString(), rows = m_store.library().snapshot(),
                     call = std::move(call)](const std::stop_token& stop) {
        const auto path = KeyPath::ofKey("provider").child("domain");
        int count = 0;
        for (std::size_t id = 0; id < rows.size() && count < mostRead && !stop.stop_requested(); ++id) {
            if (!rows[id] || rows[id]->provider != name)
                continue;
            ++count;
            const auto article = readArticle(m_disk, rows[id]->path, {});
            const auto domain = article.ok() ? FieldValues(*article).get(path) : std::nullopt;
            if (!domain || domain->type != ValueType::Text || domain->text.empty())
                continue;
            const auto answer = [this, question, call, text = QString::fromStdString(domain->text)] {
                if (question == m_question)
                    call(text);
            };
            QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
            return;
        }
    });
}

} // namespace stet
