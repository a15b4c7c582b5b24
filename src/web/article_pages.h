#pragma once

#include <QByteArray>
#include <QUrl>

#include <functional>

namespace stet {

/// Gives the bytes (PNG) of a picture of the page, by its number, to `done`, at once or later, on the same thread; none
/// if there is no picture.
using ArticlePictures = std::function<void(int number, std::function<void(const QByteArray& png)> done)>;

/// Returns the address of an article's page. Each page has another number, so that nothing of one is taken for a part
/// of the next.
QUrl articlePageUrl(int page);
/// Whether an address belongs to articles.
bool isArticleUrl(const QUrl& url);

} // namespace stet
