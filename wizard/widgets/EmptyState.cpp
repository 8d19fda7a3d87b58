#include "widgets/EmptyState.h"

#include "widgets/Button.h"
#include "widgets/FlowLayout.h"
#include "widgets/Icons.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace trunkline::widgets {

namespace {

/// The missing station, dashed, and a line that is not there yet to the gateway that waits.
class MissingStation : public QWidget
{
public:
    explicit MissingStation(const QString &icon)
        : m_icon(icon)
    {
        setFixedSize(Theme::px(220), Theme::px(88));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal u = Theme::scale();
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const auto x = [&](qreal at) { return mirrored ? width() - at * u : at * u; };
        const auto dashed = [&](qreal width, qreal dash, qreal gap, Qt::PenCapStyle cap) {
            QPen pen(Theme::colour(&Tokens::idle), width * u, Qt::SolidLine, cap);
            pen.setDashPattern({dash / width, gap / width});
            return pen;
        };
        painter.setPen(dashed(2, 4, 6, Qt::RoundCap));
        painter.drawLine(QPointF(x(62), 44 * u), QPointF(x(158), 44 * u));
        painter.setPen(dashed(1.5, 4, 5, Qt::FlatCap));
        painter.setBrush(Theme::colour(&Tokens::base));
        painter.drawEllipse(QPointF(x(34), 44 * u), 26 * u, 26 * u);
        painter.setPen(QPen(Theme::colour(&Tokens::accent), 1.5 * u));
        painter.setBrush(Theme::colour(&Tokens::accentSoft));
        painter.drawEllipse(QPointF(x(186), 44 * u), 26 * u, 26 * u);
        const auto icon = [&](const QString &name, qreal at, Token colour) {
            Icons::paint(painter, name, QRectF(x(at) - 12 * u, 32 * u, 24 * u, 24 * u), Theme::colour(colour));
        };
        icon(m_icon, 34, &Tokens::idle);
        icon(u"gateway"_qs, 186, &Tokens::accent);
    }

private:
    QString m_icon;
};

} // namespace

EmptyState::EmptyState(const QString &icon, const QString &first, const QString &second, QWidget *parent)
    : QWidget(parent)
    , m_first(new Text(Text::Section, first))
    , m_second(new Text(Text::Muted, second))
{
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, Theme::px(icon.isEmpty() ? 32 : 56), 0, Theme::px(24));
    column->setSpacing(0);
    if (!icon.isEmpty()) {
        column->addWidget(new MissingStation(icon), 0, Qt::AlignHCenter);
        column->addSpacing(Theme::px(20));
    }
    m_first->setPlace(Qt::AlignHCenter);
    m_second->setPlace(Qt::AlignHCenter);
    column->addWidget(m_first);
    column->addSpacing(Theme::px(6));
    const auto middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_second, 100);
    middle->addStretch(1);
    m_second->setMeasure(400);
    column->addLayout(middle);
    column->addSpacing(Theme::px(20));
    m_buttons = new FlowLayout(nullptr, Qt::AlignHCenter);
    m_buttons->setSpacing(Theme::px(8));
    column->addLayout(m_buttons);
    column->addStretch(1);
    name();
}

void EmptyState::setTexts(const QString &first, const QString &second)
{
    m_first->setText(first);
    m_second->setText(second);
    name();
}

Button *EmptyState::addButton(const QString &text, bool primary)
{
    const auto button = new Button(text, primary ? Button::Kind::Primary : Button::Kind::Plain);
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::name()
{
    m_second->setVisible(!m_second->text().isEmpty());
    setAccessibleName(m_first->text());
    setAccessibleDescription(m_second->text());
}

} // namespace trunkline::widgets
