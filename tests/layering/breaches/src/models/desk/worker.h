#pragma once // breach: calls are queued in background alone (invokeMethod)
#include <QObject>
#include <thread> // breach: threads are made in background alone
