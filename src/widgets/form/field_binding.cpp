#include "widgets/form/field_binding.h"

#include "widgets/form/field_message.h"
#include "widgets/parts/number_box.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScopedValueRollback>
#include <QTextDocument>

#include <utility>

namespace stet {

namespace {

constexpr int applyFieldAfterMs = 300; // after the last key
constexpr qsizetype longestEdited = 20'000; // characters; a line of many more takes seconds to lay out
constexpr qsizetype shownOfLong = 400;

/// The text with every character it has: toPlainText() makes spaces of no-break spaces.
QString wholeText(const QTextDocument& document)
{
    auto text = document.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

QString textOf(const Value& value)
{
    return QString::fromUtf8(value.text.data(), static_cast<qsizetype>(value.text.size()));
}

QFormLayout* formAround(QWidget* widget)
{
    return widget->parentWidget()->findChild<QFormLayout*>();
}

/// The row of a form in which a widget stands, alone or with others.
int rowOf(const QFormLayout& form, QWidget* widget)
{
    for (int row = 0; row < form.rowCount(); ++row) {
        auto* item = form.itemAt(row, QFormLayout::FieldRole);
        if (item != nullptr && (item->widget() == widget || (item->layout() && item->layout()->indexOf(widget) >= 0)))
            return row;
    }
    return form.rowCount() - 1;
}

} // namespace

FieldBinding::Access FieldBinding::accessTo(QLineEdit* line)
{
    return {.widget = line,
        .text = [line] { return line->text(); },
        .setText =
            [line](const QString& text) {
                line->setText(text);
                line->setCursorPosition(0); // the beginning says what it is
            },
        .setPlaceholder = [line](const QString& text) { line->setPlaceholderText(text); },
        .setReadOnly = [line](bool readOnly) { line->setReadOnly(readOnly); },
        .hasUndo = [line] { return line->isUndoAvailable(); }};
}

FieldBinding::Access FieldBinding::accessTo(QPlainTextEdit* text)
{
    return {.widget = text,
        .text = [text] { return wholeText(*text->document()); },
        .setText = [text](const QString& plain) { text->setPlainText(plain); },
        .setPlaceholder = [text](const QString& plain) { text->setPlaceholderText(plain); },
        .setReadOnly = [text](bool readOnly) { text->setReadOnly(readOnly); },
        .hasUndo = [text] { return text->document()->isUndoAvailable(); }};
}

FieldBinding::FieldBinding(ArticleForm& form, KeyPath path, QLineEdit* line, ReadTyped read)
    : FieldBinding(form, std::move(path), accessTo(line), std::move(read))
{
    connect(line, &QLineEdit::textEdited, this, &FieldBinding::takeTyping);
    connect(line, &QLineEdit::returnPressed, this, &FieldBinding::applyAgain);
}

FieldBinding::FieldBinding(ArticleForm& form, KeyPath path, QPlainTextEdit* text, ReadTyped read)
    : FieldBinding(form, std::move(path), accessTo(text), std::move(read))
{
    text->setTabChangesFocus(true);
    connect(text, &QPlainTextEdit::textChanged, this, &FieldBinding::takeTyping);
}

FieldBinding::FieldBinding(ArticleForm& form, KeyPath path, QComboBox* box, ReadTyped read)
    : FieldBinding(
        form, std::move(path),
        [box] {
            auto access = accessTo(box->lineEdit());
            access.widget = box;
            access.setReadOnly = [box](bool readOnly) { box->setEnabled(!readOnly); };
            return access;
        }(),
        std::move(read))
{
    box->lineEdit()->installEventFilter(this);
    connect(box->lineEdit(), &QLineEdit::textEdited, this, &FieldBinding::takeTyping);
    connect(box->lineEdit(), &QLineEdit::returnPressed, this, &FieldBinding::applyAgain);
    connect(box, &QComboBox::activated, this, [this] {
        takeTyping();
        apply();
    });
}

FieldBinding::FieldBinding(ArticleForm& form, KeyPath path, NumberBox* box, ReadTyped read)
    : FieldBinding(
        form, std::move(path),
        [box] {
            auto access = accessTo(&box->line());
            access.widget = box;
            access.setReadOnly = [box](bool readOnly) { box->setReadOnly(readOnly); };
            return access;
        }(),
        std::move(read))
{
    box->line().installEventFilter(this);
    connect(&box->line(), &QLineEdit::textEdited, this, &FieldBinding::takeTyping);
    connect(box, &QAbstractSpinBox::editingFinished, this, &FieldBinding::apply);
    connect(box, &NumberBox::stepped, this, &FieldBinding::takeTyping);
}

FieldBinding::FieldBinding(ArticleForm& form, KeyPath path, Access access, ReadTyped read)
    : QObject(access.widget)
    , m_form(form)
    , m_path(std::move(path))
    , m_access(std::move(access))
    , m_read(std::move(read))
    , m_emptyText(tr("Add"))
    , m_message(new FieldMessage(m_access.widget->parentWidget()))
{
    auto* layout = formAround(m_access.widget);
    layout->insertRow(rowOf(*layout, m_access.widget) + 1, QString(), m_message);
    m_applyLater.setSingleShot(true);
    m_applyLater.setInterval(applyFieldAfterMs);
    m_access.widget->installEventFilter(this);
    connect(&m_applyLater, &QTimer::timeout, this, &FieldBinding::apply);
    connect(m_message, &FieldMessage::removalRequested, this, &FieldBinding::removeField);
    connect(m_message, &FieldMessage::discardRequested, this, &FieldBinding::discard);
    connect(m_message, &FieldMessage::fixRequested, this, [this] { m_form.requestFix(m_form.problemAt(m_path)); });
    connect(&m_form, &ArticleForm::changed, this, &FieldBinding::show);
    connect(&m_form, &ArticleForm::problemsChanged, this, &FieldBinding::showNote);
    connect(&m_form, &ArticleForm::typingEnds, this, &FieldBinding::apply);
    connect(&m_form, &ArticleForm::refused, this, &FieldBinding::showRefusal);
    connect(&m_form, &ArticleForm::unappliedAsked, this, &FieldBinding::addUnapplied);
    show();
}

void FieldBinding::setDisplay(std::function<QString(const QString&)> display)
{
    apply();
    m_display = std::move(display);
    show();
}

void FieldBinding::setEmptyText(const QString& text)
{
    m_emptyText = text;
    show();
}

void FieldBinding::setPath(KeyPath path)
{
    apply();
    if (path != m_path) {
        leave();
        m_path = std::move(path);
        m_stay = 0;
    }
    show();
}

/// Text that could not be applied goes with its articles and its field, and comes back with them.
void FieldBinding::leave()
{
    if (std::exchange(m_isTyped, false) && m_refused)
        m_kept.insert_or_assign(place(), *m_refused);
    m_refused.reset();
}

void FieldBinding::show()
{
    if (m_isTyped) {
        if (m_form.rows() == m_rows)
            return; // what is being typed stays
        apply();
        leave();
    }
    showValue();
    m_rows = m_form.rows();
    if (const auto kept = m_kept.extract(place()); !kept.empty())
        showRefused(kept.mapped());
}

void FieldBinding::showRefused(const Refused& refused)
{
    const QScopedValueRollback showing(m_isShowing, true);
    if (m_access.text() != refused.text)
        m_access.setText(refused.text);
    m_isTyped = true;
    m_refused = refused;
    m_message->setRefusal(refused.why);
}

void FieldBinding::discard()
{
    m_applyLater.stop();
    m_isTyped = false;
    m_refused.reset();
    std::erase_if(m_kept, [this](const auto& kept) { return kept.first.first == m_form.rows(); });
    ++m_discards;
    show();
}

void FieldBinding::showValue()
{
    const auto found = m_form.value(m_path);
    const bool isSingle = found.value && found.value->isScalar();
    m_isThere = found.value.has_value();
    auto value = isSingle ? textOf(*found.value) : QString();
    if (isSingle && m_display)
        value = m_display(value);
    m_isTooLong = value.size() > longestEdited;
    if (m_isTooLong)
        value = value.left(shownOfLong) + u'…';
    const QScopedValueRollback showing(m_isShowing, true);
    if (value != m_value || m_access.text() != m_shown) {
        m_access.setText(value);
        m_value = value;
        m_shown = m_access.text();
    }
    m_access.setPlaceholder(found.isSeveral ? tr("Several values") : m_emptyText);
    m_access.setReadOnly(
        m_path.empty() || m_form.rows().empty() || m_form.error() || (m_isThere && !isSingle) || m_isTooLong);
    showNote();
}

/// Shows the problem of the value that the article has, or offers to remove an empty field.
void FieldBinding::showNote()
{
    if (m_isTyped) // the message may be about what is typed
        return;
    const auto value = m_form.value(m_path).value;
    const bool isEmptyText = value && value->isScalar() && value->text.empty() && value->type == ValueType::Text;
    if (m_isTooLong)
        m_message->setParseError(tr("Too long to edit in the form."));
    else if (isEmptyText && m_access.widget->isEnabled() && m_form.problemAt(m_path) == nullptr)
        m_message->offerRemoval();
    else
        m_message->setProblem(m_path.empty() ? nullptr : m_form.problemAt(m_path));
}

void FieldBinding::takeTyping()
{
    if (m_isShowing)
        return;
    if (!m_isTyped)
        m_rows = m_form.rows();
    m_isTyped = true;
    m_refused.reset();
    m_form.noteTyping();
    if (m_stay == 0)
        m_stay = m_form.beginStay();
    m_applyLater.start();
}

void FieldBinding::type(const QString& text)
{
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_access.setText(text);
    }
    takeTyping();
    apply();
}

void FieldBinding::applyAgain()
{
    m_refused.reset();
    apply();
}

void FieldBinding::apply()
{
    m_applyLater.stop();
    if (!m_isTyped || m_refused)
        return;
    const auto text = m_access.text();
    const bool isAsShown = text == m_shown && m_form.rows() == m_rows;
    auto typed = isAsShown ? TypedText() : m_read(m_path, text);
    if (!typed.parseError.isEmpty()) {
        m_refused = Refused{text, typed.parseError};
        m_message->setRefusal(typed.parseError);
        return;
    }
    m_isTyped = false;
    m_message->clear();
    if (isAsShown)
        show();
    else
        send(text, std::move(typed.changes));
}

void FieldBinding::send(const QString& text, std::vector<FieldChange> changes)
{
    const auto ended
        = [binding = QPointer(this), this, text, place = place(), discards = m_discards,
              value = std::exchange(m_value, text), shown = std::exchange(m_shown, text)](const QString& why) {
              if (binding == nullptr || why.isEmpty())
                  return;
              if (discards != m_discards) { // the text has no place any more
                  m_message->setParseError(why);
                  return;
              }
              const Refused refused{text, why};
              if (m_form.rows() != place.first || m_path.toText() != place.second) {
                  m_kept.insert_or_assign(place, refused);
              } else if (!m_isTyped) { // else what was typed meanwhile is applied in its turn
                  if (m_shown == text) {
                      m_value = value;
                      m_shown = shown;
                  }
                  m_rows = place.first;
                  showRefused(refused);
              }
          };
    m_form.change(m_rows, m_path, std::move(changes), m_stay, ended);
}

void FieldBinding::addUnapplied(std::vector<RowId>& rows) const
{
    if (m_isTyped && m_refused)
        rows.insert(rows.end(), m_rows.begin(), m_rows.end());
    for (const auto& [place, refused] : m_kept)
        rows.insert(rows.end(), place.first.begin(), place.first.end());
}

void FieldBinding::removeField()
{
    m_form.change(m_form.rows(), m_path, {RemoveField{m_path}});
}

/// Of a change that was not typed here.
void FieldBinding::showRefusal(const KeyPath& path, const QString& why)
{
    if (path == m_path && !m_isTyped)
        m_message->setParseError(why);
}

bool FieldBinding::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        apply();
        m_stay = 0;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // With nothing typed to take back the keys are the desk's, as everywhere else.
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) && !m_access.hasUndo()) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace stet
