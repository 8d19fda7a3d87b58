#include "twilio/BackOff.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace trunkline::twilio {

namespace {

/// "Sun, 06 Nov 1994 08:49:37 GMT"
QDateTime httpDate(const QByteArray &text)
{
    QString date = QString::fromLatin1(text).trimmed();
    if (!date.endsWith(u" GMT"_qs))
        return {};
    date.replace(date.size() - 3, 3, u"+0000"_qs);
    return QDateTime::fromString(date, Qt::RFC2822Date);
}

} // namespace

std::chrono::milliseconds backOff(int failures, const Timing &timing, std::optional<int> retryAfterSeconds,
                                  double random)
{
    using std::chrono::milliseconds;
    const int doublings = std::clamp(failures - 1, 0, 20);
    const double highest = std::min(double(timing.backOffBase.count()) * double(1 << doublings),
                                    double(timing.backOffCap.count()));
    const auto ours = milliseconds(qint64(highest * random));
    if (!retryAfterSeconds)
        return ours;
    const auto asked = milliseconds(qint64(*retryAfterSeconds) * 1000);
    return std::max(ours, std::min(asked, timing.retryAfterCap));
}

std::optional<int> retryAfterSeconds(const QByteArray &header, const QByteArray &serverDate)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return {};
    constexpr qint64 most = std::numeric_limits<int>::max();
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return int(fits ? std::min(seconds, most) : most);
    }
    const QDateTime until = httpDate(text);
    if (!until.isValid())
        return {};
    const QDateTime theirs = httpDate(serverDate);
    const QDateTime now = theirs.isValid() ? theirs : QDateTime::currentDateTimeUtc();
    return int(std::clamp<qint64>((now.msecsTo(until) + 999) / 1000, 0, most));
}

} // namespace trunkline::twilio
