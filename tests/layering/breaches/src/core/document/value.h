#pragma once
#include "core/edit/edit.h" // breach: core's rooms have an order
#include "core/text/result.h"
#include <QString>
#include <string>
#include <valijson/schema.hpp> // breach: one source file alone
