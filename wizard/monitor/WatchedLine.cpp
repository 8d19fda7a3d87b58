#include "monitor/WatchedLine.h"

#include "answers/SipUri.h"

#include <QRegularExpression>

namespace trunkline::monitor {

namespace {

/// Everything behind the first of these, or nothing.
QStringView after(QStringView text, QChar mark)
{
    const qsizetype at = text.indexOf(mark);
    return at < 0 ? QStringView() : text.sliced(at + 1);
}

QStringView withoutScheme(QStringView address)
{
    QStringView rest = after(address, u':');
    return rest.startsWith(u"//") ? rest.sliced(2) : rest;
}

bool isSip(const QString &address)
{
    return address.startsWith(u"sip:", Qt::CaseInsensitive) || address.startsWith(u"sips:", Qt::CaseInsensitive);
}

QString everythingSaid(const twilio::Alert &alert)
{
    QString all = alert.text;
    for (const auto &[name, value] : alert.fields)
        all += u' ' + value;
    return all;
}

} // namespace

WatchedLine WatchedLine::of(const setup::Observed &seen)
{
    return {seen.trunk, seen.urls, seen.numbersOnTrunk, seen.trunks.size() == 1, seen.account, seen.balance};
}

QString WatchedLine::userOf(const QString &address)
{
    if (!isSip(address))
        return {};
    const QStringView rest = withoutScheme(address);
    const qsizetype at = rest.indexOf(u'@');
    return at < 0 ? QString() : rest.first(at).toString();
}

QString WatchedLine::hostOf(const QString &address)
{
    if (!isSip(address))
        return {};
    QStringView rest = withoutScheme(address);
    if (rest.contains(u'@'))
        rest = after(rest, u'@');
    const bool isSixth = rest.startsWith(u'[');
    for (qsizetype i = 0; i < rest.size(); ++i) {
        const QChar one = rest.at(i);
        if (isSixth && one == u']')
            return rest.first(i + 1).toString();
        if (one == u';' || one == u'?' || one == u'>' || (one == u':' && !isSixth))
            return rest.first(i).toString().toLower();
    }
    return rest.toString().toLower();
}

bool WatchedLine::hasHost(const QString &host) const
{
    return !host.isEmpty() && std::any_of(urls.begin(), urls.end(), [&host](const auto &url) { return hostOf(url.sipUrl) == host; });
}

bool WatchedLine::hasEnabledUrl() const
{
    return std::any_of(urls.begin(), urls.end(), [](const auto &url) { return url.enabled; });
}

bool WatchedLine::owns(const twilio::CallRow &row) const
{
    using Direction = twilio::CallRow::Direction;
    if (!trunk || (row.direction != Direction::ToGateway && row.direction != Direction::FromGateway))
        return false;
    if (!row.trunkSid.isEmpty())
        return row.trunkSid == trunk->sid.text();
    const QString called = numberOf(row);
    const auto isCalled = [&](const twilio::IncomingNumber &number) {
        return number.sid.text() == row.numberSid || (!called.isEmpty() && number.e164 == called);
    };
    return isOnlyTrunk || std::any_of(numbers.begin(), numbers.end(), isCalled) || hasHost(hostOf(row.call.to));
}

QString WatchedLine::numberOf(const twilio::CallRow &row) const
{
    const QString &to = row.call.to;
    const QString user = isSip(to) ? userOf(to) : to;
    static const auto isDigit = [](QChar one) { return one >= u'0' && one <= u'9'; };
    const QStringView digits = user.startsWith(u'+') ? QStringView(user).sliced(1) : QStringView(user);
    if (digits.size() >= 4 && std::all_of(digits.begin(), digits.end(), isDigit))
        return user.startsWith(u'+') ? user : u'+' + user;
    for (const twilio::IncomingNumber &number : numbers) // the SIP address of the gateway may have a name of its own
        if (number.sid.text() == row.numberSid)
            return number.e164;
    return {};
}

WatchedLine::Owns WatchedLine::owns(const twilio::Alert &alert) const
{
    if (!trunk)
        return Owns::No;
    const QString all = everythingSaid(alert);
    static const QRegularExpression sid(u"\\bTK[0-9a-fA-F]{32}\\b"_qs);
    for (const QString &text : {alert.resource, all})
        if (const auto named = sid.match(text); named.hasMatch())
            return named.captured() == trunk->sid.text() ? Owns::Yes : Owns::No;
    if (std::any_of(numbers.begin(), numbers.end(), [&all](const auto &number) { return all.contains(number.e164); }))
        return Owns::Yes;
    static const QRegularExpression address(u"\\bsips?:[^\\s<>\"',]+"_qs, QRegularExpression::CaseInsensitiveOption);
    if (const auto named = address.match(all); named.hasMatch())
        return hasHost(hostOf(named.captured())) ? Owns::Yes : Owns::No;
    if (isOnlyTrunk)
        return Owns::Yes;
    // "No enabled address" is about a trunk that has none.
    return alert.code == u"32010" && hasEnabledUrl() ? Owns::No : Owns::Perhaps;
}

setup::FailureContext WatchedLine::context() const
{
    if (!trunk)
        return {};
    auto context = setup::FailureContext::of(*trunk, urls, numbers.isEmpty() ? QString() : numbers.first().e164);
    context.trial = account && account->type == twilio::Account::Type::Trial;
    context.suspended = account && account->status == twilio::Account::Status::Suspended;
    return context;
}

} // namespace trunkline::monitor
