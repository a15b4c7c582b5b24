#pragma once

#include "models/article/article_form.h"
#include "models/desk/date_text.h"
#include "widgets/parts/seams.h"

#include <QWidget>

#include <memory>

namespace Ui {
class StateGroup;
}

namespace stet {

class FieldBinding;

/// Whether and when the story was published.
class StateGroup final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the group. Stores the zone in which dates are shown in the settings.
    StateGroup(ArticleForm& form, Settings& settings, QWidget* parent = nullptr);
    ~StateGroup() override;

private:
    void showState();
    void showZone();
    void showCalendar();
    DateZone zone() const;

    std::unique_ptr<Ui::StateGroup> m_ui;
    ArticleForm& m_form;
    Settings& m_settings;
    FieldBinding* m_date;
};

} // namespace stet
