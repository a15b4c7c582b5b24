#pragma once

#include "models/article/article_form.h"
#include "models/article/typed_text.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace stet {

class FieldMessage;
class NumberBox;

/// Binds an input widget to a field of the articles in a form: shows their value, and applies typed text a moment after
/// the last key or when the widget loses focus. Never writes a value that is only shown. Text that is invalid or
/// refused stays in the widget with the reason, and is there again when the person comes back to the articles.
class FieldBinding final : public QObject
{
    Q_OBJECT

public:
    /// `form` must outlive the binding, which lives as long as the widget. Adds a line for messages below the widget,
    /// in its form layout.
    FieldBinding(ArticleForm& form, KeyPath path, QLineEdit* line, ReadTyped read);
    FieldBinding(ArticleForm& form, KeyPath path, QPlainTextEdit* text, ReadTyped read);
    /// `box` must be editable.
    FieldBinding(ArticleForm& form, KeyPath path, QComboBox* box, ReadTyped read);
    FieldBinding(ArticleForm& form, KeyPath path, NumberBox* box, ReadTyped read);

    const KeyPath& path() const { return m_path; }
    /// Shows the articles' text in another form; typed text is read in that form.
    void setDisplay(std::function<QString(const QString&)> display);
    /// Sets what the widget shows if the articles have no value.
    void setEmptyText(const QString& text);
    /// Binds the widget to another field, such as that of another item of a list.
    void setPath(KeyPath path);
    /// The person's current visit to the widget; 0: none.
    EditCommand::Stay stay() const { return m_stay; }
    /// Applies typed text, if any, unless it was refused.
    void apply();
    /// As apply(), also if it was refused: the reason may be gone.
    void applyAgain();
    /// Forgets text for the articles shown that is not applied, also that of fields that are not shown now.
    void discard();
    /// Acts as if the person had typed the text.
    void type(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Common access to the different kinds of widgets.
    struct Access
    {
        QWidget* widget;
        std::function<QString()> text;
        std::function<void(const QString&)> setText;
        std::function<void(const QString&)> setPlaceholder;
        std::function<void(bool)> setReadOnly;
        std::function<bool()> hasUndo;
    };
    static Access accessTo(QLineEdit* line);
    static Access accessTo(QPlainTextEdit* text);

    /// Typed text that is not applied, and why.
    struct Refused
    {
        QString text;
        QString why; ///< a sentence
    };
    using Place = std::pair<std::vector<RowId>, std::string>; ///< articles and key path

    FieldBinding(ArticleForm& form, KeyPath path, Access access, ReadTyped read);
    void show();
    void showValue();
    void showRefused(const Refused& refused);
    void takeTyping();
    void leave();
    void send(const QString& text, std::vector<FieldChange> changes);
    void showRefusal(const KeyPath& path, const QString& why);
    void addUnapplied(std::vector<RowId>& rows) const;
    void removeField();
    void showNote();
    Place place() const { return {m_rows, m_path.toText()}; }

    ArticleForm& m_form;
    KeyPath m_path;
    Access m_access;
    ReadTyped m_read;
    std::function<QString(const QString&)> m_display;
    QString m_emptyText;
    FieldMessage* m_message;
    QTimer m_applyLater;
    std::vector<RowId> m_rows; ///< the articles that typed text is for
    EditCommand::Stay m_stay = 0; ///< 0: none has begun
    QString m_value; ///< the articles' value
    QString m_shown; ///< the same as the widget has it, which may be without some line ends
    bool m_isThere = false; ///< whether the field exists
    bool m_isTooLong = false; ///< only the beginning of the value is shown
    bool m_isShowing = false;
    bool m_isTyped = false; ///< the widget has unapplied text
    std::optional<Refused> m_refused; ///< that text, if it was refused; it is not tried again until Return is pressed
    int m_discards = 0; ///< counts calls of discard()
    std::map<Place, Refused> m_kept; ///< of articles and fields that are not shown now
};

} // namespace stet
