#include "pages/CheckPage.h"
#include "pages/CheckWords.h"
#include "pages/FindingNotice.h"
#include "pages/PageColumn.h"
#include "pages/TestCallCard.h"
#include "widgets/Button.h"
#include "widgets/CallPathPainter.h"
#include "widgets/CallPathView.h"
#include "widgets/CheckList.h"

// What page "Check the line" shows of what is known.

namespace trunkline::pages {

using widgets::CheckItem;
using widgets::Mark;

void CheckPage::showAll()
{
    if (m_closing && session() && !session()->testCall().running())
        return Q_EMIT closeWanted();
    m_findings = session() && !session()->checking() && !session()->repairing() ? Findings::of(*session()) : QVector<Finding>();
    const CheckWords now = CheckWords::of(session(), m_findings);
    setTitle(now.title);
    m_column->setTexts(now.title, now.subtitle);
    m_path->setPath(session() ? session()->path() : setup::CallPath());
    showChecks();
    showCall();
    showNotice();
    m_again->setEnabled(session() && !session()->checking() && !session()->repairing() && !session()->testCall().running());
    Q_EMIT barChanged();
}

void CheckPage::showChecks()
{
    QList<CheckItem> items;
    m_legOfRow.clear();
    std::array<QString, 4> sentences;
    if (session()) {
        for (const setup::Check &before : session()->checks()) {
            const setup::Check check = Findings::gatewayAfterCall(before, session()->testCall());
            const bool waits = session()->repairing() || (session()->checking() && check.leg == setup::Verification::InternetToGateway);
            items.append({waits ? Mark::Checking : widgets::mark(check.state), check.text, check.note});
            m_legOfRow.append(check.leg);
            QString &sentence = sentences.at(size_t(check.leg));
            if (sentence.isEmpty() || !check.finding.isEmpty())
                sentence = check.finding.isEmpty() ? check.text : check.finding;
        }
    }
    m_checks->setItems(items);
    for (int leg = 0; leg < int(sentences.size()); ++leg)
        m_path->setLegToolTip(leg, sentences.at(size_t(leg)));
}

void CheckPage::showCall()
{
    const auto to = number();
    m_callSide->setVisible(to.has_value());
    if (!to)
        return;
    const setup::Observed &observed = session()->observed();
    TestCallCard::Around around;
    around.number = to->international().replace(u' ', QChar(QChar::Nbsp)); // never broken
    around.e164 = to->e164();
    around.lineIsBroken = !session()->checking() && Findings::lineIsBroken(session()->checks());
    around.isTrial = observed.account && observed.account->type == twilio::Account::Type::Trial;
    around.notLoaded = session()->inventory().numbersState() == setup::Inventory::State::Failed;
    around.ready = m_preparedFor == to->e164();
    around.isPractice = session()->isPractice();
    m_call->tell(session()->testCall(), around);
}

void CheckPage::showNotice()
{
    if (!session() || session()->checking() || session()->repairing())
        return m_notice->goAway();
    using Other = FindingNotice::Other;
    const setup::Runner *repair = session()->repairRun();
    std::optional<Error> why = m_repairError;
    if (!why && repair && repair->state() == setup::Runner::State::Stopped)
        why = repair->error();
    if (nothingSeen())
        m_notice->tell({}, callFailed(), Other::LookFailed, session()->checkError());
    else if (why)
        m_notice->tell(m_findings, callFailed(), Other::RepairFailed, *why);
    else
        m_notice->tell(m_findings, callFailed(), number() || !session()->checkedLine() ? Other::Nothing : Other::NoNumber);
}

} // namespace trunkline::pages
