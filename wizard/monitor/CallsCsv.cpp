#include "monitor/CallsCsv.h"

#include "answers/Isolate.h"
#include "monitor/CallStory.h"

#include <QIODevice>
#include <QRegularExpression>

namespace trunkline::monitor {

namespace {

QByteArray line(const QStringList &fields)
{
    QStringList quoted;
    for (const QString &one : fields)
        quoted.append(CallsCsv::field(one));
    return (quoted.join(u',') + u"\r\n"_qs).toUtf8();
}

/// With the zone: "2026-06-15T10:49:03-07:00".
QString iso(qint64 at)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(at);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

} // namespace

QString CallsCsv::field(const QString &text)
{
    // "+14155550190" and "-0.0085" are numbers whatever a spreadsheet makes of them; other texts that begin like this
    // could be formulas, which may send what else is in the table.
    static const QRegularExpression harmless(u"^[+-]?[0-9]+([.][0-9]+)?$"_qs);
    static const QString dangerous = u"=+-@\t\r\n"_qs;
    QString safe = plain(text);
    if (!safe.isEmpty() && dangerous.contains(safe.front()) && !harmless.match(safe).hasMatch())
        safe.prepend(u'\'');
    if (safe.contains(u'"') || safe.contains(u',') || safe.contains(u';') || safe.contains(u'\n') || safe.contains(u'\r'))
        safe = u'"' + safe.replace(u'"', u"\"\""_qs) + u'"';
    return safe;
}

QByteArray CallsCsv::head(For readers)
{
    if (readers == For::Scripts)
        return line({u"time"_qs, u"caller"_qs, u"number"_qs, u"seconds"_qs, u"result"_qs, u"happened"_qs, u"gateway"_qs, u"sip_code"_qs,
                     u"call_sid"_qs, u"price"_qs, u"currency"_qs});
    return line({tr("Time"), tr("Caller"), tr("Number"), tr("Length in seconds"), tr("Result"), tr("What happened"), tr("Gateway"),
                 tr("SIP code"), tr("Call SID"), tr("Price"), tr("Currency")});
}

QByteArray CallsCsv::row(const CallLog &log, const CallEntry &entry)
{
    const CallStory story(log, entry);
    const auto price = log.price(entry);
    return line({iso(entry.at), log.caller(entry), log.number(entry), QString::number(entry.seconds), log.result(entry), story.happened(),
                 story.gateway(), log.sipCodeOf(entry), entry.isCall ? entry.sid.text() : QString(), price ? price->amount : QString(),
                 price ? price->currency : QString()});
}

bool CallsCsv::write(QIODevice &device, const CallLog &log, const QVector<quint32> &places, For readers)
{
    const auto put = [&device](const QByteArray &bytes) { return device.write(bytes) == bytes.size(); };
    if (!put("\xEF\xBB\xBF"_qba) || !put(head(readers)))
        return false;
    for (const quint32 place : places)
        if (!put(row(log, log.at(place))))
            return false;
    return true;
}

} // namespace trunkline::monitor
