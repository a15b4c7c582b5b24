#include "widgets/article/field_adder.h"

#include "core/messages/error_messages.h"
#include "ui_field_adder.h"
#include "widgets/parts/theme.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

enum Type
{
    Text,
    Number,
    Yes,
    No,
    Nothing,
    List,
    Group,
};

} // namespace

FieldAdder::FieldAdder(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FieldAdder>())
{
    m_ui->setupUi(this);
    m_ui->type->addItems(
        {tr("Text"), tr("Number"), tr("Yes"), tr("No"), tr("Nothing"), tr("Empty list"), tr("Empty group")});
    for (auto* line : {m_ui->name, m_ui->value}) {
        line->installEventFilter(this);
        connect(line, &QLineEdit::textEdited, this, [this] { sayProblem({}); });
    }
    connect(m_ui->type, &QComboBox::currentIndexChanged, this,
        [this](int type) { m_ui->value->setEnabled(type == Text || type == Number); });
    connect(m_ui->add, &QPushButton::clicked, this, &FieldAdder::add);
    connect(m_ui->cancel, &QPushButton::clicked, this, &FieldAdder::leave);
    hide();
}

FieldAdder::~FieldAdder() = default;

void FieldAdder::openForField(const KeyPath& map, std::vector<std::string> taken)
{
    m_parent = map;
    m_taken = std::move(taken);
    open(map.empty() ? tr("A new field of the article") : tr("A new field in %1").arg(printable(map.toText())), true);
}

void FieldAdder::openForItem(const KeyPath& list, std::uint32_t count)
{
    m_parent = list;
    m_count = count;
    open(tr("A new item in %1").arg(printable(list.toText())), false);
}

void FieldAdder::open(const QString& where, bool hasName)
{
    m_ui->where->setText(where);
    m_ui->name->setVisible(hasName);
    m_ui->name->clear();
    m_ui->value->clear();
    m_ui->type->setCurrentIndex(Text);
    sayProblem({});
    m_isWaiting = false;
    m_isRefused = false;
    show();
    (hasName ? m_ui->name : m_ui->value)->setFocus(Qt::OtherFocusReason);
}

void FieldAdder::add()
{
    if (m_isWaiting)
        return;
    const auto key = m_ui->name->text().trimmed().toStdString();
    const auto text = m_ui->value->text();
    auto value = Value::scalar(ValueType::Text, text.toStdString());
    switch (m_ui->type->currentIndex()) {
    case Number:
        value = Value::plain(text.trimmed().toStdString());
        if (!numberOf(value.type, value.text)) {
            sayProblem(tr("“%1” is not a number.").arg(text));
            return;
        }
        break;
    case Yes:
        value = Value::plain("true");
        break;
    case No:
        value = Value::plain("false");
        break;
    case Nothing:
        value = Value::plain("null");
        break;
    case List:
        value = Value{.type = ValueType::List};
        break;
    case Group:
        value = Value{.type = ValueType::Map};
        break;
    default:
        break;
    }
    if (!m_ui->name->isVisible()) {
        m_isWaiting = true;
        Q_EMIT itemWanted(m_parent, m_count, value);
        return;
    }
    if (key.empty()) {
        sayProblem(tr("Enter a name for the field."));
    } else if (std::find(m_taken.begin(), m_taken.end(), key) != m_taken.end()) {
        sayProblem(tr("The field %1 already exists.").arg(printable(key)));
    } else {
        m_isWaiting = true;
        Q_EMIT fieldWanted(m_parent.child(key), value);
    }
}

void FieldAdder::end(const QString& problem)
{
    if (!std::exchange(m_isWaiting, false))
        return;
    m_isRefused = !problem.isEmpty();
    if (m_isRefused)
        sayProblem(problem);
    else
        leave();
}

void FieldAdder::leave()
{
    hide();
    Q_EMIT closed();
}

void FieldAdder::sayProblem(const QString& problem)
{
    auto own = palette();
    own.setColor(QPalette::WindowText, stateColors(own).error);
    m_ui->problem->setPalette(own);
    m_ui->problem->setText(problem);
    m_ui->problem->setVisible(!problem.isEmpty());
}

bool FieldAdder::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
        if (isEnter || key == Qt::Key_Escape) {
            if (event->type() == QEvent::ShortcutOverride)
                event->accept();
            else if (isEnter)
                add();
            else
                leave();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace stet
