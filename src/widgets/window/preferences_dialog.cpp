#include "widgets/window/preferences_dialog.h"

#include "ui_preferences_dialog.h"
#include "widgets/parts/elided_label.h"

namespace stet {

namespace {

using namespace Qt::StringLiterals;

} // namespace

PreferencesDialog::PreferencesDialog(QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::PreferencesDialog>())
{
    m_ui->setupUi(this);
    makeSecondary(*m_ui->thresholdHint);
    makeSecondary(*m_ui->languageHint);
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
        .language = m_ui->language->currentData().toString()};
}

} // namespace stet
