#include "widgets/article/source_panel.h"

#include "core/messages/error_messages.h"
#include "ui_source_panel.h"
#include "widgets/parts/theme.h"

#include <QEvent>
#include <QPointer>
#include <QScopedValueRollback>

#include <utility>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int applySourceAfterMs = 300; // after the last key
constexpr std::size_t sizeLimit = 1024 * 1024; // bytes; an editor of text is slow with more
constexpr std::size_t lineLimit = 64 * 1024; // bytes; it lays out a whole line with each key

bool hasLongLine(std::string_view text)
{
    while (text.size() > lineLimit) {
        const auto end = text.find('\n');
        if (std::min(end, text.size()) > lineLimit)
            return true;
        text.remove_prefix(end + 1);
    }
    return false;
}

} // namespace

SourcePanel::SourcePanel(ArticleForm& form, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SourcePanel>())
    , m_form(form)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->editor);
    m_ui->findBar->setTarget(m_ui->editor, tr("Find in the source"));
    m_applyLater.setSingleShot(true);
    m_applyLater.setInterval(applySourceAfterMs);
    connect(&m_applyLater, &QTimer::timeout, this, &SourcePanel::apply);
    connect(m_ui->editor, &SourceEditor::findRequested, m_ui->findBar, &FindBar::open);
    connect(m_ui->editor, &SourceEditor::left, this, [this] {
        apply();
        m_stay = 0;
    });
    connect(m_ui->editor, &QPlainTextEdit::textChanged, this, &SourcePanel::takeTyping);
    connect(m_ui->show, &QToolButton::clicked, this, [this] { goToLine(m_mistakeLine); });
    connect(&m_checker, &SourceCheckJob::checked, this, &SourcePanel::takeCheck);
    connect(&m_form, &ArticleForm::changed, this, &SourcePanel::show);
    connect(&m_form, &ArticleForm::typingEnds, this, &SourcePanel::apply);
    connect(&m_form, &ArticleForm::unappliedAsked, this, &SourcePanel::addUnapplied);
    connect(m_ui->fix, &QToolButton::clicked, this, [this] { m_form.requestFix(m_form.fixableError()); });
    connect(&m_form, &ArticleForm::problemsChanged, this, &SourcePanel::showFix);
    setParseError({}, 0);
    show();
}

SourcePanel::~SourcePanel() = default;

void SourcePanel::goToLine(int line)
{
    m_ui->editor->goToLine(line);
}

void SourcePanel::show()
{
    m_refusals = 0; // of a text that may be another one now
    if (m_isTyped && m_form.rows() == m_rows && m_form.source() != nullptr)
        return; // what is being typed stays
    if (m_isTyped) {
        send(m_isApplying ? m_sent : m_before);
        m_isTyped = false;
        ++m_visit;
    }
    if (m_form.rows() != m_rows) {
        m_stay = 0;
        m_refusal.clear();
        setParseError({}, 0); // what it is with the next one is known in a moment
    }
    m_rows = m_form.rows();
    const auto* source = m_form.source();
    if (source == nullptr || source->size() > sizeLimit || hasLongLine(*source)) {
        showMessage();
        return;
    }
    m_ui->pages->setCurrentWidget(m_ui->source);
    showSource(*source);
}

void SourcePanel::showMessage()
{
    auto* message = m_ui->message;
    if (m_rows.empty()) {
        message->setMessage({.icon = u"page"_s, .sentence = tr("No article selected")});
    } else if (m_form.isOfMany()) {
        message->setMessage({.icon = u"page"_s,
            .sentence = tr("%n articles selected", nullptr, static_cast<int>(m_rows.size())),
            .hint = tr("Select a single article to edit its source.")});
    } else if (m_form.source() != nullptr) {
        message->setMessage({.icon = u"page"_s,
            .sentence = tr("This article is too large to be edited here"),
            .hint = tr("The editor takes files of up to %1 MB and lines of up to %2 KB. Use another text editor.")
                        .arg(sizeLimit / (1024 * 1024))
                        .arg(lineLimit / 1024)});
    } else if (m_form.error()) {
        message->setMessage(
            {.icon = u"error-page"_s, .tone = IconLabel::Tone::Error, .sentence = sentenceWithLine(*m_form.error())});
    }
    m_ui->pages->setCurrentWidget(message);
}

void SourcePanel::showSource(std::string source)
{
    const auto kept = m_refused.extract(m_rows.front());
    m_before = kept.empty() ? std::move(source) : kept.mapped().before;
    m_shown = ShownSource(m_before);
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_ui->editor->showText(kept.empty() ? m_shown.text() : kept.mapped().text);
    }
    // An editor that does not hold what it was given must not be the source of edits.
    const bool isWhole = !kept.empty() || m_ui->editor->wholeText() == m_shown.text();
    m_ui->editor->setReadOnly(!isWhole);
    m_checker.check(m_before);
    if (!kept.empty()) {
        m_seen.clear();
        takeTyping();
    }
}

void SourcePanel::takeTyping()
{
    const auto text = m_ui->editor->wholeText();
    const bool isSame = text == std::exchange(m_seen, text); // it was coloured, no more
    if (m_isShowing || isSame || m_ui->editor->isReadOnly())
        return;
    if (!std::exchange(m_isTyped, true))
        m_rows = m_form.rows();
    m_form.noteTyping();
    if (m_stay == 0)
        m_stay = m_form.beginStay();
    m_refusal.clear();
    m_refusals = 0;
    m_checker.check(m_shown.bytesOf(text));
    m_applyLater.start();
}

void SourcePanel::apply()
{
    // What was refused stays in the editor, and is no work that others wait for. Once more it is tried: the reason may
    // have been of the moment, as when other work was stopped and this with it.
    constexpr int mostTries = 2;
    if (!m_isTyped || m_refusals >= mostTries)
        return;
    m_applyLater.stop();
    if (m_isApplying) { // what this is a change of is known when that has ended
        m_applyLater.start();
        return;
    }
    send(m_before);
}

void SourcePanel::send(const std::string& before)
{
    const auto text = m_ui->editor->wholeText();
    const auto after = m_shown.bytesOf(text);
    if (after == before) {
        m_isTyped = false;
        m_refusal.clear();
        return;
    }
    m_isApplying = true;
    m_sent = after;
    m_form.change(m_rows, {}, {SetSource{before, after}}, m_stay,
        [panel = QPointer(this), this, visit = m_visit, rows = m_rows, before, after, text](const QString& refusal) {
            if (panel == nullptr)
                return;
            m_isApplying = false;
            if (visit != m_visit) { // the editor shows something else by now
                if (refusal.isEmpty())
                    return;
                m_refused.insert_or_assign(
                    rows.front(), Refused{before, text}); // it is there when the person comes back
                if (rows == m_rows && !m_isTyped)
                    show();
                return;
            }
            const bool isCurrent = m_ui->editor->wholeText() == text;
            m_refusal = isCurrent ? refusal : QString();
            if (!refusal.isEmpty() && !isCurrent)
                return; // what was typed meanwhile is applied in its turn
            if (!refusal.isEmpty()) {
                ++m_refusals;
                setParseError(refusal, 0);
                return;
            }
            m_before = after;
            if (isCurrent)
                m_isTyped = false;
        });
}

void SourcePanel::addUnapplied(std::vector<RowId>& rows) const
{
    if (m_isTyped && !m_refusal.isEmpty())
        rows.insert(rows.end(), m_rows.begin(), m_rows.end());
    for (const auto& [row, refused] : m_refused)
        rows.push_back(row);
}

void SourcePanel::takeCheck(const std::shared_ptr<const CheckedSource>& source)
{
    m_ui->editor->setParts(*source);
    const auto& error = source->error;
    if (error || m_refusal.isEmpty())
        setParseError(error ? sentenceWithLine(*error) : QString(), error ? error->line : 0);
}

void SourcePanel::setParseError(const QString& sentence, int line)
{
    m_mistakeLine = line;
    m_ui->editor->setErrorLine(line);
    m_ui->parseError->setText(sentence);
    m_ui->show->setVisible(line > 0);
    m_ui->mistakeLine->setVisible(!sentence.isEmpty());
    showFix();
    updateColor();
}

/// Of the error in the article, while nothing else is typed.
void SourcePanel::showFix()
{
    m_ui->fix->setVisible(!m_isTyped && m_form.fixableError() != nullptr);
}

void SourcePanel::updateColor()
{
    auto own = palette();
    own.setColor(QPalette::WindowText, stateColors(own).error);
    m_ui->parseError->setPalette(own);
}

void SourcePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateColor();
}

} // namespace stet
