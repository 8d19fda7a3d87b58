#include "pages/ReviewPage.h"

#include "answers/Isolate.h"
#include "pages/PageColumn.h"
#include "pages/Trouble.h"
#include "pages/WaitingLine.h"
#include "widgets/Button.h"
#include "widgets/CallPathView.h"
#include "widgets/CheckRow.h"
#include "widgets/Notice.h"
#include "widgets/PlanList.h"

#include <QDesktopServices>
#include <QEvent>
#include <QUrl>

namespace trunkline::pages {

using setup::PurchaseNumber;
using setup::Session;
using widgets::CallPathView;
using widgets::CheckRow;
using widgets::Notice;
using widgets::PlanList;

namespace {

constexpr char callPrices[] = "https://www.twilio.com/en-us/sip-trunking/pricing";

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

ReviewPage::ReviewPage(QWidget *parent) : Page(Step::Review, parent), m_column(new PageColumn(this))
{
    build();
    retranslate();
    connect(m_list, &PlanList::rowChosen, this, [this](int row) {
        if (row >= 0 && row < m_rows.size())
            Q_EMIT goTo(m_rows.at(row).page);
    });
    connect(m_prices, &QPushButton::clicked, this, [] { QDesktopServices::openUrl(QUrl(QString::fromLatin1(callPrices))); });
    connect(m_tryAgain, &QPushButton::clicked, this, &ReviewPage::refresh);
    connect(m_goBack, &QPushButton::clicked, this, [this] { Q_EMIT goTo(m_obstaclePage); });
    connect(m_waiting, &WaitingLine::stopWanted, this, [this] {
        m_stopped = true;
        show();
    });
    connect(m_agree, &QCheckBox::toggled, this, [this](bool agreed) {
        if (!m_showing)
            session()->agree(agreed);
    });
}

void ReviewPage::build()
{
    m_path = new CallPathView;
    m_waiting = new WaitingLine;
    m_failed = new Notice(Notice::Kind::Error);
    m_tryAgain = m_failed->addButton({}, u"retry"_qs);
    m_obstacle = new Notice(Notice::Kind::Error);
    m_goBack = m_obstacle->addButton(QString());
    m_priceChanged = new Notice(Notice::Kind::Warning);
    m_list = new PlanList;
    m_prices = widgets::compactButton({}, u"external-link"_qs);
    m_list->setTotalButton(m_prices);
    m_nothing = new Notice(Notice::Kind::Ok);
    m_agree = new CheckRow({});
    m_practice = new Notice(Notice::Kind::Practice);
    for (QWidget *later : std::initializer_list<QWidget *>{m_failed, m_obstacle, m_priceChanged, m_list, m_nothing, m_agree, m_practice})
        later->hide();

    m_column->addPart(m_failed, 20);
    m_column->addPart(m_obstacle, 20);
    m_column->addPart(m_path, 20, PageColumn::Width::Full);
    m_column->addPart(m_waiting, 24);
    m_column->addPart(m_nothing, 16);
    m_column->addPart(m_list, 16, PageColumn::Width::Full);
    m_column->addPart(m_priceChanged, 16);
    m_column->addPart(m_agree, 16);
    m_column->addPart(m_practice, 16);
}

void ReviewPage::retranslate()
{
    setTitle(tr("Check the plan"));
    m_path->setAccessibleName(tr("Call path"));
    m_list->setAccessibleName(tr("What Trunkline will do"));
    m_waiting->setText(tr("Checking with Twilio…"));
    m_tryAgain->setText(tr("Try again", "a button"));
    m_prices->setText(tr("See call &prices", "a button"));
    m_prices->setAccessibleName(tr("See call prices at Twilio"));
    m_nothing->setText(tr("Everything is already as you asked"), tr("There is nothing left to do. You can check the line now."));
    m_practice->setText(tr("This is practice"),
                        tr("Every step runs with a simulated account. Nothing reaches Twilio and nothing is charged."));
    if (session())
        show();
}

void ReviewPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReviewPage::setSession(Session *now)
{
    if (session()) {
        session()->disconnect(this);
        session()->shop().disconnect(this);
    }
    Page::setSession(now);
    m_known.clear();
    m_seenPrices.clear();
    m_stopped = false;
    m_waiting->stop();
    if (!now)
        return;
    connect(now, &Session::planChanged, this, &ReviewPage::show);
    connect(&now->shop(), &setup::NumberShop::resultsChanged, this, &ReviewPage::remember);
    connect(&now->shop(), &setup::NumberShop::pricesChanged, this, &ReviewPage::remember);
    remember();
    show();
}

/// What the page before showed about a number and its price; the next search forgets it.
void ReviewPage::remember()
{
    const setup::NumberShop &shop = session()->shop();
    for (const twilio::AvailableNumber &number : shop.results()) {
        m_known.insert(number.e164, number);
        if (const auto price = shop.price(shop.query().country, shop.query().type))
            m_seenPrices.insert(number.e164, *price);
    }
}

void ReviewPage::enter()
{
    m_wantsFocus = true;
    refresh();
    placeFocus();
}

void ReviewPage::refresh()
{
    m_stopped = false;
    if (session())
        session()->preparePlan();
}

bool ReviewPage::isReady() const
{
    return session() && session()->planState() == Session::PlanState::Ready;
}

std::optional<PurchaseNumber> ReviewPage::purchase() const
{
    const QVector<PurchaseNumber> all = isReady() ? session()->plan().purchases() : QVector<PurchaseNumber>();
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

void ReviewPage::show()
{
    if (m_showing)
        return;
    // In practice there is nothing to agree to, but the engine asks all the same.
    if (purchase() && session()->isPractice() && !session()->agreed()) {
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

bool ReviewPage::isBalanceTooSmall() const
{
    const auto bought = purchase();
    const auto &balance = session()->observed().balance;
    return bought && bought->monthly && balance && !session()->isPractice() && balance->currency == bought->monthly->currency
           && balance->value() < bought->monthly->value();
}

void ReviewPage::showTotal()
{
    if (session()->isPractice())
        return m_list->setTotal({}, {});
    const auto bought = purchase();
    if (!bought)
        return m_list->setTotal(tr("<b>Nothing to pay now.</b> Call minutes cost what your account’s price list says."), {});
    const auto &balance = session()->observed().balance;
    const QString held = balance ? isolate(balance->text()) : QString();
    if (isBalanceTooSmall())
        return m_list->setTotal(tr("<b>%1 today</b>, then %1 a month plus call minutes").arg(isolate(bought->monthly->text())),
                                tr("Your Twilio balance is %1. Add money first.").arg(held), true);
    if (!bought->monthly)
        return m_list->setTotal(tr("<b>Twilio’s monthly price</b> today and every month, plus call minutes"),
                                balance ? tr("Your Twilio balance is %1. The price list of your account has no price for this number.").arg(held)
                                        : tr("The price list of your account has no price for this number."));
    m_list->setTotal(tr("<b>%1 today</b>, then %1 a month plus call minutes").arg(isolate(bought->monthly->text())),
                     balance ? tr("Your Twilio balance is %1. Prices are from your account’s price list.").arg(held)
                             : tr("Prices are from your account’s price list."));
}

void ReviewPage::showPriceChange()
{
    const auto bought = purchase();
    if (!bought || !bought->monthly || session()->isPractice())
        return m_priceChanged->goAway();
    const QString number = bought->wish.number.e164();
    const auto before = m_seenPrices.constFind(number);
    const bool changed = before != m_seenPrices.constEnd() && *before != *bought->monthly;
    // It stays until the plan is made anew: only then has it been seen.
    if (changed) {
        m_priceChanged->setText(tr("The price has changed"), tr("The number now costs %1 a month.").arg(isolate(bought->monthly->text())));
        m_priceChanged->appear();
    } else {
        m_priceChanged->goAway();
    }
}

void ReviewPage::showConsent()
{
    const auto bought = purchase();
    if (!bought || session()->isPractice())
        return m_agree->hide();
    const QString number = isolate(bought->wish.number.international());
    QString text;
    if (bought->monthly)
        //: Keep <b>…</b> around the same words.
        text = tr("I &agree that Twilio charges <b>%1 today and every month</b> for <b>%2</b>, until I cancel it.").arg(isolate(bought->monthly->text()), number);
    else
        text = tr("I &agree that Twilio charges its monthly price for <b>%1</b>, until I cancel it.").arg(number);
    QString rich = text;
    m_agree->setRichText(rich.remove(u'&'), text.remove(u"<b>"_qs).remove(u"</b>"_qs));
    m_agree->setChecked(session()->agreed());
    m_agree->show();
}

/// To what the page waits for, once: later changes must not move the focus.
void ReviewPage::placeFocus()
{
    if (!m_wantsFocus || !isVisible())
        return;
    if (isReady()) {
        m_wantsFocus = false;
        showWhatIsMissing();
    } else if (session()->planState() == Session::PlanState::Failed) {
        m_wantsFocus = false;
        m_tryAgain->setFocus(Qt::OtherFocusReason);
    } else {
        m_path->setFocus(Qt::OtherFocusReason);
    }
}

void ReviewPage::showWhatIsMissing()
{
    if (m_obstacle->isThere())
        m_goBack->setFocus(Qt::OtherFocusReason);
    else if (!m_agree->isHidden() && !m_agree->isChecked() && !isBalanceTooSmall())
        m_agree->setFocus(Qt::OtherFocusReason);
    else
        m_list->setFocus(Qt::OtherFocusReason);
}

QString ReviewPage::reason() const
{
    if (!session())
        return {};
    if (session()->planState() == Session::PlanState::Looking)
        return tr("Checking…");
    if (!isReady())
        return tr("The plan is not ready yet");
    if (!session()->plan().obstacles.isEmpty())
        return tr("Change the plan first");
    if (isBalanceTooSmall())
        return tr("Add money in Twilio first");
    if (session()->needsConsent() && !session()->agreed())
        return tr("Tick the box to agree");
    return {};
}

Bar ReviewPage::bar() const
{
    Bar bar;
    if (!session())
        return bar;
    bar.reason = reason();
    bar.nextEnabled = bar.reason.isEmpty();
    if (session()->isPractice()) {
        bar.leading = tr("Lea&ve practice", "a button");
        bar.next = tr("&Run the practice", "a button");
        bar.nextIcon = u"play"_qs;
    } else if (isReady() && session()->plan().isEmpty()) {
        bar.next = tr("&Check the line", "a button");
    } else if (purchase()) {
        bar.next = tr("Buy number and &set up", "a button");
        bar.nextDefault = false;
    } else {
        bar.next = tr("&Set up", "a button");
    }
    return bar;
}

bool ReviewPage::next()
{
    if (reason().isEmpty())
        return true;
    showWhatIsMissing();
    return false;
}

void ReviewPage::leadingPressed()
{
    if (session() && session()->isPractice())
        Q_EMIT practiceLeft();
    else
        Q_EMIT saveAndClose();
}

QString ReviewPage::helpTitle() const
{
    return tr("Before anything happens");
}

QString ReviewPage::helpText() const
{
    return tr("<p>Trunkline has looked at your account just now and compared it with what you asked for. The list is the difference: "
              "only this will be done.</p>"
              "<p>Choose a row to go back and change it.</p>"
              "<p><b>Costs.</b> A new number costs its monthly price, today and every month until you cancel it. Call minutes come on "
              "top. Trunks and gateways are free.</p>"
              "<p><b>Undo.</b> Everything except the price of a number can be undone afterwards.</p>");
}

QString ReviewPage::summary() const
{
    return tr("Confirmed", "second line of the step Review");
}

} // namespace trunkline::pages
