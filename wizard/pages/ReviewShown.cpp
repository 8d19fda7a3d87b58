#include "pages/ReviewPage.h"

#include "pages/PageColumn.h"
#include "pages/Trouble.h"
#include "pages/WaitingLine.h"
#include "widgets/Button.h"
#include "widgets/CallPathView.h"
#include "widgets/Notice.h"
#include "widgets/PlanList.h"

// Page "Review": the plan in sight.

namespace trunkline::pages {

using setup::Session;

namespace {

/// Where an obstacle can be removed.
Step pageFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::TrunkAmbiguous:
    case ErrorKind::TooManyTrunks:
    case ErrorKind::DomainTaken:
        return Step::Trunk;
    case ErrorKind::TooManyGateways:
        return Step::Gateway;
    case ErrorKind::AccountSuspended:
    case ErrorKind::AccountClosed:
    case ErrorKind::SignInRefused:
    case ErrorKind::NotAllowed:
    case ErrorKind::TrialLimit:
        return Step::Account;
    default:
        return Step::Number;
    }
}

} // namespace

void ReviewPage::show()
{
    if (m_showing)
        return;
    // In practice there is nothing to agree to, but the engine asks all the same.
    if (!purchases().isEmpty() && session()->isPractice() && !session()->agreed()) {
        m_showing = true;
        session()->agree(true);
        m_showing = false;
    }
    m_showing = true;
    m_column->setTexts(title(), session()->isPractice() ? tr("This is everything Trunkline would do in a real account.")
                                                        : tr("This is everything Trunkline will do. Nothing else in your Twilio account changes."));
    const bool looking = session()->planState() == Session::PlanState::Looking && !m_stopped;
    looking ? m_waiting->start() : m_waiting->stop();
    m_path->setVisible(session()->desired().has_value());
    m_path->setPath(session()->plannedPath());
    showFailure();
    showObstacle();
    showPlan();
    showNumbers();
    showRegion();
    showPriceChange();
    showConsent();
    m_showing = false;
    placeFocus();
    Q_EMIT barChanged();
}

void ReviewPage::showFailure()
{
    const bool failed = session()->planState() == Session::PlanState::Failed;
    // Before the page is shown nobody has answered yet, and nothing is wrong with that.
    const bool incomplete = isVisible() && !session()->desired() && session()->planState() != Session::PlanState::Looking;
    if (incomplete) {
        m_failed->setText(tr("Some answers are missing"), tr("Go back and complete the steps before this one."));
    } else if (failed) {
        const Advice advice = Advising::advice(session()->planError());
        m_failed->setText(advice.what, advice.next);
    } else if (m_stopped && !isReady()) {
        m_failed->setText(tr("Twilio has not answered yet"), tr("Trunkline looks at your account before it changes anything."));
    } else {
        return m_failed->goAway();
    }
    m_tryAgain->setVisible(!incomplete);
    m_failed->appear();
}

void ReviewPage::showObstacle()
{
    const QVector<Error> obstacles = isReady() ? session()->plan().obstacles : QVector<Error>();
    if (obstacles.isEmpty())
        return m_obstacle->goAway();
    const Error &first = obstacles.constFirst();
    m_obstaclePage = pageFor(first.kind);
    const Advice advice = Troubles::advice(first);
    m_obstacle->setText(advice.what, advice.next);
    switch (m_obstaclePage) {
    case Step::Trunk:
        m_goBack->setText(tr("Change the trunk", "a button"));
        break;
    case Step::Gateway:
        m_goBack->setText(tr("Change the gateways", "a button"));
        break;
    case Step::Account:
        m_goBack->setText(tr("Use another account", "a button"));
        break;
    default:
        m_goBack->setText(first.kind == ErrorKind::NumberInUse ? tr("Agree to move the number", "a button") : tr("Choose another number", "a button"));
        break;
    }
    m_obstacle->appear();
}

void ReviewPage::showPlan()
{
    const auto desired = session()->desired();
    if (!isReady() || !desired) {
        m_list->hide();
        m_nothing->goAway();
        m_practice->goAway();
        return;
    }
    const PlanRows::Known known = [this](const PhoneNumber &number) {
        const auto at = m_known.constFind(number.e164());
        return at == m_known.constEnd() ? nullptr : &*at;
    };
    m_rows = PlanRows::of(session()->plan(), *desired, session()->observed(), session()->isPractice(), known);
    QList<widgets::PlanRow> rows;
    for (const PlannedRow &row : std::as_const(m_rows))
        rows.append(row.row);
    m_list->setRows(rows);
    showTotal();
    m_list->show();
    session()->plan().isEmpty() ? m_nothing->appear() : m_nothing->goAway();
    session()->isPractice() ? m_practice->appear() : m_practice->goAway();
}

} // namespace trunkline::pages
