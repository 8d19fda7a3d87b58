#include "setup/Session.h"

#include "setup/Look.h"

// Taking the line down again. What is ours is in the record; where that was made by an earlier start, it is opened here.

namespace trunkline::setup {

Made Session::made() const
{
    if (m_journal)
        return Made::of(m_journal->entries());
    return m_restored ? m_restored->made : Made{};
}

Result<Nothing> Session::openRecordForUndo()
{
    if (m_journal && m_journal->account() == m_signIn.client()->account().text())
        return Nothing{};
    const auto trunk = TrunkName::parse(m_draft.text(Field::TrunkName));
    if (!trunk)
        return error(ErrorKind::NotFound);
    auto journal = openJournal(*trunk);
    if (!journal)
        return journal.error();
    m_journal = *journal;
    return Nothing{};
}

Result<Nothing> Session::lookForUndo()
{
    if (!m_signIn.client())
        return error(ErrorKind::SignInRefused);
    if (const auto opened = openRecordForUndo(); !opened)
        return opened;
    m_undoState = UndoState::Looking;
    // A record that lost its name still has the SID, which goes first.
    const auto name = TrunkName::parse(m_journal->trunkName().isEmpty() ? u"-"_qs : m_journal->trunkName());
    Look look = Look::of(Desired{*name, m_journal->trunk(), {}, {}, {}, {}});
    look.add(numbersOf(m_journal->entries()));
    for (const PhoneNumber &bought : made().bought)
        look.addPricesFor(bought); // what it costs to keep them
    m_calls = std::make_unique<QObject>();
    if (m_planState == PlanState::Looking)
        m_planState = PlanState::None;
    observe(*m_signIn.client(), look, m_calls.get(), [this](Result<Observed> seen) {
        m_undoState = seen ? UndoState::Ready : UndoState::Failed;
        if (seen)
            m_observed = *seen;
        else
            m_undoError = seen.error();
        Q_EMIT undoLooked();
    });
    return Nothing{};
}

UndoPlan Session::undoPlan(bool releaseNumber) const
{
    return m_journal ? planUndo(m_journal->entries(), m_observed, releaseNumber) : UndoPlan{};
}

QVector<PhoneNumber> Session::undoneNumbers() const
{
    return m_journal ? numbersOf(m_journal->entries()) : QVector<PhoneNumber>();
}

Result<Runner *> Session::startUndo(bool releaseNumber)
{
    if (!m_signIn.client() || !m_journal || m_journal->account() != m_signIn.client()->account().text())
        return error(ErrorKind::NotFound);
    replaceRun(std::make_unique<Runner>(*m_signIn.client(), m_journal, releaseNumber, m_service.runTiming));
    m_undoWanted = true;
    m_run->expect(undoPlan(releaseNumber).plan);
    m_run->start();
    Q_EMIT runChanged();
    return m_run.get();
}

} // namespace trunkline::setup
