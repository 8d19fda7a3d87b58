#include "setup/Symptom.h"

#include "answers/CleanText.h"

#include <QRegularExpression>
#include <QUrlQuery>

namespace trunkline::setup {

namespace {

constexpr int longestText = 600;

/// "a=1&Msg=Got+a+response" → its fields. Spaces are written as +, which QUrlQuery leaves alone.
QList<std::pair<QString, QString>> fields(const QString &text)
{
    static const QRegularExpression form(u"^[A-Za-z_][A-Za-z0-9_.]*=[^ ]*(&[A-Za-z_][A-Za-z0-9_.]*=[^ ]*)*$"_qs);
    if (!form.match(text).hasMatch())
        return {};
    QString spaced = text;
    return QUrlQuery(spaced.replace(u'+', u"%20"_qs)).queryItems(QUrl::FullyDecoded);
}

QString hostIn(const QString &text)
{
    static const QRegularExpression uri(u"\\bsips?:(?://)?(?:[^\\s@<>\"']*@)?(\\[[0-9a-f:.]+\\]|[a-z0-9._-]+)"_qs,
                                        QRegularExpression::CaseInsensitiveOption);
    return uri.match(text).captured(1);
}

/// The SIP answer: behind a word that announces it, else a lone code with its usual phrase.
int sipStatusIn(QString text)
{
    static const QRegularExpression address(u"\\bsips?:[^\\s<>\"',]+"_qs, QRegularExpression::CaseInsensitiveOption);
    text.remove(address); // ports and numbers in it look like codes
    static const QRegularExpression announced(
        u"(?:sip|response|status|code|answer|reply|received|returned|with|got)[\\s_a-z]{0,24}[\\s:=(\"']{1,3}(?:SIP/2\\.0 )?([3-6]\\d\\d)\\b(?![.:\\d])"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression phrased(
        u"\\b([3-6]\\d\\d) (?:Moved|Bad|Unauthorized|Forbidden|Not|Method|Proxy|Request|Gone|Unsupported|Temporarily|Call|Loop|Too|Address|Ambiguous|"
        "Busy|Server|Service|Internal|Decline|Declined|Does|Session|Extension)\\b"_qs);
    const auto first = announced.match(text);
    return (first.hasMatch() ? first : phrased.match(text)).captured(1).toInt();
}

Symptom::Silence silenceIn(const QString &text)
{
    const auto says = [&text](const QString &pattern) {
        return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text).hasMatch();
    };
    if (says(u"certificate"_qs))
        return Symptom::Silence::Certificate;
    if (says(u"\\b(tls|ssl|handshake)"_qs))
        return Symptom::Silence::Tls;
    if (says(u"resol|\\bdns\\b|unknown host|host not found|no such host|NXDOMAIN"_qs))
        return Symptom::Silence::Unresolved;
    if (says(u"refused|reset by peer|unreachable"_qs))
        return Symptom::Silence::Closed;
    if (says(u"time ?d? ?-?out|timed|no response|no answer|did not (respond|answer)"_qs))
        return Symptom::Silence::Timeout;
    return Symptom::Silence::None;
}

QString key(Symptom::Silence silence)
{
    switch (silence) {
    case Symptom::Silence::None:
        return {};
    case Symptom::Silence::Timeout:
        return u"sip timeout"_qs;
    case Symptom::Silence::Closed:
        return u"sip closed"_qs;
    case Symptom::Silence::Unresolved:
        return u"sip unresolved"_qs;
    case Symptom::Silence::Tls:
        return u"sip tls"_qs;
    case Symptom::Silence::Certificate:
        return u"sip certificate"_qs;
    }
    Q_UNREACHABLE();
}

} // namespace

Symptom Symptom::ofAlert(const QString &code, const QString &text, const QString &call)
{
    twilio::Alert alert;
    alert.code = code;
    alert.resource = call;
    for (const auto &[name, value] : fields(text.trimmed())) {
        if (name.compare(u"Msg"_qs, Qt::CaseInsensitive) == 0)
            alert.text = value;
        else
            alert.fields.append({name, value});
    }
    if (alert.text.isEmpty())
        alert.text = text;
    return of(alert);
}

Symptom Symptom::of(const twilio::Alert &alert)
{
    QString others;
    for (const auto &[name, value] : alert.fields)
        if (name != u"ErrorCode" && name != u"LogLevel")
            others += name + u" = "_qs + value + u'\n';
    Symptom seen;
    seen.code = alert.code.toInt();
    seen.call = alert.resource.startsWith(u"CA") ? alert.resource : QString();
    const QString all = others + alert.text;
    seen.address = hostIn(all);
    const bool aboutSip = seen.code == 32011; // in other texts a number may be anything
    seen.sipStatus = aboutSip ? sipStatusIn(all) : 0;
    seen.silence = aboutSip && seen.sipStatus == 0 ? silenceIn(all) : Silence::None;
    seen.said = cleaned(alert.text, longestText);
    return seen;
}

Symptom Symptom::ofSip(int status, const QString &address)
{
    Symptom seen;
    seen.sipStatus = status;
    seen.address = address;
    return seen;
}

Symptom Symptom::ofStatus(const QString &status, const QString &call)
{
    Symptom seen;
    seen.status = status;
    seen.call = call;
    return seen;
}

Symptom Symptom::ofCutOff(int seconds, const QString &call)
{
    Symptom seen = ofStatus(u"cut-off"_qs, call);
    seen.seconds = seconds;
    return seen;
}

QStringList Symptom::keys() const
{
    QStringList all;
    if (sipStatus > 0)
        all += u"sip "_qs + QString::number(sipStatus);
    if (silence != Silence::None)
        all += key(silence);
    if (code > 0)
        all += QString::number(code);
    if (!status.isEmpty())
        all += u"call "_qs + status;
    return all;
}

} // namespace trunkline::setup
