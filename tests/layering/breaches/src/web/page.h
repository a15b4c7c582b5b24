#pragma once
#include "core/document/value.h"
#include "widgets/form/panel.h" // breach: web does not know widgets
