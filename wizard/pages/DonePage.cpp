#include "pages/DonePage.h"

#include "answers/Isolate.h"
#include "pages/FirewallDialog.h"
#include "pages/FormRow.h"
#include "pages/PageColumn.h"
#include "pages/Trouble.h"
#include "pages/UndoDialog.h"
#include "widgets/CopyButton.h"
#include "widgets/Notice.h"
#include "widgets/NumberBanner.h"
#include "widgets/ValueList.h"

#include <QEvent>
#include <QLocale>

namespace trunkline::pages {

using setup::Session;
using setup::TestCall;
using widgets::Button;
using widgets::CopyButton;
using widgets::Notice;
using widgets::NumberBanner;
using widgets::ValueList;
using widgets::ValueRow;

namespace {

constexpr int mostNumberRows = 10; ///< more are only copied

/// It says something about the line: nobody hung up before the answer, and somebody did call.
bool tells(const TestCall &call)
{
    return call.state() == TestCall::State::Over && call.ending() != TestCall::Ending::HungUp && call.ending() != TestCall::Ending::NotSeen;
}

} // namespace

DonePage::DonePage(QWidget *parent)
    : Page(Step::Done, parent)
    , m_column(new PageColumn(this))
    , m_notice(new Notice(Notice::Kind::Error))
    , m_banner(new NumberBanner)
    , m_copyNumber(new CopyButton({}, Button::Kind::Plain))
    , m_rows(new ValueList)
    , m_monitor(new Button({}, u"chart"_qs))
    , m_further(new Button({}, u"phone"_qs))
    , m_firewall(new Button({}, u"shield"_qs))
{
    m_copyNumber->setCompact(false);
    m_banner->addTrailing(m_copyNumber);
    m_notice->hide();
    const auto further = new QWidget;
    const auto row = new FormRow(8, further);
    row->addField(m_further, 0);
    row->addField(m_monitor, 0);
    row->addField(m_firewall, 0);
    m_column->addPart(m_notice, 24);
    m_column->addPart(m_banner, 24);
    m_column->addPart(m_rows, 16);
    m_column->addPart(further, 24);
    connect(m_monitor, &QPushButton::clicked, this, &DonePage::monitorWanted);
    connect(m_firewall, &QPushButton::clicked, this, [this] {
        FirewallDialog::offer(report::FirewallNeed::of(session()->draft()), this);
    });
    connect(m_further, &QPushButton::clicked, this, [this] { Q_EMIT goTo(m_furtherStep); });
    retranslate();
}

void DonePage::setSession(Session *newSession)
{
    if (session()) {
        session()->disconnect(this);
        session()->testCall().disconnect(this);
    }
    Page::setSession(newSession);
    m_cannotUndo.reset();
    if (newSession) {
        connect(newSession, &Session::checksChanged, this, &DonePage::showAll);
        connect(newSession, &Session::planChanged, this, &DonePage::showAll);
        connect(newSession, &Session::runChanged, this, &DonePage::runChanged);
        connect(&newSession->testCall(), &TestCall::changed, this, &DonePage::showAll);
    }
    showAll();
}

void DonePage::enter()
{
    m_cannotUndo.reset();
    showAll();
    (m_banner->isHidden() ? static_cast<QWidget *>(m_rows) : m_copyNumber)->setFocus(Qt::OtherFocusReason);
}

/// The undo has begun: page "Setting up" shows it.
void DonePage::runChanged()
{
    if (isVisible() && session()->run() && session()->run()->isUndo())
        Q_EMIT goTo(Step::SettingUp);
}

void DonePage::retranslate()
{
    m_rows->setAccessibleName(tr("Summary"));
    m_monitor->setText(tr("Open &monitor"));
    m_monitor->setAccessibleName(tr("Open the monitor window"));
    m_firewall->setText(tr("For your net&work team…"));
    showAll();
}

void DonePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// What is shown ----------------------------------------------------------------------------------------------------

void DonePage::showAll()
{
    const auto wish = session() ? session()->desired() : std::nullopt;
    const int numbers = wish ? int(wish->numbers.size()) : 0;
    showTexts(numbers);
    m_banner->setVisible(numbers > 0);
    if (numbers > 0)
        showBanner(wish->numbers);
    showRows();
    m_firewall->setVisible(wish && !wish->gateways.isEmpty());
    m_monitor->setVisible(session() && session()->observed().trunk);
    if (m_cannotUndo) {
        const Advice advice = Advising::advice(*m_cannotUndo);
        m_notice->setText(Troubles::headline(advice.what), advice.next);
        m_notice->appear();
    } else {
        m_notice->hide();
    }
    Q_EMIT barChanged();
}

void DonePage::showTexts(int numbers)
{
    const TestCall *call = session() ? &session()->testCall() : nullptr;
    const bool works = call && call->state() == TestCall::State::Over && call->ending() == TestCall::Ending::Answered;
    m_further->setVisible(numbers == 0 || !works);
    if (numbers == 0) {
        setTitle(tr("Your trunk is ready"));
        m_column->setTexts(title(), tr("Add a number when you want calls to arrive."));
        m_further->setText(tr("Add a n&umber"));
        m_furtherStep = Step::Number;
    } else if (!works) {
        setTitle(tr("Your line is set up"));
        m_column->setTexts(title(), call && tells(*call)
                                        ? tr("The last test call didn’t get through.")
                                        : tr("Nobody has tested it with a call yet."));
        m_further->setText(tr("&Test it now"));
        m_furtherStep = Step::Check;
    } else {
        setTitle(tr("Your line is ready"));
        m_column->setTexts(title(), numbers == 1 ? tr("Callers can dial this number now.") : tr("Callers can dial these numbers now."));
    }
}

QString DonePage::ringsAt() const
{
    const auto wish = session()->desired();
    if (!wish || wish->gateways.isEmpty())
        return tr("No gateway is on the trunk yet.");
    const QString address = isolate(wish->gateways.first().uri.host());
    const TestCall &call = session()->testCall();
    if (!tells(call))
        return tr("Rings at %1.").arg(address);
    const QString at = QLocale().toString(call.at().time(), QLocale::ShortFormat);
    return call.ending() == TestCall::Ending::Answered ? tr("Rings at %1. Last test call at %2: answered.").arg(address, at)
                                                       : tr("Rings at %1. Last test call at %2: not answered.").arg(address, at);
}

void DonePage::showBanner(const QVector<setup::NumberWish> &numbers)
{
    const int more = int(numbers.size()) - 1;
    //: Under a phone number in large type; %1 is another sentence.
    const QString second = more == 0 ? ringsAt() : tr("And %Ln more. %1", "phone numbers", more).arg(ringsAt());
    m_banner->setNumber(numbers.first().number.international(), second);
    QStringList all;
    for (const setup::NumberWish &one : numbers)
        all += one.number.e164(); // without spaces: that is how other systems want it
    m_copyNumber->setValue(all.join(u'\n'));
    m_copyNumber->setText(more == 0 ? tr("&Copy number") : tr("&Copy numbers"));
    m_copyNumber->setAccessibleName(more == 0 ? tr("Copy the phone number") : tr("Copy the %Ln phone numbers", nullptr, more + 1));
}

QString DonePage::cost() const
{
    const auto wish = session()->desired();
    if (!wish || wish->numbers.isEmpty())
        return tr("Nothing for now");
    setup::MonthlyTotal total;
    for (const setup::NumberWish &one : wish->numbers) {
        auto price = session()->observed().monthlyPrice(one.number);
        if (!price)
            price = session()->shop().price(one.number.country(), one.number.type());
        price ? total.add(*price) : void(++total.withoutPrice);
    }
    if (total.withoutPrice > 0)
        return wish->numbers.size() == 1 ? tr("The number’s monthly price, plus call minutes") : tr("The numbers’ monthly prices, plus call minutes");
    return tr("%1 a month, plus call minutes").arg(isolate(total.text()));
}

void DonePage::showRows()
{
    QList<ValueRow> rows;
    const auto wish = session() ? session()->desired() : std::nullopt;
    if (wish) {
        const std::optional<twilio::Trunk> &trunk = session()->observed().trunk;
        rows.append({tr("Trunk"), trunk ? trunk->name : wish->trunk.text(), false, true});
        if (trunk)
            rows.append({tr("Trunk SID"), trunk->sid.text(), true, true});
        for (qsizetype i = 0; i < wish->gateways.size(); ++i) {
            const Gateway &gateway = wish->gateways.at(i);
            const bool shares = gateway.priority == wish->gateways.first().priority;
            const QString name = i == 0   ? tr("Gateway")
                                 : shares ? tr("Further gateway", "shares the calls with the first")
                                          : tr("Backup gateway", "takes over if the first fails");
            rows.append({name, gateway.uri.text(), true, true});
        }
        if (wish->numbers.size() > 1 && wish->numbers.size() <= mostNumberRows)
            for (const setup::NumberWish &one : wish->numbers)
                rows.append({tr("Phone number"), one.number.e164(), true, true});
        rows.append({tr("Cost"), cost(), false, true});
    }
    m_rows->setRows(rows);
    m_rows->setVisible(!rows.isEmpty());
}

// The bar ----------------------------------------------------------------------------------------------------------

Bar DonePage::bar() const
{
    Bar bar;
    bar.backVisible = false;
    bar.leading = tr("&Undo everything…");
    bar.leadingIcon = u"undo"_qs;
    bar.leadingHidden = !session() || !UndoDialog::isUseful(*session());
    bar.second = tr("&Set up another");
    bar.next = tr("C&lose");
    return bar;
}

bool DonePage::next()
{
    Q_EMIT closeWanted();
    return false;
}

void DonePage::secondPressed()
{
    Q_EMIT newSetUpWanted();
}

void DonePage::leadingPressed()
{
    UndoDialog::ask(*session(), this, [this](const Error &cannot) {
        m_cannotUndo = cannot;
        showAll();
    });
}

QString DonePage::helpText() const
{
    return tr("<p>These values are what other people and systems may ask you for. Copy takes one of them to the clipboard.</p>"
              "<p>Undo everything takes the line down again and puts back what was there before. A number that you bought "
              "stays yours unless you cancel it.</p>");
}

} // namespace trunkline::pages
