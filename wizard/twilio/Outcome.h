#pragma once

#include "answers/Result.h"
#include "twilio/Arrived.h"
#include "twilio/Request.h"

#include <QJsonObject>

namespace trunkline::twilio {

/// A whole answer to a request that was granted. `json` is empty after a 204.
struct Answer
{
    QJsonObject json;
    int status = 0;
    QString requestId;
    bool toWrite = false;
    QString described; ///< the request, for details

    /// It says something else than it must: a write may have taken effect, a read was in vain.
    Error unreadable(const QString &why) const;
};

/// What one try means. Only NoError, 2xx, a whole body and a JSON object are success; the status alone decides for
/// 4xx and 5xx. A write ends with Effect::No only if it is certain that Twilio did not act.
Result<Answer> judge(const Request &request, const Arrived &arrived);

/// Trying a read again by itself makes sense: no connection, too slow, 429, 5xx.
bool isWorthAnotherTry(const Error &error);

} // namespace trunkline::twilio
