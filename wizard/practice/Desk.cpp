#include "practice/Desk.h"

#include "practice/Reply.h"

#include <QRegularExpression>

#include <algorithm>

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

bool isForm(const HttpRequest &request)
{
    return request.header("Content-Type").toLower().startsWith("application/x-www-form-urlencoded");
}

} // namespace

Desk::Desk(const Options &options)
    : world(options)
{
    addAccountRoutes(m_router);
    addAddressRoutes(m_router);
    addAlertRoutes(m_router);
    addAvailableNumberRoutes(m_router);
    addCallRoutes(m_router);
    addIncomingNumberRoutes(m_router);
    addOriginationUrlRoutes(m_router);
    addPricingRoutes(m_router);
    addTrunkListRoutes(m_router);
    addTrunkNumberRoutes(m_router);
    addTrunkRoutes(m_router);
}

std::variant<Desk::Accepted, HttpResponse> Desk::admit(const HttpRequest &request) const
{
    const Caller caller = callerOf(request);
    if (caller == Caller::Nobody)
        return notAuthenticated();
    const bool api2010 = request.path.startsWith(u"/2010-04-01/"_qs);
    const bool wantsXml = api2010 && !request.path.endsWith(u".json"_qs);
    const auto refuse = [&](const HttpResponse &response) { return wantsXml ? asXml(response) : response; };
    if (const std::optional<HttpResponse> refused = notAllowed(request, caller))
        return refuse(*refused);

    const Router::Found found = m_router.find(request.method, wantsXml ? request.path + u".json"_qs : request.path);
    if (!found.path)
        return refuse(notFound(request.path));
    if (!found.handler)
        return refuse(refusal(405, 20004, u"Method not allowed"_qs));
    if (!request.body.isEmpty() && !isForm(request))
        return refuse(refusal(400, 70002, u"The request body must be application/x-www-form-urlencoded"_qs));
    return Accepted{found.handler, found.at, wantsXml};
}

HttpResponse Desk::perform(const Accepted &accepted, const HttpRequest &request)
{
    const int tooLong = request.path.startsWith(u"/2010-04-01/"_qs) ? 20002 : 70001;
    Ask ask{world, request, accepted.at, Form(parseForm(request.body), tooLong)};
    const HttpResponse response = (*accepted.handler)(ask);
    return accepted.asXml ? asXml(response) : response;
}

Desk::Caller Desk::callerOf(const HttpRequest &request) const
{
    const QByteArray header = request.header("Authorization");
    if (refusesEverybody || !header.startsWith("Basic "))
        return Caller::Nobody;
    const QString pair = QString::fromUtf8(QByteArray::fromBase64(header.mid(6)));
    const QString user = pair.section(u':', 0, 0);
    const QString password = pair.section(u':', 1);
    const Account &account = world.account;
    if (user == account.sid && password == account.authToken)
        return Caller::Owner;
    const bool isKey = std::any_of(account.keys.begin(), account.keys.end(),
                                   [&](const Key &key) { return key.sid == user && key.secret == password; });
    return isKey ? Caller::StandardKey : Caller::Nobody;
}

std::optional<HttpResponse> Desk::notAllowed(const HttpRequest &request, Caller caller) const
{
    const QString &path = request.path;
    const QString of = accountIn(path);
    static const QRegularExpression form(u"^AC[0-9a-fA-F]{32}$"_qs);
    if (!of.isEmpty() && !form.match(of).hasMatch())
        return refusal(400, 21470, u"AccountSid "_qs + of + u" is invalid"_qs);
    if (!of.isEmpty() && of != world.account.sid)
        return notAuthenticated(); // somebody else's

    const QString own = accountsPath() + u"/"_qs + world.account.sid;
    const QString rest = path.startsWith(own) ? path.mid(own.size()) : QString();
    const bool isAccount =
        path == accountsPath() + u".json"_qs || path == accountsPath() || path == own || rest == u".json"_qs;
    const bool isBalance = rest == u"/Balance.json"_qs;
    // Twilio's pages keep a Standard key from "/Accounts" and "/Keys". Whether the balance counts as the account is not
    // said; the stricter answer is given, so that a client that cannot do without it is noticed.
    if (caller == Caller::StandardKey && (isAccount || isBalance || rest.startsWith(u"/Keys"_qs)))
        return notAuthenticated();
    if (world.account.status != Account::Status::Active && !isAccount && !isBalance)
        return refusal(403, 20403, u"Forbidden: the account is not active"_qs);
    return {};
}

} // namespace trunkline::practice
