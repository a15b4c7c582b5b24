#pragma once

#include <QString>

class QCoreApplication;

namespace stet {

/// Loads the translations of Stet and Qt for a language (`de`), or for the system's languages if it is empty. English
/// needs none. The application owns the translators.
void installTranslations(QCoreApplication& application, const QString& language);

} // namespace stet
