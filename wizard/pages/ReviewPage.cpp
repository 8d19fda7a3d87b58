#include "pages/ReviewPage.h"

#include "pages/PageColumn.h"
#include "pages/WaitingLine.h"
#include "widgets/Button.h"
#include "widgets/CallPathView.h"
#include "widgets/CheckRow.h"
#include "widgets/Disclosure.h"
#include "widgets/Notice.h"
#include "widgets/PlanList.h"
#include "widgets/ValueList.h"

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
    m_numbers = new widgets::Disclosure(tr("All n&umbers"));
    m_numberList = new widgets::ValueList;
    m_numberList->setLeastRowHeight(32);
    m_numbers->setContent(m_numberList);
    m_region = new Notice(Notice::Kind::Warning);
    m_agree = new CheckRow({});
    m_practice = new Notice(Notice::Kind::Practice);
    for (QWidget *later : std::initializer_list<QWidget *>{m_failed, m_obstacle, m_priceChanged, m_list, m_numbers, m_region, m_nothing, m_agree, m_practice})
        later->hide();

    m_column->addPart(m_failed, 20);
    m_column->addPart(m_obstacle, 20);
    m_column->addPart(m_path, 20, PageColumn::Width::Full);
    m_column->addPart(m_waiting, 24);
    m_column->addPart(m_nothing, 16);
    m_column->addPart(m_list, 16, PageColumn::Width::Full);
    m_column->addPart(m_numbers, 8, PageColumn::Width::Full);
    m_column->addPart(m_region, 16);
    m_column->addPart(m_priceChanged, 16);
    m_column->addPart(m_agree, 16);
    m_column->addPart(m_practice, 16);
}

void ReviewPage::retranslate()
{
    setTitle(tr("Check the plan"));
    m_path->setAccessibleName(tr("Call path"));
    m_list->setAccessibleName(tr("What Trunkline will do"));
    m_numbers->setTitle(tr("All n&umbers"));
    m_numberList->setAccessibleName(tr("All numbers"));
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
        session()->voiceRegions().disconnect(this);
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
    connect(&now->shop(), &setup::NumberShop::pricesChanged, this, &ReviewPage::pricesCame);
    connect(&now->voiceRegions(), &setup::VoiceRegions::changed, this, &ReviewPage::pricesCame);
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
    if (!session())
        return;
    session()->preparePlan();
    if (const auto wish = session()->desired()) {
        for (const setup::NumberWish &number : wish->numbers)
            session()->shop().loadMinutePrices(number.number.country());
        askForRegions(*wish);
    }
}

/// What calls to a number cost, and where they come in, is said when it is known: nothing waits for it.
void ReviewPage::pricesCame()
{
    if (!session() || !isReady() || m_showing)
        return;
    showTotal();
    showRegion();
}

/// Of the first few: one tells it for all, usually.
void ReviewPage::askForRegions(const setup::Desired &wish)
{
    int asked = 0;
    for (const setup::NumberWish &number : wish.numbers)
        if (number.how == setup::NumberWish::How::Use && ++asked <= 20)
            session()->voiceRegions().load(number.number);
}

bool ReviewPage::isReady() const
{
    return session() && session()->planState() == Session::PlanState::Ready;
}

QVector<PurchaseNumber> ReviewPage::purchases() const
{
    return isReady() ? session()->plan().purchases() : QVector<PurchaseNumber>();
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
    } else if (const auto count = purchases().size(); count > 0) {
        bar.next = count > 1 ? tr("Buy numbers and &set up", "a button") : tr("Buy number and &set up", "a button");
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
