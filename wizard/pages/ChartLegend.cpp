#include "pages/ChartLegend.h"

#include "pages/DayChart.h"
#include "widgets/Theme.h"

#include <QPainter>
#include <QStyle>

namespace trunkline::pages {

using widgets::Role;
using widgets::Theme;
using widgets::Tokens;

ChartLegend::ChartLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QStringList ChartLegend::words()
{
    return {tr("Answered", "bars of the chart"), tr("Failed", "bars of the chart")};
}

QSize ChartLegend::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(Role::Small));
    int width = 0;
    for (const QString &word : words())
        width += Theme::px(12 + 8) + metrics.horizontalAdvance(word) + Theme::px(20);
    return {width - Theme::px(18), Theme::lineHeight(Role::Small)};
}

void ChartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(Role::Small));
    const QFontMetrics metrics(painter.font());
    const int side = Theme::px(12);
    int x = 0;
    for (int kind = 0; kind < 2; ++kind) {
        const QString word = words().at(kind);
        const QRect box = QStyle::visualRect(layoutDirection(), rect(), QRect(x, (height() - side) / 2, side, side));
        if (kind == 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::colour(&Tokens::accent));
            painter.drawRoundedRect(box, 2, 2);
        } else {
            DayChart::paintFailed(painter, QRectF(box), devicePixelRatioF());
        }
        x += side + Theme::px(8);
        const int width = metrics.horizontalAdvance(word) + 2;
        painter.setPen(Theme::colour(&Tokens::muted));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height())), Qt::AlignCenter, word);
        x += width + Theme::px(18);
    }
}

} // namespace trunkline::pages
