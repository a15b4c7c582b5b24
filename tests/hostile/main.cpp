#define STET_CATCH_SESSION
#include "tests/support/catch.h"

int main(int argc, char** argv)
{
    return Catch::Session().run(argc, argv);
}
