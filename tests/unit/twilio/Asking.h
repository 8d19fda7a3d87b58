#pragma once

#include "twilio/Client.h"

#include "../NoWarnings.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

/// What every story here begins with: a client with short waits, and a way to wait for one answer.
namespace asking {

using namespace trunkline;

inline const QString accountSid = u"AC0123456789abcdef0123456789abcdef"_qs;
inline const QString authToken = u"c0ffee00c0ffee00c0ffee00c0ffee42"_qs;
inline const QString trunkSid = u"TK0123456789abcdef0123456789abcdef"_qs;
inline const QString urlSid = u"OU0123456789abcdef0123456789abcdef"_qs;
inline const QString numberSid = u"PN0123456789abcdef0123456789abcdef"_qs;

inline Credentials credentials()
{
    return {*AccountSid::parse(accountSid), {}, Secret(authToken)};
}

inline twilio::Timing quick()
{
    using std::chrono::milliseconds;
    twilio::Timing timing;
    timing.idle = milliseconds(5'000);
    timing.readDeadline = milliseconds(10'000);
    timing.writeDeadline = milliseconds(10'000);
    timing.backOffBase = milliseconds(2);
    timing.backOffCap = milliseconds(10);
    timing.retryAfterCap = milliseconds(30);
    return timing;
}

/// Reads are tried once: what a fault looks like, and no more.
inline twilio::Timing once()
{
    twilio::Timing timing = quick();
    timing.readTries = 1;
    return timing;
}

inline std::unique_ptr<twilio::Client> clientOf(const QString &pattern, const twilio::Timing &timing = quick())
{
    return std::make_unique<twilio::Client>(*twilio::Endpoints::fromTemplate(pattern), credentials(), timing);
}

/// Calls, and waits for the end. Cancelled stands for "nobody said anything".
template <class T, class Call>
Result<T> ask(Call call)
{
    QObject owner;
    std::optional<Result<T>> got;
    call(&owner, Then<T>([&got](Result<T> result) { got.emplace(std::move(result)); }));
    if (got)
        return error(ErrorKind::Cancelled, u"told from within"_qs);
    if (!QTest::qWaitFor([&got] { return got.has_value(); }, 20'000))
        return error(ErrorKind::Cancelled, u"nobody said anything"_qs);
    return *got;
}

inline Result<twilio::Trunk> createTrunk(twilio::Client &client, const QString &name = u"Support line"_qs,
                                         const TrunkSettings &settings = {})
{
    return ask<twilio::Trunk>(
        [&](QObject *owner, auto then) { client.createTrunk(*TrunkName::parse(name), settings, owner, then); });
}

inline Result<twilio::Trunk> fetchTrunk(twilio::Client &client)
{
    return ask<twilio::Trunk>(
        [&](QObject *owner, auto then) { client.fetchTrunk(*TrunkSid::parse(trunkSid), owner, then); });
}

inline Result<Nothing> deleteTrunk(twilio::Client &client)
{
    return ask<Nothing>(
        [&](QObject *owner, auto then) { client.deleteTrunk(*TrunkSid::parse(trunkSid), owner, then); });
}

inline QByteArray trunkJson(const QByteArray &name = "Support line", const QByteArray &more = {})
{
    return R"({"sid": ")" + trunkSid.toLatin1() + R"(", "friendly_name": ")" + name + R"(", "secure": false)" + more + "}";
}

inline void failOnAnyWarning()
{
    trunkline::test::failOnWarnings();
}

/// For messages: "outcome-unknown, effect 2, HTTP 201, …".
inline QByteArray told(const Error &error)
{
    return u"%1, effect %2, HTTP %3, code %4, “%5”, %6"_qs
        .arg(Advising::name(error.kind), QString::number(int(error.effect)), QString::number(error.httpStatus),
             QString::number(error.twilioCode), error.message, error.detail)
        .toUtf8();
}

} // namespace asking
