#include "sip/ProbeText.h"

#include "answers/Isolate.h"
#include "answers/PhoneNumber.h"

#include <QLocale>

namespace trunkline::sip {

QVector<ProbeText::Row> ProbeText::tried(const ProbeReport &report)
{
    QVector<Row> rows;
    addLookup(rows, report);
    for (const Attempt &attempt : report.attempts)
        addAttempt(rows, attempt);
    if (report.rehearsal && report.rehearsal->end != Rehearsal::End::NotTried) {
        const Rehearsal &call = *report.rehearsal;
        QString words = call.status ? QString(QString::number(call.status) + u' ' + call.reason).trimmed() : tr("no word");
        if (call.end == Rehearsal::End::Taken)
            words = call.hungUp ? tr("%1, then hung up").arg(isolate(words)) : tr("%1, hung up, not confirmed").arg(isolate(words));
        rows.append({mark(call), tr("Rehearsal call"), isolate(words), milliseconds(call.took)});
    }
    return rows;
}

QStringList ProbeText::triedLines(const ProbeReport &report)
{
    QStringList lines;
    for (const Row &row : tried(report)) {
        const QString line = row.what + u": "_qs + row.words;
        lines.append(plain(row.time.isEmpty() ? line : QString(line + u" ("_qs + row.time + u')')));
    }
    return lines;
}

QString ProbeText::milliseconds(std::chrono::milliseconds time)
{
    return tr("%1 ms").arg(isolate(QLocale().toString(qlonglong(time.count()))));
}

void ProbeText::addLookup(QVector<Row> &rows, const ProbeReport &report)
{
    const QString what = tr("Name lookup");
    const NameLookup &lookup = report.lookup;
    switch (lookup.end) {
    case NameLookup::End::NotNeeded:
        return;
    case NameLookup::End::NotFound:
        rows.append({Mark::Failed, what, tr("no address for %1").arg(isolate(report.target.host)), milliseconds(lookup.took)});
        return;
    case NameLookup::End::Slow:
        rows.append({Mark::NotChecked, what, tr("no word from the name server"), {}});
        return;
    case NameLookup::End::Found:
        break;
    }
    if (!lookup.services.isEmpty())
        rows.append({Mark::Verified, what, tr("calls for %1 go to %2").arg(isolate(report.target.host), isolate(lookup.services.join(u", "_qs))), {}});
    rows.append({Mark::Verified, what, isolate(lookup.addresses.join(u", "_qs)), milliseconds(lookup.took)});
    if (lookup.leftOut > 0)
        rows.append({Mark::NotChecked, what, tr("%n more address(es) were not asked", nullptr, lookup.leftOut), {}});
}

void ProbeText::addAttempt(QVector<Row> &rows, const Attempt &attempt)
{
    if (attempt.transport != Transport::Udp) {
        const bool through = attempt.connected || attempt.outcome == Outcome::NotTls;
        const QString place = (attempt.address.contains(u':') ? QString(u'[' + attempt.address + u']') : attempt.address) + u':' + QString::number(attempt.port);
        rows.append({through ? Mark::Verified : Mark::Failed, tr("Connection"),
                     //: %1 is TCP or TLS, %2 an address with its port
                     tr("%1 to %2").arg(transportName(attempt.transport), isolate(place)), attempt.connected ? milliseconds(*attempt.connected) : QString()});
        if (attempt.transport == Transport::Tls && through)
            rows.append(encryptionRow(attempt));
    }
    if (attempt.outcome != Outcome::NotTls)
        rows.append(answerRow(attempt));
    if (!attempt.seenAs.isEmpty())
        rows.append({Mark::Verified, tr("Your address"), tr("the gateway sees this computer as %1").arg(isolate(attempt.seenAs)), {}});
}

ProbeText::Row ProbeText::encryptionRow(const Attempt &attempt)
{
    const QString what = tr("Encryption");
    if (!attempt.certificate)
        return {Mark::Failed, what, tr("none could be agreed"), {}};
    const CertificateFacts &facts = *attempt.certificate;
    const qint64 days = facts.daysLeft();
    const QString left = days >= 0 ? tr("%n day(s) left", nullptr, int(std::min<qint64>(days, 100'000)))
                                   : tr("ran out %n day(s) ago", nullptr, int(std::min<qint64>(-days, 100'000)));
    const QString words = tr("%1, certificate for %2, signed by %3, %4")
                              .arg(isolate(facts.protocol.isEmpty() ? u"TLS"_qs : facts.protocol), isolate(facts.names.join(u", "_qs)), isolate(facts.issuer), left);
    return {facts.isGood() ? Mark::Verified : Mark::Attention, what, words, {}};
}

ProbeText::Row ProbeText::answerRow(const Attempt &attempt)
{
    const QString what = tr("SIP answer");
    const QString way = attempt.transport == Transport::Udp
                            //: %1 is an address, %2 its port
                            ? tr("UDP to %1, port %2").arg(isolate(attempt.address), isolate(QString::number(attempt.port)))
                            : QString();
    QString words = attempt.status ? isolate(QString(QString::number(attempt.status) + u' ' + attempt.reason).trimmed()) : withoutAnswer(attempt);
    if (!attempt.server.isEmpty())
        words = tr("%1, from %2").arg(words, isolate(attempt.server));
    if (!way.isEmpty())
        words = way + u": "_qs + words;
    if (!attempt.opening.isEmpty())
        words += u" “"_qs + isolate(attempt.opening) + u'”';
    ProbeReport alone;
    alone.outcome = attempt.outcome == Outcome::Certificate ? Outcome::Answers : attempt.outcome; // that is said a line above
    return {mark(alone), what, words, attempt.answered ? milliseconds(*attempt.answered) : QString()};
}

QString ProbeText::withoutAnswer(const Attempt &attempt)
{
    switch (attempt.outcome) {
    case Outcome::Refused:
        return tr("nothing listens there");
    case Outcome::Closed:
        return tr("hung up without an answer");
    case Outcome::NotSip:
        return tr("not a gateway’s answer:");
    case Outcome::Malformed:
        return tr("a broken answer:");
    case Outcome::Blocked:
        return tr("not let out");
    default:
        return attempt.sent > 1 ? tr("none, after asking %n time(s)", nullptr, attempt.sent) : tr("none");
    }
}

} // namespace trunkline::sip
