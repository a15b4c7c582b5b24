#include "app/desk/fetched_pictures.h"

namespace stet {

void FetchedPictures::report(const std::string& article)
{
    Q_EMIT fetched(QByteArray::fromStdString(article));
}

} // namespace stet
