#include "practice/Caller.h"

#include "practice/Reply.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace trunkline::practice {

namespace {

const QString &accountsPath()
{
    static const QString path = u"/2010-04-01/Accounts"_qs;
    return path;
}

/// "AC…" out of "/2010-04-01/Accounts/AC…/Calls.json"; empty on the product hosts and for the list of accounts.
QString accountIn(const QString &path)
{
    if (!path.startsWith(accountsPath() + u"/"_qs))
        return {};
    QString part = path.section(u'/', 3, 3);
    if (part.endsWith(u".json"_qs))
        part.chop(5);
    return part;
}

struct Room
{
    QStringView contained;
    QStringView name;
};

/// The groups of permissions that a Restricted key can be given, by what a path has in it.
constexpr std::array rooms{
    Room{u"/v1/Trunks", u"trunks"},
    Room{u"/IncomingPhoneNumbers", u"numbers"},
    Room{u"/AvailablePhoneNumbers", u"for-sale"},
    Room{u"/Addresses", u"addresses"},
    Room{u"/RegulatoryCompliance", u"documents"},
    Room{u"/v1/PhoneNumbers/", u"prices"},
    Room{u"/v1/Voice/", u"prices"},
    Room{u"/v2/Trunking/", u"prices"},
    Room{u"/v1/Alerts", u"alerts"},
    Room{u"/Calls", u"calls"},
    Room{u"/OutgoingCallerIds", u"calls"},
    Room{u"/v2/PhoneNumbers/", u"regions"},
};

QString roomOf(const QString &path)
{
    const auto found = std::find_if(rooms.begin(), rooms.end(), [&](const Room &room) { return path.contains(room.contained); });
    return found == rooms.end() ? QString() : found->name.toString();
}

/// What only the first region has.
bool isMissingElsewhere(const QString &path)
{
    return (path.startsWith(u"/v1/Trunks/"_qs) && path.contains(u"/PhoneNumbers"_qs)) || path.contains(u"/OutgoingCallerIds"_qs);
}

} // namespace

Caller Caller::of(const World &world, const HttpRequest &request)
{
    Caller caller;
    const QByteArray header = request.header("Authorization");
    const QString region = request.region.isEmpty() ? u"us1"_qs : request.region;
    if (!header.startsWith("Basic ") || region != world.options.region)
        return caller;
    const QString pair = QString::fromUtf8(QByteArray::fromBase64(header.mid(6)));
    const QString user = pair.section(u':', 0, 0);
    const QString password = pair.section(u':', 1);
    const auto tryAt = [&](const World &one) {
        const Account &account = one.account;
        const auto key = std::find_if(account.keys.begin(), account.keys.end(),
                                      [&](const Key &known) { return known.sid == user && known.secret == password; });
        if (key != account.keys.end())
            caller.m_key = &*key;
        if (caller.m_key || (user == account.sid && password == account.authToken))
            caller.m_world = caller.m_about = &one;
    };
    tryAt(world);
    for (const std::unique_ptr<World> &one : world.subaccounts) {
        if (!caller.m_world)
            tryAt(*one);
        // The parent's own codes open its subaccounts, where a path names one.
        else if (caller.m_world == &world && one->account.sid == accountIn(request.path))
            caller.m_about = one.get();
    }
    return caller;
}

bool Caller::mayWith(const Key &key, const HttpRequest &request) const
{
    const QString room = roomOf(request.path);
    return key.may.contains(room) || (request.method == "GET" && key.may.contains(QString(room + u":read"_qs)));
}

std::optional<HttpResponse> Caller::notAllowed(const HttpRequest &request) const
{
    const QString &path = request.path;
    const QString of = accountIn(path);
    static const QRegularExpression form(u"^AC[0-9a-fA-F]{32}$"_qs);
    if (!of.isEmpty() && !form.match(of).hasMatch())
        return refusal(400, 21470, u"AccountSid "_qs + of + u" is invalid"_qs);
    if (!of.isEmpty() && of != m_about->account.sid)
        return notAuthenticated(); // somebody else's

    const QString own = accountsPath() + u"/"_qs + m_about->account.sid;
    const QString rest = path.startsWith(own) ? path.mid(own.size()) : QString();
    const bool isAccount = path == accountsPath() + u".json"_qs || path == accountsPath() || path == own || rest == u".json"_qs;
    const bool isBalance = rest == u"/Balance.json"_qs;
    // Twilio's pages keep a Standard key from "/Accounts" and "/Keys". Whether the balance counts as the account is not
    // said; the stricter answer is given, so that a client that cannot do without it is noticed.
    if (!readsAccounts() && (isAccount || isBalance || rest.startsWith(u"/Keys"_qs)))
        return notAuthenticated();
    if (m_about->account.status != Account::Status::Active && !isAccount && !isBalance)
        return refusal(403, 20403, u"Forbidden: the account is not active"_qs);
    if (m_key && m_key->kind == Key::Kind::Restricted && !mayWith(*m_key, request))
        return refusal(403, m_key->refusedWith, u"Permission denied: the API key has no right to this resource"_qs);
    if (m_about->options.region != u"us1"_qs && isMissingElsewhere(path))
        return notFound(path);
    return {};
}

} // namespace trunkline::practice
