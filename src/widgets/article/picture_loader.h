#pragma once

#include "images/remote/picture_source.h"
#include "models/background/latest.h"

#include <QObject>

namespace stet {

/// Gets and decodes the pictures of articles in the background, one at a time. The newest request wins: earlier ones
/// get no answer.
class PictureLoader final : public QObject
{
    Q_OBJECT

public:
    /// The source must outlive this.
    explicit PictureLoader(const PictureSource& source, QObject* parent = nullptr);

    void load(PictureRequest request);
    /// Drops the request.
    void cancel() { m_latest.cancel(); }

Q_SIGNALS:
    void loaded(const stet::DecodedImage& picture);
    void failed(const stet::Error& error);
    /// The picture comes from the network; bytes, `total` is -1 if it is not known.
    void progressed(qint64 received, qint64 total);
    /// The picture came from the network just now, whether or not it can be shown. Before loaded() or failed().
    void fetched();

private:
    struct Answer
    {
        Result<DecodedImage> picture;
        bool isFetched = false;
    };

    const PictureSource& m_source;
    Latest<Answer> m_latest;
};

} // namespace stet
