#pragma once
#include "../edit/edit.h" // breach: a path that climbs
#include "core/storage/disk_other.h" // breach: no such header
#include "disk.h" // breach: an include says where a thing lives
#include <QImage> // breach: no Gui in the core
