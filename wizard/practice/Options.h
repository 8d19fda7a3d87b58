#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace trunkline::practice {

/// What kind of account it is. Each has a name for the command line: full, trial, older-trial, suspended, closed,
/// empty, poor, crowded.
enum class Variant {
    Full,       ///< one trunk with a number, three other numbers, a balance
    Trial,      ///< trunks (403, 10002) and purchases (400, 21404) only after an upgrade; one number, no balance
    OlderTrial, ///< opened before 2026: one trunk and one number are allowed, more are not (10002)
    Suspended,  ///< the account itself can be read, everything else is 403, 20403
    Closed,     ///< likewise
    Empty,      ///< no trunk and no number yet
    Poor,       ///< balance 0.40: purchases are declined (403, 10001)
    Crowded,    ///< 100 trunks, the most Twilio allows: one more is 400, 21244
};

std::optional<Variant> variantFromName(QStringView name);
QStringList variantNames();

/// How the account answers when a number is bought that it already owns. Both were seen.
enum class BuyAgain {
    ActsAsUpdate, ///< 201 with status "in-use"; the fields that were sent are set, nothing is bought
    Refused,      ///< 400, 21422
};

struct Options
{
    Variant variant = Variant::Full;
    QString friendlyName = u"Riverside Clinic"_qs;
    QString balance = u"48.20"_qs;        ///< in US dollars, with two decimals. Poor and the trials have their own
    std::chrono::milliseconds latency{0}; ///< every answer is that late
    int pageSizeCap = 1000;               ///< no list page is longer, whatever was asked for
    int extraTrunks = 0;                  ///< that many more trunks, "Line 1", "Line 2" …
    QStringList subaccounts;              ///< names of subaccounts; each is an account of its own, without balance
    QString currency = u"USD"_qs;         ///< of the balance and of all prices
    /// us1, ie1 or au1: which region its credentials are of. Other than us1: the others refuse them, and what that region
    /// does not offer is not there (API reference §1.5).
    QString region = u"us1"_qs;
    /// That many more numbers, up to mostOwnedNumbers: valid ones of five countries, always the same, with all uses that
    /// numbers have. The oldest of the account, and so the last in its list.
    int ownedNumbers = 0;
    static constexpr int mostOwnedNumbers = 150'000;
    BuyAgain buyAgain = BuyAgain::ActsAsUpdate;

    // A past, from now backwards, the same every time: calls on the trunk "Front desk", and what was said about those
    // that failed. One alert in twenty is about a call that is in no list.
    int pastCalls = 0;
    int pastAlerts = 0; ///< those that are more than 30 days old are not kept
    int pastDays = 29;  ///< how far the calls go back

    /// Other than 0: the SIDs, the token and the secret of two servers with the same seed are the same.
    quint32 seed = 0;
    QString authToken;    ///< empty: 32 random hexadecimal digits
    QString apiKeySecret; ///< empty: 32 random letters and digits

    QString certificateFile; ///< PEM; with a key the server speaks TLS, else plain HTTP
    QString keyFile;         ///< PEM, RSA or EC
};

} // namespace trunkline::practice
