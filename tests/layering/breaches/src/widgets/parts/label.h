#pragma once
#include "widgets/form/panel.h" // breach: shared parts know no feature
