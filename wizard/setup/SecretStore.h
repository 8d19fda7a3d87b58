#pragma once

#include "answers/Credentials.h"

#include <QObject>
#include <functional>

namespace trunkline::setup {

/// Where secrets may be kept between runs: the system keyring, or nowhere. There is no file fallback.
/// (Implemented over QtKeychain by the program; a test brings its own.)
class SecretStore
{
public:
    enum class Answer { Ok, NotThere, Locked, Unavailable };

    virtual ~SecretStore() = default;
    /// Writes and reads back a harmless entry: only then "Remember" may be offered.
    virtual void probe(QObject *owner, std::function<void(Answer)> then) = 0;
    virtual void write(const Credentials &credentials, QObject *owner, std::function<void(Answer)> then) = 0;
    virtual void read(const AccountSid &account, QObject *owner, std::function<void(Answer, std::optional<Credentials>)> then) = 0;
    virtual void remove(const AccountSid &account, QObject *owner, std::function<void(Answer)> then) = 0;
};

} // namespace trunkline::setup
