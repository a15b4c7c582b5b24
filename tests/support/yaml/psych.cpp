#include "tests/support/yaml/psych.h"

#include "tests/support/places.h"
#include "tests/support/yaml/yaml_text.h"

#include <array>
#include <cerrno>
#include <stdexcept>

#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace stet::test {

Psych::Psych()
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        throw std::runtime_error("no sockets for Psych");
    m_socket = ends[0];
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::string program = "ruby";
    auto script = sourceFolder() + "/tests/support/yaml/psych_tree.rb";
    const std::array<char*, 3> words{program.data(), script.data(), nullptr};
    pid_t process = -1;
    const int failure = ::posix_spawnp(&process, program.c_str(), &actions, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    if (failure == 0)
        m_process = process;
    else if (failure != ENOENT)
        throw std::runtime_error("ruby does not start");
}

Psych::~Psych()
{
    ::close(m_socket);
    if (isInstalled())
        ::waitpid(m_process, nullptr, 0); // it ends with its input
}

Psych::Reading Psych::read(std::string_view frontMatter)
{
    const auto answer = ask("tree", frontMatter);
    if (answer.kind == "tree")
        return {.tree = nodeOfYamlText(answer.text)};
    const auto kindEnd = answer.text.find('\n');
    const auto lineEnd = answer.text.find('\n', kindEnd + 1);
    if (answer.kind != "error" || lineEnd == std::string::npos)
        throw std::runtime_error("Psych gives an answer that is not understood: " + answer.text);
    return {.refusal = Refusal{.kind = answer.text.substr(0, kindEnd),
                .line = std::stoi(answer.text.substr(kindEnd + 1)),
                .message = answer.text.substr(lineEnd + 1)}};
}

std::optional<std::string> Psych::valuesOf(std::string_view frontMatter)
{
    auto answer = ask("values", frontMatter);
    return answer.kind == "values" ? std::optional(std::move(answer.text)) : std::nullopt;
}

std::string Psych::typeOfPlain(std::string_view text)
{
    return ask("type", text).text;
}

Psych::Answer Psych::ask(const char* word, std::string_view text)
{
    send(std::string(word) + ' ' + std::to_string(text.size()) + '\n' + std::string(text));
    const auto line = receiveLine();
    const auto space = line.find(' ');
    if (space == std::string::npos)
        throw std::runtime_error("Psych gives an answer that is not understood: " + line);
    return {.kind = line.substr(0, space), .text = receive(std::stoul(line.substr(space + 1)))};
}

void Psych::send(std::string_view bytes) const
{
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent <= 0)
            throw std::runtime_error("ruby ended");
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::string Psych::receive(std::size_t size)
{
    std::array<char, 16384> buffer{};
    while (m_received.size() < size) {
        const auto got = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            throw std::runtime_error("ruby ended");
        m_received.append(buffer.data(), static_cast<std::size_t>(got));
    }
    auto bytes = m_received.substr(0, size);
    m_received.erase(0, size);
    return bytes;
}

std::string Psych::receiveLine()
{
    std::string line;
    for (auto byte = receive(1); byte != "\n"; byte = receive(1))
        line += byte;
    return line;
}

} // namespace stet::test
