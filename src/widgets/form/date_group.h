#pragma once

#include "models/article/article_form.h"
#include "models/desk/date_text.h"
#include "widgets/parts/seams.h"

#include <QWidget>

#include <memory>

namespace Ui {
class DateGroup;
}

namespace stet {

class FieldBinding;

/// When the story was published: editable in the zone of choice, with the date in words and as it is written below.
class DateGroup final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the group. Stores the zone in which dates are shown in the settings.
    DateGroup(ArticleForm& form, Settings& settings, QWidget* parent = nullptr);
    ~DateGroup() override;

private:
    void showDate();
    void showZone();
    void showCalendar();
    DateZone zone() const;

    std::unique_ptr<Ui::DateGroup> m_ui;
    ArticleForm& m_form;
    Settings& m_settings;
    FieldBinding* m_date;
};

} // namespace stet
