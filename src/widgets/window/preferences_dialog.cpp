#include "widgets/window/preferences_dialog.h"

#include "core/messages/error_messages.h"
#include "models/desk/article_texts.h"
#include "ui_preferences_dialog.h"
#include "widgets/parts/elided_label.h"

#include <QLocale>

namespace stet {

namespace {

using namespace Qt::StringLiterals;

constexpr int isFolderRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1; // bytes

} // namespace

PreferencesDialog::PreferencesDialog(QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
{
    m_ui->setupUi(this);
    makeSecondary(*m_ui->thresholdHint);
    makeSecondary(*m_ui->languageHint);
    makeSecondary(*m_ui->sitesHint);
    makeSecondary(*m_ui->cacheSize);
    connect(m_ui->forbid, &QPushButton::clicked, this, &PreferencesDialog::forbidSelected);
    connect(m_ui->allowed, &QListWidget::itemSelectionChanged, this,
        [this] { m_ui->forbid->setEnabled(!m_ui->allowed->selectedItems().isEmpty()); });
    connect(m_ui->clearCache, &QPushButton::clicked, this, &PreferencesDialog::clearRequested);
    // Each language in its own words: who cannot read the others finds it.
    m_ui->language->addItem(tr("Same as the system"), QString());
    m_ui->language->addItem(u"English"_s, u"en"_s);
    m_ui->language->addItem(u"Deutsch"_s, u"de"_s);
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        if (const auto wanted = preferences(); wanted != m_given)
            Q_EMIT chosen(wanted);
    });
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

PreferencesDialog::~PreferencesDialog() = default;

void PreferencesDialog::openFor(const Preferences& preferences)
{
    m_given = preferences;
    m_ui->reopen->setChecked(preferences.reopensFolders);
    m_ui->saveAtOnce->setChecked(preferences.savesAtOnce);
    m_ui->askBeforePublish->setChecked(preferences.asksBeforePublish);
    m_ui->threshold->setEnabled(preferences.threshold.has_value());
    m_ui->threshold->setValue(preferences.threshold.value_or(0));
    m_shownThreshold = m_ui->threshold->value(); // which may be rounded
    m_ui->theme->setCurrentIndex(static_cast<int>(preferences.theme));
    m_pictures = preferences.pictures;
    showAllowed();
    m_ui->language->setCurrentIndex(std::max(0, m_ui->language->findData(preferences.language)));
    show();
    raise();
    activateWindow();
}

Preferences PreferencesDialog::preferences() const
{
    return {.reopensFolders = m_ui->reopen->isChecked(),
        .savesAtOnce = m_ui->saveAtOnce->isChecked(),
        .asksBeforePublish = m_ui->askBeforePublish->isChecked(),
        .threshold = m_ui->threshold->value() == m_shownThreshold ? m_given.threshold : m_ui->threshold->value(),
        .theme = static_cast<ThemeChoice>(m_ui->theme->currentIndex()),
        .language = m_ui->language->currentData().toString(),
        .pictures = m_pictures};
}

void PreferencesDialog::setCacheSize(qint64 bytes)
{
    //: %1 is a size as 12 MB
    m_ui->cacheSize->setText(
        tr("Loaded pictures: %1").arg(QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat)));
    m_ui->clearCache->setEnabled(bytes > 0);
}

void PreferencesDialog::showAllowed()
{
    m_ui->allowed->clear();
    const auto add = [this](const QString& text, const std::string& name, bool isFolder) {
        auto* item = new QListWidgetItem(text, m_ui->allowed);
        item->setToolTip(plainToolTip(text));
        item->setData(isFolderRole, isFolder);
        item->setData(nameRole, QByteArray::fromStdString(name));
    };
    for (const auto& host : m_pictures.hosts)
        add(m_pictures.privateHosts.contains(host) ? tr("%1, also in a private network").arg(printable(host))
                                                   : printable(host),
            host, false);
    for (const auto& folder : m_pictures.folders)
        add(tr("All pictures of the articles in %1").arg(printable(folder)), folder, true);
    m_ui->forbid->setEnabled(false);
}

void PreferencesDialog::forbidSelected()
{
    for (const auto* item : m_ui->allowed->selectedItems()) {
        const auto name = item->data(nameRole).toByteArray().toStdString();
        if (item->data(isFolderRole).toBool()) {
            m_pictures.folders.erase(name);
        } else {
            m_pictures.hosts.erase(name);
            m_pictures.privateHosts.erase(name);
        }
    }
    showAllowed();
}

} // namespace stet
