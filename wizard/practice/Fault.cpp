#include "practice/Fault.h"

#include "practice/Reply.h"

namespace trunkline::practice {

namespace {

QJsonValue otherType(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
    case QJsonValue::Object:
        return 42;
    case QJsonValue::Double:
    case QJsonValue::Bool:
        return u"many"_qs;
    case QJsonValue::Array:
        return QJsonObject{{u"0"_qs, QJsonValue::Null}};
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QJsonArray{};
    }
    Q_UNREACHABLE();
}

} // namespace

Action refuseWith(int status, int code, const QString &message, const Headers &headers)
{
    HttpResponse response = refusal(status, code, message);
    response.headers += headers;
    return Answer{response};
}

Action busy(const QByteArray &retryAfter)
{
    const Headers headers = retryAfter.isEmpty() ? Headers() : Headers{{"Retry-After"_qba, retryAfter}};
    return refuseWith(429, 20429, u"Too Many Requests"_qs, headers);
}

Action serverError(int status)
{
    return refuseWith(status, status == 503 ? 20503 : 20500, QString::fromLatin1(reasonPhrase(status)));
}

Action signInPage(int status)
{
    return Answer{{status,
                   {{"Content-Type"_qba, "text/html; charset=utf-8"_qba}},
                   "<!DOCTYPE html><html><head><title>Sign in</title></head><body><h1>Welcome to the guest network</h1>"
                   "<form method=\"post\"><input name=\"room\"><button>Connect</button></form></body></html>"_qba}};
}

Action emptyBody()
{
    return ReplaceBody{{}, "application/json"_qba};
}

Action brokenJson()
{
    return ReplaceBody{"{\"sid\": \"TK"_qba, "application/json"_qba};
}

Action wrongTypes()
{
    return Rewrite{[](QJsonObject &body) {
        for (auto it = body.begin(); it != body.end(); ++it)
            it.value() = otherType(it.value());
    }};
}

Action redirectTo(const QByteArray &url, int status)
{
    return Answer{{status, {{"Location"_qba, url}, {"Content-Type"_qba, "text/html"_qba}}, "<html></html>"_qba}};
}

Action nextPageAt(const QString &url)
{
    return Rewrite{[url](QJsonObject &body) {
        if (!body.contains(u"meta"_qs)) {
            body.insert(u"next_page_uri"_qs, url);
            return;
        }
        QJsonObject meta = body.value(u"meta"_qs).toObject();
        meta.insert(u"next_page_url"_qs, url);
        body.insert(u"meta"_qs, meta);
    }};
}

} // namespace trunkline::practice
