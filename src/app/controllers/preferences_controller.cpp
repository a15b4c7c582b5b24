#include "app/controllers/preferences_controller.h"

#include "app/controllers/picture_controller.h"
#include "app/desk/actions.h"
#include "app/desk/window_settings.h"

#include <QApplication>

namespace stet {

using namespace Qt::StringLiterals;

PreferencesController::PreferencesController(Desk& desk, const Panels& panels, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_panels(panels)
    , m_cacheSize([this](qint64 bytes) { m_panels.dialog->setCacheSize(bytes); })
{
    setUpAction(preferences, u"settings"_s, tr("Pre&ferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma));
    preferences.setMenuRole(QAction::PreferencesRole);
    connect(&preferences, &QAction::triggered, this, [this] {
        m_shownRoot = rootOf(m_desk, m_desk.state.current());
        m_shown = current();
        m_panels.dialog->openFor(m_shown);
        measureCache(false);
    });
    connect(m_panels.dialog, &PreferencesDialog::clearRequested, this, [this] { measureCache(true); });
    connect(m_panels.dialog, &PreferencesDialog::chosen, this, &PreferencesController::apply);
}

Preferences PreferencesController::current() const
{
    const auto& settings = m_desk.services.settings;
    Preferences now{.reopensFolders = reopensFolders(settings),
        .savesAtOnce = m_panels.saveAtOnce->isChecked(),
        .asksBeforePublish = m_panels.askBeforePublish->isChecked(),
        .theme = rememberedTheme(settings),
        .language = settings.value(languageKey).toString(),
        .pictures = m_desk.remoteImages.permissions()};
    if (const auto row = m_desk.state.current(); m_desk.store.library().contains(row))
        now.threshold = m_desk.review.threshold(row);
    return now;
}

void PreferencesController::measureCache(bool clearsFirst)
{
    m_cacheSize.request([&cache = m_desk.remoteImages.cache(), clearsFirst](const BackgroundTask::Run& /*run*/) {
        if (clearsFirst)
            cache.clear();
        return cache.size();
    });
}

void PreferencesController::apply(const Preferences& wanted)
{
    auto& settings = m_desk.services.settings;
    settings.setValue(reopenKey, wanted.reopensFolders);
    settings.setValue(languageKey, wanted.language);
    m_panels.saveAtOnce->setChecked(wanted.savesAtOnce);
    m_panels.askBeforePublish->setChecked(wanted.asksBeforePublish);
    if (wanted.theme != m_shown.theme) {
        settings.setValue(themeKey, static_cast<int>(wanted.theme));
        applyTheme(*qApp, wanted.theme);
    }
    if (wanted.pictures != m_shown.pictures)
        m_panels.pictures->setPermissions(wanted.pictures);
    if (wanted.threshold && wanted.threshold != m_shown.threshold && !m_shownRoot.empty())
        m_desk.folderSettings.make(m_shownRoot, SetThreshold{*wanted.threshold},
            tr("Minimum quality worth publishing: %1").arg(*wanted.threshold));
}

} // namespace stet
