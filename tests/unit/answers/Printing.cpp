// Compiled by a test, never linked: see CMakeLists.txt.
#include "answers/Secret.h"

#include <QDebug>

void print(const PRINTED &printed)
{
    qDebug() << printed;
}
