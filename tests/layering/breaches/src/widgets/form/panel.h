#pragma once
#include "app/main_window.h" // breach: nor app
#include "images/image_loader.h"
#include "models/desk/model.h"
#include "ui_panel.h"
#include "web/page.h" // breach: widgets never know web
#include "widgets/parts/label.h"
#include "widgets/table/view.h" // breach: features of widgets do not know each other
#include <QWidget>
