#include "images/decoder_process.h"

#include "images/decoder_protocol.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <optional>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stet {

namespace {

using namespace decoder_protocol;
using Clock = std::chrono::steady_clock;

constexpr int shortestDelayMs = 20;
constexpr int longestDelayMs = 60'000;
constexpr int waitForWork = 5; // times as long as the work itself may take

Error missing(int reason)
{
    return {.code = ErrorCode::DecoderMissing, .detail = std::strerror(reason)};
}

/// How much of the processor's time another process may use from now on.
class ProcessorLimit
{
public:
    ProcessorLimit(pid_t process, std::chrono::nanoseconds limit)
        : m_hasClock(::clock_getcpuclockid(process, &m_clock) == 0)
        , m_end(used() + limit)
    {
    }

    /// Returns false if the clock of the process cannot be read.
    bool isPassed() const { return used() >= m_end; }

private:
    std::chrono::nanoseconds used() const
    {
        timespec time{};
        if (!m_hasClock || ::clock_gettime(m_clock, &time) != 0)
            return {};
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }

    clockid_t m_clock{};
    bool m_hasClock;
    std::chrono::nanoseconds m_end;
};

/// Moves the bytes of a conversation until a time is up, or a while after a stop is requested.
class Exchange
{
public:
    Exchange(int conversation, std::chrono::milliseconds limit, std::chrono::milliseconds unwanted, const Stop& stop)
        : m_conversation(conversation)
        , m_end(Clock::now() + limit)
        , m_unwanted(unwanted)
        , m_stop(stop)
    {
    }

    /// Ends the moves before their time, too, once the limit is passed.
    void setProcessorLimit(const ProcessorLimit& limit) { m_processorLimit = limit; }

    bool send(const void* from, std::size_t size)
    {
        const auto* at = static_cast<const char*>(from);
        return move(POLLOUT, size, [&](std::size_t left) {
            const auto sent = ::send(m_conversation, at, left, MSG_NOSIGNAL | MSG_DONTWAIT);
            at += std::max<ssize_t>(sent, 0);
            return sent;
        });
    }
    bool receive(void* to, std::size_t size)
    {
        auto* at = static_cast<char*>(to);
        return move(POLLIN, size, [&](std::size_t left) {
            const auto got = ::recv(m_conversation, at, left, MSG_DONTWAIT);
            at += std::max<ssize_t>(got, 0);
            return got;
        });
    }

    /// Why a move failed; `ended` if the other side is gone.
    ErrorCode reason(ErrorCode ended) const { return m_hasEnded ? ended : m_late; }

private:
    template <typename Step>
    bool move(short event, std::size_t size, const Step& step)
    {
        while (size > 0) {
            if (!await(event))
                return false;
            const auto moved = step(size);
            if (moved < 0 && (errno == EINTR || errno == EAGAIN))
                continue;
            if (moved <= 0) {
                m_hasEnded = true;
                return false;
            }
            size -= static_cast<std::size_t>(moved);
        }
        return true;
    }

    bool await(short event)
    {
        constexpr std::chrono::milliseconds glance(20); // at the stop
        for (;;) {
            const auto now = Clock::now();
            if (m_stop.isRequested() && m_late != ErrorCode::Cancelled) {
                m_late = ErrorCode::Cancelled;
                m_end = std::min(m_end, now + m_unwanted);
            }
            if (now >= m_end || (m_processorLimit && m_processorLimit->isPassed()))
                return false;
            pollfd both{m_conversation, event, 0};
            if (::poll(&both, 1, static_cast<int>(glance.count())) > 0)
                return true;
        }
    }

    int m_conversation;
    Clock::time_point m_end;
    std::optional<ProcessorLimit> m_processorLimit;
    std::chrono::milliseconds m_unwanted;
    Stop m_stop;
    ErrorCode m_late = ErrorCode::ImageTooSlow;
    bool m_hasEnded = false;
};

/// The settings of posix_spawn: the descriptors of decoder_protocol.h and no others, and signals as in a new shell.
class SpawnPlan
{
public:
    SpawnPlan(int conversationEnd, int pixelFile, int lifelineEnd)
    {
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, conversationEnd, conversation);
        // What libraries print about a picture goes nowhere: it may hold commands for a terminal.
        ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions, pixelFile, sharedPixels);
        ::posix_spawn_file_actions_adddup2(&actions, lifelineEnd, lifeline);
        ::posix_spawn_file_actions_addclosefrom_np(&actions, lifeline + 1);
        ::posix_spawnattr_init(&attributes);
        sigset_t signals;
        sigfillset(&signals);
        ::posix_spawnattr_setsigdefault(&attributes, &signals);
        sigemptyset(&signals);
        ::posix_spawnattr_setsigmask(&attributes, &signals);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan()
    {
        ::posix_spawn_file_actions_destroy(&actions);
        ::posix_spawnattr_destroy(&attributes);
    }

    posix_spawn_file_actions_t actions{};
    posix_spawnattr_t attributes{};
};

/// The descriptor, or a copy of it with a higher number: the decoder starts with the low ones, and copies in place.
OwnedDescriptor clearOfProtocol(OwnedDescriptor descriptor)
{
    if (!descriptor.isOpen() || descriptor.get() > lifeline)
        return descriptor;
    return OwnedDescriptor(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, lifeline + 1));
}

/// Memory of a fixed size: nobody can cut it off while the other side reads.
OwnedDescriptor newPixelFile()
{
    auto file = clearOfProtocol(OwnedDescriptor(::memfd_create("stet-pixels", MFD_CLOEXEC | MFD_ALLOW_SEALING)));
    const bool isGood = file.isOpen() && ::ftruncate(file.get(), static_cast<off_t>(pixelBytes)) == 0
        && ::fcntl(file.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0;
    return isGood ? std::move(file) : OwnedDescriptor();
}

std::optional<ErrorCode> errorOf(DecoderOutcome outcome)
{
    switch (outcome) {
    case DecoderOutcome::Decoded:
        return {};
    case DecoderOutcome::TooManyPixels:
        return ErrorCode::TooManyPixels;
    case DecoderOutcome::Unsafe:
        return ErrorCode::UnsafeImage;
    case DecoderOutcome::UnknownFormat:
        return ErrorCode::UnknownImageFormat;
    case DecoderOutcome::Damaged:
        break;
    }
    return ErrorCode::DamagedImage; // whatever number came
}

} // namespace

OwnedDescriptor::OwnedDescriptor(OwnedDescriptor&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

OwnedDescriptor& OwnedDescriptor::operator=(OwnedDescriptor&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

OwnedDescriptor::~OwnedDescriptor()
{
    if (isOpen())
        ::close(m_descriptor);
}

Result<std::unique_ptr<DecoderProcess>> DecoderProcess::start(const std::string& program)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return missing(errno);
    OwnedDescriptor ours(ends[0]);
    const auto theirs = clearOfProtocol(OwnedDescriptor(ends[1]));
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return missing(errno);
    const auto lifelineEnd = clearOfProtocol(OwnedDescriptor(ends[0]));
    OwnedDescriptor lifelineStart(ends[1]);
    auto pixelFile = newPixelFile();
    if (!theirs.isOpen() || !lifelineEnd.isOpen() || !pixelFile.isOpen())
        return missing(errno);
    auto* memory = ::mmap(nullptr, pixelBytes, PROT_READ, MAP_SHARED, pixelFile.get(), 0);
    if (memory == MAP_FAILED)
        return missing(errno);
    std::unique_ptr<DecoderProcess> process(new DecoderProcess);
    process->m_pixels = static_cast<const std::byte*>(memory);
    process->m_conversation = std::move(ours);
    process->m_lifeline = std::move(lifelineStart);

    const SpawnPlan plan(theirs.get(), pixelFile.get(), lifelineEnd.get());
    process->m_pixelFile = std::move(pixelFile);
    std::string name = program;
    const std::array<char*, 2> arguments{name.data(), nullptr};
    const int failure
        = ::posix_spawn(&process->m_pid, name.c_str(), &plan.actions, &plan.attributes, arguments.data(), environ);
    if (failure != 0) {
        process->m_pid = -1;
        return missing(failure);
    }
    return process;
}

DecoderProcess::~DecoderProcess()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
    }
    ::munmap(const_cast<std::byte*>(m_pixels), pixelBytes);
}

bool DecoderProcess::isUsable() const
{
    // Who says something unasked, once ready, is no longer what it was; a hang-up is reported in any case.
    pollfd end{m_conversation.get(), static_cast<short>(m_isReady ? POLLIN : 0), 0};
    return !m_isAsked && ::poll(&end, 1, 0) == 0;
}

Result<Done> DecoderProcess::awaitReady(const DecoderPatience& patience, const Stop& stop)
{
    if (m_isReady)
        return Done{};
    Exchange exchange(m_conversation.get(), patience.start, patience.unwanted, stop);
    DecoderState state{};
    if (!exchange.receive(&state, sizeof state)) {
        const auto reason = exchange.reason(ErrorCode::DecoderMissing);
        return Error{.code = reason == ErrorCode::ImageTooSlow ? ErrorCode::DecoderMissing : reason};
    }
    m_isReady = state == DecoderState::Ready;
    return m_isReady ? Result<Done>(Done{}) : Error{.code = ErrorCode::DecoderUnconfined};
}

Result<QImage> DecoderProcess::decode(
    std::string_view bytes, QSize box, const DecoderPatience& patience, const Stop& stop)
{
    auto answered = ask(false, bytes, box, patience, stop);
    return answered ? Result<QImage>(std::move(answered->image)) : answered.error();
}

Result<AnimationFrame> DecoderProcess::nextFrame(
    std::string_view bytes, QSize box, const DecoderPatience& patience, const Stop& stop)
{
    return ask(true, bytes, box, patience, stop);
}

Result<AnimationFrame> DecoderProcess::ask(
    bool isAnimation, std::string_view bytes, QSize box, const DecoderPatience& patience, const Stop& stop)
{
    if (const auto ready = awaitReady(patience, stop); !ready)
        return ready.error();
    m_isAsked = true;
    // Counts processor time: on a busy machine the decoder waits for its turn while the clock runs on.
    Exchange exchange(m_conversation.get(), patience.picture * waitForWork, patience.unwanted, stop);
    exchange.setProcessorLimit({m_pid, patience.picture});
    const DecoderRequest request{.wish = !isAnimation ? DecoderWish::Picture
            : bytes.empty()                           ? DecoderWish::NextFrame
                                                      : DecoderWish::FirstFrame,
        .fileBytes = static_cast<std::uint32_t>(bytes.size()),
        .boxWidth = box.width(),
        .boxHeight = box.height()};
    DecoderAnswer answer;
    if (!exchange.send(&request, sizeof request) || !exchange.send(bytes.data(), bytes.size())
        || !exchange.receive(&answer, sizeof answer))
        return Error{.code = exchange.reason(ErrorCode::DamagedImage)};
    if (const auto code = errorOf(answer.outcome)) {
        m_isAsked = answer.outcome < DecoderOutcome::Damaged || answer.outcome > DecoderOutcome::UnknownFormat;
        return Error{.code = *code};
    }
    auto image = pixels({answer.width, answer.height}, box);
    if (!image)
        return image.error();
    return AnimationFrame{std::move(image).value(), std::max(answer.frame, 0),
        std::clamp(answer.delayMs, shortestDelayMs, longestDelayMs), std::max(answer.runs, 0)};
}

/// Takes the pixels of an answer out of the shared memory.
Result<QImage> DecoderProcess::pixels(QSize size, QSize box)
{
    const auto rowBytes = static_cast<std::size_t>(std::max(size.width(), 0)) * bytesPerPixel;
    if (size.isEmpty() || size.width() > box.width() || size.height() > box.height()
        || rowBytes * static_cast<std::size_t>(size.height()) > pixelBytes)
        return Error{.code = ErrorCode::DamagedImage};
    m_isAsked = false;
    QImage image(size, pixelFormat);
    if (image.isNull())
        return Error{.code = ErrorCode::TooManyPixels};
    for (int row = 0; row < size.height(); ++row)
        std::memcpy(image.scanLine(row), m_pixels + static_cast<std::size_t>(row) * rowBytes, rowBytes);
    // The memory is given back; what is left of one picture is not seen under the next.
    (void)::fallocate(m_pixelFile.get(), FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, 0, static_cast<off_t>(pixelBytes));
    return image;
}

} // namespace stet
