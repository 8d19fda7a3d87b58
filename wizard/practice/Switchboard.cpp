#include "practice/Switchboard.h"

#include <QUrl>

#include <algorithm>

namespace trunkline::practice {

namespace {

constexpr int secondsOfAPhoneCall = 5;

/// Twilio tries no other gateway after these.
bool isFinal(int status)
{
    static const QSet<int> all{400, 404, 405, 410, 416, 482, 484, 486};
    return all.contains(status) || status >= 600;
}

/// "sip:203.0.113.10:5060;transport=tcp" → its host.
QString hostOf(const QString &sipUrl)
{
    QString rest = sipUrl.section(u':', 1).section(u';', 0, 0).section(u'?', 0, 0);
    rest = rest.contains(u'@') ? rest.section(u'@', 1) : rest;
    return rest.startsWith(u'[') ? rest.section(u']', 0, 0).mid(1) : rest.section(u':', 0, 0);
}

/// As it is called: the number is filled in where no name stands before @.
QString withNumber(const QString &sipUrl, const QString &number)
{
    const QString rest = sipUrl.section(u':', 1);
    return rest.section(u';', 0, 0).contains(u'@') ? sipUrl : u"sip:"_qs + number + u'@' + rest;
}

GatewayCall::Transport transportOf(const QString &sipUrl, bool secure)
{
    if (secure || sipUrl.contains(u";transport=tls"_qs, Qt::CaseInsensitive))
        return GatewayCall::Transport::Tls;
    return sipUrl.contains(u";transport=tcp"_qs, Qt::CaseInsensitive) ? GatewayCall::Transport::Tcp : GatewayCall::Transport::Udp;
}

/// No such name: RFC 6761 keeps .invalid for that.
bool isNowhere(const QString &host)
{
    return host.endsWith(u".invalid"_qs, Qt::CaseInsensitive);
}

bool isInside(const QString &host)
{
    return host.startsWith(u"10."_qs) || host.startsWith(u"192.168."_qs) || host.startsWith(u"127."_qs);
}

} // namespace

Switchboard::~Switchboard()
{
    for (const auto &way : std::as_const(m_ways))
        delete way->call;
}

Call *Switchboard::call(const QString &sid)
{
    const auto found = std::find_if(m_account.calls.begin(), m_account.calls.end(), [&](const Call &one) { return one.sid == sid; });
    return found == m_account.calls.end() ? nullptr : &*found;
}

/// It is seen from look to look, so that nobody misses a state.
void Switchboard::reach(const QString &sid, const QString &status)
{
    if (Call *one = call(sid))
        one->ahead.append(status);
}

void Switchboard::place(const QString &callSid)
{
    const Call *placed = call(callSid);
    const auto way = std::make_shared<Way>();
    way->placed = callSid;
    way->from = placed->from;
    way->to = placed->to;
    reach(callSid, u"ringing"_qs);
    put(way);
}

void Switchboard::phoneCalls(const QString &from, const QString &to)
{
    const auto way = std::make_shared<Way>();
    way->from = from;
    way->to = to;
    put(way);
}

void Switchboard::put(const std::shared_ptr<Way> &way)
{
    const Number *number = m_account.numberByPhone(way->to);
    if (!number || !number->capabilities.voice)
        return reach(way->placed, u"failed"_qs);
    const Trunk *trunk = m_account.trunk(number->trunkSid);
    if (!trunk) {
        const bool website = !number->voiceUrl().isEmpty() || !number->voiceApplicationSid().isEmpty();
        return reach(way->placed, website ? u"in-progress"_qs : u"failed"_qs);
    }
    way->trunk = trunk->sid;
    way->leg = m_account.newSid(QLatin1String("CA"));
    const bool known = std::any_of(m_account.callerIds.begin(), m_account.callerIds.end(), [&](const CallerId &one) { return one.phoneNumber == way->from; });
    if (m_account.type == Account::Type::Trial && !known) {
        warn(*way, 32100, u"Trial account: the caller is not a verified number"_qs, {});
        return reach(way->placed, u"failed"_qs);
    }
    way->left = trunk->urls;
    way->left.removeIf([](const OriginationUrl &url) { return !url.enabled; });
    std::stable_sort(way->left.begin(), way->left.end(), [](const OriginationUrl &one, const OriginationUrl &later) { return one.priority < later.priority; });
    if (way->left.isEmpty())
        warn(*way, 32010, u"No enabled origination URL on the trunk"_qs, {});
    m_ways.append(way);
    tryNext(way);
}

void Switchboard::tryNext(const std::shared_ptr<Way> &way)
{
    if (way->left.isEmpty())
        return noneLeft(way);
    const Trunk *trunk = m_account.trunk(way->trunk);
    const QString url = way->left.takeFirst().sipUrl;
    const QString uri = withNumber(url, way->to);
    if (isNowhere(hostOf(url))) {
        warn(*way, 32011, u"Unable to resolve the host of "_qs + uri, uri); // and no row in the log
        return tryNext(way);
    }
    addLeg(*way, url);
    if (m_place.port == 0)
        return answered(way);
    GatewayPlace place = m_place;
    if (isInside(hostOf(url)))
        return notTaken(way, uri, {0, {}, GatewayCall::Silence::NoAnswer});
    auto *attempt = new GatewayCall(place, transportOf(url, trunk && trunk->secure), uri, way->from, way->leg);
    attempt->setParent(this);
    way->call = attempt;
    connect(attempt, &GatewayCall::answered, this, [this, way] { answered(way); });
    connect(attempt, &GatewayCall::ended, this, [this, way, uri](const GatewayCall::End &end) { notTaken(way, uri, end); });
    attempt->start();
}

void Switchboard::notTaken(const std::shared_ptr<Way> &way, const QString &uri, const GatewayCall::End &end)
{
    if (way->call)
        way->call->deleteLater();
    way->call = nullptr;
    way->lastStatus = end.status;
    switch (end.silence) {
    case GatewayCall::Silence::RangOut:
        return over(way, u"no-answer"_qs); // nothing is wrong with the line, and nothing is noted
    case GatewayCall::Silence::None:
        warn(*way, 32011, u"Got SIP response "_qs + QString::number(end.status) + u' ' + end.reason + u" from "_qs + uri, uri,
             QString::number(end.status) + u' ' + end.reason);
        break;
    case GatewayCall::Silence::NoAnswer:
        warn(*way, 32011, u"No response from "_qs + uri, uri);
        break;
    case GatewayCall::Silence::Closed:
        warn(*way, 32011, u"Connection refused by "_qs + uri, uri);
        break;
    case GatewayCall::Silence::Tls:
        warn(*way, 32011, u"TLS handshake did not succeed with "_qs + uri, uri);
        break;
    case GatewayCall::Silence::Certificate:
        warn(*way, 32011, u"TLS certificate is not trusted: "_qs + uri, uri);
        break;
    }
    if (!isFinal(end.status))
        return tryNext(way);
    way->left.clear();
    noneLeft(way);
}

/// Nobody took it. The web address for that case answers, if there is one.
void Switchboard::noneLeft(const std::shared_ptr<Way> &way)
{
    const Trunk *trunk = m_account.trunk(way->trunk);
    const QString website = trunk && !isFinal(way->lastStatus) ? trunk->disasterRecoveryUrl : QString();
    if (!website.isEmpty() && isNowhere(QUrl(website).host()))
        warn(*way, 11210, u"HTTP bad host name: "_qs + website, website);
    else if (!website.isEmpty())
        return answered(way);
    const int status = way->lastStatus;
    over(way, status == 486 || status == 600 ? u"busy"_qs : status == 408 || status == 480 || status == 487 ? u"no-answer"_qs : u"failed"_qs);
}

void Switchboard::answered(const std::shared_ptr<Way> &way)
{
    if (!way->placed.isEmpty())
        return reach(way->placed, u"in-progress"_qs); // until somebody hangs up
    if (Call *leg = call(way->leg))
        leg->seconds = secondsOfAPhoneCall;
    if (way->call)
        way->call->hangUp();
    over(way, u"completed"_qs);
}

void Switchboard::over(const std::shared_ptr<Way> &way, const QString &status)
{
    reach(way->placed, status);
    if (Call *leg = call(way->leg)) {
        leg->status = status;
        leg->listed = true;
    }
    if (way->call)
        way->call->deleteLater();
    m_ways.removeOne(way);
}

void Switchboard::hangUp(const QString &callSid)
{
    const auto found = std::find_if(m_ways.begin(), m_ways.end(), [&](const auto &way) { return way->placed == callSid; });
    if (found == m_ways.end())
        return;
    const std::shared_ptr<Way> way = *found;
    if (way->call)
        way->call->hangUp();
    const Call *placed = call(callSid);
    if (Call *leg = call(way->leg); leg && placed)
        leg->seconds = placed->seconds;
    over(way, placed ? placed->status : u"completed"_qs);
}

/// The leg from the trunk to the gateway is a row of its own, and its `to` is a SIP URI (API reference §3.5). It is in no
/// list while it runs.
void Switchboard::addLeg(const Way &way, const QString &sipUrl)
{
    if (call(way.leg))
        return; // the second gateway of the same call
    const Number *number = m_account.numberByPhone(way.to);
    Call leg;
    leg.sid = way.leg;
    leg.direction = u"trunking-originating"_qs;
    leg.from = way.from;
    leg.to = withNumber(sipUrl, way.to).section(u';', 0, 0);
    leg.status = u"ringing"_qs;
    leg.trunkSid = way.trunk;
    leg.phoneNumberSid = number ? number->sid : QString();
    leg.started = Account::now();
    leg.listed = false;
    m_account.calls.prepend(leg);
}

void Switchboard::warn(const Way &way, int code, const QString &message, const QString &uri, const QString &sipResponse)
{
    Alert &alert = m_account.addAlert(code, message, way.leg);
    if (!sipResponse.isEmpty())
        alert.more.append({u"sipResponse"_qs, sipResponse});
    if (!uri.isEmpty() && uri.startsWith(u"sip:"))
        alert.more.append({u"sipUri"_qs, uri});
}

} // namespace trunkline::practice
