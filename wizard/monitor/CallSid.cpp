#include "monitor/CallSid.h"

namespace trunkline::monitor {

namespace {

bool read(QStringView digits, quint64 &value)
{
    bool ok = false;
    value = digits.toULongLong(&ok, 16);
    return ok && digits.front() != u'+' && digits.front() != u'-';
}

} // namespace

CallSid CallSid::of(QStringView text)
{
    return text.startsWith(u"CA") ? digitsOf(text) : CallSid();
}

CallSid CallSid::digitsOf(QStringView text)
{
    CallSid sid;
    if (text.size() != 34 || !read(text.sliced(2, 16), sid.high) || !read(text.sliced(18, 16), sid.low))
        return {};
    return sid;
}

QString CallSid::text() const
{
    return u"CA"_qs + QString::number(high, 16).rightJustified(16, u'0') + QString::number(low, 16).rightJustified(16, u'0');
}

QString CallSid::masked() const
{
    const QString all = text();
    return all.left(6) + QChar(0x2026) + all.right(4);
}

} // namespace trunkline::monitor
