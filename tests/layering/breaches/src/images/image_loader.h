#pragma once
#include "storage/disk.h"
#include "model.h" // breach: images do not know models
#include <QImage>
#include <QtWidgets/QLabel> // breach: no Widgets in images
