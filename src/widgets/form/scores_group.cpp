#include "widgets/form/scores_group.h"

#include "ui_scores_group.h"
#include "widgets/form/field_binding.h"
#include "widgets/parts/number_box.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr double mostQuality = 100;
constexpr double mostHeat = 1'000'000;

} // namespace

ScoresGroup::ScoresGroup(ArticleForm& form, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ScoresGroup>())
{
    m_ui->setupUi(this);
    m_ui->quality->setRange(0, mostQuality);
    m_ui->heat->setRange(0, mostHeat);
    auto* quality = new FieldBinding(form, KeyPath::ofKey("quality"), m_ui->quality, readNumber);
    quality->setEmptyText(tr("Unknown"));
    auto* heat = new FieldBinding(form, KeyPath::ofKey("heat"), m_ui->heat, readHeat);
    heat->setEmptyText(tr("Unknown"));
    heat->setDisplay([](const QString& text) { return text == u"-1"_s ? QString() : text; });
}

ScoresGroup::~ScoresGroup() = default;

} // namespace stet
