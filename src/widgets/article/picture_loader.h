#pragma once

#include "images/local_image.h"
#include "models/background/latest.h"

#include <QObject>

#include <memory>
#include <string>

namespace stet {

/// Reads and decodes the pictures of articles in the background, one at a time. The newest request wins: earlier ones
/// get no answer.
class PictureLoader final : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        std::shared_ptr<const ConfinedReader> reader;
        std::string article; ///< canonical path, bytes
        std::string reference;
        QSize box; ///< in pixels
    };

    /// The decoders must outlive this.
    explicit PictureLoader(DecoderPool& decoders, QObject* parent = nullptr);

    void load(Request request);
    /// Drops the request.
    void cancel() { m_latest.cancel(); }

Q_SIGNALS:
    void loaded(const stet::DecodedImage& picture);
    void failed(const stet::Error& error);

private:
    DecoderPool& m_decoders;
    Latest<Result<DecodedImage>> m_latest;
};

} // namespace stet
