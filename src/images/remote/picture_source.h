#pragma once

#include "core/storage/confined_reader.h"
#include "images/decoder_pool.h"
#include "images/remote/remote_images.h"

#include <memory>
#include <string>

namespace stet {

/// A picture that an article refers to.
struct PictureRequest
{
    std::shared_ptr<const ConfinedReader> reader; ///< of the opened folders; null: no local pictures
    std::string article; ///< canonical path, bytes
    std::string reference; ///< as written in the article
    QSize box; ///< the largest size, in pixels
    Loading loading = Loading::IfAllowed;
};

/// Gets the pictures of articles for every view: those in the opened folders, and those on the network from the cache
/// or, where a person allowed it, from their servers. Views get pixels, never the bytes of a file. Any thread may call
/// any method; all wait, for workers. Copies are of the same source.
class PictureSource
{
public:
    /// Both must outlive this.
    PictureSource(DecoderPool& decoders, RemoteImages& remote)
        : m_decoders(decoders)
        , m_remote(remote)
    {
    }

    RemoteImages& remote() const { return m_remote; }

    /// Errors: those of loadLocalImage() and RemoteImages::load(); `path` is the reference.
    Result<DecodedImage> load(
        const PictureRequest& request, const Stop& stop = {}, const FetchProgress& progress = {}) const;

    /// Returns the frames of an animated picture. Errors as load(), and those of DecoderPool::animate().
    Result<std::shared_ptr<PictureAnimation>> animate(const PictureRequest& request, const Stop& stop = {}) const;

    /// Returns the file of a picture, to be copied; never for a view. Its `path` is empty if it is from the network.
    /// Errors as load(), but for those of decoding.
    Result<FileContent> file(const PictureRequest& request, const Stop& stop = {}) const;

    /// Gets a picture on the network into the cache, if that is allowed. Does nothing for other pictures. Returns
    /// whether it came from the network just now.
    Result<bool> prefetch(const std::string& article, const std::string& reference, const Stop& stop) const;

private:
    DecoderPool& m_decoders;
    RemoteImages& m_remote;
};

} // namespace stet
