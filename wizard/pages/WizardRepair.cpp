// "Check or repair an existing set-up": any trunk of the account, beside the set-up that may be unfinished.

#include "pages/WizardWindow.h"

namespace trunkline::pages {

void WizardWindow::repairExisting()
{
    if (isPractice())
        leavePractice();
    if (m_repair.session && m_repair.repair && m_repair.session->signIn().mayGoOn())
        return show(m_repair, Step::ChooseTrunk);
    Line fresh = makeLine(m_wiring.service);
    fresh.repair = true;
    const Draft &known = m_real.session->draft(); // codes that were entered for a set-up need not be entered again
    Draft &draft = fresh.session->draft();
    draft.setRegion(known.region());
    draft.setSignInKind(known.signInKind());
    for (const Field field : {Field::AccountSid, Field::AuthToken, Field::ApiKeySid, Field::ApiKeySecret})
        if (!known.text(field).isEmpty())
            draft.setText(field, known.text(field));
    Line before = std::move(m_repair); // until the pages look at the new one
    m_repair = std::move(fresh);
    show(m_repair, Step::Account);
    m_repair.resumeAt = Step::ChooseTrunk;
    goOnFromResume();
}

/// The pages look at the real line of work again.
void WizardWindow::leaveRepair()
{
    if (m_line == &m_repair)
        look(m_real);
}

/// What a repair cannot decide is decided on the pages of a set-up, which begin with what is there.
void WizardWindow::goOnAsSetUp(Step step)
{
    m_line->repair = false;
    goTo(step);
}

/// Each region has codes of its own, so the account is signed in to anew.
void WizardWindow::lookInRegion(const QString &region)
{
    session().draft().setRegion(region);
    m_line->resumeAt = Step::ChooseTrunk;
    goTo(Step::Account);
}

} // namespace trunkline::pages
