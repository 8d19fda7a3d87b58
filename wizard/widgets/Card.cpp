#include "widgets/Card.h"

#include "widgets/Box.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace trunkline::widgets {

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_body(new QVBoxLayout(this))
{
    const int padding = Theme::px(16);
    m_body->setContentsMargins(padding, padding, padding, padding);
    m_body->setSpacing(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::colour(&Tokens::base), Theme::colour(&Tokens::line));
}

ResultCard::ResultCard(QWidget *parent)
    : Card(parent)
    , m_mark(new StateMark(Mark::NotChecked, 20))
    , m_first(new Text(Text::Label))
    , m_second(new Text(Text::SmallMuted))
    , m_note(new Text(Text::Hint))
    , m_head(new QHBoxLayout)
    , m_lines(new QVBoxLayout)
    , m_end(new QWidget)
    , m_endRow(new QHBoxLayout(m_end))
{
    body()->setContentsMargins(Theme::px(16), Theme::px(12), Theme::px(16), Theme::px(12));
    m_head->setSpacing(Theme::px(12));
    m_lines->setSpacing(0);
    m_lines->addWidget(m_first);
    m_lines->addWidget(m_second);
    m_note->setWraps(false);
    m_note->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_head->addWidget(m_mark, 0, Qt::AlignVCenter);
    m_head->addLayout(m_lines, 1);
    m_endRow->setContentsMargins({});
    m_endRow->setSpacing(Theme::px(12));
    m_endRow->addWidget(m_note, 0, Qt::AlignVCenter);
    m_head->addWidget(m_end, 0, Qt::AlignVCenter);
    body()->addLayout(m_head);
    m_second->hide();
    m_note->hide();
    m_end->hide();
    name();
}

void ResultCard::setResult(Mark mark, const QString &first, const QString &second)
{
    m_mark->setMark(mark);
    m_first->setText(first);
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    name();
}

Mark ResultCard::mark() const
{
    return m_mark->mark();
}

QString ResultCard::first() const
{
    return m_first->text();
}

QString ResultCard::second() const
{
    return m_second->text();
}

void ResultCard::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_end->show();
    placeEnd();
}

void ResultCard::addTrailing(QWidget *widget)
{
    m_endRow->addWidget(widget, 0, Qt::AlignVCenter);
    m_end->show();
    placeEnd();
}

/// Where the result has no room beside it, what stands at the trailing edge goes below.
void ResultCard::placeEnd()
{
    const int beside = Theme::px(2 * 16 + 20 + 2 * 12) + m_first->sizeHint().width() + m_end->sizeHint().width();
    const bool below = width() < beside;
    if (below == m_endBelow)
        return;
    m_endBelow = below;
    m_head->removeWidget(m_end);
    body()->removeWidget(m_end);
    m_endRow->setContentsMargins(0, below ? Theme::px(8) : 0, 0, 0);
    if (below)
        body()->insertWidget(1, m_end, 0, Qt::AlignLeading);
    else
        m_head->addWidget(m_end, 0, Qt::AlignVCenter);
}

void ResultCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    placeEnd();
}

void ResultCard::addBelow(QWidget *widget)
{
    body()->addSpacing(Theme::px(10));
    const bool button = qobject_cast<QAbstractButton *>(widget);
    body()->addWidget(widget, 0, button ? Qt::AlignLeading : Qt::Alignment());
}

void ResultCard::setPlain(bool plain)
{
    m_first->setKind(plain ? Text::Body : Text::Label);
}

void ResultCard::setStacked(bool stacked)
{
    m_head->setSpacing(Theme::px(stacked ? 10 : 12));
    const int padding = Theme::px(stacked ? 16 : 12);
    body()->setContentsMargins(Theme::px(16), padding, Theme::px(16), padding);
    m_lines->removeWidget(m_second);
    body()->removeWidget(m_second);
    if (stacked)
        body()->insertWidget(1, m_second);
    else
        m_lines->addWidget(m_second);
    m_second->setContentsMargins(0, stacked ? Theme::px(6) : 0, 0, 0);
}

// What the mark says in shape must be said in words too.
void ResultCard::name()
{
    setAccessibleName(second().isEmpty() ? first() : tr("%1. %2", "a result and what it means").arg(first(), second()));
}

SunkenRow::SunkenRow(QWidget *parent)
    : QFrame(parent)
    , m_label(new Text(Text::Muted))
    , m_value(new Text(Text::Fixed))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, Theme::px(4), 0, Theme::px(4));
    m_row->setSpacing(0); // spacings are mirrored, margins are not
    m_row->addSpacing(Theme::px(14));
    m_label->setWraps(false);
    m_label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_row->addWidget(m_label);
    m_row->addSpacing(Theme::px(12));
    m_row->addWidget(m_value, 1);
    m_row->addSpacing(Theme::px(6));
    setMinimumHeight(Theme::px(44));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SunkenRow::setValue(const QString &label, const QString &value)
{
    m_label->setText(label);
    m_value->setText(value);
    m_value->setAccessibleName(QString(label + u' ' + value));
}

QString SunkenRow::value() const
{
    return m_value->text();
}

void SunkenRow::addTrailing(QWidget *widget)
{
    m_row->insertWidget(m_row->count() - 1, widget);
}

void SunkenRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), Theme::colour(&Tokens::sunken), Theme::colour(&Tokens::line));
}

} // namespace trunkline::widgets
