#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <functional>

namespace stet {

/// Makes the addresses of the drawing known, and has pages drawn without OpenGL, which would have the window rebuilt
/// when the first page comes. To be called before there is an application.
void prepareGraphPages();

/// The address of the page that draws a story.
QUrl graphPageUrl();
/// Whether an address is one of the drawing's own.
bool isGraphUrl(const QUrl& url);

/// Gives the bytes of a picture (PNG) to `done`, at once or later, on the same thread; none where there is no picture.
/// `key` names the node; it is checked already.
using GraphPictures = std::function<void(const QString& key, std::function<void(const QByteArray& png)> done)>;

} // namespace stet
