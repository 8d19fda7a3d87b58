#include "report/ProviderRequest.h"

#include "answers/Isolate.h"

namespace trunkline::report {

/// `orTls`: the sentence that asks for TLS where it is not asked for already.
QString ProviderRequest::connection(const std::optional<SipUri> &gateway, const QString &orTls)
{
    const Transport transport = gateway ? gateway->effectiveTransport() : Transport::Tcp;
    const int port = gateway ? gateway->effectivePort() : usualPort(transport);
    //: How calls travel: "TCP, port 5060"
    const QString asked = tr("%1, port %2").arg(transportName(transport), QString::number(port));
    // A gateway with a port of its own listens for TLS nobody knows where.
    return transport == Transport::Tls || port != usualPort(transport) ? asked : orTls.arg(asked);
}

QVector<ProviderRequest::Line> ProviderRequest::lines(const std::optional<SipUri> &gateway)
{
    return {
        {tr("SIP trunk for incoming calls"), tr("One phone number, no outgoing calls needed"), false},
        {tr("Send calls to"), gateway ? gateway->text() : u"–"_qs, gateway.has_value()},
        //: %1: "TCP, port 5060". “They”: the phone provider
        {tr("Connection"), connection(gateway, tr("%1 (TLS on port 5061 if they offer it)")), false},
        {tr("Sound format"), tr("G.711 (PCMU or PCMA)"), false},
        {tr("Key presses"), tr("RFC 4733 events"), false},
        {tr("Their addresses"), tr("Where their calls come from, for your firewall"), false},
    };
}

QString ProviderRequest::message(const std::optional<SipUri> &gateway)
{
    QVector<Line> asked = lines(gateway);
    asked[1].value = gateway ? isolate(gateway->text()) : u"…"_qs;
    //: %1: "TCP, port 5060". “You”: the phone provider that the letter is for
    asked[2].value = connection(gateway, tr("%1 (TLS on port 5061 if you offer it)"));
    asked[5] = {tr("Your addresses"), tr("please tell us where your calls come from, for our firewall"), false};

    QStringList rows;
    for (const Line &line : asked)
        //: A line of a letter, what is asked and how: "Sound format: G.711"
        rows.append(u"- "_qs + tr("%1: %2").arg(line.what, line.value));
    return tr("Subject: %1").arg(tr("SIP trunk for incoming calls")) + u"\n\n"_qs
           + QStringList{tr("Hello,"), tr("we would like a phone number whose calls you send to our own voice gateway. This is what we need:"),
                         rows.join(u'\n'),
                         tr("Please also tell us how you write the number that was dialled, for example %1: our gateway compares it.")
                             .arg(isolate(u"+14155550147"_qs)),
                         tr("Thank you")}
                 .join(u"\n\n"_qs)
           + u'\n';
}

} // namespace trunkline::report
