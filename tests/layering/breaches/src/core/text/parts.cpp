// breach: neither a header of its name nor a word where it is declared
#include "core/text/result.h"
