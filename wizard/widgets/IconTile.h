#pragma once

#include "widgets/Tokens.h"

#include <QWidget>

namespace trunkline::widgets {

/// An icon on a soft square, or bare.
class IconTile : public QWidget
{
    Q_OBJECT
public:
    explicit IconTile(const QString &icon, int size = 40, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static void paint(QPainter &painter, const QString &icon, const QRectF &rect);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    int m_size;
};

/// An icon as a widget, in the colour of a token.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(const QString &icon, int size = 18, Token colour = &Tokens::muted, QWidget *parent = nullptr);

    void setIconName(const QString &icon);
    void setColour(Token colour);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    int m_size;
    Token m_colour;
};

} // namespace trunkline::widgets
