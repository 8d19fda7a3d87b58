#pragma once

#include "widgets/Tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace trunkline::widgets {

/// The drawings of resources/icons in the colour of a token. They follow light and dark, the device's pixel ratio and
/// the reading direction (chevrons, arrows, undo, external-link and offline are mirrored right-to-left).
class Icons
{
public:
    /// An icon that looks its colour up whenever it is painted; disabled it takes the token `disabled`.
    /// `name` without ".svg": "copy". Brand drawings ("trunkline") have their own colours.
    static QIcon icon(const QString &name, Token colour = &Tokens::text);

    static QPixmap pixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio);

    /// Paints straight into a rectangle, without a pixmap: crisp at any size and on paper.
    /// `mark`: the second colour of badges, if not the theme's.
    static void paint(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour,
                      const QColor &mark = {});

    static bool exists(const QString &name);
    static bool isMirrored(const QString &name);
    /// The whole drawing with its colours filled in, as SVG.
    static QByteArray svg(const QString &name, const QColor &colour, const QColor &mark);

    static void clearCache();
};

} // namespace trunkline::widgets
