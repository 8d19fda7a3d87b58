#include "pages/CheckPage.h"

#include "pages/FindingNotice.h"
#include "pages/PageColumn.h"
#include "pages/TestCallCard.h"
#include "widgets/Button.h"
#include "widgets/CallPathView.h"
#include "widgets/CheckList.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace trunkline::pages {

using setup::Session;
using setup::TestCall;
using widgets::Button;
using widgets::CallPathView;
using widgets::CheckList;
using widgets::Text;
using widgets::Theme;

namespace {

constexpr std::chrono::seconds longestHangUp{5};

} // namespace

CheckPage::CheckPage(QWidget *parent)
    : Page(Step::Check, parent)
    , m_column(new PageColumn(this))
    , m_path(new CallPathView)
    , m_notice(new FindingNotice)
    , m_checksHead(new Text(Text::Label))
    , m_again(widgets::compactButton({}, u"retry"_qs, Button::Kind::Quiet))
    , m_checks(new CheckList(CheckList::Density::Dense))
    , m_callSide(nullptr)
    , m_callHead(new Text(Text::Label))
    , m_call(new TestCallCard)
{
    const auto sides = new QWidget;
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, sides);
    m_sides->setContentsMargins({});
    m_sides->setSpacing(Theme::px(24));
    m_sides->addWidget(buildChecks(), 1);
    m_callSide = buildCall();
    m_sides->addWidget(m_callSide, 0);

    m_path->setLegsChoosable(true);
    m_checks->setChoosable(true);
    m_column->addPart(m_path, 20, PageColumn::Width::Full);
    m_column->addPart(m_notice, 16, PageColumn::Width::Full);
    m_column->addPart(sides, 20, PageColumn::Width::Full);

    connectParts();
    retranslate();
}

void CheckPage::connectParts()
{
    connect(m_path, &CallPathView::legChosen, this, &CheckPage::chooseLeg);
    connect(m_checks, &CheckList::rowChosen, this, &CheckPage::chooseCheck);
    connect(m_again, &QPushButton::clicked, this, &CheckPage::refresh);
    connect(m_call, &TestCallCard::callWanted, this, [this] { session()->testCall().call(); });
    connect(m_call, &TestCallCard::hangUpWanted, this, [this] { session()->testCall().hangUp(); });
    connect(m_call, &TestCallCard::ownPhoneWanted, this, [this] { session()->testCall().waitForPhone(); });
    connect(m_call, &TestCallCard::checkWanted, this, &CheckPage::refresh);
    connect(m_call, &TestCallCard::callerChosen, this, [this](const QString &e164) { session()->testCall().chooseCaller(e164); });
    connect(m_notice, &FindingNotice::shown, m_path, &CallPathView::setCurrentLeg);
    connect(m_notice, &FindingNotice::fixWanted, this, &CheckPage::fix);
    connect(m_notice, &FindingNotice::otherWanted, this, &CheckPage::otherFix);
    connect(m_notice, &FindingNotice::allWanted, this,
            [this] { askToRepair(setup::Verification::allRepairs(session()->checks(), session()->observed())); });
    connect(m_notice, &FindingNotice::messageWanted, this, &CheckPage::offerFirewall);
    connect(m_notice, &FindingNotice::numberWanted, this, [this] { decideOn(Step::Number); });
    connect(m_notice, &FindingNotice::againWanted, this, &CheckPage::refresh);
}

QWidget *CheckPage::buildChecks()
{
    const auto side = new QWidget;
    const auto head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_checksHead, 1);
    head->addWidget(m_again);
    const auto column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(8));
    column->addLayout(head);
    column->addWidget(m_checks);
    column->addStretch(1);
    return side;
}

QWidget *CheckPage::buildCall()
{
    const auto side = new QWidget;
    m_callHead->setMinimumHeight(Theme::px(28)); // in line with the button beside it
    const auto column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(8));
    column->addWidget(m_callHead);
    column->addWidget(m_call);
    column->addStretch(1);
    return side;
}

void CheckPage::setNarrow(bool narrow)
{
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_callSide->setMinimumWidth(narrow ? 0 : Theme::px(248));
    m_callSide->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : Theme::px(248));
}

void CheckPage::retranslate()
{
    m_checksHead->setText(tr("Checks"));
    m_checks->setAccessibleName(tr("Checks"));
    m_again->setText(tr("C&heck everything again"));
    m_callHead->setText(tr("Test call"));
    m_notice->forget();
    showAll();
}

void CheckPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CheckPage::setSession(Session *newSession)
{
    if (session()) {
        session()->disconnect(this);
        session()->testCall().disconnect(this);
        session()->inventory().disconnect(this);
    }
    Page::setSession(newSession);
    m_preparedFor.clear();
    m_repairError.reset();
    m_notice->showFirst();
    if (newSession) {
        connect(newSession, &Session::checksChanged, this, &CheckPage::showAll);
        connect(newSession, &Session::checksChanged, this, &CheckPage::prepareCall);
        connect(newSession, &Session::runChanged, this, &CheckPage::showAll);
        connect(&newSession->testCall(), &TestCall::changed, this, &CheckPage::showAll);
        connect(&newSession->inventory(), &setup::Inventory::numbersChanged, this, &CheckPage::prepareCall);
    }
    showAll();
}

void CheckPage::enter()
{
    if (!session())
        return;
    m_notice->showFirst();
    m_repairError.reset();
    session()->forgetRepair();
    session()->checkLine();
    prepareCall();
    m_path->setFocus(Qt::OtherFocusReason);
    showAll();
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

void CheckPage::refresh()
{
    if (!session() || session()->testCall().running())
        return;
    m_repairError.reset();
    session()->forgetRepair();
    session()->checkLine();
    if (session()->inventory().numbersState() == setup::Inventory::State::Failed)
        session()->inventory().loadNumbers();
}

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

// What is known ----------------------------------------------------------------------------------------------------

bool CheckPage::isRepair() const
{
    return session() && session()->trunkInRepair().has_value();
}

/// That a test call would go to: the first one that is on the trunk, else the first.
std::optional<PhoneNumber> CheckPage::number() const
{
    const auto line = session() ? session()->checkedLine() : std::nullopt;
    if (!line || line->numbers.isEmpty())
        return {};
    const setup::Observed &observed = session()->observed();
    for (const setup::NumberWish &wish : line->numbers)
        if (const auto *held = observed.numberCalled(wish.number); held && observed.trunk && held->trunk == observed.trunk->sid)
            return wish.number;
    return line->numbers.first().number;
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

Bar CheckPage::bar() const
{
    Bar bar;
    if (!session())
        return bar;
    const bool calling = session()->testCall().running();
    if (session()->checking() || session()->repairing() || calling) {
        bar.nextEnabled = false;
        bar.reason = calling ? tr("Calling…") : tr("Checking…");
    }
    const bool broken = std::any_of(m_findings.begin(), m_findings.end(), [](const Finding &one) { return one.isFailure(); });
    if (isRepair()) {
        bar.next = tr("F&inish");
        if (broken && bar.nextEnabled) {
            bar.nextEnabled = false;
            bar.reason = tr("Fix the line first");
        }
        return bar;
    }
    const bool failed = callFailed() || nothingSeen() || broken;
    if (!failed && (!number() || callAnswered()))
        return bar;
    bar.next = failed ? tr("&Finish anyway") : tr("S&kip the call");
    bar.nextPrimary = false;
    bar.nextDefault = false;
    return bar;
}

void CheckPage::chooseLeg(int leg)
{
    const int row = m_legOfRow.indexOf(leg);
    if (row >= 0)
        m_checks->setCurrentRow(row);
    m_notice->showLeg(leg);
}

void CheckPage::chooseCheck(int row)
{
    const int leg = m_legOfRow.value(row, -1);
    if (leg < 0)
        return;
    m_path->setCurrentLeg(leg);
    chooseLeg(leg);
    m_checks->setCurrentRow(row);
}

QString CheckPage::helpText() const
{
    return tr("<p>The drawing shows the way of a call, from the caller to your gateway. A filled mark means that this part is "
              "proven; an open one, that nobody has tried it yet.</p>"
              "<p>The first three parts are checked by reading the settings back from Twilio. Only a real call shows that the "
              "last part works, too.</p>"
              "<p>Choose a part with the arrow keys to see what was checked there.</p>");
}

QString CheckPage::summary() const
{
    if (isRepair())
        return {};
    return callAnswered() ? tr("All verified", "second line of the step “Check the line”")
                          : tr("Not tested", "second line of the step “Check the line”");
}

} // namespace trunkline::pages
