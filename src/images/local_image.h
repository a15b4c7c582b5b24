#pragma once

#include "core/storage/confined_reader.h"
#include "images/decoder_pool.h"

#include <string>
#include <string_view>

namespace stet {

/// Reads and decodes the picture that an article refers to, only from the opened folders. For workers: it reads the
/// disk and waits for a decoder. `article` is the article's canonical path, `box` the largest size in pixels.
///
/// Errors: RemoteImage, EmbeddedImage, and those of ConfinedReader::read and DecoderPool::decode; `path` is the
/// reference.
Result<DecodedImage> loadLocalImage(DecoderPool& decoders, const ConfinedReader& reader, const std::string& article,
    std::string_view reference, QSize box, const Stop& stop = {});

/// Reads the file of the same picture.
Result<FileContent> readLocalImage(
    const ConfinedReader& reader, const std::string& article, std::string_view reference);

/// Returns the size of the same picture without decoding it; any thread, without a QGuiApplication.
Result<QSize> localImageSize(const ConfinedReader& reader, const std::string& article, std::string_view reference);

} // namespace stet
