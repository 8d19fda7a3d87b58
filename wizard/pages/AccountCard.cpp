#include "pages/AccountCard.h"

#include "pages/TwilioSite.h"
#include "widgets/BulletList.h"
#include "widgets/Card.h"
#include "widgets/Facts.h"
#include "widgets/Notice.h"
#include "widgets/Text.h"

#include <QVBoxLayout>
#include <chrono>

namespace trunkline::pages {

using namespace std::chrono_literals;
using widgets::Button;
using widgets::Mark;
using widgets::Notice;
using widgets::Text;
using widgets::Theme;

namespace {

QString balanceText(setup::Session &session, const QString &notVisible)
{
    const std::optional<twilio::Money> &balance = session.signIn().balance();
    return balance ? balance->text() : notVisible;
}

} // namespace

AccountCard::AccountCard(QWidget *parent)
    : QWidget(parent)
    , m_card(new widgets::ResultCard)
    , m_facts(new widgets::Facts)
    , m_again(widgets::compactButton(tr("Check a&gain"), u"retry"_qs))
    , m_warning(new Notice(Notice::Kind::Warning))
    , m_limits(new QWidget)
    , m_limitLines(new widgets::BulletList)
{
    m_again->setAccessibleName(tr("Check the account again"));
    m_card->addTrailing(m_again);
    m_card->addBelow(m_facts);
    connect(m_again, &QPushButton::clicked, this, &AccountCard::checkAgainWanted);

    auto limits = new QVBoxLayout(m_limits);
    limits->setContentsMargins(0, Theme::px(4), 0, 0);
    limits->setSpacing(Theme::px(10));
    limits->addWidget(new Text(Text::Label, tr("Some older trial accounts may have a trunk, with limits")));
    m_limitLines->setLines({{u"caller"_qs, &widgets::Tokens::muted, tr("Only callers you have verified with Twilio get through.")},
                            {u"phone"_qs, &widgets::Tokens::muted, tr("One trunk and one phone number.")},
                            {u"timer"_qs, &widgets::Tokens::muted, tr("Four calls at a time, ten minutes each.")}});
    limits->addWidget(m_limitLines);

    auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(20));
    column->addWidget(m_card);
    column->addWidget(m_warning);
    column->addWidget(m_limits);
    m_warning->hide();
    m_limits->hide();

    m_age.setInterval(20s);
    connect(&m_age, &QTimer::timeout, this, &AccountCard::showAge);
    m_age.start();
}

void AccountCard::tell(setup::Session &session)
{
    const setup::SignIn &signIn = session.signIn();
    const bool withKey = session.draft().signInKind() == Draft::SignInKind::ApiKey;
    const QString notVisible = withKey ? tr("Not visible with this key") : tr("Not visible");
    m_checkedAt = signIn.checkedAt();
    showAge();
    if (session.isPractice()) {
        m_card->setResult(Mark::Verified, tr("Practice account"));
        m_facts->setFacts({{tr("Type"), tr("Practice")}, {tr("Balance"), balanceText(session, notVisible)}});
    } else {
        m_card->setResult(Mark::Verified, tr("Connected to Twilio"));
        const QString type = !signIn.account()   ? notVisible
                             : signIn.isTrial()  ? tr("Trial", "type of account")
                             : signIn.account()->type == twilio::Account::Type::Full ? tr("Full", "type of account")
                                                                                     : notVisible;
        m_facts->setFacts({{tr("Account"), signIn.accountName()},
                           {tr("Type"), type},
                           {tr("Balance"), signIn.isTrial() ? tr("None, free units") : balanceText(session, notVisible)}});
    }

    const bool trial = signIn.isTrial();
    m_limits->setVisible(trial);
    const Warning wanted = trial && !signIn.trialAccepted() ? Warning::Trial
                           : !trial && balanceIsLow(session) ? Warning::LowBalance
                                                             : Warning::None;
    if (wanted == m_warned)
        return;
    m_warned = wanted;
    m_warning->goAway();
    m_warning->clearButtons();
    if (wanted == Warning::Trial)
        buildTrial(session);
    else if (wanted == Warning::LowBalance)
        buildLowBalance(session);
}

void AccountCard::buildTrial(setup::Session &session)
{
    m_warning->setText(tr("This is a trial account"),
                       tr("Twilio offers trunks only after an upgrade. Upgrade now and check again, or practise in the "
                          "meantime – nothing you enter is lost."));
    Button *upgrade = m_warning->addButton(tr("Upgrade at Twilio"), u"external-link"_qs, Button::Kind::Primary);
    connect(upgrade, &QPushButton::clicked, this, [] { TwilioSite::open(); });
    if (!session.isPractice()) {
        Button *practise = m_warning->addButton(tr("Practise meanwhile"), u"practice"_qs);
        connect(practise, &QPushButton::clicked, this, &AccountCard::practiceWanted);
    }
    Button *anyway = m_warning->addButton(tr("Try anyway"), {}, Button::Kind::Quiet);
    connect(anyway, &QPushButton::clicked, this, [guard = QPointer<setup::Session>(&session)] {
        if (guard)
            guard->signIn().tryAnyway();
    });
    m_warning->appear();
}

void AccountCard::buildLowBalance(setup::Session &session)
{
    m_warning->setText(tr("The balance may not be enough"),
                       tr("There are %1 left. Add money in Twilio before you buy a number.")
                           .arg(session.signIn().balance()->text()));
    Button *open = m_warning->addButton(tr("Open Twilio"), u"external-link"_qs);
    connect(open, &QPushButton::clicked, this, [] { TwilioSite::open(); });
    m_warning->appear();
}

/// Less than the cheapest number costs in a month, by the account's own price list.
bool AccountCard::balanceIsLow(setup::Session &session)
{
    const std::optional<twilio::Money> &balance = session.signIn().balance();
    if (!balance)
        return false;
    const setup::NumberShop &shop = session.shop();
    std::optional<double> cheapest;
    for (const NumberType type : {NumberType::Local, NumberType::TollFree, NumberType::Mobile, NumberType::National}) {
        const std::optional<twilio::Money> price = shop.price(u"US"_qs, type);
        if (price && price->currency == balance->currency)
            cheapest = std::min(cheapest.value_or(price->value()), price->value());
    }
    return cheapest && balance->value() < *cheapest;
}

void AccountCard::showAge()
{
    const qint64 minutes = m_checkedAt.isValid() ? m_checkedAt.secsTo(QDateTime::currentDateTime()) / 60 : 0;
    m_card->setNote(minutes < 1 ? tr("Checked just now") : tr("Checked %n min ago", nullptr, int(minutes)));
}

} // namespace trunkline::pages
