#pragma once

#include "answers/Error.h"

#include <algorithm>

namespace trunkline::twilio {

/// For SIDs that have no type of their own: two letters and 32 hexadecimal digits. What has another shape is never put
/// into a path.
inline bool isSid(const QString &text, QStringView prefix)
{
    const auto isHex = [](QChar letter) {
        const char16_t at = letter.unicode();
        return (at >= u'0' && at <= u'9') || (at >= u'a' && at <= u'f') || (at >= u'A' && at <= u'F');
    };
    return text.size() == 34 && text.startsWith(prefix) && std::all_of(text.begin() + 2, text.end(), isHex);
}

inline Error noSuch(const QString &what)
{
    Error made = error(ErrorKind::NotFound);
    made.detail = u"not the SID of a "_qs + what;
    return made;
}

} // namespace trunkline::twilio
