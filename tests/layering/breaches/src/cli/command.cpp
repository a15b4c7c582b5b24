// Declared in core/document/value.h

#include "core/document/value.h"
#include "images/image_loader.h"
#include "models/desk/model.h" // breach: the command line does not know models
#include <QGuiApplication> // breach: nor a screen
