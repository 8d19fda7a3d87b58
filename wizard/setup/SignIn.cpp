#include "setup/SignIn.h"

#include <QCryptographicHash>

namespace trunkline::setup {

namespace {

constexpr int againAfter[] = {5, 10, 20, 40, 60}; // seconds, the last one for ever

bool isNetworkTrouble(ErrorKind kind)
{
    return kind == ErrorKind::Offline || kind == ErrorKind::HostNotFound || kind == ErrorKind::TwilioUnreachable;
}

} // namespace

/// One check: three questions at once, with a key some more, and what came back.
struct SignIn::Round
{
    QObject owner;
    QByteArray codes;
    int out = 3;
    std::optional<Result<twilio::Account>> account;
    std::optional<Result<twilio::Money>> balance;
    std::optional<Result<Nothing>> trunking;
    std::vector<std::pair<twilio::Right, Result<Nothing>>> rights; ///< of a key, apart from the trunks
};

SignIn::SignIn(Draft &draft, twilio::Endpoints endpoints, twilio::Timing timing, QObject *parent)
    : QObject(parent), m_draft(draft), m_endpoints(std::move(endpoints)), m_timing(timing), m_fullTiming(timing)
{
    // A person is waiting: one quiet second try covers a hiccup, then the page says what is the case.
    m_timing.readTries = std::min(m_timing.readTries, 2);
    connect(&m_draft, &Draft::changed, this, &SignIn::codesEdited);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &SignIn::check);
    connect(&m_second, &QTimer::timeout, this, &SignIn::changed); // the countdown
}

SignIn::~SignIn() = default;

QByteArray SignIn::fingerprint() const
{
    const auto credentials = m_draft.credentials();
    if (!credentials)
        return {};
    // Only to see edits: neither kept nor shown.
    const QByteArray all = credentials->userName().toUtf8() + '\n' + credentials->account.text().toUtf8() + '\n'
                           + credentials->secret.revealForAuthorizationOrKeyring() + '\n' + m_endpoints.pattern().toUtf8();
    return QCryptographicHash::hash(all, QCryptographicHash::Sha256);
}

void SignIn::codesEdited()
{
    if (m_adopting || m_state == State::NotChecked || fingerprint() == m_checkedCodes)
        return;
    m_round.reset();
    m_again.stop();
    m_second.stop();
    m_state = State::NotChecked;
    m_account.reset();
    m_balance.reset();
    m_rights = {};
    m_trialAccepted = false;
    m_failuresInARow = 0;
    m_trying.reset();
    if (m_client) {
        m_client.reset();
        Q_EMIT clientChanged();
    }
    Q_EMIT changed();
}

void SignIn::check()
{
    const auto credentials = m_draft.credentials();
    if (!credentials || m_state == State::Checking)
        return;
    m_again.stop();
    m_second.stop();
    m_state = State::Checking;
    m_checkedCodes = fingerprint();
    m_trying = std::make_unique<twilio::Client>(m_endpoints, *credentials, m_timing);
    m_trying->setProxy(m_proxy);
    begin();
    Q_EMIT changed();
}

void SignIn::begin()
{
    m_round = std::make_unique<Round>();
    m_round->codes = m_checkedCodes;
    QObject *owner = &m_round->owner;
    m_trying->fetchAccount(owner, [this](Result<twilio::Account> account) {
        m_round->account = std::move(account);
        finishIfAllHere();
    });
    m_trying->fetchBalance(owner, [this](Result<twilio::Money> balance) {
        m_round->balance = std::move(balance);
        finishIfAllHere();
    });
    m_trying->probeTrunking(owner, [this](Result<Nothing> trunking) {
        m_round->trunking = std::move(trunking);
        finishIfAllHere();
    });
    if (m_draft.signInKind() == Draft::SignInKind::ApiKey)
        askForRights();
}

/// Restricted keys may do some things and not others, and nothing but trying tells which.
void SignIn::askForRights()
{
    for (const twilio::Right right : twilio::allRights) {
        if (right == twilio::Right::Trunks)
            continue; // asked anyway
        ++m_round->out;
        m_trying->probe(right, &m_round->owner, [this, right](const Result<Nothing> &answer) {
            m_round->rights.push_back({right, answer});
            finishIfAllHere();
        });
    }
}

Rights SignIn::judged(const Round &round) const
{
    Rights rights;
    const auto isRefused = [](const Result<Nothing> &answer) {
        return !answer && (answer.error().kind == ErrorKind::NotAllowed || answer.error().kind == ErrorKind::SignInRefused);
    };
    if (m_draft.signInKind() == Draft::SignInKind::AuthToken) {
        rights.kind = Rights::Kind::AuthToken;
        return rights;
    }
    if (isRefused(*round.trunking))
        rights.missing.append(twilio::Right::Trunks);
    for (const twilio::Right right : twilio::allRights) {
        for (const auto &[tried, answer] : round.rights)
            if (tried == right && isRefused(answer))
                rights.missing.append(right);
    }
    if (rights.missing.size() == int(std::size(twilio::allRights)))
        return {}; // everything is refused: it is not the key's rights
    rights.kind = *round.account            ? Rights::Kind::MainKey
                  : rights.missing.isEmpty() ? Rights::Kind::StandardKey
                                             : Rights::Kind::RestrictedKey;
    return rights;
}

void SignIn::finishIfAllHere()
{
    if (--m_round->out > 0)
        return;
    const std::unique_ptr<Round> round = std::move(m_round);
    m_checkedAt = QDateTime::currentDateTime();
    m_account = *round->account ? std::optional(**round->account) : std::nullopt;
    m_balance = *round->balance ? std::optional(**round->balance) : std::nullopt;
    m_rights = judged(*round);

    const auto status = m_account ? m_account->status : twilio::Account::Status::Active;
    if (status == twilio::Account::Status::Suspended)
        fail(trunkline::error(ErrorKind::AccountSuspended));
    else if (status == twilio::Account::Status::Closed)
        fail(trunkline::error(ErrorKind::AccountClosed));
    else if (!*round->trunking && !isTrial()) // trial accounts may be refused trunks, and are told so in their own words
        fail(refusalOf(*round));
    else
        succeed();
    Q_EMIT changed();
}

/// A key that reads other things is right; it may not work with trunks.
Error SignIn::refusalOf(const Round &round) const
{
    Error error = round.trunking->error();
    if (error.kind == ErrorKind::SignInRefused && m_rights.kind == Rights::Kind::RestrictedKey)
        error.kind = ErrorKind::NotAllowed;
    return error;
}

void SignIn::succeed()
{
    m_state = State::Works;
    m_failuresInARow = 0;
    // The checking client may be the one that called us.
    m_trying.release()->deleteLater();
    replaceClient();
}

void SignIn::replaceClient()
{
    if (m_client)
        m_client.release()->deleteLater(); // likewise
    m_client = std::make_unique<twilio::Client>(m_endpoints, *m_draft.credentials(), m_fullTiming);
    m_client->setProxy(m_proxy);
    m_client->connectEarly();
    Q_EMIT clientChanged();
}

void SignIn::adopt(const Credentials &key)
{
    if (m_state != State::Works || !key.key)
        return;
    m_adopting = true;
    m_draft.setText(Field::ApiKeySid, key.key->text());
    m_draft.setText(Field::ApiKeySecret, QString::fromUtf8(key.secret.revealForAuthorizationOrKeyring()));
    m_draft.setSignInKind(Draft::SignInKind::ApiKey);
    m_draft.setText(Field::AuthToken, {});
    m_adopting = false;
    m_checkedCodes = fingerprint();
    m_rights = {Rights::Kind::StandardKey, {}};
    replaceClient();
    Q_EMIT changed();
}

void SignIn::fail(const Error &error)
{
    m_state = State::Failed;
    m_error = error;
    m_trying.release()->deleteLater();
    if (!isNetworkTrouble(error.kind))
        return;
    const int index = std::min<int>(m_failuresInARow++, int(std::size(againAfter)) - 1);
    m_again.start(std::chrono::seconds(againAfter[index]));
    m_second.start(std::chrono::seconds(1));
}

void SignIn::stop()
{
    m_again.stop();
    m_second.stop();
    if (m_state != State::Checking)
        return;
    m_round.reset();
    m_trying.reset();
    m_state = State::NotChecked;
    Q_EMIT changed();
}

void SignIn::tryAnyway()
{
    m_trialAccepted = true;
    Q_EMIT changed();
}

int SignIn::secondsToNextTry() const
{
    return m_again.isActive() ? int((m_again.remainingTime() + 999) / 1000) : 0;
}

QString SignIn::accountName() const
{
    if (m_account && !m_account->name.isEmpty())
        return m_account->name;
    const auto credentials = m_draft.credentials();
    return credentials ? credentials->account.masked() : QString();
}

void SignIn::setEndpoints(const twilio::Endpoints &endpoints)
{
    m_endpoints = endpoints;
    codesEdited();
}

void SignIn::setProxy(const twilio::ProxyChoice &proxy)
{
    m_proxy = proxy;
    if (m_client)
        m_client->setProxy(proxy);
    if (m_state == State::Failed)
        check();
}

} // namespace trunkline::setup
