#include "KeyringStore.h"

#include <QTimer>
#include <chrono>
#include <qt6keychain/keychain.h>

namespace trunkline::app {

namespace {

const QString service = QStringLiteral("trunkline");

/// A keyring that asks for its password, and whom nobody answers, never ends by itself.
constexpr std::chrono::seconds bound{60};

setup::SecretStore::Answer answerOf(const QKeychain::Job &job)
{
    using Answer = setup::SecretStore::Answer;
    switch (job.error()) {
    case QKeychain::NoError:
        return Answer::Ok;
    case QKeychain::EntryNotFound: // also what a locked keyring says
        return Answer::NotThere;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Answer::Locked;
    default:
        return Answer::Unavailable;
    }
}

/// Two lines: the API key's SID or nothing, and the secret.
QByteArray entry(const Credentials &credentials)
{
    return (credentials.key ? credentials.key->text().toLatin1() : QByteArray()) + '\n' + credentials.secret.revealForAuthorizationOrKeyring();
}

std::optional<Credentials> credentialsFrom(const AccountSid &account, const QByteArray &entry)
{
    const qsizetype end = entry.indexOf('\n');
    if (end < 0 || end + 1 == entry.size())
        return {};
    Credentials credentials{account, {}, Secret(entry.sliced(end + 1))};
    if (end == 0)
        return credentials;
    const auto key = ApiKeySid::parse(QString::fromLatin1(entry.first(end)));
    if (!key)
        return {};
    credentials.key = *key;
    return credentials;
}

} // namespace

/// Tells `then` once: the answer, or after the bound that there is none. Nobody, if the owner is gone.
void KeyringStore::start(QKeychain::Job *job, QObject *owner, Done then)
{
    auto waiting = new QObject(owner);
    QObject::connect(job, &QKeychain::Job::finished, waiting, [waiting, then](QKeychain::Job *finished) {
        waiting->deleteLater();
        waiting->disconnect();
        auto read = qobject_cast<QKeychain::ReadPasswordJob *>(finished);
        then(answerOf(*finished), read ? read->binaryData() : QByteArray());
    });
    QTimer::singleShot(bound, waiting, [waiting, job, then] {
        job->disconnect(waiting); // a late answer is not listened to
        waiting->deleteLater();
        then(Answer::Unavailable, {});
    });
    job->start();
}

void KeyringStore::readBytes(const QString &key, QObject *owner, Done then)
{
    auto job = new QKeychain::ReadPasswordJob(service);
    job->setKey(key);
    start(job, owner, std::move(then));
}

void KeyringStore::writeAndReadBack(const QString &key, const QByteArray &bytes, QObject *owner, std::function<void(Answer)> then)
{
    auto job = new QKeychain::WritePasswordJob(service);
    job->setKey(key);
    job->setBinaryData(bytes);
    start(job, owner, [this, key, bytes, owner, then](Answer answer, const QByteArray &) {
        if (answer != Answer::Ok)
            return then(answer);
        readBytes(key, owner, [bytes, then](Answer readAnswer, const QByteArray &there) {
            then(readAnswer == Answer::Ok && there != bytes ? Answer::Unavailable : readAnswer);
        });
    });
}

void KeyringStore::probe(QObject *owner, std::function<void(Answer)> then)
{
    const QString key = u"probe"_qs;
    writeAndReadBack(key, "harmless"_qba, owner, [key, owner, then](Answer answer) {
        if (answer != Answer::Ok)
            return then(answer);
        auto job = new QKeychain::DeletePasswordJob(service);
        job->setKey(key);
        start(job, owner, [then](Answer, const QByteArray &) { then(Answer::Ok); });
    });
}

void KeyringStore::write(const Credentials &credentials, QObject *owner, std::function<void(Answer)> then)
{
    writeAndReadBack(credentials.account.text(), entry(credentials), owner, std::move(then));
}

void KeyringStore::read(const AccountSid &account, QObject *owner, std::function<void(Answer, std::optional<Credentials>)> then)
{
    readBytes(account.text(), owner, [account, then](Answer answer, const QByteArray &bytes) {
        if (answer != Answer::Ok)
            return then(answer, {});
        const auto credentials = credentialsFrom(account, bytes);
        then(credentials ? Answer::Ok : Answer::NotThere, credentials);
    });
}

void KeyringStore::remove(const AccountSid &account, QObject *owner, std::function<void(Answer)> then)
{
    auto job = new QKeychain::DeletePasswordJob(service);
    job->setKey(account.text());
    start(job, owner, [this, account, owner, then](Answer answer, const QByteArray &) {
        if (answer != Answer::Ok && answer != Answer::NotThere)
            return then(answer);
        // Gone is said only after looking.
        readBytes(account.text(), owner, [then](Answer readAnswer, const QByteArray &) {
            then(readAnswer == Answer::NotThere ? Answer::Ok : Answer::Unavailable);
        });
    });
}

} // namespace trunkline::app
