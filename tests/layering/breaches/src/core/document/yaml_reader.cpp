#include <yaml-cpp/parser.h>
#include "document/value.h"
