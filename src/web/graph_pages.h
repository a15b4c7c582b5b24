#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <functional>

namespace stet {

/// Returns the address of the page that draws a story.
QUrl graphPageUrl();
/// Whether an address belongs to the drawing.
bool isGraphUrl(const QUrl& url);

/// Gives the bytes of a picture (PNG) to `done`, at once or later, on the same thread; none if there is no picture.
/// `key` names the node, already checked.
using GraphPictures = std::function<void(const QString& key, std::function<void(const QByteArray& png)> done)>;

} // namespace stet
