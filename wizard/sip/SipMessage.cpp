#include "sip/SipMessage.h"

#include <QList>

namespace trunkline::sip {

namespace {

/// Up to the first comma outside quotes and angle brackets: several values may share a line.
QByteArray firstOf(const QByteArray &value)
{
    bool quoted = false;
    bool bracketed = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char letter = value.at(i);
        if (quoted && letter == '\\')
            ++i;
        else if (letter == '"')
            quoted = !quoted;
        else if (!quoted && letter == '<')
            bracketed = true;
        else if (!quoted && letter == '>')
            bracketed = false;
        else if (!quoted && !bracketed && letter == ',')
            return value.left(i).trimmed();
    }
    return value.trimmed();
}

} // namespace

QByteArray SipMessage::header(const QByteArray &name) const
{
    for (const Header &header : headers)
        if (header.name == name)
            return header.value;
    return {};
}

QVector<QByteArray> SipMessage::all(const QByteArray &name) const
{
    QVector<QByteArray> values;
    for (const Header &header : headers)
        if (header.name == name)
            values.append(header.value);
    return values;
}

QByteArray SipMessage::viaParameter(const QByteArray &name) const
{
    const QList<QByteArray> parts = firstOf(header("via")).split(';');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const qsizetype equals = parts.at(i).indexOf('=');
        if (equals >= 0 && parts.at(i).left(equals).trimmed().toLower() == name)
            return parts.at(i).mid(equals + 1).trimmed();
    }
    return {};
}

bool SipMessage::answers(const QByteArray &branch, const QByteArray &callId, int number, const QByteArray &sentMethod) const
{
    const QList<QByteArray> sequence = header("cseq").simplified().split(' ');
    return isAnswer() && viaParameter("branch") == branch && header("call-id") == callId && sequence.size() == 2
           && sequence.at(0).toUInt() == uint(number) && sequence.at(1) == sentMethod;
}

QByteArray SipMessage::address(const QByteArray &value)
{
    const QByteArray first = firstOf(value);
    const qsizetype open = first.indexOf('<', first.startsWith('"') ? std::max<qsizetype>(0, first.indexOf('"', 1)) : 0);
    const qsizetype close = first.indexOf('>', open);
    if (open >= 0 && close > open)
        return first.mid(open + 1, close - open - 1).trimmed();
    return first.left(first.indexOf(';') < 0 ? first.size() : first.indexOf(';')).trimmed();
}

} // namespace trunkline::sip
