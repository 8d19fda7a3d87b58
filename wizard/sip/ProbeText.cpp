#include "sip/ProbeText.h"

#include "answers/Isolate.h"

#include <QLocale>

#include <algorithm>

namespace trunkline::sip {

namespace {

QString shownHost(const ProbeReport &report)
{
    return isolate(report.target.host);
}

/// An answer of a web server begins so.
bool isWeb(const ProbeReport &report)
{
    return std::any_of(report.attempts.begin(), report.attempts.end(),
                       [](const Attempt &one) { return one.opening.startsWith(u"HTTP/"); });
}

QString whole(const QStringList &sentences)
{
    QStringList said;
    for (const QString &sentence : sentences)
        if (!sentence.isEmpty())
            said.append(sentence);
    return said.join(u' ');
}

/// No call from outside can come to where it answered.
bool isOnlyInside(const ProbeReport &report)
{
    if (report.practice)
        return false;
    return report.target.isPrivate() || std::any_of(report.attempts.begin(), report.attempts.end(), [](const Attempt &attempt) {
        const Target behind{attempt.address};
        return !attempt.otherWay && behind.isPrivate() && !behind.isIpv6() && verdict(attempt.outcome) == Verdict::Answers;
    });
}

} // namespace

ProbeText::Mark ProbeText::mark(const ProbeReport &report)
{
    switch (report.outcome) {
    case Outcome::Answers:
    case Outcome::AnswersOther:
        return report.target.isIpv6() || isOnlyInside(report) ? Mark::Attention : Mark::Verified;
    case Outcome::WantsPassword:
    case Outcome::Refuses:
    case Outcome::Redirects:
    case Outcome::Busy:
    case Outcome::Certificate:
        return Mark::Attention;
    case Outcome::NameSlow:
    case Outcome::Blocked:
    case Outcome::Stopped:
        return Mark::NotChecked;
    default:
        return Mark::Failed;
    }
}

QString ProbeText::firstLine(const ProbeReport &report)
{
    switch (report.outcome) {
    case Outcome::Answers:
    case Outcome::AnswersOther:
        return answeredIn(report);
    case Outcome::WantsPassword:
        return tr("It answered, but asks for a password");
    case Outcome::Refuses:
        return tr("It answered, but doesn’t know this computer");
    case Outcome::Redirects:
        return tr("It answered: calls are handled at another address");
    case Outcome::Busy:
        return tr("Your gateway answered that it isn’t ready");
    case Outcome::Certificate:
        return tr("The certificate isn’t trusted");
    case Outcome::Malformed:
        return tr("It answered in a broken way");
    case Outcome::NotSip:
        return isWeb(report) ? tr("A web server answers there, not a gateway") : tr("Something else answers there, not a gateway");
    case Outcome::Closed:
        return tr("It hung up before it answered");
    case Outcome::NotTls:
        return tr("It answers, but without encryption");
    case Outcome::ConnectedSilent:
        return tr("Something is there but doesn’t answer");
    case Outcome::Refused:
        return tr("Nothing listens on port %1").arg(isolate(QString::number(report.target.effectivePort())));
    case Outcome::NoAnswer:
        return tr("No answer from %1").arg(shownHost(report));
    case Outcome::WrongTransport:
        //: %1 and %2 are connections, for example UDP and TCP
        return tr("No answer on %1, but on %2")
            .arg(transportName(report.target.transport), transportName(report.other ? report.other->transport : report.target.transport));
    case Outcome::SampleAddress:
        return tr("This is a sample address from a manual");
    case Outcome::NameNotFound:
        return tr("We can’t find %1").arg(shownHost(report));
    case Outcome::NameSlow:
    case Outcome::Blocked:
        return tr("We can’t tell from here");
    case Outcome::Offline:
        return tr("This computer is offline");
    case Outcome::Stopped:
        return tr("The test was stopped");
    }
    Q_UNREACHABLE();
}

QString ProbeText::secondLine(const ProbeReport &report, Reader reader)
{
    const QString port = isolate(QString::number(report.target.effectivePort()));
    switch (report.outcome) {
    case Outcome::Answers:
        return whole({testedHere(report, reader), aboutAddresses(report)});
    case Outcome::AnswersOther:
        return whole({tr("It doesn’t know this kind of test, which is fine for calls."), testedHere(report, reader), aboutAddresses(report)});
    case Outcome::WantsPassword:
        return aboutPassword(reader);
    case Outcome::Refuses:
        return reader == Reader::OtherProvider ? tr("That can be right: it may allow only your phone provider. A call will show.")
               : reader == Reader::Terminal    ? tr("That can be right: it may allow only Twilio. A call will show.")
                                               : tr("That can be right: it may allow only Twilio. The test call will show.");
    case Outcome::Redirects: {
        const Attempt *told = report.decisive();
        return told && !told->contact.isEmpty() ? tr("It points to %1. Enter that address, so that calls go there directly.").arg(isolate(told->contact))
                                                : tr("It doesn’t say where. Ask the person who looks after the gateway for its address.");
    }
    case Outcome::Busy:
        return tr("It may still be starting. Try again in a minute.");
    case Outcome::Certificate:
        return aboutCertificate(report);
    case Outcome::Malformed:
        return tr("Something there answers like a gateway, but with mistakes. Check the port. If it is right, send what was tried to the maker of the gateway.");
    case Outcome::NotSip:
        return tr("Port %1 belongs to another program. Check the port: gateways mostly use 5060, or 5061 with TLS.").arg(port);
    case Outcome::Closed:
        return aboutHangUp(report);
    case Outcome::NotTls:
        if (reader == Reader::OtherProvider && report.other)
            return askForOther(*report.other);
        return tr("Trunkline tried both. Switch to TCP, or set up TLS at the gateway.");
    case Outcome::ConnectedSilent:
        return tr("The connection on port %1 was taken, but no word came. Check the port. A gateway that ignores strangers does this, too.").arg(port);
    case Outcome::Refused:
        return tr("The computer is there, but no gateway answers on %1 port %2. Check the port, or start the gateway.")
            .arg(transportName(report.target.transport), port);
    case Outcome::NoAnswer:
        return aboutSilence(report, reader);
    case Outcome::WrongTransport:
        return reader == Reader::OtherProvider && report.other ? askForOther(*report.other) : tr("Trunkline tried both.");
    case Outcome::SampleAddress:
        return tr("No gateway is there, so nothing was sent. Enter the real address of your gateway.");
    case Outcome::NameNotFound:
        return tr("Check the spelling, or enter the IP address. A name that only your company’s network knows can’t be called from outside.");
    case Outcome::NameSlow:
        return tr("The name server didn’t say in time where %1 is. Try again, or enter the IP address.").arg(shownHost(report));
    case Outcome::Blocked:
        return reader == Reader::Wizard ? tr("This network lets no such test out. Go on – the test call will show it.")
                                        : tr("This network lets no such test out. Try it from another network, or place a call.");
    case Outcome::Offline:
        return tr("This says nothing about the gateway. Connect this computer, then test again.");
    case Outcome::Stopped:
        return tr("Nothing is known about the gateway yet.");
    }
    Q_UNREACHABLE();
}

QString ProbeText::answeredIn(const ProbeReport &report)
{
    const Attempt *told = report.decisive();
    const auto time = told ? told->answered.value_or(std::chrono::milliseconds(0)) : std::chrono::milliseconds(0);
    return tr("Your gateway answered in %1 ms").arg(isolate(QLocale().toString(qlonglong(std::max<qint64>(1, time.count())))));
}

QString ProbeText::testedHere(const ProbeReport &report, Reader reader)
{
    if (report.practice)
        return tr("This was the practice gateway. Nothing left this computer.");
    switch (reader) {
    case Reader::Wizard:
        return tr("Tested from this computer. The test call at the end tests from Twilio.");
    case Reader::Terminal:
        return tr("Tested from this computer. Twilio calls from elsewhere: only a call proves that it gets in.");
    case Reader::OtherProvider:
        return tr("Tested from this computer. Your phone provider calls from elsewhere: only a call proves that it gets in.");
    }
    Q_UNREACHABLE();
}

/// What is behind the name, and what speaks against a call all the same.
QString ProbeText::aboutAddresses(const ProbeReport &report)
{
    QStringList sentences;
    if (report.lookup.addresses.size() == 1)
        sentences += tr("%1 is %2.").arg(shownHost(report), isolate(report.lookup.addresses.first()));
    int silent = 0;
    for (const Attempt &attempt : report.attempts) {
        if (attempt.otherWay)
            continue;
        silent += verdict(attempt.outcome) != Verdict::Answers;
    }
    if (silent > 0)
        sentences += tr("%n of its addresses did not answer.", nullptr, silent);
    if (report.target.isIpv6())
        sentences += tr("Calls can’t come to this kind of address (IPv6), though.");
    else if (isOnlyInside(report))
        sentences += tr("But this address works only inside your building: calls from outside can’t come to it.");
    return whole(sentences);
}

/// For those who cannot choose the connection on the page.
QString ProbeText::askForOther(const Target &other)
{
    return tr("Enter it as %1, and ask your provider for that connection.").arg(isolate(other.uri()));
}

QString ProbeText::aboutPassword(Reader reader)
{
    return reader == Reader::OtherProvider
               ? tr("A trunk usually sends none, so calls would be turned away. The gateway must allow your provider’s addresses instead.")
               : tr("Twilio sends no password, so calls would be turned away. The gateway must allow Twilio’s addresses instead.");
}

QString ProbeText::aboutSilence(const ProbeReport &report, Reader reader)
{
    const QString waited = QLocale().toString(double(report.bound.count()) / 1000.0, 'g', 3);
    const QString silence = tr("Nothing came back in %1 s. Check the address, and that the gateway is on.").arg(isolate(waited));
    switch (reader) {
    case Reader::Wizard:
        return whole({silence, tr("If a firewall allows only Twilio, this is normal – go on and use the test call.")});
    case Reader::Terminal:
        return whole({silence, tr("If a firewall allows only Twilio, this is normal: then only a call tells.")});
    case Reader::OtherProvider:
        return whole({silence, tr("If a firewall allows only your provider, this is normal: then only a call tells.")});
    }
    Q_UNREACHABLE();
}

QString ProbeText::aboutHangUp(const ProbeReport &report)
{
    if (report.target.transport == Transport::Tls)
        return tr("No encryption could be agreed on port %1. Check the port, and that the gateway offers TLS 1.2 or newer.")
            .arg(isolate(QString::number(report.target.effectivePort())));
    return tr("The gateway may expect another connection, or turn strangers away. Check the port and the connection.");
}

QString ProbeText::aboutCertificate(const ProbeReport &report)
{
    const Attempt *told = report.decisive();
    if (!told || !told->certificate || told->certificate->isGood())
        return {};
    return whole({sentence(*told->certificate, told->certificate->faults.first(), report.target.host),
                  tr("Renew or replace it at the gateway: encrypted calls need one that is trusted.")});
}

QString ProbeText::sentence(const CertificateFacts &facts, CertificateFacts::Fault fault, const QString &host)
{
    using Fault = CertificateFacts::Fault;
    const QLocale locale;
    switch (fault) {
    case Fault::Expired:
        return tr("It ran out on %1.").arg(isolate(locale.toString(facts.until.date(), QLocale::LongFormat)));
    case Fault::NotYetValid:
        return tr("It is valid only from %1.").arg(isolate(locale.toString(facts.from.date(), QLocale::LongFormat)));
    case Fault::OtherName:
        return facts.names.isEmpty() ? tr("It names no computer.")
                                     : tr("It is for another name: %1, not %2.").arg(isolate(facts.names.mid(0, 3).join(u", "_qs)), isolate(host));
    case Fault::Wildcard:
        return tr("It is for all names of a kind (%1). Gateways need one with their own name.").arg(isolate(facts.names.mid(0, 3).join(u", "_qs)));
    case Fault::SelfSigned:
        return tr("The gateway signed it itself, so nobody knows it.");
    case Fault::UnknownIssuer:
        return tr("Nobody that is known signed it.");
    case Fault::OnlyKnownHere:
        return tr("Only this computer or your company knows who signed it, and Twilio may not.");
    case Fault::Other:
        return tr("It could not be checked.");
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::sip
