#include "widgets/form/inspector_panel.h"

#include "core/messages/error_messages.h"
#include "ui_inspector_panel.h"
#include "widgets/form/addresses_group.h"
#include "widgets/form/date_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/form/fold_heading.h"
#include "widgets/form/items_group.h"
#include "widgets/form/kind_group.h"
#include "widgets/form/provider_group.h"
#include "widgets/form/publish_group.h"
#include "widgets/form/scores_group.h"
#include "widgets/form/text_group.h"
#include "widgets/form/topics_group.h"

#include <QFormLayout>
#include <QPushButton>

#include <algorithm>
#include <vector>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

} // namespace

InspectorPanel::InspectorPanel(const Tools& tools, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::InspectorPanel>())
    , m_form(tools.form)
    , m_openSource(new QPushButton(tr("Open the source"), this))
    , m_fix(new QPushButton(tr("Fix…"), this))
{
    m_ui->setupUi(this);
    auto* text = new TextGroup(m_form, m_ui->contents);
    // In the order of the work.
    addGroup(new PublishGroup(m_form, m_ui->contents));
    addGroup(text);
    auto* images = new ItemsGroup(imagesKind(), m_form, tools.opener, tools.clipboard, m_ui->contents);
    images->rememberFolding(tools.settings, u"inspector/images"_s);
    addGroup(images);
    addGroup(new TopicsGroup(m_form, tools.values, m_ui->contents));
    addGroup(new KindGroup(m_form, tools.values, m_ui->contents));
    addGroup(new DateGroup(m_form, tools.settings, m_ui->contents));
    addGroup(new ProviderGroup(m_form, tools.values, tools.providers, m_ui->contents));
    addGroup(new ScoresGroup(m_form, m_ui->contents));
    auto* related = new ItemsGroup(relatedKind(), m_form, tools.opener, tools.clipboard, m_ui->contents);
    related->rememberFolding(tools.settings, u"inspector/related"_s);
    addGroup(related);
    addGroup(new AddressesGroup(m_form, tools.opener, tools.clipboard, tools.settings, m_ui->contents));
    alignLabels();
    setFocusProxy(text);
    m_ui->message->addButton(m_fix);
    m_ui->message->addButton(m_openSource);
    connect(m_fix, &QPushButton::clicked, this, [this] { m_form.requestFix(m_form.fixableError()); });
    connect(m_openSource, &QPushButton::clicked, this, [this] {
        if (m_form.error())
            Q_EMIT m_form.sourceRequested(static_cast<int>(m_form.error()->line));
    });
    connect(&m_form, &ArticleForm::problemsChanged, this, &InspectorPanel::showFix);
    connect(&m_form, &ArticleForm::changed, this, &InspectorPanel::showSubject);
    showSubject();
}

InspectorPanel::~InspectorPanel() = default;

bool InspectorPanel::goToField(const KeyPath& path)
{
    for (const auto* binding : m_ui->contents->findChildren<FieldBinding*>()) {
        auto* widget = qobject_cast<QWidget*>(binding->parent());
        if (binding->path() != path || widget == nullptr)
            continue;
        for (auto* heading : m_ui->contents->findChildren<FoldHeading*>()) {
            if (heading->folds(*widget))
                heading->unfold();
        }
        if (!widget->isVisibleTo(m_ui->contents))
            continue;
        widget->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void InspectorPanel::addGroup(QWidget* group)
{
    group->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // what room is left is at the end
    m_ui->groups->insertWidget(m_ui->groups->count() - 1, group); // above the space at the end
}

/// All groups are one form to the eye.
void InspectorPanel::alignLabels()
{
    std::vector<QWidget*> labels;
    int widest = 0;
    for (const auto* form : m_ui->contents->findChildren<QFormLayout*>()) {
        for (int row = 0; row < form->rowCount() && form->rowWrapPolicy() != QFormLayout::WrapAllRows; ++row) {
            const auto* item = form->itemAt(row, QFormLayout::LabelRole);
            if (item == nullptr || item->widget() == nullptr)
                continue;
            labels.push_back(item->widget());
            widest = std::max(widest, item->widget()->sizeHint().width());
        }
    }
    for (auto* label : labels)
        label->setMinimumWidth(widest);
}

void InspectorPanel::showSubject()
{
    if (m_form.rows().empty()) {
        m_ui->message->setMessage({.icon = u"facts"_s, .sentence = tr("No article selected")});
    } else if (m_form.error()) {
        m_ui->message->setMessage(
            {.icon = u"error-page"_s, .tone = IconLabel::Tone::Error, .sentence = sentenceWithLine(*m_form.error())});
    } else {
        m_ui->subject->setText(m_form.isOfMany()
                ? tr("%n articles: your changes apply to all of them", nullptr, static_cast<int>(m_form.rows().size()))
                : QString());
        m_ui->subject->setVisible(m_form.isOfMany());
        m_ui->pages->setCurrentWidget(m_ui->area);
        return;
    }
    m_openSource->setVisible(m_form.error() && m_form.error()->line > 0);
    showFix();
    m_ui->pages->setCurrentWidget(m_ui->message);
}

void InspectorPanel::showFix()
{
    m_fix->setVisible(m_form.fixableError() != nullptr);
}

} // namespace stet
