#include "core/decisions/git_identity.h"

#include "core/storage/posix_disk.h"

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <cstdlib>
#include <string>

using namespace stet;
using namespace stet::test;

namespace {

/// A home of its own for whoever asks.
struct GitHome
{
    TempFolder folder;
    std::string before = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "/"; // NOLINT: no other thread runs

    GitHome()
    {
        ::setenv("HOME", folder.path().c_str(), 1);
        ::unsetenv("XDG_CONFIG_HOME");
    }
    ~GitHome() { ::setenv("HOME", before.c_str(), 1); }
};

} // namespace

TEST_CASE("The name is read from a git configuration", "[git_identity]")
{
    CHECK(gitUserName("[user]\n\tname = Ann Kärcher\n\temail = ann@ledger.example\n") == "Ann Kärcher");
    CHECK(gitUserName("[core]\nname = x\n[USER]\nNAME=\"Ann  B\" ; why\n") == "Ann  B");
    CHECK(gitUserName("[user] name = Ann # and\n") == "Ann");
    CHECK(gitUserName("[user]\nname = Ann\nname = Bob\n") == "Bob");
    CHECK(gitUserName("[user \"sub\"]\nname = Ann\n") == std::nullopt);
    CHECK(gitUserName("[user]\nname =\n") == std::nullopt);
    CHECK(gitUserName("[user]\nname = a\\\"b\n") == "a\"b");
    CHECK(gitUserName("[user\nname = Ann") == std::nullopt);
}

TEST_CASE("The repository's name counts over the person's own, and the login name is the last resort", "[git_identity]")
{
    const GitHome home;
    PosixDisk disk;
    const TempFolder site;
    site.makeFolder("_news");
    const auto login = whoDecides(disk, site.path("_news"));
    CHECK_FALSE(login.empty());
    home.folder.write(".config/git/config", "[user]\nname = Bob\n");
    CHECK(whoDecides(disk, site.path("_news")) == "Bob");
    site.write(".git/config", "[user]\nname = Ann\n");
    CHECK(whoDecides(disk, site.path("_news")) == "Ann");
    site.write(".git/config", "[user]\nname = \xFF\n");
    CHECK(whoDecides(disk, site.path("_news")) == "Bob");
    site.write(".git/config", "[user]\nname = " + std::string(10'000, 'a') + "\n");
    CHECK(whoDecides(disk, site.path("_news")) == "Bob");
}
