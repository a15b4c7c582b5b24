#pragma once
#include "document/value.h" // breach: a folder without a place in the order
