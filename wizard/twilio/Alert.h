#pragma once

#include "twilio/Form.h"

#include <QDateTime>
#include <QString>

namespace trunkline::twilio {

/// What Twilio noticed about a call, or about a trunk that let none through: an alert of the account, or a notification
/// of one call. They are the same kind of thing and share their SIDs (API reference §3.6, §5.1).
struct Alert
{
    enum class Level { Error, Warning, Notice, Debug };

    QString sid;      ///< NO…
    QString code;     ///< "32011"; empty: none
    Level level = Level::Error;
    QString text;     ///< what Twilio says, decoded
    Form fields;      ///< what stood beside it: "sipResponse" and the like, as they are called there
    QString resource; ///< CA… of the call, even where the call log has no such row; may be any other SID, or empty
    QString moreInfo; ///< a web address
    QDateTime generated, created; ///< it happened, it was written down: some time later

    // only from fetchAlert()
    QString requestUrl, requestVariables, responseBody;

    friend bool operator==(const Alert &, const Alert &) = default;
};

/// Nothing older than 30 days is kept. Twilio filters by time and level only.
struct AlertQuery
{
    QDateTime since, until; ///< by the time it was generated; not valid: no bound
    int pageSize = 200;
};

} // namespace trunkline::twilio
