#include "pages/MonitorEmpty.h"

#include "answers/Isolate.h"
#include "widgets/Button.h"
#include "widgets/EmptyState.h"
#include "widgets/Icons.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::Icons;
using widgets::Theme;
using widgets::Tokens;

namespace {

/// Caller, trunk and gateway, and the line between them: it is open.
class OpenLine : public QWidget
{
public:
    OpenLine() { setFixedSize(Theme::px(344), Theme::px(60)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal unit = Theme::scale(), radius = 26 * unit;
        const QStringList icons{u"caller"_qs, u"trunk"_qs, u"gateway"_qs};
        const auto centre = [&](int at) {
            const qreal x = (28 + at * 144) * unit;
            return QPointF(layoutDirection() == Qt::RightToLeft ? width() - x : x, height() / 2.0);
        };
        painter.setPen(QPen(Theme::colour(&Tokens::ok), 4 * unit, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre(0), centre(2));
        for (int at = 0; at < icons.size(); ++at) {
            painter.setPen(QPen(Theme::colour(&Tokens::ctl), 1.5 * unit));
            painter.setBrush(Theme::colour(&Tokens::base));
            painter.drawEllipse(centre(at), radius, radius);
            const qreal side = 24 * unit;
            Icons::paint(painter, icons.at(at), QRectF(centre(at) - QPointF(side / 2, side / 2), QSizeF(side, side)), Theme::colour(&Tokens::text));
        }
    }
};

} // namespace

MonitorEmpty::MonitorEmpty(QWidget *parent)
    : QWidget(parent), m_drawing(new OpenLine), m_state(new widgets::EmptyState({}, {}, {}))
{
    const auto column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_drawing, 0, Qt::AlignHCenter);
    column->addWidget(m_state);
    column->addStretch(3);
    m_call = m_state->addButton({}, true);
    m_call->setIconName(u"phone"_qs);
    m_number = m_state->addButton({}, true);
    m_number->setIconName(u"plus"_qs);
    m_longer = m_state->addButton({});
    m_longer->setIconName(u"calendar"_qs);
    m_clear = m_state->addButton({});
    connect(m_call, &QPushButton::clicked, this, &MonitorEmpty::testCallWanted);
    connect(m_number, &QPushButton::clicked, this, &MonitorEmpty::numberWanted);
    connect(m_longer, &QPushButton::clicked, this, &MonitorEmpty::longerTimeWanted);
    connect(m_clear, &QPushButton::clicked, this, &MonitorEmpty::everythingWanted);
    refresh();
}

void MonitorEmpty::show(Why why, const QString &about)
{
    m_why = why;
    m_about = about;
    refresh();
}

void MonitorEmpty::setOffered(bool testCall, bool addNumber)
{
    m_mayCall = testCall;
    m_mayAdd = addNumber;
    refresh();
}

void MonitorEmpty::setLongerTime(bool thereIs)
{
    m_hasLonger = thereIs;
    refresh();
}

void MonitorEmpty::refresh()
{
    m_call->setText(tr("Place a &test call"));
    m_number->setText(tr("Add a n&umber"));
    m_longer->setText(tr("Show a &longer time"));
    m_clear->setText(m_about.isEmpty() ? tr("Show a&ll calls") : tr("Clear se&arch"));
    m_drawing->setVisible(m_why == Why::NoCalls);
    m_call->setVisible(m_why == Why::NoCalls && m_mayCall);
    m_longer->setVisible(m_why == Why::NoCalls && m_hasLonger);
    m_number->setVisible(m_why == Why::NoNumber && m_mayAdd);
    m_clear->setVisible(m_why == Why::NothingMatches);
    switch (m_why) {
    case Why::NoCalls:
        m_state->setTexts(tr("The line is open, but nobody has called yet"),
                          m_about.isEmpty() ? QString() : tr("Dial %1 from any phone. The call shows up here within a minute.").arg(isolate(m_about)));
        break;
    case Why::NoNumber:
        m_state->setTexts(tr("This trunk has no phone number"), tr("Add one to receive calls."));
        break;
    case Why::NothingMatches:
        m_state->setTexts(m_about.isEmpty() ? tr("No calls match what you chose") : tr("No calls match “%1”.").arg(isolate(m_about)), {});
        break;
    case Why::NoTrunk:
        m_state->setTexts(tr("This account has no trunk yet"), tr("Set up a line first. Its calls are shown here."));
        break;
    }
}

void MonitorEmpty::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace trunkline::pages
