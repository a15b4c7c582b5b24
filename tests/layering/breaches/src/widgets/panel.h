#pragma once
#include "image_loader.h"
#include "model.h"
#include "ui_panel.h"
#include "page.h" // breach: widgets never know web
#include "main_window.h" // breach: nor app
#include <QWidget>
