#pragma once

#include "models/article/article_form.h"
#include "models/article/shown_source.h"
#include "models/article/source_check_job.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <unordered_map>

namespace Ui {
class SourcePanel;
}

namespace stet {

/// The source of the selected article, to be edited: front matter and body. What is typed is applied a moment after the
/// last key; also where it cannot be read yet, so that it is pending like everything else.
class SourcePanel final : public QWidget
{
    Q_OBJECT

public:
    /// `form` must outlive the panel.
    explicit SourcePanel(ArticleForm& form, QWidget* parent = nullptr);
    ~SourcePanel() override;

    /// Shows a line, from 1 on.
    void goToLine(int line);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What was typed for an article and could not be applied.
    struct Refused
    {
        std::string before;
        QString text;
    };

    void show();
    void showMessage();
    void showSource(std::string source);
    void takeTyping();
    void apply();
    void send(const std::string& before);
    void takeCheck(const std::shared_ptr<const CheckedSource>& source);
    void setParseError(const QString& sentence, int line);
    void updateColor();

    std::unique_ptr<Ui::SourcePanel> m_ui;
    ArticleForm& m_form;
    SourceCheckJob m_checker;
    QTimer m_applyLater;
    ShownSource m_shown;
    std::string m_before; ///< the text that is shown, or that what is typed is a change of
    QString m_seen; ///< what the editor held last
    std::string m_sent; ///< the text that is being applied
    std::vector<RowId> m_rows; ///< whose it is
    std::unordered_map<RowId, Refused> m_refused;
    QString m_refusal; ///< why what was typed last could not be applied
    EditCommand::Stay m_stay = 0; ///< 0: none has begun
    int m_mistakeLine = 0;
    int m_refusals = 0; ///< how often what the editor holds was refused
    int m_visit = 0; ///< counts what was let go while it was being typed or applied
    bool m_isShowing = false;
    bool m_isTyped = false; ///< the editor holds what is not applied
    bool m_isApplying = false;
};

} // namespace stet
