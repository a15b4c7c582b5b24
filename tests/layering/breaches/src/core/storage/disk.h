#pragma once
#include "../edit/edit.h" // breach: a path that climbs
#include "disk_other.h" // breach: no such header; within core the folder is named
#include <QImage> // breach: no Gui in the core
