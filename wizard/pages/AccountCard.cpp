#include "pages/AccountCard.h"

#include "answers/Isolate.h"
#include "pages/Keyring.h"
#include "pages/KeyWords.h"
#include "pages/Regions.h"
#include "pages/SubaccountMenu.h"
#include "pages/TwilioSite.h"
#include "widgets/BulletList.h"
#include "widgets/Card.h"
#include "widgets/Facts.h"
#include "widgets/Notice.h"
#include "widgets/Text.h"

#include <QHBoxLayout>
#include <QMenu>
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
    , m_family(new QWidget)
    , m_familyText(new Text(Text::Small))
    , m_familyButton(widgets::compactButton(tr("Use a &subaccount…")))
    , m_region(new widgets::BulletList)
    , m_warning(new Notice(Notice::Kind::Warning))
    , m_limits(new QWidget)
    , m_limitLines(new widgets::BulletList)
{
    m_again->setAccessibleName(tr("Check the account again"));
    m_card->addTrailing(m_again);
    m_card->addBelow(m_facts);
    auto family = new QHBoxLayout(m_family);
    family->setContentsMargins({});
    family->setSpacing(Theme::px(12));
    family->addWidget(m_familyText, 1);
    family->addWidget(m_familyButton);
    m_card->addBelow(m_family);
    connect(m_familyButton, &QPushButton::clicked, this, [this] {
        if (!m_session)
            return;
        auto menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        SubaccountMenu::fill(*menu, m_session->subaccounts(), m_session->draft().text(Field::AccountSid).trimmed(),
                             [this] { Q_EMIT anotherChosen(); });
        menu->popup(m_familyButton->mapToGlobal(QPoint(0, m_familyButton->height())));
    });
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
    column->addWidget(m_region);
    column->addWidget(m_warning);
    column->addWidget(m_limits);
    m_family->hide();
    m_region->hide();
    m_warning->hide();
    m_limits->hide();

    m_age.setInterval(20s);
    connect(&m_age, &QTimer::timeout, this, &AccountCard::showAge);
    m_age.start();
}

void AccountCard::tell(setup::Session &session)
{
    m_session = &session;
    m_checkedAt = session.signIn().checkedAt();
    showAge();
    showFacts(session);
    showFamily(session);
    showRegion(session);
    m_limits->setVisible(session.signIn().isTrial());
    const Warning wanted = warningFor(session);
    const setup::Rights &rights = session.signIn().rights();
    if (wanted != m_warned || (wanted == Warning::KeyRights && rights != m_warnedRights))
        warn(wanted, session);
    m_warnedRights = rights;
}

void AccountCard::showFacts(setup::Session &session)
{
    const setup::SignIn &signIn = session.signIn();
    const bool withKey = session.draft().signInKind() == Draft::SignInKind::ApiKey;
    const QString notVisible = withKey ? tr("Not visible with this key") : tr("Not visible");
    if (session.isPractice()) {
        m_card->setResult(Mark::Verified, tr("Practice account"));
        m_facts->setFacts({{tr("Type"), tr("Practice")}, {tr("Balance"), balanceText(session, notVisible)}});
        return;
    }
    m_card->setResult(Mark::Verified, tr("Connected to Twilio"), secondLine(session));
    const QString type = !signIn.account()   ? notVisible
                         : signIn.isTrial()  ? tr("Trial", "type of account")
                         : signIn.account()->type == twilio::Account::Type::Full ? tr("Full", "type of account")
                                                                                 : notVisible;
    const bool below = signIn.account() && signIn.account()->isSubaccount;
    const QString balance = signIn.isTrial()             ? tr("None, free units")
                            : below && !signIn.balance() ? tr("Paid by its parent account")
                                                         : balanceText(session, notVisible);
    m_facts->setFacts({{tr("Account"), signIn.accountName()}, {tr("Type"), type}, {tr("Balance"), balance}});
}

QString AccountCard::parentName(setup::Session &session)
{
    if (session.subaccounts().isBelowKnownParent())
        return session.subaccounts().parentName();
    for (const Keyring::Known &known : Keyring::known())
        if (session.signIn().account() && known.sid == session.signIn().account()->ownerSid)
            return known.name;
    return {};
}

/// What kind of account and of codes it is, where it is not the usual one.
QString AccountCard::secondLine(setup::Session &session)
{
    const setup::SignIn &signIn = session.signIn();
    QStringList sentences;
    if (signIn.account() && signIn.account()->isSubaccount) {
        const QString parent = parentName(session);
        sentences += parent.isEmpty() ? tr("This is a subaccount. Its parent account pays for it.")
                                      : tr("This is a subaccount of %1, which pays for it.").arg(isolate(parent));
    }
    sentences += KeyWords::kind(signIn.rights());
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

void AccountCard::showFamily(setup::Session &session)
{
    const setup::Subaccounts &below = session.subaccounts();
    const int count = int(below.all().size());
    m_family->setVisible(count > 0 && !session.isPractice());
    m_familyText->setText(below.isBelowKnownParent() ? tr("%1 has %n subaccount(s).", nullptr, count).arg(isolate(below.parentName()))
                                                     : tr("This account has %n subaccount(s).", nullptr, count));
    m_familyButton->setText(below.isBelowKnownParent() ? tr("Use another of t&hem…") : tr("Use a &subaccount…"));
}

/// What a region lacks, and the way that works there.
void AccountCard::showRegion(const setup::Session &session)
{
    const twilio::Endpoints &endpoints = const_cast<setup::Session &>(session).signIn().endpoints();
    m_region->setVisible(!endpoints.hasTrunkNumberList());
    if (endpoints.hasTrunkNumberList())
        return;
    const QString region = Regions::nameInSentence(endpoints.region());
    const auto line = [](const QString &icon, const QString &text) { return widgets::BulletList::Line{icon, &widgets::Tokens::muted, text, true}; };
    m_region->setLines({line(u"globe"_qs, tr("In %1 everything is kept apart: trunks, numbers’ settings and keys of other regions can’t be seen from here.").arg(region)),
                        line(u"phone"_qs, tr("Twilio has no list of a trunk’s numbers in %1. Trunkline looks at each number instead.").arg(region)),
                        line(u"caller"_qs, tr("There are no verified callers in %1. A test call needs a second number of this account.").arg(region))});
}

bool AccountCard::deservesALook(setup::Session &session)
{
    const Warning warning = warningFor(session);
    return warning != Warning::None && warning != Warning::Trial; // a trial is held up anyway
}

AccountCard::Warning AccountCard::warningFor(setup::Session &session)
{
    const setup::SignIn &signIn = session.signIn();
    if (signIn.isTrial())
        return signIn.trialAccepted() ? Warning::None : Warning::Trial;
    if (signIn.rights().kind == setup::Rights::Kind::RestrictedKey && !signIn.rights().missing.isEmpty())
        return Warning::KeyRights;
    if (session.isPractice() || !signIn.balance())
        return Warning::None;
    if (signIn.balance()->value() <= 0)
        return Warning::NoBalance;
    return balanceIsLow(session) ? Warning::LowBalance : Warning::None;
}

void AccountCard::warn(Warning warning, setup::Session &session)
{
    m_warned = warning;
    m_warning->goAway();
    m_warning->clearButtons();
    switch (warning) {
    case Warning::None:
        break;
    case Warning::Trial:
        return buildTrial(session);
    case Warning::KeyRights:
        return buildKeyRights(session.signIn());
    case Warning::LowBalance:
    case Warning::NoBalance:
        return buildLowBalance(session);
    }
}

void AccountCard::buildKeyRights(const setup::SignIn &signIn)
{
    m_warning->setText(tr("This key may not do everything"),
                       KeyWords::missing(signIn.rights()) + u' '
                           + tr("Use another key, or sign in with the Auth Token. Whether the key may change things shows only when it does."));
    Button *token = m_warning->addButton(tr("Use the Auth Token"), u"key"_qs);
    connect(token, &QPushButton::clicked, this, &AccountCard::authTokenWanted);
    m_warning->appear();
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
    const twilio::Money &balance = *session.signIn().balance();
    if (m_warned == Warning::NoBalance)
        m_warning->setText(tr("The balance is used up"),
                           tr("There are %1 left. Add money in Twilio: without it no number can be bought, and calls don’t get through.")
                               .arg(isolate(balance.text())));
    else
        m_warning->setText(tr("The balance may not be enough"),
                           tr("There are %1 left. Add money in Twilio before you buy a number.").arg(balance.text()));
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
