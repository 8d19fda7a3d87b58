#pragma once

#include "practice/Books.h"
#include "practice/Http.h"

#include <QJsonObject>

#include <chrono>
#include <functional>
#include <limits>
#include <variant>

namespace trunkline::practice {

class PracticeTwilio;

/// When in the life of a request a fault strikes. "Commit" is the moment in which the account changes.
enum class Hook { OnArrival, BeforeCommit, AfterCommit, WhileAnswering };

// What a fault does. With Answer, HangUp, Reset or StaySilent before the commit the account does not change.

/// Says this instead of what the account would say, or has said.
struct Answer
{
    HttpResponse response;
};
struct HangUp
{}; ///< FIN without an answer
struct Reset
{}; ///< RST without an answer
struct StaySilent
{}; ///< no answer; the connection stays open
struct Delay
{
    std::chrono::milliseconds time;
};
/// Something else happens in the account at that moment; the request goes on.
struct Meanwhile
{
    std::function<void(PracticeTwilio &, const Request &)> happens;
};
/// Changes the JSON of the answer.
struct Rewrite
{
    std::function<void(QJsonObject &)> change;
};
/// Keeps the status of the answer and replaces its body.
struct ReplaceBody
{
    QByteArray body;
    QByteArray contentType;
};
/// Sends a part of the answer and hangs up.
struct Cut
{
    enum class After {
        HalfStatusLine,
        HalfHeaders,
        AllHeaders,    ///< and no body
        HalfBody,      ///< Content-Length promises more
        HalfChunk,     ///< chunked, without the end
        WithoutLength, ///< half the body and no Content-Length: nobody can tell that it is half
    } after;
};
/// Sends the answer a few bytes at a time, then hangs up.
struct Drip
{
    std::chrono::milliseconds pause;
    int bytes = 1;
};
/// What was just made is missing from the next lists.
struct Lag
{
    int lists;
};

using Action = std::variant<Answer, HangUp, Reset, StaySilent, Delay, Meanwhile, Rewrite, ReplaceBody, Cut, Drip, Lag>;

/// Which of the requests that fit are struck, counted from 1.
struct Occurrence
{
    int first = 1;
    int last = 1;
};
constexpr Occurrence nth(int n)
{
    return {n, n};
}
constexpr Occurrence firstFew(int n)
{
    return {1, n};
}
constexpr Occurrence always()
{
    return {1, std::numeric_limits<int>::max()};
}

struct Fault
{
    QByteArray method; ///< empty: any
    QString path;      ///< `*` stands for any characters, `{}` for one part: "/v1/Trunks/{}/OriginationUrls"
    Occurrence on = nth(1);
    Hook hook = Hook::BeforeCommit;
    Action action;
};

Action refuseWith(int status, int code, const QString &message, const Headers &headers = {});
/// As Twilio refuses with that code, in its own words: 21422, 21631, 20403 … (API reference §6.2)
Action refuseAsTwilio(int code);
Action busy(const QByteArray &retryAfter = {}); ///< 429, 20429; without the header when empty
Action serverError(int status = 500);           ///< 20500, or 20503 for 503
Action signInPage(int status = 200);            ///< the HTML of a network that wants a sign-in first
Action emptyBody();
Action brokenJson();
Action wrongTypes(); ///< texts become numbers, numbers and booleans texts, lists objects
Action redirectTo(const QByteArray &url, int status = 307);
Action nextPageAt(const QString &url); ///< the list's next page is said to be there

} // namespace trunkline::practice
