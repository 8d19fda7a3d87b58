#include "sip/ProbeReport.h"

#include <QJsonArray>

namespace trunkline::sip {

namespace {

QJsonObject toJson(const CertificateFacts &facts)
{
    QJsonArray faults;
    for (const auto fault : facts.faults)
        faults.append(CertificateFacts::name(fault));
    return {{u"names"_qs, QJsonArray::fromStringList(facts.names)},
            {u"issuer"_qs, facts.issuer},
            {u"valid_from"_qs, facts.from.toUTC().toString(Qt::ISODate)},
            {u"valid_until"_qs, facts.until.toUTC().toString(Qt::ISODate)},
            {u"days_left"_qs, facts.daysLeft()},
            {u"protocol"_qs, facts.protocol},
            {u"faults"_qs, faults}};
}

void insertIf(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

QJsonObject toJson(const Attempt &attempt)
{
    QJsonObject json{{u"address"_qs, attempt.address},
                     {u"port"_qs, attempt.port},
                     {u"transport"_qs, transportToken(attempt.transport)},
                     {u"outcome"_qs, name(attempt.outcome)},
                     {u"sent"_qs, attempt.sent}};
    if (attempt.status)
        json.insert(u"status"_qs, attempt.status);
    if (attempt.otherWay)
        json.insert(u"other_way"_qs, true);
    insertIf(json, u"reason"_qs, attempt.reason);
    insertIf(json, u"server"_qs, attempt.server);
    insertIf(json, u"contact"_qs, attempt.contact);
    insertIf(json, u"seen_as"_qs, attempt.seenAs);
    insertIf(json, u"opening"_qs, attempt.opening);
    if (attempt.retryAfter)
        json.insert(u"retry_after"_qs, attempt.retryAfter);
    if (attempt.connected)
        json.insert(u"connected_ms"_qs, qint64(attempt.connected->count()));
    if (attempt.answered)
        json.insert(u"answered_ms"_qs, qint64(attempt.answered->count()));
    if (attempt.certificate)
        json.insert(u"certificate"_qs, toJson(*attempt.certificate));
    return json;
}

QString name(Rehearsal::End end)
{
    switch (end) {
    case Rehearsal::End::Taken:
        return u"taken"_qs;
    case Rehearsal::End::Refused:
        return u"refused"_qs;
    case Rehearsal::End::NoWord:
        return u"no-word"_qs;
    case Rehearsal::End::NotTried:
        return u"not-tried"_qs;
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const Rehearsal &rehearsal)
{
    QJsonObject json{{u"number"_qs, rehearsal.number},
                     {u"outcome"_qs, name(rehearsal.end)},
                     {u"hung_up"_qs, rehearsal.hungUp},
                     {u"took_ms"_qs, qint64(rehearsal.took.count())}};
    if (rehearsal.status)
        json.insert(u"status"_qs, rehearsal.status);
    insertIf(json, u"reason"_qs, rehearsal.reason);
    return json;
}

} // namespace

Verdict verdict(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Answers:
    case Outcome::WantsPassword:
    case Outcome::Refuses:
    case Outcome::AnswersOther:
    case Outcome::Redirects:
    case Outcome::Busy:
    case Outcome::Certificate: // any final answer proves a SIP server
        return Verdict::Answers;
    case Outcome::Refused:
    case Outcome::NoAnswer:
    case Outcome::ConnectedSilent:
    case Outcome::Closed:
    case Outcome::NotSip:
    case Outcome::Malformed:
    case Outcome::WrongTransport:
    case Outcome::NotTls:
    case Outcome::SampleAddress:
    case Outcome::NameNotFound:
        return Verdict::DoesNotAnswer;
    case Outcome::NameSlow:
    case Outcome::Blocked:
    case Outcome::Offline:
    case Outcome::Stopped:
        return Verdict::CannotTell;
    }
    Q_UNREACHABLE();
}

QString name(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Answers:
        return u"answers"_qs;
    case Verdict::DoesNotAnswer:
        return u"does-not-answer"_qs;
    case Verdict::CannotTell:
        return u"cannot-tell"_qs;
    }
    Q_UNREACHABLE();
}

QString name(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Answers:
        return u"answers"_qs;
    case Outcome::WantsPassword:
        return u"wants-password"_qs;
    case Outcome::Refuses:
        return u"refuses"_qs;
    case Outcome::AnswersOther:
        return u"answers-other"_qs;
    case Outcome::Redirects:
        return u"redirects"_qs;
    case Outcome::Busy:
        return u"busy"_qs;
    case Outcome::Certificate:
        return u"certificate"_qs;
    case Outcome::Refused:
        return u"refused"_qs;
    case Outcome::NoAnswer:
        return u"no-answer"_qs;
    case Outcome::ConnectedSilent:
        return u"connected-silent"_qs;
    case Outcome::Closed:
        return u"closed"_qs;
    case Outcome::NotSip:
        return u"not-sip"_qs;
    case Outcome::Malformed:
        return u"malformed"_qs;
    case Outcome::WrongTransport:
        return u"wrong-transport"_qs;
    case Outcome::NotTls:
        return u"not-tls"_qs;
    case Outcome::SampleAddress:
        return u"sample-address"_qs;
    case Outcome::NameNotFound:
        return u"name-not-found"_qs;
    case Outcome::NameSlow:
        return u"name-slow"_qs;
    case Outcome::Blocked:
        return u"blocked"_qs;
    case Outcome::Offline:
        return u"offline"_qs;
    case Outcome::Stopped:
        return u"stopped"_qs;
    }
    Q_UNREACHABLE();
}

const Attempt *ProbeReport::decisive() const
{
    const bool elsewhere = outcome == Outcome::WrongTransport || outcome == Outcome::NotTls;
    for (const Attempt &attempt : attempts)
        if (elsewhere ? attempt.otherWay && sip::verdict(attempt.outcome) == Verdict::Answers : attempt.outcome == outcome)
            return &attempt;
    return attempts.isEmpty() ? nullptr : &attempts.first();
}

QJsonObject ProbeReport::toJson() const
{
    QJsonArray tried;
    for (const Attempt &attempt : attempts)
        tried.append(sip::toJson(attempt));
    QJsonObject json{{u"target"_qs, target.uri()},
                     {u"verdict"_qs, name(verdict())},
                     {u"outcome"_qs, name(outcome)},
                     {u"tested_from"_qs, u"this-computer"_qs},
                     {u"took_ms"_qs, qint64(took.count())},
                     {u"attempts"_qs, tried}};
    if (lookup.end != NameLookup::End::NotNeeded)
        json.insert(u"addresses"_qs, QJsonArray::fromStringList(lookup.addresses));
    if (!lookup.services.isEmpty())
        json.insert(u"services"_qs, QJsonArray::fromStringList(lookup.services));
    if (other)
        json.insert(u"answers_at"_qs, other->uri());
    if (rehearsal)
        json.insert(u"rehearsal"_qs, sip::toJson(*rehearsal));
    if (practice)
        json.insert(u"practice"_qs, true);
    return json;
}

} // namespace trunkline::sip
