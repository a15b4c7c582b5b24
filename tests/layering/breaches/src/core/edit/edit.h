#pragma once
#include "core/document/value.h"
#include <yaml-cpp/yaml.h> // breach: one source file includes yaml-cpp
