#include "pages/NumbersBar.h"

#include "pages/ChosenNumbers.h"
#include "widgets/FlowLayout.h"
#include "widgets/LinkButton.h"
#include "widgets/StateMark.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace trunkline::pages {

using namespace widgets;

NumbersBar::NumbersBar(QWidget *parent)
    : QWidget(parent), m_countRow(new QWidget), m_turning(new StateMark(Mark::Checking, 16)), m_count(new Text(Text::SmallMuted)),
      m_chosen(new Text(Text::Label)), m_links(new QWidget), m_several(new LinkButton({})), m_all(new LinkButton({})),
      m_none(new LinkButton({})), m_list(new LinkButton({})), m_one(new LinkButton({}))
{
    const auto count = new QHBoxLayout(m_countRow);
    count->setContentsMargins(0, 0, 0, 0);
    count->setSpacing(8);
    count->addWidget(m_turning, 0, Qt::AlignTop);
    count->addWidget(m_count, 1);
    const auto links = new FlowLayout(m_links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(Theme::px(20));
    for (LinkButton *link : {m_several, m_all, m_none, m_list, m_one})
        links->addWidget(link);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(8));
    column->addWidget(m_countRow);
    column->addWidget(m_chosen);
    column->addWidget(m_links);
    connect(m_several, &QPushButton::clicked, this, [this] { Q_EMIT severalWanted(true); });
    connect(m_one, &QPushButton::clicked, this, [this] { Q_EMIT severalWanted(false); });
    connect(m_all, &QPushButton::clicked, this, &NumbersBar::allWanted);
    connect(m_none, &QPushButton::clicked, this, &NumbersBar::noneWanted);
    connect(m_list, &QPushButton::clicked, this, &NumbersBar::listWanted);
    retranslate();
}

void NumbersBar::retranslate()
{
    m_several->setText(tr("Choose se&veral numbers", "a button"));
    m_all->setText(tr("Choose &all shown", "a button"));
    m_none->setText(tr("Choose non&e", "a button"));
    m_list->setText(tr("&Paste a list…", "a button: phone numbers"));
    m_one->setText(tr("Choose &just one", "a button: one phone number instead of several"));
    refresh();
}

void NumbersBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NumbersBar::showState(const State &state)
{
    m_state = state;
    refresh();
}

QString NumbersBar::counted() const
{
    if (m_state.searching) {
        //: How many numbers match what was typed, of how many there are.
        const QString found = m_state.shown == 1 ? tr("1 of %Ln numbers", nullptr, m_state.numbers)
                                                 : tr("%1 of %Ln numbers", nullptr, m_state.numbers)
                                                       .arg(QLocale().toString(m_state.shown));
        return m_state.loading ? tr("%1 so far…", "phone numbers that were loaded").arg(found) : found;
    }
    return m_state.loading ? tr("%Ln numbers so far…", nullptr, m_state.numbers) : QString();
}

QString NumbersBar::chosen() const
{
    if (m_state.tooMany)
        return tr("These are too many: %Ln numbers can be set up in one go. Search for some of them first.", nullptr,
                  ChosenNumbers::most);
    QString text = m_state.chosen == 0   ? tr("No number chosen yet")
                   : m_state.chosen == 1 ? tr("1 number chosen")
                                         : tr("%Ln numbers chosen", nullptr, m_state.chosen);
    if (m_state.inUse > 0)
        //: %1: "1,000 numbers chosen"; %Ln: how many of them do something else today
        text = tr("%1, %Ln of them in use", nullptr, m_state.inUse).arg(text);
    if (m_state.leftOut > 0)
        //: %1: "998 numbers chosen"
        text = tr("%1. %Ln left out: not in this account any more, or not free for calls.", nullptr, m_state.leftOut).arg(text);
    return text;
}

void NumbersBar::refresh()
{
    m_turning->setVisible(m_state.loading);
    m_count->setText(counted());
    m_countRow->setVisible(!m_count->text().isEmpty());
    const bool several = m_state.several;
    m_chosen->setText(several ? chosen() : QString());
    m_chosen->setVisible(several);
    m_several->setVisible(!several);
    m_links->setVisible(several || m_state.rows > 1);
    m_list->setVisible(true);
    for (LinkButton *link : {m_all, m_none, m_one})
        link->setVisible(several);
    m_all->setEnabled(m_state.shown > 0);
    m_none->setEnabled(m_state.chosen > 0);
    setVisible(!m_countRow->isHidden() || !m_links->isHidden());
}

} // namespace trunkline::pages
