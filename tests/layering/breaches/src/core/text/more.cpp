// Declared in core/text/result.h

#include "core/text/result.h"
