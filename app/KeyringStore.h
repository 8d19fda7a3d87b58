#pragma once

#include "setup/SecretStore.h"

namespace QKeychain {
class Job;
}

namespace trunkline::app {

/// The system keyring, through QtKeychain: Secret Service, KWallet, the keychains of macOS and Windows. Never a file.
class KeyringStore final : public setup::SecretStore
{
public:
    void probe(QObject *owner, std::function<void(Answer)> then) override;
    void write(const Credentials &credentials, QObject *owner, std::function<void(Answer)> then) override;
    void read(const AccountSid &account, QObject *owner, std::function<void(Answer, std::optional<Credentials>)> then) override;
    void remove(const AccountSid &account, QObject *owner, std::function<void(Answer)> then) override;

private:
    using Done = std::function<void(Answer, const QByteArray &)>;
    void writeAndReadBack(const QString &key, const QByteArray &bytes, QObject *owner, std::function<void(Answer)> then);
    void readBytes(const QString &key, QObject *owner, Done then);
    static void start(QKeychain::Job *job, QObject *owner, Done then);
};

} // namespace trunkline::app
