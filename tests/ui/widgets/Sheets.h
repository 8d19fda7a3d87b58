#pragma once

#include <QList>
#include <QString>

class QWidget;

/// The pictures of the parts: each sheet shows some of them in all their states.
struct Sheet
{
    QString name;
    int width; ///< px at 100 % text
    QWidget *(*make)();
};

const QList<Sheet> &sheets();

QWidget *componentsSheet();
QWidget *listsSheet();
QWidget *pathSheet();
QWidget *tablesSheet();
QWidget *frameSheet();
QWidget *compactSheet();
QWidget *stripSheet();
QWidget *welcomeSheet();
