#pragma once
#include "model.h"
#include "page.h"
#include "panel.h"
#include <QMainWindow>
