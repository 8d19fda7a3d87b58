#include "pages/SignInTrouble.h"

#include "pages/KeyWords.h"
#include "pages/Regions.h"
#include "pages/TwilioSite.h"
#include "widgets/CheckList.h"
#include "widgets/IconTile.h"
#include "widgets/Text.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>
#include <chrono>

namespace trunkline::pages {

using namespace std::chrono_literals;
using widgets::Button;
using widgets::CheckList;
using widgets::Mark;
using widgets::Notice;
using widgets::Text;
using widgets::Theme;

SignInTrouble::SignInTrouble(QWidget *parent)
    : QWidget(parent)
    , m_notice(new Notice(Notice::Kind::Error))
    , m_list(new CheckList(CheckList::Density::Roomy))
    , m_countdown(new QWidget)
    , m_countdownText(new Text(Text::SmallMuted))
{
    auto countdown = new QHBoxLayout(m_countdown);
    countdown->setContentsMargins({});
    countdown->setSpacing(Theme::px(8));
    countdown->addWidget(new widgets::IconLabel(u"retry"_qs, 16));
    countdown->addWidget(m_countdownText, 1);
    auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(20));
    column->addWidget(m_notice);
    column->addWidget(m_list);
    column->addWidget(m_countdown);
    m_list->hide();
    m_countdown->hide();
    hide();

    m_busy.setInterval(1s);
    connect(&m_busy, &QTimer::timeout, this, [this] {
        if (--m_busySeconds > 0)
            return count();
        m_busy.stop();
        Q_EMIT tryAgainWanted();
    });
}

bool SignInTrouble::isNetwork(const Error &error, bool isTwilio)
{
    return error.kind == ErrorKind::Offline || (error.kind == ErrorKind::HostNotFound && isTwilio);
}

void SignInTrouble::tell(const setup::SignIn &signIn, Draft::SignInKind kind)
{
    if (signIn.state() != setup::SignIn::State::Failed) {
        m_busy.stop();
        // While it is tried again the reason stays in sight; the next answer replaces it.
        if (signIn.state() != setup::SignIn::State::Checking) {
            m_error = {};
            hide();
        } else {
            m_countdown->hide();
        }
        return;
    }
    m_seconds = signIn.secondsToNextTry();
    const bool isNew = isHidden() || signIn.error() != m_error || kind != m_kind;
    m_error = signIn.error();
    m_kind = kind;
    m_isTwilio = signIn.endpoints().isTwilio();
    if (m_error.kind == ErrorKind::Busy && !m_busy.isActive()) {
        m_busySeconds = std::clamp(m_error.retryAfterSeconds.value_or(10), 1, 60);
        m_busy.start();
    }
    m_isTrial = signIn.isTrial();
    m_rights = signIn.rights();
    m_region = signIn.endpoints().region();
    if (isNew) {
        build();
        show();
    }
    count();
}

void SignInTrouble::retranslate()
{
    if (isHidden())
        return;
    build();
    count();
}

void SignInTrouble::say(const QString &first, const QString &second)
{
    m_notice->setText(first, second);
}

Button *SignInTrouble::offer(const QString &text, const QString &icon, void (SignInTrouble::*wanted)(), Button::Kind kind)
{
    Button *button = m_notice->addButton(text, icon, kind);
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

void SignInTrouble::build()
{
    using Wanted = SignInTrouble;
    const bool network = isNetwork(m_error, m_isTwilio);
    m_notice->goAway();
    m_notice->clearButtons();
    m_notice->setKind(m_error.kind == ErrorKind::Busy ? Notice::Kind::Info : Notice::Kind::Error);
    m_notice->setIconName(network ? u"offline"_qs : QString());
    m_list->setVisible(network);

    if (network) {
        say(tr("This computer can’t reach the internet"),
            tr("Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Your codes are still "
               "here – nothing is lost."));
        offer(tr("Try again"), u"retry"_qs, &Wanted::tryAgainWanted, Button::Kind::Primary);
        offer(tr("Network settings…"), {}, &Wanted::networkWanted);
        buildNetworkList();
    } else if (m_error.kind == ErrorKind::SignInRefused && m_region != u"us1") {
        say(tr("Twilio didn’t accept these codes in %1").arg(Regions::nameInSentence(m_region)),
            tr("Each region has codes of its own. At Twilio choose this region at the top of the page with your codes and copy them there, or "
               "choose the region that these codes are from."));
        offer(tr("Paste again"), u"paste"_qs, &Wanted::pasteWanted);
        offer(tr("Where do I find these?"), u"help"_qs, &Wanted::whereWanted);
    } else if (m_error.kind == ErrorKind::SignInRefused && m_kind == Draft::SignInKind::AuthToken) {
        say(tr("Twilio didn’t accept these codes"),
            tr("Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another region – "
               "each region has its own token."));
        offer(tr("Paste again"), u"paste"_qs, &Wanted::pasteWanted);
        offer(tr("Where do I find these?"), u"help"_qs, &Wanted::whereWanted);
    } else if (m_error.kind == ErrorKind::SignInRefused) {
        say(tr("Twilio didn’t accept these codes"),
            tr("Check that the key still exists, and paste its secret again. If it still fails, try another region – each "
               "region has its own keys."));
        offer(tr("Paste again"), u"paste"_qs, &Wanted::pasteWanted);
        offer(tr("Where do I find these?"), u"help"_qs, &Wanted::whereWanted);
    } else if (m_error.kind == ErrorKind::NotAllowed && m_kind == Draft::SignInKind::ApiKey) {
        const QString missing = KeyWords::missing(m_rights);
        say(tr("This key may not change phone settings"),
            (missing.isEmpty() ? QString() : missing + u' ') + tr("Use another key, or sign in with the Auth Token."));
        offer(tr("Use the Auth Token"), u"key"_qs, &Wanted::authTokenWanted);
    } else if (m_error.twilioCode == 20010) {
        say(tr("Twilio doesn’t let this account use trunks"),
            tr("Ask Twilio’s support to allow Elastic SIP Trunking, then check again, or use the codes of another account."));
        connect(m_notice->addButton(tr("Open Twilio"), u"external-link"_qs), &QPushButton::clicked, this, [] { TwilioSite::open(); });
        offer(tr("Check again"), u"retry"_qs, &Wanted::tryAgainWanted);
    } else if (m_error.kind == ErrorKind::AccountSuspended && m_isTrial) {
        say(tr("This trial account has run out"),
            tr("Twilio ends a trial after some time, or when its free units are used. Upgrade it at Twilio, then check again, or use the "
               "codes of another account."));
        connect(m_notice->addButton(tr("Upgrade at Twilio"), u"external-link"_qs), &QPushButton::clicked, this, [] { TwilioSite::open(); });
        offer(tr("Check again"), u"retry"_qs, &Wanted::tryAgainWanted);
    } else if (m_error.kind == ErrorKind::AccountSuspended) {
        say(tr("Twilio has suspended this account"),
            tr("This is often an unpaid bill. Sort it out with Twilio, then check again."));
        connect(m_notice->addButton(tr("Open Twilio"), u"external-link"_qs), &QPushButton::clicked, this, [] { TwilioSite::open(); });
        offer(tr("Check again"), u"retry"_qs, &Wanted::tryAgainWanted);
    } else if (m_error.kind == ErrorKind::AccountClosed) {
        say(tr("This account is closed"), tr("Use the codes of another account."));
    } else if (m_error.kind == ErrorKind::NotFound && m_isTwilio) {
        say(tr("Twilio doesn’t know this account"),
            tr("Copy the Account SID again. If it is right, try another region – each region has its own accounts and codes."));
        offer(tr("Paste again"), u"paste"_qs, &Wanted::pasteWanted);
        offer(tr("Where do I find these?"), u"help"_qs, &Wanted::whereWanted);
    } else if (m_error.kind == ErrorKind::NotFound) {
        say(tr("The service doesn’t know this account"),
            tr("Copy the Account SID again. If it is right, the address of the service is not: ask whoever gave it to you."));
        offer(tr("Paste again"), u"paste"_qs, &Wanted::pasteWanted);
        offer(tr("Try again"), u"retry"_qs, &Wanted::tryAgainWanted);
    } else if (m_isTwilio && (m_error.kind == ErrorKind::TwilioUnreachable || m_error.kind == ErrorKind::TwilioInTrouble)) {
        say(tr("Twilio doesn’t answer"),
            tr("The internet works, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a fault."));
        offer(tr("Try again"), u"retry"_qs, &Wanted::tryAgainWanted, Button::Kind::Primary);
        connect(m_notice->addButton(tr("Twilio status"), u"external-link"_qs), &QPushButton::clicked, this,
                [] { QDesktopServices::openUrl(QUrl(u"https://status.twilio.com"_qs)); });
    } else if (m_error.kind == ErrorKind::ProxyWantsPassword) {
        say(tr("Your proxy wants a name and a password"), tr("Enter them in the network settings."));
        offer(tr("Network settings…"), {}, &Wanted::networkWanted, Button::Kind::Primary);
    } else if (m_error.kind == ErrorKind::NotSecure) {
        say(tr("The connection to Twilio isn’t safe"),
            tr("Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your "
               "network team."));
        offer(tr("Try again"), u"retry"_qs, &Wanted::tryAgainWanted);
    } else if (m_error.kind == ErrorKind::Busy) {
        say(tr("Twilio is busy"), tr("Trying again in %n s.", nullptr, m_busySeconds));
        offer(tr("Try now"), u"retry"_qs, &Wanted::tryAgainWanted);
    } else {
        const Advice advice = Advising::advice(m_error);
        say(advice.what, advice.next);
        offer(tr("Try again"), u"retry"_qs, &Wanted::tryAgainWanted);
        if (advice.remedy == Remedy::NetworkSettings || m_error.kind == ErrorKind::HostNotFound || m_error.kind == ErrorKind::TwilioUnreachable)
            offer(tr("Network settings…"), {}, &Wanted::networkWanted);
    }
    m_notice->appear();
}

/// Offline is certain; a name that nobody can look up means that the network leads nowhere.
void SignInTrouble::buildNetworkList()
{
    QList<widgets::CheckItem> items;
    if (m_error.kind == ErrorKind::Offline) {
        items.append({Mark::Failed, tr("This computer is connected to a network"), tr("No network found")});
        items.append({Mark::NotChecked, tr("Internet"), tr("Not checked, because there is no network")});
    } else {
        items.append({Mark::Verified, tr("This computer is connected to a network"), {}});
        items.append({Mark::Failed, tr("Internet"), tr("No answer from any address we tried")});
    }
    items.append({Mark::NotChecked, tr("Twilio"), tr("Not checked, because the internet is out of reach")});
    m_list->setAccessibleName(tr("How far the network goes"));
    m_list->setItems(items);
}

/// Only the numbers change: nothing is announced again.
void SignInTrouble::count()
{
    if (m_error.kind == ErrorKind::Busy)
        m_notice->setRichSecond(tr("Trying again in %n s.", nullptr, m_busySeconds));
    m_countdown->setVisible(m_seconds > 0 && m_error.kind != ErrorKind::Busy);
    if (m_seconds > 0)
        m_countdownText->setText(tr("Trunkline tries again by itself in %n s.", nullptr, m_seconds));
}

} // namespace trunkline::pages
