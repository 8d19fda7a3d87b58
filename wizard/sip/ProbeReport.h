#pragma once

#include "sip/CertificateFacts.h"
#include "sip/Target.h"

#include <QJsonObject>
#include <QVector>
#include <chrono>

namespace trunkline::sip {

/// What came of asking. The first in this list goes before the others when several addresses differ.
enum class Outcome {
    Answers,        ///< 2xx
    WantsPassword,  ///< 401, 407
    Refuses,        ///< 403
    AnswersOther,   ///< 404, 405, 480, 486, 488, 501, 603 …: it does not know this kind of test
    Redirects,      ///< 3xx
    Busy,           ///< 500, 503, 504 …
    Certificate,    ///< it answers, and its certificate is not good
    Malformed,      ///< SIP, but broken
    NotSip,         ///< a web server, a mail server, random bytes
    Closed,         ///< hung up before an answer
    NotTls,         ///< asked for TLS; it answers without
    ConnectedSilent,///< something is there and says nothing
    Refused,        ///< nothing listens on the port
    NoAnswer,       ///< silence
    WrongTransport, ///< nothing this way; it answers by `ProbeReport::other`
    SampleAddress,  ///< of a manual (RFC 5737, RFC 3849): nothing was sent
    NameNotFound,
    NameSlow,       ///< the name server did not say in time
    Blocked,        ///< this computer or its network lets no such test out
    Offline,
    Stopped,        ///< by the user
};

/// The three honest answers.
enum class Verdict { Answers, DoesNotAnswer, CannotTell };

Verdict verdict(Outcome outcome);
/// Stable name for JSON: "answers", "wants-password", "no-answer" …
QString name(Outcome outcome);
QString name(Verdict verdict); ///< "answers", "does-not-answer", "cannot-tell"

/// One address asked over one connection.
struct Attempt
{
    QString address; ///< "203.0.113.10", "::1"
    int port = 0;
    Transport transport = Transport::Tcp;
    Outcome outcome = Outcome::NoAnswer;
    bool otherWay = false; ///< not as asked: tried because that failed

    int status = 0;  ///< of the final answer: 200; 0 if there was none
    QString reason;  ///< "OK", cleaned and cut
    QString server;  ///< what it says it is
    QString contact; ///< of a redirect
    int retryAfter = 0;
    QString seenAs;  ///< our address as the gateway sees it, where that is another than ours: there is NAT between
    QString opening; ///< the beginning of what is no SIP answer or a broken one, for Details
    int sent = 0;    ///< requests; more than one over UDP
    std::optional<std::chrono::milliseconds> connected; ///< TCP and TLS, from the start
    std::optional<std::chrono::milliseconds> answered;  ///< from the first request
    std::optional<CertificateFacts> certificate;        ///< TLS, once there was a handshake
};

/// How a name was turned into addresses.
struct NameLookup
{
    enum class End { NotNeeded, Found, NotFound, Slow };
    End end = End::NotNeeded;
    QStringList addresses;
    QStringList services; ///< what SRV named: "sip1.example.com:5080"
    int leftOut = 0;      ///< more addresses than are asked
    std::chrono::milliseconds took{0};
};

/// A call for a number that is hung up at once.
struct Rehearsal
{
    enum class End {
        Taken,       ///< 180, 183 or 200: the gateway takes calls for this number
        Refused,     ///< `status` says why
        NoWord,      ///< neither, in time
        NotTried,    ///< nothing answered to begin with
    };
    QString number; ///< E.164
    End end = End::NotTried;
    int status = 0;
    QString reason;
    bool hungUp = false; ///< the gateway confirmed the end
    std::chrono::milliseconds took{0};
};

/// What a probe found, seen from this computer. It says nothing about whether Twilio gets through: Twilio calls from
/// elsewhere.
struct ProbeReport
{
    Target target;
    Outcome outcome = Outcome::Stopped;
    NameLookup lookup;
    QVector<Attempt> attempts; ///< each address and connection, in the order they were tried
    std::optional<Target> other; ///< WrongTransport, NotTls: where it answers instead
    std::optional<Rehearsal> rehearsal;
    std::chrono::milliseconds took{0};
    std::chrono::milliseconds bound{0}; ///< how long was waited at most
    bool practice = false; ///< the practice gateway answered in place of the address

    Verdict verdict() const { return sip::verdict(outcome); }
    /// The attempt that `outcome` tells of; nullptr if none was made.
    const Attempt *decisive() const;
    QJsonObject toJson() const;
};

} // namespace trunkline::sip
