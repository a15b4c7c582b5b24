#include "widgets/form/text_group.h"

#include "ui_text_group.h"
#include "widgets/form/field_binding.h"

namespace stet {

namespace {

constexpr int excerptLines = 4;

} // namespace

TextGroup::TextGroup(ArticleForm& form, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TextGroup>())
{
    m_ui->setupUi(this);
    m_ui->excerpt->setFixedHeight((excerptLines + 1) * m_ui->excerpt->fontMetrics().lineSpacing());
    for (auto* count : {m_ui->titleCount, m_ui->excerptCount})
        count->setForegroundRole(QPalette::PlaceholderText);
    auto* title = new FieldBinding(form, KeyPath::ofKey("title"), m_ui->title, readText);
    connect(m_ui->title, &TitleEdit::returnPressed, title, &FieldBinding::applyAgain);
    new FieldBinding(form, KeyPath::ofKey("excerpt"), m_ui->excerpt, readText);
    connect(m_ui->title, &QPlainTextEdit::textChanged, this, &TextGroup::updateCounts);
    connect(m_ui->excerpt, &QPlainTextEdit::textChanged, this, &TextGroup::updateCounts);
    setFocusProxy(m_ui->title);
    updateCounts();
}

TextGroup::~TextGroup() = default;

void TextGroup::updateCounts()
{
    const auto say = [](QLabel* label, qsizetype count) {
        label->setText(count == 0 ? QString() : tr("%n character(s)", nullptr, static_cast<int>(count)));
    };
    say(m_ui->titleCount, m_ui->title->text().size());
    say(m_ui->excerptCount, m_ui->excerpt->document()->characterCount() - 1); // the end of the last line counts too
}

} // namespace stet
