#include "widgets/form/provider_group.h"

#include "ui_provider_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/form/value_suggestions.h"

namespace stet {

using namespace Qt::StringLiterals;

ProviderGroup::ProviderGroup(ArticleForm& form, KnownValues& values, KnownProviders& providers, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProviderGroup>())
    , m_form(form)
    , m_providers(providers)
{
    m_ui->setupUi(this);
    const auto provider = KeyPath::ofKey("provider");
    m_provider = new FieldBinding(form, provider.child("name"), m_ui->provider, readText);
    new FieldBinding(form, provider.child("domain"), m_ui->domain, readText);
    connect(m_ui->provider, &QComboBox::activated, this, [this] { fillDomain(m_ui->provider->currentText()); });
    suggestValues(*m_ui->provider, u"provider"_s, form, values);
}

ProviderGroup::~ProviderGroup() = default;

/// Name and domain go together.
void ProviderGroup::fillDomain(const QString& provider)
{
    m_providers.findDomain(provider, [this, rows = m_form.rows(), stay = m_provider->stay()](const QString& domain) {
        const auto path = KeyPath::ofKey("provider").child("domain");
        m_form.change(rows, path, {SetField{path, Value::scalar(ValueType::Text, domain.toStdString())}}, stay);
    });
}

} // namespace stet
