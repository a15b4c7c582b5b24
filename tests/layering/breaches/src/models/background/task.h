#pragma once // invokeMethod
#include <QThread>
#include <thread>
