// Declared in core/document/value.h

#include "core/document/value.h"
#include <yaml-cpp/parser.h>
