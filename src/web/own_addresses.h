#pragma once

#include <QUrl>

class QWebEngineUrlRequestJob;

namespace stet {

/// Registers the addresses of the program's pages, and has pages drawn without OpenGL, which would recreate the window
/// when the first page appears. Call it before the application is created.
void preparePages();

/// Answers a request with bytes.
void answer(QWebEngineUrlRequestJob& job, const QByteArray& type, const QByteArray& bytes);

} // namespace stet
