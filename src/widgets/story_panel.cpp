#include "story_panel.h"

#include "address_links.h"
#include "cell_delegates.h"
#include "copy_key.h"
#include "table_looks.h"
#include "ui_story_panel.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

} // namespace

StoryPanel::StoryPanel(UrlOpener& opener, Clipboard& clipboard, QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StoryPanel>())
    , m_opener(opener)
{
    m_ui->setupUi(this);
    m_ui->table->setModel(&m_model);
    m_ui->table->setItemDelegate(new MarkDelegate(m_ui->table));
    setTableLooks(*m_ui->table);
    setListColumns(*m_ui->table, StoryModel::Title,
        {{StoryModel::Provider, 20}, {StoryModel::Date, 14}, {StoryModel::Quality, 10}});
    new CopyKey(m_ui->table, clipboard, [this] { return selectedRowsText(*m_ui->table); });
    connect(m_ui->table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        if (const auto address = index.data(StoryRole::Address).toString(); !address.isEmpty())
            openAddress(m_opener, address, m_ui->table->viewport());
    });
    setDetail(nullptr);
}

StoryPanel::~StoryPanel() = default;

void StoryPanel::setDetail(const std::shared_ptr<const ArticleDetail>& detail)
{
    m_model.setFields(detail ? detail->fields : Value());
    if (!detail)
        m_ui->message->setMessage({.icon = u"graph"_s, .sentence = tr("No article selected")});
    else if (detail->error)
        m_ui->message->setMessage({.icon = u"error-page"_s,
            .tone = IconLabel::Tone::Error,
            .sentence = tr("The article cannot be read, so its related stories are unknown")});
    else
        m_ui->message->setMessage({.icon = u"graph"_s, .sentence = tr("This article lists no related stories")});
    m_ui->pages->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget*>(m_ui->table) : m_ui->message);
}

} // namespace stet
