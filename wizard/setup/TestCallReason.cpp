// Why a call did not get through.

#include "setup/TestCall.h"

#include <QSet>
#include <algorithm>

namespace trunkline::setup {

namespace {

// Twilio writes reasons down late: half a minute is waited for them, a call that went well is looked at just twice.
constexpr int looksForReasons = 12, looksAfterSuccess = 2;

} // namespace

void TestCall::explain()
{
    m_looksLeft = m_ending == Ending::Answered ? looksAfterSuccess : looksForReasons;
    m_watch.look();
}

void TestCall::reasonLooked()
{
    if (m_state != State::Over)
        return;
    if (m_ending == Ending::Answered && stoodIn())
        m_ending = Ending::StoodIn;
    // When a reason is there, one look more shows whether there was a second gateway.
    const bool knows = !m_watch.reasons().isEmpty();
    m_looksLeft = knows ? std::min(m_looksLeft - 1, 1) : m_looksLeft - 1;
    if (m_looksLeft > 0)
        m_look.start();
    Q_EMIT changed();
}

/// Twilio put the call through, and yet every gateway had refused it or was silent.
bool TestCall::stoodIn() const
{
    const FailureContext context = m_context();
    if (!context.disasterUrl)
        return false;
    QSet<QString> refused;
    for (const Symptom &one : m_watch.reasons()) {
        if (one.code == 32010)
            return true;
        if (one.code == 32011)
            refused.insert(one.address.toLower());
    }
    return !refused.isEmpty()
           && std::all_of(context.gateways.begin(), context.gateways.end(), [&](const SipUri &uri) { return refused.contains(uri.host()); });
}

QVector<Symptom> TestCall::symptoms() const
{
    QVector<Symptom> all = m_watch.reasons();
    const QString leg = m_watch.leg() ? m_watch.leg()->call.sid : m_sid;
    if (m_state == State::Failed && m_error.twilioCode > 0)
        all.append(Symptom::ofAlert(QString::number(m_error.twilioCode), m_error.message));
    else if (m_ending == Ending::StoodIn)
        all.append(Symptom::ofStatus(u"stood-in"_qs, leg));
    else if (!m_status.isEmpty())
        all.append(Symptom::ofStatus(m_status, leg));
    return all;
}

std::optional<Failure> TestCall::failure() const
{
    const QVector<Symptom> seen = symptoms();
    const bool is = (m_state == State::Over && m_ending != Ending::NotSeen && m_ending != Ending::HungUp) || m_state == State::Failed;
    if (!is || seen.isEmpty())
        return {};
    FailureContext context = m_context();
    context.caller = m_byHand ? (m_watch.leg() ? m_watch.leg()->call.from : QString()) : m_from;
    if (m_to)
        context.number = m_to->e164();
    return FailureBook::builtIn().explain(seen, context);
}

QString TestCall::answeredBy() const
{
    if (m_state != State::Over || m_ending != Ending::Answered)
        return {};
    QSet<QString> refused;
    for (const Symptom &one : m_watch.reasons())
        if (one.code == 32011)
            refused.insert(one.address.toLower());
    if (refused.isEmpty())
        return {};
    for (const SipUri &uri : m_context().gateways)
        if (!refused.contains(uri.host()))
            return uri.host();
    return {};
}

} // namespace trunkline::setup
