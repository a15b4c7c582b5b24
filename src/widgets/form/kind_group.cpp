#include "widgets/form/kind_group.h"

#include "ui_kind_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/form/value_suggestions.h"

namespace stet {

using namespace Qt::StringLiterals;

KindGroup::KindGroup(ArticleForm& form, KnownValues& values, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::KindGroup>())
{
    m_ui->setupUi(this);
    new FieldBinding(form, KeyPath::ofKey("category"), m_ui->category, readText);
    new FieldBinding(form, KeyPath::ofKey("type"), m_ui->type, readText);
    suggestValues(*m_ui->category, u"category"_s, form, values);
    suggestValues(*m_ui->type, u"type"_s, form, values);
}

KindGroup::~KindGroup() = default;

} // namespace stet
