#pragma once
#include "document/value.h"
#include "panel.h" // breach: web does not know widgets
