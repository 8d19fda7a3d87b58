#include "pages/NumberBasket.h"

#include "answers/Isolate.h"
#include "pages/Place.h"
#include "widgets/Button.h"
#include "widgets/Text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::Text;
using widgets::Theme;

NumberBasket::NumberBasket(QWidget *parent) : QWidget(parent), m_head(new Text(Text::Label)), m_rows(new QVBoxLayout)
{
    auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(8));
    column->addWidget(m_head);
    m_rows->setSpacing(Theme::px(4));
    column->addLayout(m_rows);
}

std::optional<twilio::Money> NumberBasket::price(const PhoneNumber &number) const
{
    return m_session ? m_session->shop().price(number.country(), number.type()) : std::nullopt;
}

/// "3 numbers chosen, US$3.45 a month"
QString NumberBasket::total(const QVector<BuyNumber> &numbers) const
{
    if (numbers.isEmpty())
        return tr("No number chosen yet");
    setup::MonthlyTotal sum;
    for (const BuyNumber &wish : numbers) {
        if (const auto one = price(wish.number))
            sum.add(*one);
        else
            ++sum.withoutPrice;
    }
    const int count = int(numbers.size());
    if (sum.sums.isEmpty())
        return tr("%n number(s) chosen", nullptr, count);
    if (sum.withoutPrice > 0)
        return tr("%n number(s) chosen, %1 a month and what the others cost", nullptr, count).arg(isolate(sum.text()));
    return tr("%n number(s) chosen, %1 a month", nullptr, count).arg(isolate(sum.text()));
}

void NumberBasket::show(const QVector<BuyNumber> &numbers)
{
    const QString head = total(numbers);
    if (head == m_told && numbers == m_shown)
        return;
    m_told = head;
    m_shown = numbers;
    m_head->setText(head);
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const BuyNumber &wish : numbers)
        m_rows->addWidget(row(wish));
    QAccessibleEvent event(m_head, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QWidget *NumberBasket::row(const BuyNumber &wish)
{
    auto widget = new QWidget;
    auto line = new QHBoxLayout(widget);
    line->setContentsMargins({});
    line->setSpacing(Theme::px(12));
    const QString number = isolate(wish.number.international());
    const auto monthly = price(wish.number);
    auto text = new Text(Text::Body, QStringList{number, isolate(Place::of(wish.number))}.join(u" · "_qs));
    auto cost = new Text(Text::Muted, monthly ? monthly->text() : QString());
    cost->setWraps(false);
    widgets::Button *remove = widgets::compactButton(tr("Remove"), u"trash"_qs, widgets::Button::Kind::Quiet);
    remove->setAccessibleName(tr("Remove %1").arg(number));
    connect(remove, &QPushButton::clicked, this, [this, chosen = wish.number] { Q_EMIT removeWanted(chosen); });
    line->addWidget(text, 1);
    line->addWidget(cost);
    line->addWidget(remove);
    return widget;
}

} // namespace trunkline::pages
