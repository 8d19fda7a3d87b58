#pragma once

#include <QCoreApplication>
#include <QString>
#include <optional>

namespace trunkline {

/// What went wrong, by what the user can do about it. Each kind has an advice; the compiler insists.
enum class ErrorKind {
    // the way to Twilio
    Offline,            ///< nothing could be connected to at all
    HostNotFound,       ///< name lookup failed: no network, or a typo in a custom endpoint
    TwilioUnreachable,  ///< refused, silent or cut, and it was a read or never left this computer
    ProxyUnreachable,   ///< the configured proxy refuses or cannot be found
    ProxyWantsPassword, ///< 407
    NotSecure,          ///< certificate or TLS trouble; nothing was sent
    NotTwilio,          ///< an answer came, but not Twilio's: a sign-in page, HTML, a redirect
    TwilioInTrouble,    ///< 5xx to a read
    Busy,               ///< 429: never processed
    OutcomeUnknown,     ///< a write was sent and nobody knows whether it took effect. Look, never repeat
    // the account
    SignInRefused,    ///< 401
    NotAllowed,       ///< 403, key without the right
    AccountSuspended,
    AccountClosed,
    TrialLimit,       ///< 10002, 21404: not for trial accounts
    NoFunds,          ///< the purchase was declined
    // what was asked for
    NotFound,          ///< 404
    NumberTaken,       ///< 21422: somebody else has it
    NumberNotUsable,   ///< 21421, no voice, not in this account
    NumberInUse,       ///< the number answers somewhere else, and nobody agreed to move it
    NumbersLeft,       ///< of several numbers some could not be had; `message` is how many, `detail` names each and why
    AddressNeeded,     ///< 21631, 21613, 21615
    DocumentsNeeded,   ///< 21649, 21650, 21651: a regulatory bundle
    TooManyTrunks,     ///< 21244
    TooManyGateways,   ///< 21249
    DomainTaken,       ///< 21248
    TrunkAmbiguous,    ///< more than one trunk has this name
    Refused,           ///< any other 4xx; Twilio's own sentence is in `message`
    Unexpected,        ///< an answer of the wrong shape to a read
    // this computer
    Cancelled,
    ConsentNeeded,     ///< a purchase was not agreed to
    JournalUnwritable, ///< the record of the set-up cannot be written, so nothing is sent
    JournalDamaged,
    SetupBusy,         ///< another process works on this set-up
    BadFile,           ///< a set-up file or journal that cannot be read; `message` says where and what is allowed
    BadEndpoint,       ///< a custom endpoint that is neither https nor loopback
    NotAsAsked,        ///< everything was answered, but what is there differs from what was asked
};

/// Whether a write may have taken effect. Mixing up No and Unknown is how money is lost.
enum class Effect { No, Yes, Unknown };

/// The one button that helps most.
enum class Remedy { None, TryAgain, GoBack, SignInAgain, NetworkSettings, OpenTwilio, ChooseAnotherNumber, Resume };

/// What the user is told: what is the case, what to do, and one button.
struct Advice
{
    QString what;
    QString next;
    Remedy remedy = Remedy::None;
};

/// A reason, as a value. The sentence is made when it is shown, so it follows a change of language.
struct Error
{
    ErrorKind kind = ErrorKind::Unexpected;
    Effect effect = Effect::No;          ///< of the write that failed; No for reads
    QString message;                     ///< Twilio's own sentence, or place and rule for BadFile; may be empty
    QString detail;                      ///< for an expert, behind "Details": never a secret, never a full URL
    int httpStatus = 0;                  ///< 0: no answer
    int twilioCode = 0;                  ///< 0: none given
    QString requestId;                   ///< Twilio-Request-Id (RQ…), for support
    std::optional<int> retryAfterSeconds; ///< as the server asked for, unbounded

    /// Trying the same again can help without the user changing anything.
    bool mayPass() const;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Makes an Error of a kind with a message, the common case.
Error error(ErrorKind kind, const QString &message = {});

/// Speaks about errors. A new kind without an advice does not compile (-Werror=switch).
class Advising
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::Advising)
public:
    static Advice advice(const Error &error);

    /// "code 21422, request RQ…": for support, behind a click. Empty when there is nothing to say.
    static QString forSupport(const Error &error);

    /// Stable name for JSON output: "number-taken".
    static QString name(ErrorKind kind);
};

} // namespace trunkline
