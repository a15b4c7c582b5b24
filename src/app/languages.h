#pragma once

#include <QString>

class QCoreApplication;

namespace stet {

/// Loads the translations of Stet and of Qt for a language (`de`), or for the system's languages where it is empty.
/// English needs none. The translators belong to the application.
void installTranslations(QCoreApplication& application, const QString& language);

} // namespace stet
