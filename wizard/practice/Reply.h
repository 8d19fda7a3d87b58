#pragma once

#include "practice/Http.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace trunkline::practice {

/// An answer with a JSON body.
HttpResponse reply(int status, const QJsonObject &body);
/// 204, as every successful DELETE is answered.
HttpResponse replyDeleted();

/// Twilio's error body, API reference §6.1. Without a code, `code` and `more_info` are left out, as Twilio does.
HttpResponse refusal(int status, int code, const QString &message);
HttpResponse notFound(const QString &path);         ///< 404, 20404
HttpResponse notAuthenticated();                    ///< 401, 20003
HttpResponse missingParameter(const QString &name); ///< 400, 20001

/// The same answer as the 2010 API gives it to a path without `.json`.
HttpResponse asXml(const HttpResponse &json);

QString rfc2822(const QDateTime &when); ///< api 2010: "Thu, 30 Jul 2015 23:19:04 +0000"
QString iso8601(const QDateTime &when); ///< product hosts: "2015-01-02T11:23:45Z"

QJsonValue orNull(const QString &text); ///< null for an empty text

} // namespace trunkline::practice
