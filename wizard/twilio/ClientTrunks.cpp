// Trunks: API reference §2.1, §2.6.

#include "twilio/Client.h"

#include "answers/CleanText.h"
#include "twilio/Listing.h"

namespace trunkline::twilio {

namespace {

QString trunkPath(const TrunkSid &sid)
{
    return u"/v1/Trunks/"_qs + sid.text();
}

QString yesNo(bool yes)
{
    return yes ? u"true"_qs : u"false"_qs;
}

/// Only what is set. An empty domain or address takes the old one away.
Form settingsForm(const TrunkSettings &settings)
{
    Form form;
    if (settings.domainName)
        form.append({u"DomainName"_qs, *settings.domainName});
    if (settings.disasterRecoveryUrl)
        form.append({u"DisasterRecoveryUrl"_qs, *settings.disasterRecoveryUrl});
    if (settings.transferMode)
        form.append({u"TransferMode"_qs, token(*settings.transferMode)});
    if (settings.transferCallerId)
        form.append({u"TransferCallerId"_qs, token(*settings.transferCallerId)});
    if (settings.secure)
        form.append({u"Secure"_qs, yesNo(*settings.secure)});
    if (settings.cnam)
        form.append({u"CnamLookupEnabled"_qs, yesNo(*settings.cnam)});
    return form;
}

IsOurs<Trunk> is(const TrunkSid &sid)
{
    return [sid](const Trunk &trunk) { return trunk.sid == sid; };
}

} // namespace

void Client::listTrunks(QObject *owner, Then<QVector<Trunk>> then)
{
    const Request first = Request::get(Product::Trunking, u"/v1/Trunks"_qs, {{u"PageSize"_qs, u"1000"_qs}});
    Listing<Trunk>::start(*m_http, {first, u"trunks"_qs, readTrunk}, owner, std::move(then));
}

void Client::fetchTrunk(const TrunkSid &sid, QObject *owner, Then<Trunk> then)
{
    m_http->send(Request::get(Product::Trunking, trunkPath(sid)), owner,
                 typed<Trunk>(readTrunk, std::move(then), is(sid)));
}

void Client::createTrunk(const TrunkName &name, const TrunkSettings &settings, QObject *owner, Then<Trunk> then)
{
    Form form{{u"FriendlyName"_qs, name.text()}};
    for (const auto &field : settingsForm(settings))
        if (!field.second.isEmpty()) // there is nothing to take away yet
            form.append(field);
    const auto isOurs = [typed = cleaned(name.text())](const Trunk &trunk) { return trunk.name == typed; };
    m_http->send(Request::post(Product::Trunking, u"/v1/Trunks"_qs, form), owner,
                 typed<Trunk>(readTrunk, std::move(then), isOurs));
}

void Client::updateTrunk(const TrunkSid &sid, const TrunkSettings &settings, QObject *owner, Then<Trunk> then)
{
    const Form form = settingsForm(settings);
    if (form.isEmpty())
        return fetchTrunk(sid, owner, std::move(then));
    m_http->send(Request::post(Product::Trunking, trunkPath(sid), form), owner,
                 typed<Trunk>(readTrunk, std::move(then), is(sid)));
}

void Client::deleteTrunk(const TrunkSid &sid, QObject *owner, Then<Nothing> then)
{
    m_http->send(Request::remove(Product::Trunking, trunkPath(sid)), owner, gone(std::move(then)));
}

void Client::setRecording(const TrunkSid &sid, RecordingMode mode, bool trimSilence, QObject *owner, Then<Nothing> then)
{
    const Form form{{u"Mode"_qs, token(mode)}, {u"Trim"_qs, trimSilence ? u"trim-silence"_qs : u"do-not-trim"_qs}};
    const auto isOurs = [mode, trimSilence](const Recording &set) {
        return set.mode == mode && set.trimSilence == trimSilence;
    };
    const auto done = [then = std::move(then)](const Result<Recording> &set) {
        set ? then(Nothing{}) : then(set.error());
    };
    m_http->send(Request::post(Product::Trunking, trunkPath(sid) + u"/Recording"_qs, form), owner,
                 typed<Recording>(readRecording, done, isOurs));
}

} // namespace trunkline::twilio
