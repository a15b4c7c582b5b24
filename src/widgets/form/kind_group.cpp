#include "widgets/form/kind_group.h"

#include "ui_kind_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/parts/number_box.h"

#include <QCompleter>
#include <QSignalBlocker>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr double mostQuality = 100;
constexpr double mostHeat = 1'000'000;

} // namespace

KindGroup::KindGroup(ArticleForm& form, KnownValues& values, KnownProviders& providers, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::KindGroup>())
    , m_form(form)
    , m_values(values)
    , m_providers(providers)
{
    m_ui->setupUi(this);
    m_ui->quality->setRange(0, mostQuality);
    m_ui->heat->setRange(0, mostHeat);
    new FieldBinding(form, KeyPath::ofKey("category"), m_ui->category, readText);
    new FieldBinding(form, KeyPath::ofKey("type"), m_ui->type, readText);
    auto* quality = new FieldBinding(form, KeyPath::ofKey("quality"), m_ui->quality, readNumber);
    quality->setEmptyText(tr("Unknown"));
    auto* heat = new FieldBinding(form, KeyPath::ofKey("heat"), m_ui->heat, readHeat);
    heat->setEmptyText(tr("Unknown"));
    heat->setDisplay([](const QString& text) { return text == u"-1"_s ? QString() : text; });
    const auto provider = KeyPath::ofKey("provider");
    m_provider = new FieldBinding(form, provider.child("name"), m_ui->provider, readText);
    new FieldBinding(form, provider.child("domain"), m_ui->domain, readText);
    connect(m_ui->provider, &QComboBox::activated, this, [this] { fillDomain(m_ui->provider->currentText()); });

    offer(m_ui->category, u"category"_s);
    offer(m_ui->type, u"type"_s);
    offer(m_ui->provider, u"provider"_s);
}

KindGroup::~KindGroup() = default;

void KindGroup::offer(QComboBox* box, const QString& field)
{
    const auto fill = [this, box, field] {
        const QSignalBlocker blocker(box);
        const auto text = box->currentText();
        const auto values = m_values.valuesOf(field);
        QStringList offered;
        for (int i = 0; i < box->count(); ++i)
            offered << box->itemText(i);
        if (values != offered) {
            box->clear();
            box->addItems(values);
        }
        box->setCurrentIndex(-1);
        box->setEditText(text);
    };
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(&m_values, &KnownValues::counted, box, fill);
    connect(&m_form, &ArticleForm::changed, box, [this, field] { m_values.valuesOf(field); });
}

/// Name and domain go together.
void KindGroup::fillDomain(const QString& provider)
{
    m_providers.findDomain(provider, [this, rows = m_form.rows(), stay = m_provider->stay()](const QString& domain) {
        const auto path = KeyPath::ofKey("provider").child("domain");
        m_form.change(rows, path, {SetField{path, Value::scalar(ValueType::Text, domain.toStdString())}}, stay);
    });
}

} // namespace stet
