#include "setup/Session.h"

// Checking the line and repairing it: the one that was just set up, or any trunk of the account.

namespace trunkline::setup {

namespace {

constexpr qint64 staleSeconds = 600; // an old answer of a gateway proves nothing today

} // namespace

void Session::repairTrunk(const std::optional<twilio::Trunk> &trunk)
{
    if (m_trunkInRepair && trunk && m_trunkInRepair->sid == trunk->sid)
        return;
    m_trunkInRepair = trunk;
    m_checks.clear();
    m_lineCheck.forget();
    Q_EMIT checksChanged();
}

std::optional<Desired> Session::checkedLine() const
{
    if (!m_trunkInRepair)
        return desired();
    return m_lineCheck.knowsWhatIsDesired() ? std::optional(m_lineCheck.desired()) : std::nullopt;
}

void Session::checkLine()
{
    if (!m_signIn.client() || checking() || repairing())
        return;
    if (m_trunkInRepair)
        return m_lineCheck.start(*m_signIn.client(), m_trunkInRepair->sid, m_trunkInRepair->name, {});
    const auto wish = desired();
    if (!wish)
        return;
    const bool isFresh = m_gatewayTest.state() == GatewayTest::State::Done
                         && m_gatewayTest.at().secsTo(QDateTime::currentDateTime()) < staleSeconds;
    if (isFresh)
        m_lineCheck.know(m_gatewayTest.report());
    std::optional<Preset> product;
    if (const Preset *chosen = m_draft.product())
        product = *chosen;
    m_lineCheck.start(*m_signIn.client(), *wish, product, {});
    Q_EMIT checksChanged();
}

void Session::lineChecked()
{
    if (m_lineCheck.hasSeen()) {
        m_observed = m_lineCheck.observed();
        m_checks = m_lineCheck.checks();
    }
    if (!m_lineCheck.running())
        m_checkedAt = QDateTime::currentDateTime();
    Q_EMIT checksChanged();
}

CallPath Session::path() const
{
    const auto wish = checkedLine();
    if (!wish)
        return {};
    CallPath path = m_lineCheck.running() && m_lineCheck.hasSeen() ? m_lineCheck.path() : Verification::path(*wish, m_observed, m_checks);
    if ((checking() && !m_lineCheck.hasSeen()) || repairing())
        for (Leg &leg : path.legs)
            if (leg.state != LegState::Planned)
                leg = {LegState::Checking, {}, {}};
    if (m_testCall.running() || (!checking() && !repairing()))
        m_testCall.mark(path, m_checkedAt);
    return path;
}

FailureContext Session::failureContext() const
{
    const auto line = checkedLine();
    if (!line)
        return {};
    FailureContext context = FailureContext::of(*line, m_observed);
    if (m_lineCheck.around().product)
        context.product = m_lineCheck.around().product;
    const auto first = context.gateways.isEmpty() ? std::nullopt : std::optional(context.gateways.first());
    const sip::ProbeReport *report = first ? m_lineCheck.around().reportOf(*first) : nullptr;
    if (report)
        context.learn(*report);
    else if (first && m_gatewayTest.isAbout(*first))
        context.learn(m_gatewayTest.report());
    return context;
}

/// A call that did not come as far as the gateway met settings that are otherwise than at the last look.
void Session::callChanged()
{
    if (m_testCall.running() || m_testCall.explaining() || m_lookedAfter == m_testCall.at())
        return;
    const auto why = m_testCall.state() == TestCall::State::Over ? m_testCall.failure() : std::nullopt;
    if (!why || (why->leg != Verification::NumberToTrunk && why->leg != Verification::TrunkToInternet))
        return;
    m_lookedAfter = m_testCall.at();
    checkLine();
}

// Repairing --------------------------------------------------------------------------------------------------------

Plan Session::repairPlan(const Desired &wish) const
{
    return setup::plan(wish, m_observed);
}

Result<Runner *> Session::startRepair(const Desired &wish)
{
    if (!m_signIn.client())
        return error(ErrorKind::SignInRefused);
    auto journal = m_trunkInRepair ? openJournalAt(Records(m_folder).pathFor(m_signIn.client()->account(), *m_trunkInRepair), m_trunkInRepair->name)
                               : openJournal(wish.trunk);
    if (!journal)
        return journal.error();
    m_journal = *journal;
    m_repairWish = wish;
    forgetRepair();
    // Nothing is bought by a repair: who buys agrees to it on page "Review".
    m_repairRun = std::make_unique<Runner>(*m_signIn.client(), wish, m_journal, [](const PurchaseNumber &) { return false; }, m_service.runTiming);
    connect(m_repairRun.get(), &Runner::finished, this, &Session::repairEnded);
    m_repairRun->expect(repairPlan(wish));
    m_repairRun->start();
    Q_EMIT runChanged();
    Q_EMIT checksChanged();
    return m_repairRun.get();
}

/// What was repaired is looked at again, however it ended.
void Session::repairEnded()
{
    if (m_repairRun->state() == Runner::State::Done)
        m_lineCheck.repaired(*m_repairWish, m_repairRun->observed());
    Q_EMIT runChanged();
    checkLine();
}

void Session::forgetRepair()
{
    if (m_repairRun && !m_repairRun->running())
        m_repairRun.release()->deleteLater(); // it may be in the middle of telling us something
}

void Session::acceptAsIs(const Check &check)
{
    m_lineCheck.accept(check);
    checkLine();
}

// On from there ----------------------------------------------------------------------------------------------------

/// What needs a decision is decided on the pages of a set-up, which begin with what is there.
void Session::goOnWithTrunk()
{
    if (!m_trunkInRepair || !m_lineCheck.knowsWhatIsDesired())
        return;
    const Desired line = m_lineCheck.desired();
    m_draft.setText(Field::TrunkName, m_trunkInRepair->name);
    m_draft.setSameName(Draft::SameName::UseExisting, m_trunkInRepair->sid);
    if (!line.gateways.isEmpty())
        m_draft.pasteAddress(line.gateways.first().uri.text());
    QVector<Draft::OwnedNumber> numbers;
    for (const NumberWish &wish : line.numbers)
        if (m_observed.numberCalled(wish.number))
            numbers.append({wish.number});
    m_draft.setNumberFrom(numbers.isEmpty() ? Draft::NumberFrom::Undecided : Draft::NumberFrom::Owned);
    m_draft.setOwnedNumbers(numbers);
    m_trunkInRepair.reset();
}

} // namespace trunkline::setup
