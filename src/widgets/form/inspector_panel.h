#pragma once

#include "models/article/article_form.h"
#include "models/article/known_providers.h"
#include "models/search/known_values.h"
#include "widgets/parts/seams.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace Ui {
class InspectorPanel;
}

namespace stet {

class ItemsGroup;
class TextGroup;

/// A form that shows and edits the fields of the selected articles.
class InspectorPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The panel's dependencies; all must outlive it.
    struct Tools
    {
        ArticleForm& form;
        KnownValues& values;
        KnownProviders& providers;
        UrlOpener& opener;
        Clipboard& clipboard;
        Settings& settings;
    };

    explicit InspectorPanel(const Tools& tools, QWidget* parent = nullptr);
    ~InspectorPanel() override;

    /// Moves the focus to the widget of a field. Returns false if the form has none for it.
    bool goToField(const KeyPath& path);

private:
    void addGroup(QWidget* group);
    void alignLabels();
    void showSubject();
    void showFix();

    std::unique_ptr<Ui::InspectorPanel> m_ui;
    ArticleForm& m_form;
    QPushButton* m_openSource; ///< of an article that cannot be read
    QPushButton* m_fix; ///< of its error
};

} // namespace stet
