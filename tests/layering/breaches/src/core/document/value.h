#pragma once
#include <QString>
#include <string>
#include "edit/edit.h" // breach: core's folders have an order
#include <valijson/schema.hpp> // breach: one source file alone
