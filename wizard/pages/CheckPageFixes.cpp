#include "pages/CheckPage.h"
#include "pages/FirewallDialog.h"
#include "pages/RepairQuestion.h"
#include "pages/TwilioSite.h"

// What helps with a finding. What Trunkline does itself is a plan, and shown before; what needs a decision leads to the page
// where it is decided.

namespace trunkline::pages {

using setup::Fix;

void CheckPage::fix(const Finding &finding)
{
    switch (finding.fix) {
    case Fix::None:
    case Fix::TestAgain:
        return refresh();
    case Fix::Apply:
    case Fix::Improve:
        return askToRepair(finding.check->remedies.first().wish);
    case Fix::ChooseNumber:
        return decideOn(Step::Number);
    case Fix::OpenTwilio:
        return TwilioSite::open();
    case Fix::ChangeAddress:
        return decideOn(Step::Gateway);
    }
}

/// The second button.
void CheckPage::otherFix(const Finding &finding)
{
    if (finding.check->isRepairable() && finding.check->remedies.size() > 1)
        askToRepair(finding.check->remedies.at(1).wish);
    else if (finding.fix == Fix::TestAgain)
        decideOn(Step::Gateway);
    else
        session()->acceptAsIs(*finding.check);
}

/// One that costs money needs the consent of page "Review".
void CheckPage::askToRepair(const setup::Desired &wish)
{
    const setup::Plan repair = session()->repairPlan(wish);
    if (repair.buys() || !repair.obstacles.isEmpty())
        return decideOn(Step::Review);
    if (repair.isEmpty()) // somebody else was quicker
        return refresh();
    const auto question = new RepairQuestion(repair, this);
    connect(question, &QDialog::accepted, this, [this, wish] {
        m_repairError.reset();
        if (const auto run = session()->startRepair(wish); !run)
            m_repairError = run.error();
        showAll();
    });
    question->open();
}

void CheckPage::decideOn(Step step)
{
    if (isRepair()) {
        session()->goOnWithTrunk();
        return Q_EMIT setUpWanted(step);
    }
    Q_EMIT goTo(step);
}

/// The gateway doesn't answer Twilio: often a firewall, which somebody else looks after.
void CheckPage::offerFirewall(const Finding &finding)
{
    const auto line = isRepair() ? session()->checkedLine() : std::nullopt;
    report::FirewallNeed need = line ? report::FirewallNeed::of(*line) : report::FirewallNeed::of(session()->draft());
    need.number = need.number ? need.number : number();
    need.happened = finding.sentence;
    FirewallDialog::offer(need, this);
}

} // namespace trunkline::pages
