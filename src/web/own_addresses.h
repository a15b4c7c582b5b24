#pragma once

#include <QByteArray>
#include <QUrl>

#include <functional>

class QWebEngineUrlRequestJob;

namespace stet {

/// Registers the addresses of the program's pages, and has pages drawn without OpenGL, which would recreate the window
/// when the first page appears. Call it before the application is created.
void preparePages();

/// Answers a request with bytes.
void answer(QWebEngineUrlRequestJob& job, const QByteArray& type, const QByteArray& bytes);

/// Returns what answers a request with a picture (PNG), at once or later, or with not found if it gets none. Does
/// nothing once the page wants the picture no more.
std::function<void(const QByteArray& png)> pictureAnswer(QWebEngineUrlRequestJob& job);

} // namespace stet
