#include "setup/OwnedNumbers.h"

namespace trunkline::setup {

namespace {

constexpr int sidSize = 34;

/// The same without what is a number's own.
twilio::IncomingNumber common(twilio::IncomingNumber number)
{
    static const NumberSid none = *NumberSid::parse(u"PN"_qs + QString(32, u'0'));
    number.sid = none;
    number.e164.clear();
    number.name.clear();
    number.created = number.updated = {};
    return number;
}

quint32 seconds(const QDateTime &time)
{
    return time.isValid() ? quint32(time.toSecsSinceEpoch()) : 0;
}

QDateTime time(quint32 seconds)
{
    return seconds ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

/// Of what differs most between kinds; the comparison looks at everything.
size_t hashOf(const twilio::IncomingNumber &kind)
{
    return qHashMulti(0, kind.voice, kind.sms, kind.trunk ? kind.trunk->text() : QString(), kind.voiceUrl, kind.voiceFallbackUrl,
                      kind.voiceApplicationSid, kind.smsUrl, kind.type, kind.status);
}

} // namespace

void OwnedNumbers::append(const twilio::IncomingNumber &number)
{
    const twilio::IncomingNumber kind = common(number);
    const size_t hash = hashOf(kind);
    int found = -1;
    for (auto it = m_kindByHash.constFind(hash); it != m_kindByHash.constEnd() && it.key() == hash; ++it)
        if (m_kinds.at(*it) == kind)
            found = *it;
    if (found < 0) {
        found = int(m_kinds.size());
        m_kinds.append(kind);
        m_kindByHash.insert(hash, found);
    }
    const QByteArray name = number.name.toUtf8();
    const QByteArray e164 = number.e164.toLatin1();
    m_rows.append({quint32(m_bytes.size()), quint32(found), seconds(number.created), seconds(number.updated), quint16(name.size()),
                   quint16(e164.size())});
    m_bytes += number.sid.text().toLatin1();
    m_bytes += e164;
    m_bytes += name;
}

twilio::IncomingNumber OwnedNumbers::at(int row) const
{
    const Row &one = m_rows.at(row);
    twilio::IncomingNumber number = m_kinds.at(int(one.kind));
    number.sid = *NumberSid::parse(QString::fromLatin1(m_bytes.constData() + one.at, sidSize));
    number.e164 = e164(row);
    number.name = name(row);
    number.created = time(one.created);
    number.updated = time(one.updated);
    return number;
}

QString OwnedNumbers::e164(int row) const
{
    const Row &one = m_rows.at(row);
    return QString::fromLatin1(m_bytes.constData() + one.at + sidSize, one.e164Size);
}

QString OwnedNumbers::name(int row) const
{
    const Row &one = m_rows.at(row);
    return QString::fromUtf8(m_bytes.constData() + one.at + sidSize + one.e164Size, one.nameSize);
}

qsizetype OwnedNumbers::bytes() const
{
    return m_rows.capacity() * qsizetype(sizeof(Row)) + m_bytes.capacity() + m_kinds.capacity() * qsizetype(sizeof(m_kinds.first()));
}

} // namespace trunkline::setup
