// /v1/Trunks and their recording: API reference §2.1, §2.6, §2.7.

#include "practice/Paging.h"
#include "practice/Reply.h"
#include "practice/Router.h"

#include <QRegularExpression>

namespace trunkline::practice {

namespace {

constexpr int mostTrunks = 100;

QJsonObject toJson(const Recording &recording)
{
    return {{u"mode"_qs, recording.mode}, {u"trim"_qs, recording.trim}};
}

QJsonObject toJson(const Trunk &trunk, const World &world)
{
    const QString url = world.base + u"/v1/Trunks/"_qs + trunk.sid;
    const auto below = [&](const QString &name) { return QJsonValue(url + u"/"_qs + name); };
    return {{u"sid"_qs, trunk.sid},
            {u"account_sid"_qs, world.account.sid},
            {u"friendly_name"_qs, orNull(trunk.friendlyName)},
            {u"domain_name"_qs, orNull(trunk.domainName)},
            {u"disaster_recovery_url"_qs, orNull(trunk.disasterRecoveryUrl)},
            {u"disaster_recovery_method"_qs, orNull(trunk.disasterRecoveryMethod)},
            {u"secure"_qs, trunk.secure},
            {u"cnam_lookup_enabled"_qs, trunk.cnamLookup},
            {u"symmetric_rtp_enabled"_qs, false},
            {u"recording"_qs, toJson(trunk.recording)},
            {u"transfer_mode"_qs, trunk.transferMode},
            {u"transfer_caller_id"_qs, trunk.transferCallerId},
            {u"auth_type"_qs, u""_qs}, // nobody may call out through it: no access list is attached
            {u"auth_type_set"_qs, QJsonArray()},
            {u"date_created"_qs, iso8601(trunk.created)},
            {u"date_updated"_qs, iso8601(trunk.updated)},
            {u"url"_qs, url},
            {u"links"_qs, QJsonObject{{u"origination_urls"_qs, below(u"OriginationUrls"_qs)},
                                      {u"credential_lists"_qs, below(u"CredentialLists"_qs)},
                                      {u"ip_access_control_lists"_qs, below(u"IpAccessControlLists"_qs)},
                                      {u"phone_numbers"_qs, below(u"PhoneNumbers"_qs)}}}};
}

/// Reference §2.7. A name of our own that is used twice is 21245, one of another account 21248.
std::optional<HttpResponse> domainProblem(const QString &domain, const Trunk &trunk, const Account &account)
{
    static const QRegularExpression form(u"^([a-z0-9-]+\\.)?[a-z0-9-]+\\.pstn\\.twilio\\.com$"_qs,
                                         QRegularExpression::CaseInsensitiveOption);
    if (!form.match(domain).hasMatch())
        return refusal(400, 21245, u"The domain name must end with pstn.twilio.com"_qs);
    const QString parent = domain.count(u'.') == 4 ? domain.section(u'.', 1) : QString();
    bool parentFound = parent.isEmpty();
    for (const Trunk &other : account.trunks) {
        if (other.sid != trunk.sid && other.domainName.compare(domain, Qt::CaseInsensitive) == 0)
            return refusal(400, 21245, u"The domain name is used by another trunk of this account"_qs);
        parentFound = parentFound || other.domainName.compare(parent, Qt::CaseInsensitive) == 0;
    }
    if (account.takenDomains.contains(domain, Qt::CaseInsensitive))
        return refusal(400, 21248, u"The domain name is already taken"_qs);
    if (!parentFound)
        return refusal(400, 21247, u"The parent domain does not exist"_qs);
    return {};
}

/// Sets what was sent, all or nothing.
std::optional<HttpResponse> set(Trunk &trunk, Ask &ask)
{
    Trunk wanted = trunk;
    Form &form = ask.form;
    const auto keep = [](auto &field, const auto &sent) { field = sent.value_or(field); };
    keep(wanted.friendlyName, form.friendlyName());
    keep(wanted.domainName, form.text(u"DomainName"_qs));
    keep(wanted.disasterRecoveryUrl, form.text(u"DisasterRecoveryUrl"_qs));
    keep(wanted.disasterRecoveryMethod, form.choice(u"DisasterRecoveryMethod"_qs, {u"GET"_qs, u"POST"_qs}));
    keep(wanted.transferMode, form.choice(u"TransferMode"_qs, {u"disable-all"_qs, u"sip-only"_qs, u"enable-all"_qs}));
    keep(wanted.transferCallerId, form.choice(u"TransferCallerId"_qs, {u"from-transferee"_qs, u"from-transferor"_qs}));
    keep(wanted.secure, form.flag(u"Secure"_qs));
    keep(wanted.cnamLookup, form.flag(u"CnamLookupEnabled"_qs));
    if (!wanted.domainName.isEmpty() && wanted.domainName != trunk.domainName) {
        if (std::optional<HttpResponse> problem = domainProblem(wanted.domainName, trunk, ask.account()))
            form.refuse(*problem);
    }
    if (form.refused())
        return form.refused();
    wanted.updated = Account::now();
    trunk = wanted;
    return {};
}

HttpResponse create(Ask &ask)
{
    Account &account = ask.account();
    if (ask.world.options.variant == Variant::Trial)
        return refusal(403, 10002, u"Trial accounts do not support this feature"_qs);
    if (ask.world.options.variant == Variant::OlderTrial && !account.trunks.isEmpty())
        return refusal(403, 10002, u"Trial accounts may have one trunk"_qs);
    if (account.trunks.size() >= mostTrunks)
        return refusal(400, 21244, u"The maximum number of trunks has been reached"_qs);
    Trunk trunk; // has no SID yet, so that it is not taken for another trunk with the same domain
    if (const std::optional<HttpResponse> refused = set(trunk, ask))
        return *refused;
    Trunk &made = account.addTrunk({});
    trunk.sid = made.sid;
    trunk.created = trunk.updated = made.created;
    made = trunk;
    return reply(201, toJson(made, ask.world));
}

HttpResponse list(Ask &ask)
{
    QList<QJsonObject> items;
    for (const Trunk &trunk : ask.account().trunks)
        items.append(toJson(trunk, ask.world));
    return metaPage(ask, u"trunks"_qs, items);
}

HttpResponse fetch(Ask &ask)
{
    const Trunk *trunk = ask.account().trunk(ask.at[0]);
    return trunk ? reply(200, toJson(*trunk, ask.world)) : notFound(ask.http.path);
}

HttpResponse update(Ask &ask)
{
    Trunk *trunk = ask.account().trunk(ask.at[0]);
    if (!trunk)
        return notFound(ask.http.path);
    const std::optional<HttpResponse> refused = set(*trunk, ask);
    return refused ? *refused : reply(200, toJson(*trunk, ask.world));
}

HttpResponse remove(Ask &ask)
{
    const Trunk *trunk = ask.account().trunk(ask.at[0]);
    if (!trunk)
        return notFound(ask.http.path);
    for (const Trunk &other : ask.account().trunks) {
        if (!trunk->domainName.isEmpty() && other.domainName.endsWith(u"."_qs + trunk->domainName))
            return refusal(400, 21247, u"Subdomains of this trunk's domain exist"_qs);
    }
    ask.account().removeTrunk(ask.at[0]);
    return replyDeleted();
}

HttpResponse fetchRecording(Ask &ask)
{
    const Trunk *trunk = ask.account().trunk(ask.at[0]);
    return trunk ? reply(200, toJson(trunk->recording)) : notFound(ask.http.path);
}

HttpResponse updateRecording(Ask &ask)
{
    Trunk *trunk = ask.account().trunk(ask.at[0]);
    if (!trunk)
        return notFound(ask.http.path);
    const auto mode =
        ask.form.choice(u"Mode"_qs, {u"do-not-record"_qs, u"record-from-ringing"_qs, u"record-from-answer"_qs,
                                     u"record-from-ringing-dual"_qs, u"record-from-answer-dual"_qs});
    const auto trim = ask.form.choice(u"Trim"_qs, {u"trim-silence"_qs, u"do-not-trim"_qs});
    if (ask.form.refused())
        return *ask.form.refused();
    trunk->recording = {mode.value_or(trunk->recording.mode), trim.value_or(trunk->recording.trim)};
    trunk->updated = Account::now();
    return reply(200, toJson(trunk->recording));
}

} // namespace

void addTrunkRoutes(Router &router)
{
    router.on("POST", u"/v1/Trunks"_qs, create);
    router.on("GET", u"/v1/Trunks"_qs, list);
    router.on("GET", u"/v1/Trunks/{}"_qs, fetch);
    router.on("POST", u"/v1/Trunks/{}"_qs, update);
    router.on("DELETE", u"/v1/Trunks/{}"_qs, remove);
    router.on("GET", u"/v1/Trunks/{}/Recording"_qs, fetchRecording);
    router.on("POST", u"/v1/Trunks/{}/Recording"_qs, updateRecording);
}

} // namespace trunkline::practice
