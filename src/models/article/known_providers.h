#pragma once

#include "models/background/latest.h"
#include "models/desk/article_store.h"

#include <QObject>
#include <QString>

#include <functional>

namespace stet {

/// The domains that go with the providers of the opened articles.
class KnownProviders final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this.
    KnownProviders(ArticleStore& store, Disk& disk, QObject* parent = nullptr);

    /// Reads the domain from an article of that provider, and calls with it where there is one. The newest question
    /// wins.
    void findDomain(const QString& provider, std::function<void(const QString&)> call);

private:
    ArticleStore& m_store;
    Disk& m_disk;
    Latest<std::function<void()>> m_latest; ///< what calls with the domain; empty where there is none
};

} // namespace stet
