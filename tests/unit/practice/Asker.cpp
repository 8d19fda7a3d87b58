#include "Asker.h"

#include <QUrl>

Asker::Asker(const trunkline::practice::PracticeTwilio &practice)
    : m_practice(practice)
{
    signIn(practice.accountSid(), practice.authToken());
}

void Asker::signIn(const QString &user, const QString &password)
{
    m_authorization = "Authorization: Basic " + QString(user + u":"_qs + password).toUtf8().toBase64() + "\r\n";
}

Answered Asker::get(const QString &pathAndQuery)
{
    return send("GET", pathAndQuery, {});
}
Answered Asker::post(const QString &path, const FormFields &form)
{
    return send("POST", path, encoded(form));
}
Answered Asker::remove(const QString &path)
{
    return send("DELETE", path, {});
}

Answered Asker::send(const QByteArray &method, const QString &pathAndQuery, const QByteArray &body)
{
    Peer peer(m_practice.port());
    peer.send(request(method, pathAndQuery, body));
    return peer.next();
}

QByteArray Asker::request(const QByteArray &method, const QString &pathAndQuery, const QByteArray &body) const
{
    QByteArray bytes = method + ' ' + pathAndQuery.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + m_authorization;
    if (!body.isEmpty())
        bytes += "Content-Type: application/x-www-form-urlencoded\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QString Asker::own(const QString &rest) const
{
    return u"/2010-04-01/Accounts/"_qs + m_practice.accountSid() + rest;
}

QByteArray Asker::encoded(const FormFields &form)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : form)
        pairs.append(QByteArray(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value)));
    return pairs.join('&');
}
