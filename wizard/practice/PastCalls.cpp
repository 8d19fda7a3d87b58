#include "practice/PastCalls.h"

#include "practice/Options.h"

#include <algorithm>
#include <array>

namespace trunkline::practice {

namespace {

/// Numbers that look random and are not: splitmix64.
quint64 mixed(quint64 number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

QString sidOf(QLatin1String prefix, quint64 number)
{
    char digits[33];
    std::snprintf(digits, sizeof digits, "%016llx%016llx", static_cast<unsigned long long>(mixed(number)),
                  static_cast<unsigned long long>(number));
    return prefix + QLatin1String(digits, 32);
}

struct Reason
{
    int code;
    const char *message;
    const char *sipResponse;
};

constexpr std::array reasons{
    Reason{32011, "Gateway did not respond in time", ""},
    Reason{32011, "Gateway answered with an error", "403 Forbidden"},
    Reason{32011, "Gateway answered with an error", "486 Busy Here"},
    Reason{32011, "Gateway answered with an error", "488 Not Acceptable Here"},
};

/// So that every alert finds a call of its own: the calls that fail are spread evenly.
bool fails(const Options &options, int call)
{
    const qint64 alerts = options.pastAlerts;
    return (call + 1) * alerts / options.pastCalls > call * alerts / options.pastCalls;
}

void addFailure(Account &account, const Call &call, bool isListed, int count)
{
    Alert alert;
    alert.sid = sidOf(QLatin1String("NO"), quint64(count));
    alert.resourceSid = isListed ? call.sid : sidOf(QLatin1String("CA"), 0xabcd00000000ULL + quint64(count));
    alert.generated = call.started.addSecs(4);
    if (isListed) {
        const Reason &reason = reasons.at(size_t(count) % reasons.size());
        alert.code = reason.code;
        alert.message = QString::fromLatin1(reason.message);
        if (*reason.sipResponse)
            alert.more.append({u"sipResponse"_qs, QString::fromLatin1(reason.sipResponse)});
        alert.more.append({u"sipUri"_qs, u"sip:198.51.100.20:5060;transport=tcp"_qs});
    } else {
        alert.code = 32010;
        alert.message = u"No enabled origination URL"_qs;
    }
    account.alerts.append(alert);
}

} // namespace

void addPast(Account &account, const Options &options)
{
    if (options.pastCalls <= 0 || account.trunks.isEmpty())
        return;
    const Trunk &trunk = account.trunks.last();
    const QList<Number> numbers = account.numbersOn(trunk.sid);
    if (numbers.isEmpty())
        return;
    const QString to = u"sip:"_qs + numbers.first().phoneNumber + u"@198.51.100.20;region=us1"_qs;
    QStringList callers;
    for (int i = 0; i < 100; ++i)
        callers.append(u"+1415555"_qs + QString::number(100 + i).rightJustified(4, u'0'));

    const QDateTime now = Account::now();
    const qint64 span = qint64(options.pastDays) * 24 * 3600;
    account.calls.reserve(account.calls.size() + options.pastCalls);
    int failures = 0;
    for (int i = 0; i < options.pastCalls; ++i) {
        Call call;
        call.sid = sidOf(QLatin1String("CA"), quint64(i));
        call.direction = u"trunking-originating"_qs;
        call.from = callers.at(int(mixed(quint64(i)) % 100));
        call.to = to;
        call.trunkSid = trunk.sid;
        call.phoneNumberSid = numbers.first().sid;
        call.started = now.addSecs(-60 - i * span / options.pastCalls);
        const bool failed = options.pastAlerts > 0 && fails(options, i);
        const bool isListed = !failed || failures % 20 != 19;
        call.status = failed ? u"failed"_qs : u"completed"_qs;
        call.seconds = failed ? 0 : int(20 + mixed(quint64(i) + 7) % 400);
        if (failed)
            addFailure(account, call, isListed, failures++);
        if (isListed)
            account.calls.append(call);
    }
    std::stable_sort(account.calls.begin(), account.calls.end(), [](const Call &a, const Call &b) { return a.started > b.started; });
}

} // namespace trunkline::practice
