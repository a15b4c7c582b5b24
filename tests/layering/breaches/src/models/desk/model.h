#pragma once
#include "core/document/value.h"
#include "images/image_loader.h" // breach: models do not know images
#include "models/table/table.h" // breach: the desk lies below the features
#include <QUndoCommand>
#include <QWidget> // breach: no Widgets in models
