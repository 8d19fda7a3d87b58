#pragma once

#include <QString>

namespace trunkline {

/// The codes in a paste, however they stand in it: a copy of Twilio's page, TWILIO_ACCOUNT_SID=… lines, JSON, an
/// e-mail.
struct PastedCodes
{
    QString account;             ///< AC…, or empty
    QString key;                 ///< SK…, or empty
    QString token;               ///< what may be the Auth Token
    QString secret;              ///< what may be the API key's secret
    bool namesAuthToken = false; ///< it says "Auth Token" beside it
    bool several = false;        ///< several words could be the token; they are left out, unless one is named

    static PastedCodes read(const QString &pasted);
};

} // namespace trunkline
