#pragma once

#include <QHashFunctions>
#include <QString>

namespace trunkline::monitor {

/// The 32 digits of a call's SID in 16 bytes.
struct CallSid
{
    quint64 high = 0, low = 0;

    /// Anything but "CA" and 32 hexadecimal digits is null.
    static CallSid of(QStringView text);
    /// The digits of any SID.
    static CallSid digitsOf(QStringView text);
    bool isNull() const { return high == 0 && low == 0; }
    QString text() const; ///< "CA0123…", in small letters
    QString masked() const; ///< "CA0123…cdef"

    friend bool operator==(const CallSid &, const CallSid &) = default;
};

inline size_t qHash(const CallSid &sid, size_t seed = 0)
{
    return qHashMulti(seed, sid.high, sid.low);
}

} // namespace trunkline::monitor
