#include "widgets/article/site_pictures_dialog.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "widgets/article/picture_facts.h"
#include "widgets/parts/icons.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace stet {

namespace {

constexpr QSize thumbnailRoom(140, 96);
constexpr QSize firstDialogSize(720, 520);

} // namespace

SitePicturesDialog::SitePicturesDialog(const PictureSource& source, QWidget* parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_none(new QLabel(tr("The site has no pictures beside this article or in its usual folders."), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_loader(source)
{
    setWindowTitle(tr("Add a picture of the site"));
    resize(firstDialogSize);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize(thumbnailRoom);
    m_list->setGridSize(thumbnailRoom + QSize(16, 32));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setAccessibleName(tr("Pictures of the site"));
    m_none->setTextFormat(Qt::PlainText);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setWordWrap(true);
    m_buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_none, 1);
    column->addWidget(m_buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &SitePicturesDialog::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        updateButtons();
        accept();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_loader, &ThumbnailLoader::loaded, this, [this](int index, const DecodedImage& picture) {
        m_sizes[static_cast<std::size_t>(index)] = picture.realSize;
        auto* item = m_list->item(index);
        item->setIcon(QIcon(QPixmap::fromImage(picture.image)));
        item->setToolTip(plainToolTip(item->text() + u'\n' + sizeText(picture.realSize)));
        updateButtons();
    });
    connect(this, &QDialog::finished, this, [this](int result) {
        m_loader.cancel();
        const auto index = static_cast<std::size_t>(m_list->currentRow());
        if (result == Accepted && index < m_sizes.size() && !m_sizes[index].isEmpty())
            Q_EMIT chosen(m_row, m_references[index], m_sizes[index]);
    });
}

void SitePicturesDialog::openFor(RowId row, const std::string& article, const std::vector<std::string>& references,
    std::shared_ptr<const ConfinedReader> reader)
{
    m_row = row;
    m_references = references;
    m_sizes.assign(references.size(), QSize());
    m_list->clear();
    std::vector<PictureRequest> requests;
    for (const auto& reference : references) {
        auto* item = new QListWidgetItem(themedIcon(QStringLiteral("image")), printable(reference), m_list);
        item->setToolTip(plainToolTip(item->text()));
        requests.push_back({reader, article, reference, thumbnailRoom});
    }
    m_list->setVisible(!references.empty());
    m_none->setVisible(references.empty());
    m_loader.load(std::move(requests));
    updateButtons();
    open();
}

/// A picture is added with its size, which is known once it was read.
void SitePicturesDialog::updateButtons()
{
    const auto index = static_cast<std::size_t>(m_list->currentRow());
    for (auto* button : m_buttons->buttons()) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(index < m_sizes.size() && !m_sizes[index].isEmpty());
    }
}

} // namespace stet
