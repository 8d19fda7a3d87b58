#pragma once

#include "Peer.h"

#include "practice/PracticeTwilio.h"

using FormFields = QList<std::pair<QString, QString>>;

/// Asks a practice account one thing at a time, signed in as its owner unless told otherwise.
class Asker
{
public:
    explicit Asker(const trunkline::practice::PracticeTwilio &practice);
    void signIn(const QString &user, const QString &password);
    void signOut() { m_authorization.clear(); }

    Answered get(const QString &pathAndQuery);
    Answered post(const QString &path, const FormFields &form = {});
    Answered remove(const QString &path);
    Answered send(const QByteArray &method, const QString &pathAndQuery, const QByteArray &body);

    /// The bytes of such a request.
    QByteArray request(const QByteArray &method, const QString &pathAndQuery, const QByteArray &body = {}) const;
    /// "/2010-04-01/Accounts/AC…" and what follows.
    QString own(const QString &rest) const;

    static QByteArray encoded(const FormFields &form);

private:
    const trunkline::practice::PracticeTwilio &m_practice;
    QByteArray m_authorization;
};
