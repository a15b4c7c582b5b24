#pragma once
#include "models/desk/model.h"
#include "web/page.h"
#include "widgets/form/panel.h"
#include <QMainWindow>
