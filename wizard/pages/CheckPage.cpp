#include "pages/CheckPage.h"

#include "answers/Isolate.h"
#include "pages/FirewallDialog.h"
#include "pages/PageColumn.h"
#include "pages/Question.h"
#include "pages/TestCallCard.h"
#include "pages/Trouble.h"
#include "pages/TwilioSite.h"
#include "widgets/CallPathView.h"
#include "widgets/CheckList.h"
#include "widgets/Notice.h"
#include "widgets/PlanList.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace trunkline::pages {

using setup::Fix;
using setup::LegState;
using setup::Session;
using setup::TestCall;
using widgets::Button;
using widgets::CallPathView;
using widgets::CheckItem;
using widgets::CheckList;
using widgets::Mark;
using widgets::Notice;
using widgets::Text;
using widgets::Theme;

namespace {

constexpr std::chrono::seconds longestHangUp{5};

Mark markOf(LegState state)
{
    switch (state) {
    case LegState::Planned:
        return Mark::Planned;
    case LegState::NotChecked:
        return Mark::NotChecked;
    case LegState::Checking:
        return Mark::Checking;
    case LegState::Likely:
        return Mark::Likely;
    case LegState::Verified:
        return Mark::Verified;
    case LegState::Attention:
        return Mark::Attention;
    case LegState::Failed:
        return Mark::Failed;
    }
    Q_UNREACHABLE();
}

} // namespace

CheckPage::CheckPage(QWidget *parent)
    : Page(Step::Check, parent)
    , m_column(new PageColumn(this))
    , m_path(new CallPathView)
    , m_notice(new Notice(Notice::Kind::Error))
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
    m_notice->hide();
    m_column->addPart(m_path, 20, PageColumn::Width::Full);
    m_column->addPart(m_notice, 16, PageColumn::Width::Full);
    m_column->addPart(sides, 20, PageColumn::Width::Full);

    connect(m_path, &CallPathView::legChosen, this, &CheckPage::chooseLeg);
    connect(m_checks, &CheckList::rowChosen, this, &CheckPage::chooseCheck);
    connect(m_again, &QPushButton::clicked, this, &CheckPage::refresh);
    connect(m_call, &TestCallCard::callWanted, this, [this] { session()->testCall().call(); });
    connect(m_call, &TestCallCard::hangUpWanted, this, [this] { session()->testCall().hangUp(); });
    connect(m_call, &TestCallCard::ownPhoneWanted, this, [this] { session()->testCall().waitForPhone(); });
    connect(m_call, &TestCallCard::checkWanted, this, &CheckPage::refresh);
    connect(m_call, &TestCallCard::callerChosen, this, [this](const QString &e164) { session()->testCall().chooseCaller(e164); });
    retranslate();
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
    m_noticeKey.clear();
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
    m_shownFinding = 0;
    if (newSession) {
        connect(newSession, &Session::checksChanged, this, &CheckPage::showAll);
        connect(&newSession->testCall(), &TestCall::changed, this, &CheckPage::showAll);
        connect(&newSession->inventory(), &setup::Inventory::numbersChanged, this, &CheckPage::prepareCall);
    }
    showAll();
}

void CheckPage::enter()
{
    if (!session())
        return;
    m_shownFinding = 0;
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
    session()->checkLine();
    if (session()->inventory().numbersState() == setup::Inventory::State::Failed)
        session()->inventory().loadNumbers();
}

/// Twilio needs another number of the account to call from, so the list of numbers comes first.
void CheckPage::prepareCall()
{
    if (!session() || !isVisible())
        return;
    const auto wish = session()->desired();
    setup::Inventory &inventory = session()->inventory();
    if (!wish || wish->numbers.isEmpty() || session()->testCall().running())
        return;
    using State = setup::Inventory::State;
    if (inventory.numbersState() == State::NotLoaded)
        return inventory.loadNumbers();
    if (inventory.numbersState() != State::Loaded || m_preparedFor == wish->numbers.first().number.e164())
        return showAll();
    m_preparedFor = wish->numbers.first().number.e164();
    session()->testCall().prepare(session()->signIn().client(), wish->numbers.first().number, inventory.numbers());
}

// What is known ----------------------------------------------------------------------------------------------------

bool CheckPage::hasNumber() const
{
    const auto wish = session() ? session()->desired() : std::nullopt;
    return wish && !wish->numbers.isEmpty();
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

/// The look itself did not work, and there is nothing from an earlier one.
bool CheckPage::nothingSeen() const
{
    return session()->checkFailed() && !session()->checking();
}

const Finding *CheckPage::shownFinding() const
{
    return m_findings.isEmpty() ? nullptr : &m_findings.at(qBound(0, m_shownFinding, int(m_findings.size()) - 1));
}

Bar CheckPage::bar() const
{
    Bar bar;
    if (!session())
        return bar;
    const bool calling = session()->testCall().running();
    if (session()->checking() || calling) {
        bar.nextEnabled = false;
        bar.reason = calling ? tr("Calling…") : tr("Checking…");
    }
    const bool failed = callFailed() || nothingSeen()
                        || std::any_of(m_findings.begin(), m_findings.end(), [](const Finding &one) { return one.isFailure(); });
    const bool proven = !hasNumber() || callAnswered();
    if (!failed && proven)
        return bar;
    bar.next = failed ? tr("&Finish anyway") : tr("S&kip the call");
    bar.nextPrimary = false;
    bar.nextDefault = false;
    return bar;
}

CheckPage::Texts CheckPage::texts() const
{
    if (!session() || (session()->checking() && !callAnswered()))
        return {tr("Checking your line"), tr("Trunkline looks at each part of the way a call travels.")};
    if (nothingSeen())
        return {tr("The line couldn’t be checked"), tr("What is shown is what Trunkline knew before.")};
    const bool broken = std::any_of(m_findings.begin(), m_findings.end(), [](const Finding &one) { return one.isFailure(); });
    if (session()->testCall().state() == TestCall::State::Over && !Findings::lineIsBroken(session()->checks()))
        return textsAfterCall();
    if (broken || std::any_of(m_findings.begin(), m_findings.end(), [](const Finding &one) { return one.fix == Fix::Apply; }))
        return textsOfFindings();
    if (!hasNumber())
        return {tr("The line is built and waits for a number"), tr("Add a number when you are ready.")};
    if (!m_findings.isEmpty())
        return {tr("Now prove it with a call"), tr("The settings are as you asked. A test call shows whether calls reach your gateway.")};
    return {tr("Now prove it with a call"), tr("All settings are right. A test call shows that calls reach your gateway.")};
}

CheckPage::Texts CheckPage::textsAfterCall() const
{
    return {Findings::titleAfterCall(session()->testCall()), Findings::subtitleAfterCall(session()->testCall())};
}

CheckPage::Texts CheckPage::textsOfFindings() const
{
    const bool fixable = std::all_of(m_findings.begin(), m_findings.end(), [](const Finding &one) { return !one.isFailure() || one.fix == Fix::Apply; });
    const int parts = int(m_findings.size());
    return {parts == 1 ? tr("One part of the line needs attention") : tr("Some parts of the line need attention"),
            fixable ? tr("The line is not as you asked, and Trunkline can fix it.") : tr("Calls can’t arrive until this is in order.")};
}

// What is shown ----------------------------------------------------------------------------------------------------

void CheckPage::showAll()
{
    if (m_closing && session() && !session()->testCall().running())
        return Q_EMIT closeWanted();
    m_findings = session() && !session()->checking() ? Findings::of(*session()) : QVector<Finding>();
    if (m_shownFinding >= m_findings.size())
        m_shownFinding = 0;
    const Texts now = texts();
    setTitle(now.title);
    m_column->setTexts(now.title, now.subtitle);
    m_path->setPath(shownPath());
    showChecks();
    showCall();
    showNotice();
    m_again->setEnabled(session() && !session()->checking() && !session()->testCall().running());
    Q_EMIT barChanged();
}

/// A test call draws itself on it.
setup::CallPath CheckPage::shownPath() const
{
    return session() ? session()->path() : setup::CallPath();
}

void CheckPage::showChecks()
{
    QList<CheckItem> items;
    m_legOfRow.clear();
    std::array<QString, 4> sentences;
    if (session()) {
        for (const setup::Check &before : session()->checks()) {
            const setup::Check check = Findings::gatewayAfterCall(before, session()->testCall());
            items.append({session()->checking() ? Mark::Checking : markOf(check.state), check.text, check.note});
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
    const bool any = hasNumber();
    m_callSide->setVisible(any);
    if (!any)
        return;
    const setup::Observed &observed = session()->observed();
    TestCallCard::Around around;
    const PhoneNumber number = session()->desired()->numbers.first().number; // one of them proves the trunk and the gateway
    around.number = number.international().replace(u' ', QChar(QChar::Nbsp)); // never broken
    around.lineIsBroken = !session()->checking() && Findings::lineIsBroken(session()->checks());
    around.isTrial = observed.account && observed.account->type == twilio::Account::Type::Trial;
    around.notLoaded = session()->inventory().numbersState() == setup::Inventory::State::Failed;
    around.ready = m_preparedFor == number.e164();
    around.isPractice = session()->isPractice();
    m_call->tell(session()->testCall(), around);
}

void CheckPage::showNotice()
{
    if (!session() || session()->checking()) {
        if (m_notice->isThere() && !m_notice->isHidden())
            m_notice->goAway();
        m_noticeKey.clear();
        return;
    }
    Notice::Kind kind = Notice::Kind::Error;
    QString first, second, label;
    Fix way = Fix::None;
    const Finding *finding = shownFinding();
    const bool waits = !nothingSeen() && !finding && !hasNumber();
    if (nothingSeen()) {
        const Advice advice = Advising::advice(session()->checkError());
        first = Troubles::headline(advice.what);
        second = advice.next;
        label = tr("&Try again");
    } else if (finding) {
        kind = finding->isFailure() ? Notice::Kind::Error : Notice::Kind::Warning;
        first = finding->head;
        second = finding->sentence;
        label = finding->fixLabel;
        way = finding->fix;
    } else if (waits) {
        kind = Notice::Kind::Info;
        first = tr("The line has no phone number yet");
        second = tr("Until then nobody can call your gateway.");
        label = tr("Add a n&umber");
        way = Fix::ChooseNumber;
    } else {
        if (m_notice->isThere() && !m_notice->isHidden())
            m_notice->goAway();
        m_noticeKey.clear();
        return;
    }
    const QString key = QStringList{QString::number(int(kind)), first, second, label, QString::number(m_shownFinding),
                                    QString::number(m_findings.size())}.join(u'\n');
    if (std::exchange(m_noticeKey, key) == key)
        return;
    m_notice->setKind(kind);
    m_notice->setIconName(waits ? u"phone"_qs : QString());
    m_notice->setText(first, second);
    m_notice->clearButtons();
    const int others = nothingSeen() ? 0 : int(m_findings.size()) - 1;
    m_notice->setButtonPlace(others > 0 || label.isEmpty() ? Notice::Buttons::Below : Notice::Buttons::Beside);
    if (!label.isEmpty()) {
        Button *button = m_notice->addButton(label, way == Fix::OpenTwilio ? u"external-link"_qs : QString(), Button::Kind::Primary);
        connect(button, &QPushButton::clicked, this, [this, way] { fix(way); });
    }
    if (finding && finding->isFailure() && callFailed() && Findings::isAtGateway(*finding)) {
        Button *button = m_notice->addButton(tr("For your net&work team…"), u"shield"_qs);
        connect(button, &QPushButton::clicked, this, [this, about = *finding] { offerFirewall(about); });
    }
    if (others > 0) {
        m_notice->setText(first, tr("%1 (%2 of %3)", "a finding, and which one it is").arg(second).arg(m_shownFinding + 1).arg(m_findings.size()));
        Button *button = m_notice->addButton(tr("Next pro&blem"), {}, Button::Kind::Quiet);
        connect(button, &QPushButton::clicked, this, [this] {
            m_shownFinding = (m_shownFinding + 1) % int(m_findings.size());
            m_path->setCurrentLeg(m_findings.at(m_shownFinding).leg);
            showNotice();
        });
    }
    m_notice->appear();
}

void CheckPage::chooseLeg(int leg)
{
    const int row = m_legOfRow.indexOf(leg);
    if (row >= 0)
        m_checks->setCurrentRow(row);
    for (int i = 0; i < m_findings.size(); ++i) {
        if (m_findings.at(i).leg == leg) {
            m_shownFinding = i;
            break;
        }
    }
    showNotice();
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

// What helps -------------------------------------------------------------------------------------------------------

void CheckPage::fix(Fix fix)
{
    switch (fix) {
    case Fix::None:
        return refresh();
    case Fix::Apply:
        return askToRepair();
    case Fix::ChooseNumber:
        return Q_EMIT goTo(Step::Number);
    case Fix::OpenTwilio:
        return TwilioSite::open();
    case Fix::ChangeAddress:
        return Q_EMIT goTo(Step::Gateway);
    }
}

/// The gateway doesn't answer Twilio: often a firewall, which somebody else looks after.
void CheckPage::offerFirewall(const Finding &finding)
{
    report::FirewallNeed need = report::FirewallNeed::of(session()->draft());
    need.happened = finding.sentence;
    FirewallDialog::offer(need, this);
}

/// A repair is a plan, and shown before it is applied. One that costs money needs the consent of page "Review".
void CheckPage::askToRepair()
{
    const setup::Plan &repair = session()->repairPlan();
    if (repair.buys() || !repair.obstacles.isEmpty())
        return Q_EMIT goTo(Step::Review);
    const auto question = new Question(tr("Fix the line"), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setQuestion(tr("Fix the line?"), tr("Trunkline does this in your Twilio account, and nothing else:"));
    QList<widgets::PlanRow> rows;
    for (const setup::Change &change : repair.changes)
        rows.append({setup::ChangeText::icon(change), setup::ChangeText::sentence(change), {}, setup::ChangeText::price(change), false});
    const auto list = new widgets::PlanList;
    list->setRowsChoosable(false);
    list->setAccessibleName(tr("What Trunkline will do"));
    list->setRows(rows);
    question->addPart(list);
    connect(question->addButton(tr("&Not now")), &QPushButton::clicked, question, &QDialog::reject);
    connect(question->addButton(tr("&Fix it"), Button::Kind::Primary, true), &QPushButton::clicked, question, &QDialog::accept);
    connect(question, &QDialog::accepted, this, [this] {
        session()->preparePlan(); // page "Setting up" begins when it is there
        Q_EMIT goTo(Step::SettingUp);
    });
    question->open();
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
    return callAnswered() ? tr("All verified", "second line of the step “Check the line”")
                          : tr("Not tested", "second line of the step “Check the line”");
}

} // namespace trunkline::pages
