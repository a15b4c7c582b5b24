#pragma once

#include "models/article/article_form.h"
#include "models/article/typed_text.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace stet {

class FieldMessage;
class NumberBox;

/// Ties a widget for typing to a field of the articles in a form: shows what they hold, and applies what was typed a
/// moment after the last key or when the widget is left. What is merely shown is never written.
class FieldBinding final : public QObject
{
    Q_OBJECT

public:
    /// `form` must outlive the binding, which lives as long as the widget. Below the widget, in its form layout, a line
    /// for messages is put.
    FieldBinding(ArticleForm& form, KeyPath path, QLineEdit* line, ReadTyped read);
    FieldBinding(ArticleForm& form, KeyPath path, QPlainTextEdit* text, ReadTyped read);
    /// Of an editable one.
    FieldBinding(ArticleForm& form, KeyPath path, QComboBox* box, ReadTyped read);
    FieldBinding(ArticleForm& form, KeyPath path, NumberBox* box, ReadTyped read);

    const KeyPath& path() const { return m_path; }
    /// Shows another text than the one that the articles hold; what is typed is read as such a text.
    void setDisplay(std::function<QString(const QString&)> display);
    /// What stands in the widget where the articles have no value.
    void setEmptyText(const QString& text);
    /// The same widget for another field, as that of another item of a list.
    void setPath(KeyPath path);
    /// Of the stay in the widget that goes on; 0: none does.
    EditCommand::Stay stay() const { return m_stay; }
    /// Applies what was typed, if anything was.
    void apply();
    /// As if a person had typed that.
    void type(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What the kinds of widgets have in common.
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

    FieldBinding(ArticleForm& form, KeyPath path, Access access, ReadTyped read);
    void show();
    void takeTyping();
    void showRefusal(const KeyPath& path, const QString& why);
    void removeField();
    void showMessage(const QString& parseError);

    ArticleForm& m_form;
    KeyPath m_path;
    Access m_access;
    ReadTyped m_read;
    std::function<QString(const QString&)> m_display;
    QString m_emptyText;
    FieldMessage* m_message;
    QTimer m_applyLater;
    std::vector<RowId> m_rows; ///< what is typed is for these
    EditCommand::Stay m_stay = 0; ///< 0: none has begun
    QString m_shown; ///< what the articles hold
    bool m_isThere = false; ///< the field
    bool m_isShowing = false;
    bool m_isTyped = false; ///< the widget holds what is not applied
};

} // namespace stet
