#include "widgets/WelcomePanel.h"

#include "widgets/Icons.h"
#include "widgets/Paragraph.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace trunkline::widgets {

namespace {

int headHeight()
{
    return Theme::px(28 + 28 + 20);
}

int textX()
{
    return Theme::px(92);
}

int needTextX()
{
    return Theme::px(32 + 20 + 12);
}

} // namespace

WelcomePanel::WelcomePanel(Provider provider, QWidget *parent)
    : QWidget(parent)
    , m_provider(provider)
{
    AccessibleParts::install();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    read();
}

WelcomePanel::~WelcomePanel() = default;

void WelcomePanel::read()
{
    const bool twilio = m_provider == Provider::Twilio;
    m_stations = {
        {u"caller"_qs, tr("A caller"), tr("dials your number")},
        {u"phone"_qs, tr("Your phone number"), twilio ? tr("from Twilio") : tr("from your provider")},
        {u"trunk"_qs, tr("Your trunk"), twilio ? tr("the line Trunkline builds") : tr("the line your provider builds")},
        {u"gateway"_qs, tr("Your gateway"), tr("answers and talks")},
    };
    m_needs.clear();
    if (twilio)
        m_needs = {
            {u"card"_qs, tr("A Twilio account"), tr("with a credit card on file")},
            {u"gateway"_qs, tr("Your gateway’s address"),
             tr("for example %1", "%1 is an IP address").arg(u"\u2066203.0.113.10\u2069"_qs)},
            {u"timer"_qs, tr("Five minutes"), tr("you can stop and continue later")},
        };
    setAccessibleName(tr("How Trunkline works"));
}

QString WelcomePanel::partName(int part) const
{
    const Line &line = part < m_stations.size() ? m_stations[part] : m_needs[part - m_stations.size()];
    const QString both = QString(line.first + u", " + line.second);
    return part < m_stations.size() ? both : tr("What you need: %1").arg(both);
}

QString WelcomePanel::wholeDescription() const
{
    return tr("A call travels from the caller through your number and your trunk to your gateway.");
}

QRect WelcomePanel::cell(int x, int y, int cellWidth, int cellHeight) const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(x, y, cellWidth, cellHeight));
}

int WelcomePanel::needHeight(const Line &need) const
{
    const int room = Theme::px(288) - needTextX() - Theme::px(16);
    return Paragraph(need.first, Role::SmallLabel).height(room) + Paragraph(need.second, Role::Hint).height(room) -
           Theme::px(2);
}

int WelcomePanel::needsHeight() const
{
    if (m_needs.isEmpty())
        return 0;
    int height = Theme::px(20) + Theme::lineHeight(Role::SmallLabel) + Theme::px(24);
    for (const Line &need : m_needs)
        height += Theme::px(14) + needHeight(need);
    return height;
}

// 76 apart, or closer where the window is low.
int WelcomePanel::stationY(int station) const
{
    const int room = height() - headHeight() - needsHeight() - Theme::px(30 + 30);
    const int pitch = std::clamp(room / 3, Theme::px(50), Theme::px(76));
    return headHeight() + Theme::px(30) + pitch * station;
}

QRect WelcomePanel::partRect(int part) const
{
    if (part < m_stations.size())
        return cell(Theme::px(32), stationY(part) - Theme::px(22), width() - Theme::px(48), Theme::px(44));
    int y = height() - needsHeight() + Theme::px(20) + Theme::lineHeight(Role::SmallLabel) + Theme::px(14);
    for (int i = 0; i < part - m_stations.size(); ++i)
        y += needHeight(m_needs[i]) + Theme::px(14);
    return cell(Theme::px(32), y, width() - Theme::px(48), needHeight(m_needs[part - m_stations.size()]));
}

QSize WelcomePanel::sizeHint() const
{
    return {Theme::px(288), headHeight() + Theme::px(312) + needsHeight()};
}

QSize WelcomePanel::minimumSizeHint() const
{
    return {Theme::px(288), headHeight() + Theme::px(60 + 150) + needsHeight()};
}

void WelcomePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(&Tokens::brand));
    const int side = Theme::px(28);
    Icons::paint(painter, u"trunkline-mark"_qs, cell(Theme::px(32), Theme::px(28), side, side), Qt::white);
    QFont brand = Theme::font(Role::Label);
    brand.setPixelSize(Theme::px(18));
    painter.setFont(brand);
    painter.setPen(Theme::colour(&Tokens::onBrand));
    painter.drawText(cell(Theme::px(32 + 12) + side, Theme::px(28), Theme::px(180), side),
                     int(Qt::AlignVCenter | Qt::AlignAbsolute |
                         (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft)),
                     u"Trunkline"_qs);
    paintStations(painter);
    paintNeeds(painter);
}

void WelcomePanel::paintStations(QPainter &painter)
{
    const QRect column = cell(Theme::px(54) - 1, 0, 2, 1);
    const qreal x = QRectF(column).center().x();
    const int last = int(m_stations.size()) - 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor line = Theme::colour(&Tokens::onBrand);
    line.setAlphaF(0.9f);
    painter.setPen(QPen(line, 3 * Theme::scale()));
    painter.drawLine(QPointF(x, stationY(0)), QPointF(x, stationY(last)));
    for (int i = 0; i <= last; ++i) {
        const bool answers = i == last;
        const QPointF centre(x, stationY(i));
        painter.setPen(QPen(Theme::colour(answers ? &Tokens::sun : &Tokens::onBrand), 2 * Theme::scale()));
        painter.setBrush(Theme::colour(answers ? &Tokens::sun : &Tokens::brand));
        painter.drawEllipse(centre, 22 * Theme::scale(), 22 * Theme::scale());
        const qreal side = 22 * Theme::scale();
        const QRectF icon(centre.x() - side / 2, centre.y() - side / 2, side, side);
        Icons::paint(painter, m_stations[i].icon, icon, answers ? QColor(0x0b3444) : Theme::colour(&Tokens::onBrand));

        const int room = width() - textX() - Theme::px(12);
        const Paragraph first(m_stations[i].first, Role::Label);
        const Paragraph second(m_stations[i].second, Role::Small);
        const int high = first.height(room) + second.height(room);
        const int top = stationY(i) + Theme::px(2) - high / 2;
        first.paint(painter, cell(textX(), top, room, first.height(room)), Theme::colour(&Tokens::onBrand),
                    layoutDirection());
        second.paint(painter, cell(textX(), top + first.height(room), room, second.height(room)),
                     Theme::colour(&Tokens::onBrandMuted), layoutDirection());
    }
    painter.restore();
}

void WelcomePanel::paintNeeds(QPainter &painter)
{
    if (m_needs.isEmpty())
        return;
    const int top = height() - needsHeight();
    painter.fillRect(QRect(0, top, width(), needsHeight()), Theme::colour(&Tokens::brandDeep));
    const Paragraph head(tr("What you need"), Role::SmallLabel);
    head.paint(painter, cell(Theme::px(32), top + Theme::px(20), width() - Theme::px(48), head.lineHeight()),
               Theme::colour(&Tokens::onBrand), layoutDirection());
    for (int i = 0; i < m_needs.size(); ++i) {
        const QRect row = partRect(int(m_stations.size()) + i);
        const int side = Theme::px(20);
        Icons::paint(painter, m_needs[i].icon, cell(Theme::px(32), row.top() + Theme::px(1), side, side),
                     Theme::colour(&Tokens::onBrandMuted));
        const int room = width() - needTextX() - Theme::px(16);
        const Paragraph first(m_needs[i].first, Role::SmallLabel);
        const Paragraph second(m_needs[i].second, Role::Hint);
        const int high = first.height(room);
        first.paint(painter, cell(needTextX(), row.top() - Theme::px(1), room, high), Theme::colour(&Tokens::onBrand),
                    layoutDirection());
        second.paint(painter, cell(needTextX(), row.top() + high - Theme::px(2), room, second.height(room)),
                     Theme::colour(&Tokens::onBrandMuted), layoutDirection());
    }
}

void WelcomePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        read();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
}

} // namespace trunkline::widgets
