#pragma once
#include "document/value.h"
#include "image_loader.h" // breach: models do not know images
#include <QUndoCommand>
#include <QWidget> // breach: no Widgets in models
