#pragma once

#include "images/image_format.h"

#include <QBuffer>
#include <QByteArray>
#include <QImageReader>

namespace stet {

/// Returns Qt's name of a format that it may decode from untrusted bytes; empty for others, SVG among them.
QByteArray decodedFormat(ImageFormat format);

/// A QImageReader over bytes that decodes one format within limits.
class LimitedReader
{
public:
    /// `bytes` may be a view, which must outlive the reader.
    LimitedReader(const QByteArray& bytes, const QByteArray& format);

private:
    QByteArray m_bytes;
    QBuffer m_buffer;

public:
    QImageReader reader;
};

} // namespace stet
