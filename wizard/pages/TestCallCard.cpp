#include "pages/TestCallCard.h"

#include "answers/Isolate.h"
#include "widgets/Button.h"
#include "widgets/Text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLocale>

namespace trunkline::pages {

using setup::TestCall;
using widgets::Button;
using widgets::Mark;
using widgets::Text;
using widgets::Theme;

TestCallCard::TestCallCard(QWidget *parent)
    : Card(parent)
    , m_mark(new widgets::StateMark(Mark::NotChecked))
    , m_first(new Text(Text::Label))
    , m_second(new Text(Text::SmallMuted))
    , m_buttons(new QWidget)
    , m_call(new Button({}, u"phone"_qs, Button::Kind::Primary))
    , m_hangUp(new Button({}, u"close"_qs))
{
    const auto head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_first, 1);
    body()->setSpacing(0);
    body()->addLayout(head);
    body()->addSpacing(Theme::px(6));
    body()->addWidget(m_second);
    const auto row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, Theme::px(14), 0, 0);
    row->setSpacing(8);
    row->addWidget(m_call);
    row->addWidget(m_hangUp);
    row->addStretch(1);
    body()->addWidget(m_buttons);
    connect(m_call, &QPushButton::clicked, this, &TestCallCard::callWanted);
    connect(m_hangUp, &QPushButton::clicked, this, &TestCallCard::hangUpWanted);
}

void TestCallCard::tell(const TestCall &call, const Around &around)
{
    m_hangUp->setText(tr("&Hang up"));
    const bool canCall = !call.caller().isEmpty() && around.ready;
    m_hangUp->setVisible(call.running());
    m_call->setVisible(!call.running() && canCall);
    m_buttons->setVisible(call.running() || canCall);
    m_call->setEnabled(!around.lineIsBroken);
    if (call.running())
        showRunning(call, around);
    else if (call.state() == TestCall::State::Over || call.state() == TestCall::State::Failed)
        showOver(call, around);
    else
        showRest(call, around);
}

void TestCallCard::say(Mark mark, const QString &first, const QString &second)
{
    m_mark->setMark(mark);
    m_first->setText(first);
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
    if (accessibleName() == first)
        return;
    setAccessibleName(first);
    setAccessibleDescription(second);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString TestCallCard::noCallerSentence(const Around &around)
{
    if (around.isTrial)
        return tr("Twilio needs another number of your account to call from. Call %1 from a phone that you verified with Twilio instead.")
            .arg(isolate(around.number));
    return tr("Twilio needs another number of your account to call from. Call %1 from any phone instead.").arg(isolate(around.number));
}

void TestCallCard::showRest(const TestCall &call, const Around &around)
{
    QString second;
    if (around.lineIsBroken)
        second = tr("Fix the line first. A test call then proves the whole way.");
    else if (around.notLoaded)
        second = tr("The numbers of your account didn’t load, so Trunkline doesn’t know which one can call.");
    else if (!around.ready)
        second = tr("Looking for a number to call from…");
    else if (call.state() == TestCall::State::NoCaller)
        second = noCallerSentence(around);
    else
        second = tr("Twilio calls your number and listens for 8 s. It costs what your account’s price list says.");
    m_call->setText(tr("Place a &test call"));
    m_call->setKind(around.lineIsBroken ? Button::Kind::Plain : Button::Kind::Primary);
    say(Mark::NotChecked, tr("No test call yet"), second);
}

void TestCallCard::showRunning(const TestCall &call, const Around &around)
{
    switch (call.state()) {
    case TestCall::State::Ringing:
        return say(Mark::Checking, tr("It rings…"), {});
    case TestCall::State::Answered:
        return say(Mark::Checking, tr("Answered – listening…"), {});
    default:
        return say(Mark::Checking, tr("Calling %1…").arg(isolate(around.number)), {});
    }
}

QString TestCallCard::endingSentence(const TestCall &call)
{
    const QString at = QLocale().toString(call.at().time(), QLocale::ShortFormat);
    switch (call.ending()) {
    case TestCall::Ending::Answered:
        return tr("%1, lasted %2 s. It costs what your account’s price list says.", "time of day, seconds").arg(at).arg(call.seconds());
    case TestCall::Ending::Busy:
        return tr("%1. The gateway said it is busy.", "time of day").arg(at);
    case TestCall::Ending::NoAnswer:
        return tr("%1. Nobody answered.", "time of day").arg(at);
    case TestCall::Ending::Refused:
        return tr("%1. The call was turned away.", "time of day").arg(at);
    case TestCall::Ending::Unclear:
        return tr("%1. The connection dropped, so nobody knows how the call ended.", "time of day").arg(at);
    case TestCall::Ending::None:
        break;
    }
    return at;
}

void TestCallCard::showOver(const TestCall &call, const Around &around)
{
    m_call->setText(tr("Call &again"));
    const bool answered = call.ending() == TestCall::Ending::Answered && call.state() == TestCall::State::Over;
    m_call->setKind(answered || around.lineIsBroken ? Button::Kind::Plain : Button::Kind::Primary);
    if (call.state() == TestCall::State::Failed)
        return say(Mark::Failed, tr("The test call could not be placed"), Advising::advice(call.error()).what);
    if (answered)
        return say(Mark::Verified, tr("The test call was answered"), endingSentence(call));
    if (call.ending() == TestCall::Ending::Unclear)
        return say(Mark::Attention, tr("How the test call ended is not known"), endingSentence(call));
    say(Mark::Failed, tr("Test call didn’t get through"), endingSentence(call));
}

} // namespace trunkline::pages
