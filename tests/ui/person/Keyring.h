#pragma once

#include "setup/SecretStore.h"

#include <QMetaObject>
#include <map>

namespace trunkline::test {

/// A keyring that does as it is told: keeps, refuses, or never answers.
class Keyring final : public setup::SecretStore
{
public:
    bool locked = false;
    bool silent = false;
    std::map<QString, Credentials> kept;

    void probe(QObject *owner, std::function<void(Answer)> then) override { answer(owner, [then, this] { then(state()); }); }
    void write(const Credentials &credentials, QObject *owner, std::function<void(Answer)> then) override
    {
        answer(owner, [this, credentials, then] {
            if (!locked)
                kept.insert_or_assign(credentials.account.text(), credentials);
            then(state());
        });
    }
    void read(const AccountSid &account, QObject *owner, std::function<void(Answer, std::optional<Credentials>)> then) override
    {
        answer(owner, [this, account, then] {
            const auto found = kept.find(account.text());
            if (locked || found == kept.end())
                return then(Answer::NotThere, {}); // a locked one says the same
            then(Answer::Ok, found->second);
        });
    }
    void remove(const AccountSid &account, QObject *owner, std::function<void(Answer)> then) override
    {
        answer(owner, [this, account, then] {
            kept.erase(account.text());
            then(state());
        });
    }

private:
    Answer state() const { return locked ? Answer::Locked : Answer::Ok; }
    void answer(QObject *owner, const std::function<void()> &then) const
    {
        if (!silent)
            QMetaObject::invokeMethod(owner, then, Qt::QueuedConnection);
    }
};

} // namespace trunkline::test
