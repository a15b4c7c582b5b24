#include "widgets/article/source_editor.h"

#include "widgets/article/find_in_document.h"

#include "widgets/parts/theme.h"

#include <QFontDatabase>
#include <QPainter>
#include <QSyntaxHighlighter>
#include <QTextBlock>

#include <algorithm>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int marginPadding = 8; // pixels on both sides of the numbers
constexpr int indentation = 2; // spaces for the Tab key: front matter has no tabs

struct LineParts final : QTextBlockUserData
{
    std::vector<SourceStretch> parts;
};

QTextCharFormat formatOf(SourceTone tone, const QPalette& palette)
{
    const auto colors = stateColors(palette);
    QTextCharFormat format;
    switch (tone) {
    case SourceTone::Key:
        format.setForeground(isDark(palette) ? QColor(0x7F, 0xC4, 0xC4) : QColor(0x0B, 0x6E, 0x6E));
        break;
    case SourceTone::Number:
    case SourceTone::Word:
        format.setForeground(isDark(palette) ? QColor(0xC9, 0xA2, 0xE8) : QColor(0x7A, 0x3E, 0x9D));
        break;
    case SourceTone::Comment:
        format.setForeground(colors.secondary);
        format.setFontItalic(true);
        break;
    case SourceTone::Fence:
    case SourceTone::Encrypted:
        format.setForeground(colors.secondary);
        break;
    case SourceTone::Text:
        format.setForeground(palette.text());
        break;
    }
    return format;
}

} // namespace

/// Paints the numbers of the lines beside the text.
class SourceEditor::Margin final : public QWidget
{
public:
    explicit Margin(SourceEditor* editor)
        : QWidget(editor)
        , m_editor(*editor)
    {
    }

protected:
    void paintEvent(QPaintEvent* event) override { m_editor.paintMargin(event); }

private:
    SourceEditor& m_editor;
};

class SourceEditor::Colors final : public QSyntaxHighlighter
{
public:
    explicit Colors(SourceEditor* editor)
        : QSyntaxHighlighter(editor->document())
        , m_editor(*editor)
    {
    }

protected:
    void highlightBlock(const QString& /*line*/) override
    {
        const auto* line = static_cast<const LineParts*>(currentBlockUserData());
        if (line == nullptr)
            return;
        for (const auto& part : line->parts)
            setFormat(part.begin, part.length, formatOf(part.tone, m_editor.palette()));
    }

private:
    SourceEditor& m_editor;
};

SourceEditor::SourceEditor(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_margin(new Margin(this))
    , m_colors(new Colors(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(NoWrap);
    setFrameShape(NoFrame);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceEditor::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& area, int scrolled) {
        if (scrolled != 0)
            m_margin->scroll(0, scrolled);
        else
            m_margin->update(0, area.y(), m_margin->width(), area.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, m_margin, qOverload<>(&QWidget::update));
    placeMargin();
}

QString SourceEditor::wholeText() const
{
    auto text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void SourceEditor::showText(const QString& text)
{
    const auto shown = wholeText();
    if (shown == text)
        return;
    const auto [one, other] = std::mismatch(shown.begin(), shown.end(), text.begin(), text.end());
    const auto begin = one - shown.begin();
    const auto shorter = std::min(shown.size(), text.size()) - begin;
    qsizetype tail = 0;
    while (tail < shorter && shown[shown.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(begin));
    cursor.setPosition(static_cast<int>(shown.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, text.size() - tail - begin));
    forgetUndo();
}

void SourceEditor::forgetUndo()
{
    document()->setUndoRedoEnabled(false);
    document()->setUndoRedoEnabled(true);
}

void SourceEditor::setParts(const CheckedSource& source)
{
    if (source.error)
        return;
    std::size_t line = 0;
    static const std::vector<SourceStretch> none;
    for (auto block = document()->begin(); block.isValid(); block = block.next(), ++line) {
        const auto& parts = line < source.lines.size() ? source.lines[line] : none;
        auto* own = static_cast<LineParts*>(block.userData());
        if (own == nullptr && parts.empty())
            continue;
        if (own == nullptr) {
            own = new LineParts; // the block's
            block.setUserData(own);
        } else if (own->parts == parts) {
            continue;
        }
        own->parts = parts;
        m_colors->rehighlightBlock(block);
    }
}

void SourceEditor::setErrorLine(int line)
{
    m_mistakeLine = line;
    markLine();
    m_margin->update();
}

void SourceEditor::markLine()
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto block = document()->findBlockByNumber(m_mistakeLine - 1);
    if (m_mistakeLine > 0 && block.isValid()) {
        QTextEdit::ExtraSelection mark;
        auto color = stateColors(palette()).error;
        color.setAlpha(isDark(palette()) ? 70 : 40);
        mark.format.setBackground(color);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(block);
        marks << mark;
    }
    setExtraSelections(marks);
}

void SourceEditor::goToLine(int line)
{
    const auto block = document()->findBlockByNumber(std::max(0, line - 1));
    if (!block.isValid())
        return;
    setTextCursor(QTextCursor(block));
    centerCursor();
    setFocus(Qt::OtherFocusReason);
}

QString SourceEditor::selectedText() const
{
    return textCursor().selectedText();
}

void SourceEditor::find(const QString& text, FindStep step, std::function<void(int hits)> done)
{
    const auto hit = findInDocument(*document(), textCursor(), text, step);
    if (!hit.isNull()) {
        setTextCursor(hit);
        ensureCursorVisible();
    }
    done(countInDocument(*document(), text));
}

int SourceEditor::marginWidth() const
{
    const auto digits = std::max(3, static_cast<int>(QString::number(blockCount()).size()));
    return digits * fontMetrics().horizontalAdvance(u'9') + 2 * marginPadding;
}

void SourceEditor::placeMargin()
{
    const int width = marginWidth();
    setViewportMargins(width, 0, 0, 0);
    m_margin->setGeometry(contentsRect().left(), contentsRect().top(), width, contentsRect().height());
}

void SourceEditor::paintMargin(QPaintEvent* event)
{
    QPainter painter(m_margin);
    const auto colors = stateColors(palette());
    painter.fillRect(event->rect(), palette().alternateBase());
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    for (auto block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const auto area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        if (!block.isVisible() || area.bottom() < event->rect().top())
            continue;
        const int number = block.blockNumber();
        const bool isMistake = number + 1 == m_mistakeLine;
        painter.setPen(isMistake                  ? colors.error
                : number == current && hasFocus() ? palette().color(QPalette::Text)
                                                  : colors.secondary);
        const QRectF place(0, area.top(), m_margin->width() - marginPadding, area.height());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, QString::number(number + 1));
        if (isMistake) // a shape too, not the colour alone
            painter.fillRect(QRectF(0, area.top(), 3, area.height()), colors.error);
    }
}

bool SourceEditor::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Find)) { // its own, not the search of the window
            event->accept();
            return true;
        }
        // With nothing typed to take back the keys are the desk's, as everywhere else.
        const bool isDesks = (key->matches(QKeySequence::Undo) && !document()->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable());
        if (isDesks) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void SourceEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Find)) {
        Q_EMIT findRequested();
        return;
    }
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        textCursor().insertText(QString(indentation, u' '));
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

/// Typing can be taken back while the stay lasts; behind it the desk's undo has it.
void SourceEditor::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason || event->reason() == Qt::ActiveWindowFocusReason)
        return;
    Q_EMIT left();
    forgetUndo();
}

void SourceEditor::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_colors->rehighlight();
        markLine();
    } else if (event->type() == QEvent::FontChange) {
        placeMargin();
    }
}

void SourceEditor::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

} // namespace stet
