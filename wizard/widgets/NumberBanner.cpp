#include "widgets/NumberBanner.h"

#include "widgets/Box.h"
#include "widgets/Icons.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace trunkline::widgets {

namespace {

/// The phone on a round ground.
class RoundIcon : public QWidget
{
public:
    RoundIcon() { setFixedSize(Theme::px(56), Theme::px(56)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::colour(&Tokens::accent));
        painter.drawEllipse(rect());
        const int side = Theme::px(28);
        Icons::paint(painter, u"phone"_qs, QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side),
                     Theme::colour(&Tokens::onAccent));
    }
};

} // namespace

NumberBanner::NumberBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new RoundIcon)
    , m_number(new Text(Text::Display))
    , m_second(new Text(Text::Muted))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_row->setContentsMargins(Theme::px(24), Theme::px(20), Theme::px(24), Theme::px(20));
    m_row->setSpacing(Theme::px(20));
    const auto who = new QHBoxLayout;
    who->setSpacing(Theme::px(20));
    who->addWidget(m_icon);
    const auto lines = new QVBoxLayout;
    lines->setSpacing(0);
    m_number->setSelectable(true);
    m_number->setAccessibleName(tr("Your phone number"));
    lines->addWidget(m_number);
    lines->addWidget(m_second);
    who->addLayout(lines, 1);
    m_row->addLayout(who, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void NumberBanner::setNumber(const QString &number, const QString &second)
{
    m_number->setText(number);
    m_number->setAccessibleName(tr("Your phone number, %1").arg(number));
    m_second->setText(second);
}

void NumberBanner::addTrailing(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignLeading | Qt::AlignVCenter);
}

/// Where it gets narrow what stands at the end goes below, then the drawing goes: the number matters most.
void NumberBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const int number = Theme::px(24 + 24) + m_number->sizeHint().width();
    const int withIcon = number + Theme::px(56 + 20);
    int beside = withIcon;
    for (int i = 1; i < m_row->count(); ++i)
        beside += m_row->itemAt(i)->sizeHint().width() + Theme::px(20);
    m_row->setDirection(width() >= beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_icon->setVisible(width() >= withIcon);
}

void NumberBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::colour(&Tokens::accentSoft), Theme::colour(&Tokens::accentLine));
}

} // namespace trunkline::widgets
