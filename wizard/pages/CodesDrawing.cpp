#include "pages/CodesDrawing.h"

#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace trunkline::pages {

using widgets::Role;
using widgets::Theme;
using widgets::Tokens;

namespace {

constexpr QSizeF drawn(256, 196); // the units of the drawing

QFont drawnFont(Role role, int size, bool strong)
{
    QFont font = Theme::font(role);
    font.setPixelSize(size); // in units of the drawing; the painter scales
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

} // namespace

CodesDrawing::CodesDrawing(Place place, QWidget *parent) : QWidget(parent), m_place(place)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(place == Place::AccountInfo ? tr("Drawing of the Account info box on the Twilio home page.")
                                                  : tr("Drawing of the API keys page at Twilio."));
}

QSize CodesDrawing::sizeHint() const
{
    return {Theme::px(drawn.width()), Theme::px(drawn.height())};
}

QSize CodesDrawing::minimumSizeHint() const
{
    return {128, heightForWidth(128)};
}

int CodesDrawing::heightForWidth(int width) const
{
    return int(std::min(double(width), double(Theme::px(drawn.width()))) * drawn.height() / drawn.width());
}

// Twilio's pages are English and run from left to right, so the drawing is never mirrored.
void CodesDrawing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LeftToRight);
    const double scale = std::min(width() / drawn.width(), height() / drawn.height());
    painter.translate((width() - drawn.width() * scale) / 2, 0);
    painter.scale(scale, scale);
    paintWindow(painter);
    if (m_place == Place::AccountInfo) {
        painter.setFont(drawnFont(Role::Label, 11, true));
        painter.setPen(Theme::colour(&Tokens::text));
        painter.drawText(QPointF(62, 50), u"Account info"_qs);
        paintBox(painter, 80, u"Account SID"_qs, u"AC0123…cdef"_qs);
        paintBox(painter, 128, u"Auth Token"_qs, u"••••••••••••"_qs);
        widgets::Icons::paint(painter, u"copy"_qs, QRectF(195, 84, 12, 12), Theme::colour(&Tokens::muted));
        painter.setFont(drawnFont(Role::Label, 9, true));
        painter.setPen(Theme::colour(&Tokens::accent));
        painter.drawText(QPointF(183, 141.5), u"Show"_qs);
    } else {
        painter.setFont(drawnFont(Role::Label, 11, true));
        painter.setPen(Theme::colour(&Tokens::text));
        painter.drawText(QPointF(62, 50), u"API keys"_qs);
        paintBox(painter, 80, u"SID"_qs, u"SK0123…cdef"_qs);
        paintBox(painter, 128, u"Secret"_qs, u"a1b2…"_qs);
        widgets::Icons::paint(painter, u"copy"_qs, QRectF(195, 84, 12, 12), Theme::colour(&Tokens::muted));
        widgets::Icons::paint(painter, u"copy"_qs, QRectF(195, 132, 12, 12), Theme::colour(&Tokens::muted));
    }
    paintMark(painter, 46, 1);
    paintMark(painter, 90, 2);
    paintMark(painter, 138, 3);
}

void CodesDrawing::paintWindow(QPainter &painter) const
{
    painter.setPen(QPen(Theme::colour(&Tokens::lineStrong), 1));
    painter.setBrush(Theme::colour(&Tokens::base));
    const QRectF outline(0.5, 0.5, 255, 195);
    painter.drawRoundedRect(outline, 8, 8);
    QPainterPath head;
    head.addRoundedRect(outline, 8, 8);
    painter.save();
    painter.setClipRect(QRectF(0, 0, 256, 24));
    painter.setBrush(Theme::colour(&Tokens::window));
    painter.drawPath(head);
    painter.restore();
    painter.drawLine(QPointF(0.5, 24), QPointF(255.5, 24));

    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(&Tokens::lineStrong));
    for (const double x : {14.0, 26.0, 38.0})
        painter.drawEllipse(QPointF(x, 12), 3.5, 3.5);
    painter.setPen(Theme::colour(&Tokens::line));
    painter.setBrush(Theme::colour(&Tokens::base));
    painter.drawRoundedRect(QRectF(60, 7, 150, 10), 5, 5);

    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(&Tokens::window));
    painter.drawRoundedRect(QRectF(12, 36, 36, 148), 4, 4);
    painter.setBrush(Theme::colour(&Tokens::lineStrong));
    painter.drawRoundedRect(QRectF(18, 46, 24, 4), 2, 2);
    painter.setBrush(Theme::colour(&Tokens::line));
    painter.drawRoundedRect(QRectF(18, 58, 18, 4), 2, 2);
    painter.drawRoundedRect(QRectF(18, 70, 22, 4), 2, 2);
    painter.drawRoundedRect(QRectF(18, 82, 16, 4), 2, 2);
}

/// A field of the page with its name above it.
void CodesDrawing::paintBox(QPainter &painter, double top, const QString &name, const QString &value) const
{
    painter.setFont(drawnFont(Role::Hint, 10, false));
    painter.setPen(Theme::colour(&Tokens::muted));
    painter.drawText(QPointF(62, top - 6), name);
    painter.setPen(Theme::colour(&Tokens::ctl));
    painter.setBrush(Theme::colour(&Tokens::base));
    painter.drawRoundedRect(QRectF(62, top, 150, 20), 4, 4);
    painter.setFont(drawnFont(Role::Fixed, 9, false));
    painter.setPen(Theme::colour(&Tokens::text));
    painter.drawText(QPointF(69, top + 13.5), value);
}

void CodesDrawing::paintMark(QPainter &painter, double y, int number) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(&Tokens::accent));
    painter.drawEllipse(QPointF(232, y), 11, 11);
    painter.setFont(drawnFont(Role::Label, 12, true));
    painter.setPen(Theme::colour(&Tokens::onAccent));
    painter.drawText(QRectF(221, y - 11, 22, 22), Qt::AlignCenter, QString::number(number));
}

} // namespace trunkline::pages
