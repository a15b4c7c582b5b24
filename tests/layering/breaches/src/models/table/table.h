#pragma once
#include "models/desk/model.h"
