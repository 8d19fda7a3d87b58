#include "practice/Fault.h"

#include "practice/Reply.h"

#include <array>

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

struct Refusal
{
    int code;
    int status;
    const char16_t *message;
};

constexpr std::array refusals{
    Refusal{10001, 403, u"Account is not active"},
    Refusal{10002, 403, u"Trial account does not support this feature"},
    Refusal{20003, 401, u"Authenticate"},
    Refusal{20005, 403, u"Account not active"},
    Refusal{20006, 403, u"Access Denied"},
    Refusal{20010, 403, u"This action is disabled for your account"},
    Refusal{20403, 403, u"Forbidden"},
    Refusal{20404, 404, u"The requested resource was not found"},
    Refusal{20429, 429, u"Too Many Requests"},
    Refusal{21404, 400, u"Trial accounts cannot buy phone numbers"},
    Refusal{21421, 400, u"The phone number is invalid"},
    Refusal{21422, 400, u"The phone number is not available"},
    Refusal{21451, 400, u"Invalid area code"},
    Refusal{21452, 400, u"No phone numbers found in area code"},
    Refusal{21613, 400, u"The phone number requires an address in its country"},
    Refusal{21615, 400, u"The phone number requires an address in its locality"},
    Refusal{21628, 400, u"The address could not be validated"},
    Refusal{21629, 400, u"The address could not be validated. Did you mean: 1 Mill Lane, London SW1A 1AA?"},
    Refusal{21631, 400, u"The phone number requires an address, but the AddressSid is missing or does not fit"},
    Refusal{21649, 400, u"Bundle required: this number needs an approved regulatory bundle"},
    Refusal{21650, 400, u"The phone number requires a verified identity document"},
    Refusal{21651, 400, u"The identity document was not accepted"},
    Refusal{70051, 403, u"Authorization error: the account or key is unknown or has no right to this"},
    Refusal{90010, 403, u"Account is suspended"},
};

} // namespace

Action refuseAsTwilio(int code)
{
    for (const Refusal &one : refusals) {
        if (one.code == code)
            return refuseWith(one.status, code, QString::fromUtf16(one.message));
    }
    return refuseWith(400, code, u"Refused"_qs);
}

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
