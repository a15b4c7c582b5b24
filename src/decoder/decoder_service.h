#pragma once

#include <cstddef>
#include <span>

namespace stet {

/// Answers requests of decoder_protocol.h until the conversation ends. `pixels` is the memory that the other side sees.
void serveDecoding(int conversation, std::span<std::byte> pixels);

} // namespace stet
