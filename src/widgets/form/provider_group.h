#pragma once

#include "models/article/article_form.h"
#include "models/article/known_providers.h"
#include "models/search/known_values.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ProviderGroup;
}

namespace stet {

class FieldBinding;

/// The publisher of a story. Suggests those of the folder, and fills in the domain of a chosen one.
class ProviderGroup final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the group.
    ProviderGroup(ArticleForm& form, KnownValues& values, KnownProviders& providers, QWidget* parent = nullptr);
    ~ProviderGroup() override;

private:
    void fillDomain(const QString& provider);

    std::unique_ptr<Ui::ProviderGroup> m_ui;
    ArticleForm& m_form;
    KnownProviders& m_providers;
    FieldBinding* m_provider;
};

} // namespace stet
