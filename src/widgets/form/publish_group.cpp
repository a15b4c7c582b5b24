#include "widgets/form/publish_group.h"

#include "models/desk/article_texts.h"
#include "ui_publish_group.h"

namespace stet {

PublishGroup::PublishGroup(ArticleForm& form, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PublishGroup>())
    , m_form(form)
{
    m_ui->setupUi(this);
    setFocusProxy(m_ui->published);
    connect(m_ui->published, &QCheckBox::clicked, this, [this](bool isChecked) {
        m_form.setPublished(isChecked);
        showState(); // the person may have been asked, and said no
    });
    connect(m_ui->message, &FieldMessage::fixRequested, this,
        [this] { m_form.requestFix(m_form.problemIn(m_form.publishPath())); });
    connect(&m_form, &ArticleForm::changed, this, &PublishGroup::showState);
    connect(&m_form, &ArticleForm::problemsChanged, this, &PublishGroup::showProblem);
    showState();
}

PublishGroup::~PublishGroup() = default;

void PublishGroup::showState()
{
    const auto state = m_form.publishState();
    const bool hasRows = !m_form.rows().empty();
    const bool isSeveral = hasRows && !state;
    m_ui->published->setEnabled(hasRows && !m_form.error());
    m_ui->published->setTristate(isSeveral); // the first click on a mixed box checks it
    m_ui->published->setCheckState(isSeveral ? Qt::PartiallyChecked
            : state && isOnSite(*state)      ? Qt::Checked
                                             : Qt::Unchecked);
    m_ui->published->setText(state == PublishState::Unset ? stateText(*state) : tr("Published"));
    m_ui->published->updateGeometry();
    showProblem();
}

void PublishGroup::showProblem()
{
    m_ui->message->setProblem(m_form.problemIn(m_form.publishPath()));
}

} // namespace stet
