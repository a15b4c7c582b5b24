#pragma once
#include "core/storage/disk.h"
