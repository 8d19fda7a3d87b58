#include "pages/TestCallCard.h"

#include "answers/Isolate.h"
#include "pages/FailureDetails.h"
#include "widgets/Button.h"
#include "widgets/ComboBox.h"
#include "widgets/CopyButton.h"
#include "widgets/Field.h"
#include "widgets/LinkButton.h"
#include "widgets/Text.h"

#include <QAccessible>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace trunkline::pages {

using setup::TestCall;
using widgets::Button;
using widgets::Mark;
using widgets::Text;
using widgets::Theme;

namespace {

QString shown(const QString &e164)
{
    const auto number = PhoneNumber::parse(e164);
    return isolate(number ? number->international() : e164);
}

} // namespace

TestCallCard::TestCallCard(QWidget *parent)
    : Card(parent)
    , m_mark(new widgets::StateMark(Mark::NotChecked))
    , m_first(new Text(Text::Label))
    , m_second(new Text(Text::SmallMuted))
    , m_caller(new widgets::ComboBox)
    , m_callerField(new widgets::Field({}, m_caller))
    , m_buttons(new QWidget)
    , m_call(new Button({}, u"phone"_qs, Button::Kind::Primary))
    , m_hangUp(new Button({}, u"close"_qs))
    , m_check(new Button({}, u"retry"_qs, Button::Kind::Quiet))
    , m_copyNumber(new widgets::CopyButton({}, Button::Kind::Plain))
    , m_ownPhone(new widgets::LinkButton({}))
    , m_details(new FailureDetails)
{
    const auto head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_first, 1);
    body()->setSpacing(0);
    body()->addLayout(head);
    body()->addSpacing(Theme::px(6));
    body()->addWidget(m_second);
    m_callerField->setContentsMargins(0, Theme::px(12), 0, 0);
    body()->addWidget(m_callerField);
    const auto column = new QVBoxLayout(m_buttons); // the card is narrow, and words are longer in other languages
    column->setContentsMargins(0, Theme::px(14), 0, 0);
    column->setSpacing(Theme::px(10));
    for (QPushButton *button : {static_cast<QPushButton *>(m_call), static_cast<QPushButton *>(m_hangUp), static_cast<QPushButton *>(m_check),
                                static_cast<QPushButton *>(m_copyNumber), static_cast<QPushButton *>(m_ownPhone)})
        column->addWidget(button, 0, Qt::AlignLeading);
    body()->addWidget(m_buttons);
    body()->addWidget(m_details);
    connect(m_call, &QPushButton::clicked, this, &TestCallCard::callWanted);
    connect(m_hangUp, &QPushButton::clicked, this, &TestCallCard::hangUpWanted);
    connect(m_check, &QPushButton::clicked, this, &TestCallCard::checkWanted);
    connect(m_ownPhone, &QPushButton::clicked, this, &TestCallCard::ownPhoneWanted);
    connect(m_caller, &QComboBox::activated, this, [this](int index) { Q_EMIT callerChosen(m_caller->itemData(index).toString()); });
}

QString TestCallCard::minutes(int seconds)
{
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

void TestCallCard::tell(const TestCall &call, const Around &around)
{
    showButtons(call, around);
    showCallers(call, around);
    m_details->tell(call.running() ? std::nullopt : call.failure());
    if (call.running())
        showRunning(call, around);
    else if (call.state() == TestCall::State::Over || call.state() == TestCall::State::Failed)
        showOver(call, around);
    else
        showRest(call, around);
}

/// A trial account places no calls, and without a number to call from nobody else does: then the phone is the way.
void TestCallCard::showButtons(const TestCall &call, const Around &around)
{
    const bool running = call.running();
    const bool canPlace = around.ready && !call.caller().isEmpty() && !around.isTrial;
    const bool notSeen = call.ending() == TestCall::Ending::NotSeen && !running;
    m_hangUp->setText(call.state() == TestCall::State::Waiting ? tr("Stop &waiting") : tr("&Hang up"));
    m_hangUp->setVisible(running);
    m_call->setVisible(canPlace && !running && !notSeen);
    m_call->setEnabled(!around.lineIsBroken);
    m_check->setText(tr("Check &everything again"));
    m_check->setVisible(notSeen);
    const auto why = running ? std::nullopt : call.failure();
    m_copyNumber->setText(tr("Copy the &number"));
    m_copyNumber->setValue(around.e164); // spelt as the gateway has to know it
    m_copyNumber->setVisible(why && why->fix == setup::FailureFix::CopyNumber);
    m_ownPhone->setText(notSeen ? tr("&Try again") : tr("I’ll call from my &own phone"));
    m_ownPhone->setVisible(around.ready && !running);
    m_ownPhone->setEnabled(!around.lineIsBroken);
    m_buttons->setVisible(running || around.ready);
}

void TestCallCard::showCallers(const TestCall &call, const Around &around)
{
    m_callerField->setLabel(tr("Call &from"));
    m_callerField->setVisible(around.ready && !around.isTrial && call.callers().size() > 1);
    m_caller->setEnabled(!call.running() && !around.lineIsBroken);
    const QSignalBlocker blocker(m_caller);
    m_caller->clear();
    for (const TestCall::Caller &one : call.callers())
        m_caller->addItem(one.verified ? tr("%1 (your phone)", "a verified number").arg(shown(one.e164)) : shown(one.e164), one.e164);
    m_caller->setCurrentIndex(m_caller->findData(call.caller()));
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

QString TestCallCard::byHandSentence(const TestCall &call, const Around &around)
{
    if (!around.isTrial)
        return tr("Twilio needs another number of your account to call from. Call %1 from any phone instead.").arg(isolate(around.number));
    QStringList verified;
    for (const TestCall::Caller &one : call.verifiedCallers())
        verified += shown(one.e164).replace(u' ', QChar(QChar::Nbsp)); // never broken
    if (verified.isEmpty())
        return tr("On a trial account Twilio places no test calls. Verify your phone with Twilio, then call %1 from it.").arg(isolate(around.number));
    return tr("On a trial account Twilio places no test calls. Call from a number you verified with Twilio: %1.").arg(verified.join(u", "_qs));
}

/// Empty while nobody knows: the answer is on its way.
QString TestCallCard::cost(const TestCall &call)
{
    if (call.isAskingPrice())
        return {};
    const auto price = call.price();
    return price ? tr("Cost: less than %1.", "an amount of money").arg(isolate(price->text()))
                 : tr("It costs what your account’s price list says; Twilio didn’t tell how much.");
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
    else if (call.state() == TestCall::State::NoCaller || around.isTrial)
        second = byHandSentence(call, around);
    else
        second = QString(tr("Twilio calls your number and listens for 8 s.") + u' ' + cost(call)).trimmed();
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
    case TestCall::State::Waiting: {
        QStringList lines{tr("Trunkline waits for your call: %1.", "minutes and seconds").arg(isolate(minutes(call.secondsToWait())))};
        if (around.isTrial)
            lines += byHandSentence(call, around);
        if (around.isPractice)
            lines += tr("You are practising, so Trunkline plays the phone.");
        return say(Mark::Checking, tr("Call %1 now").arg(isolate(around.number)), lines.join(u' '));
    }
    default:
        return say(Mark::Checking, tr("Calling %1…").arg(isolate(around.number)), {});
    }
}

QString TestCallCard::endingSentence(const TestCall &call)
{
    const QString at = QLocale().toString(call.at().time(), QLocale::ShortFormat);
    const QString price = call.byHand() ? QString() : u' ' + cost(call);
    switch (call.ending()) {
    case TestCall::Ending::Answered: {
        const QString backup = call.answeredBy();
        const QString by = backup.isEmpty() ? QString() : u' ' + tr("%1 took it, not your first gateway.").arg(isolate(backup));
        if (call.byHand())
            return tr("%1, lasted %2 s.", "time of day, seconds").arg(at).arg(call.seconds()) + by;
        return tr("%1, picked up after about %2 s, lasted %3 s.", "time of day, seconds, seconds").arg(at).arg(call.pickedUpAfter()).arg(call.seconds())
               + by + price;
    }
    case TestCall::Ending::StoodIn:
        return tr("%1. No gateway took it; the web address for that case answered instead.", "time of day").arg(at);
    case TestCall::Ending::HungUp:
        return tr("%1, you hung up after %2 s.", "time of day, seconds").arg(at).arg(call.took());
    case TestCall::Ending::NotSeen:
        return tr("Did you hear ringing or a message?");
    case TestCall::Ending::Unclear:
        return tr("%1. The connection dropped, so nobody knows how the call ended.", "time of day").arg(at);
    case TestCall::Ending::Busy:
    case TestCall::Ending::NoAnswer:
    case TestCall::Ending::Refused:
        return tr("%1, stopped after %2 s.", "time of day, seconds").arg(at).arg(call.took()) + price;
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
    const auto why = call.failure();
    if (call.state() == TestCall::State::Failed)
        return say(Mark::Failed, tr("The test call could not be placed"), why ? why->finding : Advising::advice(call.error()).what);
    const QString sentence = endingSentence(call);
    if (answered)
        return say(call.answeredBy().isEmpty() ? Mark::Verified : Mark::Attention, tr("The test call was answered"), sentence);
    switch (call.ending()) {
    case TestCall::Ending::Unclear:
        return say(Mark::Attention, tr("How the test call ended is not known"), sentence);
    case TestCall::Ending::HungUp:
        return say(Mark::NotChecked, tr("You hung up before the answer"), sentence);
    case TestCall::Ending::NotSeen:
        return say(Mark::Attention, tr("We didn’t see a call"), sentence);
    case TestCall::Ending::StoodIn:
        return say(Mark::Attention, tr("The gateway did not answer"), sentence);
    default:
        break;
    }
    const bool waits = call.explaining() && !call.hasReasons();
    say(why && why->state == setup::LegState::Attention ? Mark::Attention : Mark::Failed, tr("Test call didn’t get through"),
        waits ? sentence + u' ' + tr("Asking Twilio why…") : sentence);
}

} // namespace trunkline::pages
