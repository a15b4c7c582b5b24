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

/// Edits the source of the selected article: front matter and body. Applies typed text a moment after the last key,
/// even if it cannot be parsed yet, so that it is pending like any other edit.
class SourcePanel final : public QWidget
{
    Q_OBJECT

public:
    /// `form` must outlive the panel.
    explicit SourcePanel(ArticleForm& form, QWidget* parent = nullptr);
    ~SourcePanel() override;

    /// Shows a line, from 1.
    void goToLine(int line);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// Text typed for an article that could not be applied.
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
    void addUnapplied(std::vector<RowId>& rows) const;
    void showFix();
    void updateColor();

    std::unique_ptr<Ui::SourcePanel> m_ui;
    ArticleForm& m_form;
    SourceCheckJob m_checker;
    QTimer m_applyLater;
    ShownSource m_shown;
    std::string m_before; ///< the text shown, or the one before typing
    QString m_seen; ///< the editor's last content
    std::string m_sent; ///< the text being applied
    std::vector<RowId> m_rows; ///< the articles whose text this is
    std::unordered_map<RowId, Refused> m_refused;
    QString m_refusal; ///< why the last typed text could not be applied
    EditCommand::Stay m_stay = 0; ///< 0: none has begun
    int m_mistakeLine = 0;
    int m_refusals = 0; ///< how often the editor's content was refused
    int m_visit = 0; ///< counts texts dropped while being typed or applied
    bool m_isShowing = false;
    bool m_isTyped = false; ///< the editor has unapplied text
    bool m_isApplying = false;
};

} // namespace stet
