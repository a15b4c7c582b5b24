#pragma once
#include "core/document/value.h" // breach: a room without a place in the order
