#include "core/text/fingerprint.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace stet {

Fingerprint Fingerprint::of(std::string_view bytes)
{
    const auto hash = XXH3_128bits(bytes.data(), bytes.size());
    return {hash.low64, hash.high64};
}

} // namespace stet
