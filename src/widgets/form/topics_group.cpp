#include "widgets/form/topics_group.h"

#include "ui_topics_group.h"
#include "widgets/form/field_message.h"
#include "widgets/parts/tag_list.h"

#include <QCompleter>
#include <QPointer>
#include <QStringListModel>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

const auto topicsPath = KeyPath::ofKey("topics");

Value topicOf(const QString& text)
{
    return Value::scalar(ValueType::Text, text.toStdString());
}

} // namespace

TopicsGroup::TopicsGroup(ArticleForm& form, KnownValues& values, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TopicsGroup>())
    , m_form(form)
    , m_values(values)
{
    m_ui->setupUi(this);
    auto* known = new QStringListModel(this);
    auto* completer = new QCompleter(known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_ui->topic->setCompleter(completer);
    connect(&m_values, &KnownValues::counted, known,
        [this, known] { known->setStringList(m_values.valuesOf(u"topics"_s)); });

    connect(m_ui->topics, &TagList::tagsChanged, this, &TopicsGroup::setTopics);
    connect(m_ui->topic, &QLineEdit::returnPressed, this, &TopicsGroup::addTyped);
    connect(m_ui->topic, &QLineEdit::textChanged, this, &TopicsGroup::updateVerbs);
    connect(m_ui->topic, &QLineEdit::textEdited, this, [this] { m_refused.erase(m_rows); });
    connect(m_ui->add, &QToolButton::clicked, this, &TopicsGroup::addTyped);
    connect(m_ui->remove, &QToolButton::clicked, this, [this] {
        changeTyped(DropItem{topicsPath, topicOf(m_ui->topic->text().trimmed())});
    });
    connect(m_ui->replace, &QToolButton::clicked, this, [this] {
        changeTyped(SetItems{topicsPath, {topicOf(m_ui->topic->text().trimmed())}});
    });
    connect(m_ui->message, &FieldMessage::removalRequested, this,
        [this] { m_form.change(m_form.rows(), topicsPath, {RemoveField{topicsPath}}); });
    connect(
        m_ui->message, &FieldMessage::fixRequested, this, [this] { m_form.requestFix(m_form.problemIn(topicsPath)); });
    connect(&m_form, &ArticleForm::changed, this, &TopicsGroup::showTopics);
    connect(&m_form, &ArticleForm::problemsChanged, this, &TopicsGroup::showMessage);
    connect(&m_form, &ArticleForm::unappliedAsked, this, [this](std::vector<RowId>& rows) {
        for (const auto& [ofRows, refused] : m_refused)
            rows.insert(rows.end(), ofRows.begin(), ofRows.end());
    });
    connect(&m_form, &ArticleForm::refused, this, [this](const KeyPath& path, const QString& why) {
        if (path != topicsPath)
            return;
        showTopics();
        m_ui->message->setParseError(why);
    });
    connect(m_ui->message, &FieldMessage::discardRequested, this, [this] {
        m_refused.erase(m_rows);
        m_ui->topic->clear();
        showTopics();
    });
    showTopics();
}

TopicsGroup::~TopicsGroup() = default;

/// Of a list of single values, and of a single one in its place; nullopt for anything else.
std::optional<QStringList> TopicsGroup::topics() const
{
    const auto value = m_form.value(topicsPath).value;
    if (!value || (value->isScalar() && !value->hasText()))
        return QStringList();
    const bool isLine = value->isScalar() && value->text.find('\n') == std::string::npos;
    if (!isLine && value->type != ValueType::List)
        return std::nullopt;
    QStringList topics;
    for (const auto& item : isLine ? std::vector<Value>{*value} : value->items) {
        if (!item.isScalar())
            return std::nullopt;
        topics << QString::fromStdString(item.text);
    }
    return topics;
}

void TopicsGroup::showTopics()
{
    const bool isSeveral = m_form.value(topicsPath).isSeveral;
    const auto shown = topics();
    m_ui->topics->setTags(shown.value_or(QStringList()));
    m_ui->topics->setReadOnly(m_form.isOfMany() || !shown || m_form.error());
    m_ui->topics->setVisible(shown && !shown->isEmpty());
    m_ui->topic->setEnabled(!m_form.rows().empty() && !m_form.error() && (shown || isSeveral));
    m_ui->topic->setPlaceholderText(isSeveral ? tr("Several values") : tr("Add a topic"));
    m_ui->remove->setVisible(m_form.isOfMany());
    m_ui->replace->setVisible(m_form.isOfMany());
    m_values.valuesOf(u"topics"_s); // has them counted
    leaveRefused();
    showMessage();
    updateVerbs();
}

void TopicsGroup::showMessage()
{
    const auto found = m_form.value(topicsPath);
    const bool isEmpty
        = found.value && found.value->type != ValueType::Null && topics() == std::optional(QStringList());
    if (const auto refused = m_refused.find(m_rows); refused != m_refused.end())
        showRefused(refused->second);
    else if (const auto* problem = m_form.problemIn(topicsPath))
        m_ui->message->setProblem(problem);
    else if (isEmpty)
        m_ui->message->offerRemoval();
    else if (found.value && !topics())
        m_ui->message->setNote(tr("These topics are not plain text. Edit them in All fields."));
    else
        m_ui->message->clear();
}

/// A topic that was refused goes with its articles, and comes back with them.
void TopicsGroup::leaveRefused()
{
    if (m_rows == m_form.rows())
        return;
    const auto refused = m_refused.find(std::exchange(m_rows, m_form.rows()));
    if (refused != m_refused.end() && refused->second.text == m_ui->topic->text())
        m_ui->topic->clear();
}

void TopicsGroup::showRefused(const Refused& refused)
{
    if (m_ui->topic->text().isEmpty())
        m_ui->topic->setText(refused.text);
    m_ui->message->setRefusal(refused.why);
}

void TopicsGroup::updateVerbs()
{
    const bool isTyped = m_ui->topic->isEnabled() && !m_ui->topic->text().trimmed().isEmpty();
    for (auto* verb : {m_ui->add, m_ui->remove, m_ui->replace})
        verb->setEnabled(isTyped);
}

void TopicsGroup::setTopics(const QStringList& topics)
{
    SetItems wanted{topicsPath, {}};
    for (const auto& topic : topics)
        wanted.items.push_back(topicOf(topic));
    m_form.change(m_form.rows(), topicsPath, {std::move(wanted)});
}

/// Makes the change with the topic in the line.
void TopicsGroup::changeTyped(FieldChange change)
{
    const auto ended
        = [group = QPointer(this), this, rows = m_form.rows(), text = m_ui->topic->text()](const QString& why) {
              if (group == nullptr || why.isEmpty())
                  return;
              const auto& refused = m_refused.insert_or_assign(rows, Refused{text, why}).first->second;
              if (rows == m_rows)
                  showRefused(refused);
          };
    m_refused.erase(m_rows);
    m_ui->topic->clear();
    m_form.change(m_form.rows(), topicsPath, {std::move(change)}, 0, ended);
}

void TopicsGroup::addTyped()
{
    const auto topic = m_ui->topic->text().trimmed();
    if (!topic.isEmpty())
        changeTyped(AddItem{topicsPath, topicOf(topic)});
}

} // namespace stet
