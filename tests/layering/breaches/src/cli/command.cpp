#include "document/value.h"
#include "image_loader.h"
#include "model.h" // breach: the command line does not know models
#include <QGuiApplication> // breach: nor a screen
