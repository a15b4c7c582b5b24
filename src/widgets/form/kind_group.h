#pragma once

#include "models/article/article_form.h"
#include "models/article/known_providers.h"
#include "models/search/known_values.h"

#include <QWidget>

#include <memory>

class QComboBox;

namespace Ui {
class KindGroup;
}

namespace stet {

class FieldBinding;

/// The kind of a story, its score from the bot, and its publisher. Suggests the values that the folder has.
class KindGroup final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the group.
    KindGroup(ArticleForm& form, KnownValues& values, KnownProviders& providers, QWidget* parent = nullptr);
    ~KindGroup() override;

private:
    void offer(QComboBox* box, const QString& field);
    void fillDomain(const QString& provider);

    std::unique_ptr<Ui::KindGroup> m_ui;
    ArticleForm& m_form;
    KnownValues& m_values;
    KnownProviders& m_providers;
    FieldBinding* m_provider;
};

} // namespace stet
