#include "decoder/confinement.h"
#include "decoder/decoder_service.h"
#include "decoder/warm_up.h"
#include "images/decoder_protocol.h"

#include <QGuiApplication>

#include <cstdio>

#include <sys/mman.h>
#include <unistd.h>

using namespace stet;
using namespace stet::decoder_protocol;

namespace {

bool say(DecoderState state)
{
    return ::write(conversation, &state, sizeof state) == static_cast<ssize_t>(sizeof state);
}

} // namespace

int main(int argc, char* argv[])
{
    auto* memory = ::mmap(nullptr, pixelBytes, PROT_READ | PROT_WRITE, MAP_SHARED, sharedPixels, 0);
    if (memory == MAP_FAILED) {
        std::fputs("stet-decoder decodes pictures for stet, which starts it.\n", stderr);
        return 2;
    }
    endWithLifeline(lifeline);
    prepareEnvironment();
    chooseFonts();
    const QGuiApplication application(argc, argv);
    warmUp();
    if (!confineForGood()) {
        say(DecoderState::Unconfined);
        ::_exit(1);
    }
    if (say(DecoderState::Ready))
        serveDecoding(conversation, {static_cast<std::byte*>(memory), pixelBytes});
    ::_exit(0); // destructors would ask the system for what it refuses now
}
