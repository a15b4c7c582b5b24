#pragma once
#include "core/storage/disk.h"
#include "models/desk/model.h" // breach: images do not know models
#include <QImage>
#include <QtWidgets/QLabel> // breach: no Widgets in images
