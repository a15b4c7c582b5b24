#pragma once

#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QObject>
#include <QString>

#include <functional>

namespace stet {

/// The domains of the providers in the opened articles.
class KnownProviders final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    KnownProviders(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Reads the domain from an article of that provider, and calls `call` with it if there is one. The newest request
    /// wins.
    void findDomain(const QString& provider, std::function<void(const QString&)> call);

private:
    ArticleStore& m_store;
    Disk& m_disk;
    Latest<std::function<void()>> m_latest; ///< the call with the domain; empty if there is none
};

} // namespace stet
