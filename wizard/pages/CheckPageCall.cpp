#include "pages/CheckPage.h"

#include <QTimer>

// The test call of page "Check the line".

namespace trunkline::pages {

using setup::TestCall;

namespace {

constexpr std::chrono::seconds longestHangUp{5};

} // namespace

/// Twilio needs another number of the account to call from, so the list of numbers comes first.
void CheckPage::prepareCall()
{
    if (!session() || !isVisible())
        return;
    const auto to = number();
    setup::Inventory &inventory = session()->inventory();
    if (!to || session()->testCall().running() || session()->checking())
        return;
    using State = setup::Inventory::State;
    if (inventory.numbersState() == State::NotLoaded)
        return inventory.loadNumbers();
    if (inventory.numbersState() != State::Loaded)
        return showAll();
    if (m_preparedFor == to->e164())
        return;
    m_preparedFor = to->e164();
    session()->testCall().prepare(session()->signIn().client(), *to, inventory.numbers());
}

bool CheckPage::callAnswered() const
{
    return session() && session()->testCall().state() == TestCall::State::Over
           && session()->testCall().ending() == TestCall::Ending::Answered;
}

bool CheckPage::callFailed() const
{
    if (!session() || session()->testCall().state() != TestCall::State::Over || callAnswered())
        return false;
    const TestCall::Ending ending = session()->testCall().ending();
    return ending != TestCall::Ending::Unclear && ending != TestCall::Ending::HungUp && ending != TestCall::Ending::NotSeen;
}

bool CheckPage::mayClose()
{
    if (!session() || m_closing || !session()->testCall().running())
        return true;
    session()->testCall().hangUp();
    if (!session()->testCall().running())
        return true;
    m_closing = true;
    QTimer::singleShot(longestHangUp, this, &CheckPage::closeWanted); // it ends by itself after half a minute
    return false;
}

} // namespace trunkline::pages
