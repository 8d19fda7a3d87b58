#include "setup/Trace.h"

#include "answers/CleanText.h"
#include "setup/Each.h"

namespace trunkline::setup {

namespace {

template <class T>
bool isAsAsked(const std::optional<T> &asked, const T &there)
{
    return !asked || *asked == there;
}

bool isAsAsked(const TrunkSettings &asked, const twilio::Trunk &trunk)
{
    return isAsAsked(asked.secure, trunk.secure) && isAsAsked(asked.cnam, trunk.cnam) && isAsAsked(asked.transferMode, trunk.transferMode)
           && isAsAsked(asked.transferCallerId, trunk.transferCallerId) && isAsAsked(asked.domainName, trunk.domainName)
           && isAsAsked(asked.disasterRecoveryUrl, trunk.disasterRecoveryUrl);
}

/// Empty: wherever it led before.
bool leadsTo(const twilio::OriginationUrl &url, const QString &address)
{
    const auto there = SipUri::parse(url.sipUrl);
    const auto asked = SipUri::parse(address);
    return address.isEmpty() || url.sipUrl == address || (there && asked && there->sameAs(*asked));
}

} // namespace

std::optional<QString> Trace::of(const Journal::Entry &intent) const
{
    const auto done = [](bool yes) { return yes ? std::optional(QString()) : std::nullopt; };
    const auto find = [this](const OriginationUrlSid &sid) {
        const auto at = std::find_if(m_observed.urls.begin(), m_observed.urls.end(), [&](const auto &url) { return url.sid == sid; });
        return at == m_observed.urls.end() ? nullptr : &*at;
    };
    return std::visit(
        Each{
            [&](const CreateTrunk &c) { return trunk(intent, c); },
            [&](const AddOriginationUrl &c) { return url(intent, c); },
            [&](const PurchaseNumber &c) { return number(intent, c); },
            [&](const UpdateTrunk &c) { return done(m_observed.trunk && isAsAsked(c.to, *m_observed.trunk)); },
            [&](const SetRecording &c) {
                return done(m_observed.trunk && m_observed.trunk->recording == c.mode && m_observed.trunk->trimSilence == c.trim);
            },
            [&](const UpdateOriginationUrl &c) {
                const twilio::OriginationUrl *at = find(c.sid);
                return done(at && at->enabled == c.enabled && at->priority == c.priority && at->weight == c.weight && leadsTo(*at, c.to));
            },
            [&](const AssignNumber &c) {
                const twilio::IncomingNumber *at = m_observed.numberCalled(c.number);
                return done(at && at->sid == c.sid && m_trunk && at->trunk == m_trunk);
            },
            [&](const DetachNumber &c) {
                const twilio::IncomingNumber *at = m_observed.numberCalled(c.number);
                return done(at && (at->sid != c.sid || !at->trunk || at->trunk != m_trunk));
            },
            [&](const RestoreRouting &c) { return done(isBack(c)); },
            [&](const DeleteOriginationUrl &c) { return done(m_observed.trunk && !find(c.sid)); },
            [&](const ReleaseNumber &c) { return done(!m_observed.numberCalled(c.number)); },
            [&](const DeleteTrunk &) {
                const auto isIt = [this](const twilio::Trunk &one) { return one.sid == m_trunk; };
                return done(m_trunk && std::none_of(m_observed.trunks.begin(), m_observed.trunks.end(), isIt));
            },
        },
        intent.change);
}

bool Trace::mayBeFrom(const Journal::Entry &intent, const QString &sid, const QDateTime &created) const
{
    const bool isKnown = std::any_of(m_journal.entries().begin(), m_journal.entries().end(),
                                     [&](const Journal::Entry &other) { return other.seq != intent.seq && other.sid == sid; });
    return !isKnown && intent.isOfThatTime(created);
}

/// Several that fit: nobody can say which one is ours.
std::optional<QString> Trace::trunk(const Journal::Entry &intent, const CreateTrunk &change) const
{
    QStringList fitting;
    for (const twilio::Trunk &one : m_observed.trunks)
        if (one.name == cleaned(change.name.text()) && isAsAsked(change.settings, one) && mayBeFrom(intent, one.sid.text(), one.created))
            fitting.append(one.sid.text());
    return fitting.size() == 1 ? std::optional(fitting.first()) : std::nullopt;
}

std::optional<QString> Trace::url(const Journal::Entry &intent, const AddOriginationUrl &change) const
{
    const Gateway &wished = change.gateway;
    for (const twilio::OriginationUrl &one : m_observed.urls) {
        const auto uri = SipUri::parse(one.sipUrl);
        const bool fits = uri && uri->sameAs(wished.uri) && one.priority == wished.priority && one.weight == wished.weight
                          && one.enabled == wished.enabled && (wished.name.isEmpty() || one.name == cleaned(wished.name));
        if (fits && mayBeFrom(intent, one.sid.text(), one.created))
            return one.sid.text();
    }
    return {};
}

/// A purchase puts the number on our trunk in the same request. Elsewhere it is somebody else's, or moved on by now.
std::optional<QString> Trace::number(const Journal::Entry &intent, const PurchaseNumber &change) const
{
    const twilio::IncomingNumber *at = m_observed.numberCalled(change.wish.number);
    const bool isOnOurTrunk = at && m_trunk && at->trunk == m_trunk;
    return isOnOurTrunk && mayBeFrom(intent, at->sid.text(), at->created) ? std::optional(at->sid.text()) : std::nullopt;
}

bool Trace::isBack(const RestoreRouting &change) const
{
    const twilio::IncomingNumber *at = m_observed.numberCalled(change.number);
    if (!at || at->sid != change.sid)
        return false;
    if (change.former.trunk)
        return at->trunk == change.former.trunk;
    if (!change.former.applicationSid.isEmpty())
        return !at->trunk && at->voiceApplicationSid == change.former.applicationSid;
    return !at->trunk && at->voiceUrl == change.former.voiceUrl;
}

} // namespace trunkline::setup
