#include "widgets/NumberedSteps.h"

#include "widgets/Text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace trunkline::widgets {

namespace {

class Ring : public QWidget
{
public:
    explicit Ring(int number) : m_number(number) { setFixedSize(Theme::px(22), Theme::px(22)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::colour(&Tokens::ctl), 1.5));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        painter.setFont(Theme::font(Role::HintLabel));
        painter.setPen(Theme::colour(&Tokens::text));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
};

} // namespace

NumberedSteps::NumberedSteps(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins({});
    m_column->setSpacing(Theme::px(8));
}

void NumberedSteps::setSteps(const QStringList &steps)
{
    if (m_steps == steps)
        return;
    m_steps = steps;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int number = 1; number <= steps.size(); ++number) {
        const auto holder = new QWidget;
        const auto row = new QHBoxLayout(holder);
        row->setContentsMargins({});
        row->setSpacing(Theme::px(10));
        row->addWidget(new Ring(number), 0, Qt::AlignTop);
        const auto text = new Text(Text::Small, steps.at(number - 1));
        row->addWidget(text, 1);
        m_column->addWidget(holder);
    }
}

} // namespace trunkline::widgets
