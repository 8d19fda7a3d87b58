#pragma once

#include "answers/Error.h"

#include <QJsonObject>

namespace trunkline::twilio {

/// Twilio's reason for a 4xx, by status and code (API reference §1.4, §6). Never by the sentence: Twilio changes those.
/// `code` is 0 if there is none.
ErrorKind refusalKind(int status, int code);

/// The error body as far as it is one: code and sentence.
struct ErrorBody
{
    int code = 0;
    QString message;

    static ErrorBody read(const QByteArray &body);
};

} // namespace trunkline::twilio
