#include "Strike.h"

#include "practice/Reply.h"

#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

namespace trunkline::test {

namespace {

using practice::Action;
using practice::Hook;
using On = Strike::On;

QVector<int> put(Ground &ground, const Target &target, Hook hook, const Action &action)
{
    return {ground.twilio.arrange({target.method, target.path, practice::nth(target.nth), hook, action})};
}

Strike at(const QString &name, Hook hook, const Action &action, On on = On::Any)
{
    return {name, [hook, action](Ground &ground, const Target &target) { return put(ground, target, hook, action); }, on};
}

Strike silent(const QString &name, Hook hook, On on = On::Any)
{
    Strike strike = at(name, hook, practice::StaySilent{}, on);
    strike.ends = false;
    return strike;
}

/// The work is done, its answer is lost, and the next lists do not show it.
Strike lostAndLagging(int lists)
{
    return {u"lost, lists lag %1"_qs.arg(lists),
            [lists](Ground &ground, const Target &target) {
                return put(ground, target, Hook::AfterCommit, practice::Lag{lists}) + put(ground, target, Hook::WhileAnswering, practice::Reset{});
            },
            On::Writes};
}

Strike redirect(const QString &name, Hook hook, int status, On on = On::Any)
{
    return {name,
            [hook, status](Ground &ground, const Target &target) {
                return put(ground, target, hook, practice::redirectTo(ground.elsewhere(), status));
            },
            on};
}

Strike onTheWay(const QString &name, Strike::Way way)
{
    return {name, [](Ground &, const Target &) { return QVector<int>(); }, On::Any, way};
}

/// An answer about something else: a valid one.
Action anothers()
{
    return practice::Rewrite{[](QJsonObject &body) {
        for (auto it = body.begin(); it != body.end(); ++it) {
            const QString text = it.value().toString();
            if (it.key().endsWith(u"sid"_qs) && text.size() == 34)
                it.value() = QString(text.left(2) + QString(32, u'f'));
            else if (it.key() == u"friendly_name")
                it.value() = u"Front desk"_qs;
            else if (it.key() == u"phone_number")
                it.value() = u"+16285550106"_qs;
            else if (it.key() == u"sip_url")
                it.value() = u"sip:198.51.100.20"_qs;
            else if (it.key() == u"mode")
                it.value() = u"record-from-ringing"_qs;
        }
    }};
}

Action page(const QByteArray &body, const QByteArray &type)
{
    return practice::ReplaceBody{body, type};
}

QByteArray httpDate(qint64 secondsFromNow)
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(secondsFromNow), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_qs).toLatin1();
}

Action revoke()
{
    return practice::Meanwhile{[](practice::PracticeTwilio &twilio, const practice::Request &) { twilio.refuseEverybody(true); }};
}

} // namespace

bool Target::hits(const QString &requested) const
{
    QString expression = QRegularExpression::escape(path);
    expression.replace(u"\\{\\}"_qs, u"[^/]*"_qs).replace(u"\\*"_qs, u".*"_qs);
    return QRegularExpression(QRegularExpression::anchoredPattern(expression)).match(requested).hasMatch();
}

QVector<Target> writesOf(const Ground &ground)
{
    const QString trunk = u"/v1/Trunks/"_qs + ground.trunkSid();
    if (ground.scenario == Scenario::NewLine)
        return {{u"create the trunk"_qs, "POST", u"/v1/Trunks"_qs, 1, u"create-trunk"_qs},
                {u"add the gateway"_qs, "POST", u"/v1/Trunks/{}/OriginationUrls"_qs, 1, u"add-origination-url"_qs},
                {u"buy the number"_qs, "POST", u"*/IncomingPhoneNumbers.json"_qs, 1, u"buy-number"_qs}};
    return {{u"update the trunk"_qs, "POST", trunk, 1, u"update-trunk"_qs},
            {u"set recording"_qs, "POST", trunk + u"/Recording"_qs, 1, u"set-recording"_qs},
            {u"update the gateway"_qs, "POST", trunk + u"/OriginationUrls/"_qs + ground.oldUrlSid, 1, u"update-origination-url"_qs},
            {u"add a gateway"_qs, "POST", trunk + u"/OriginationUrls"_qs, 1, u"add-origination-url"_qs},
            {u"assign the number"_qs, "POST", u"*/IncomingPhoneNumbers/"_qs + ground.numberSid + u".json"_qs, 1, u"assign-number"_qs}};
}

QVector<Target> readsOf(const Ground &ground)
{
    const QString account = u"/2010-04-01/Accounts/"_qs + ground.twilio.accountSid();
    QVector<Target> all{{u"look at the account"_qs, "GET", account + u".json"_qs},
                        {u"look at the balance"_qs, "GET", account + u"/Balance.json"_qs},
                        {u"list the trunks"_qs, "GET", u"/v1/Trunks"_qs},
                        {u"list the trunks, page 2"_qs, "GET", u"/v1/Trunks"_qs, 2},
                        {u"find the number"_qs, "GET", account + u"/IncomingPhoneNumbers.json"_qs},
                        {u"look at prices"_qs, "GET", u"/v1/PhoneNumbers/Countries/US"_qs},
                        {u"read back the trunk"_qs, "GET", u"/v1/Trunks/{}"_qs},
                        {u"find the number again"_qs, "GET", account + u"/IncomingPhoneNumbers.json"_qs, 2}};
    const bool old = ground.scenario == Scenario::OldLine;
    if (old) {
        all.append({u"list its gateways"_qs, "GET", u"/v1/Trunks/{}/OriginationUrls"_qs});
        all.append({u"list its numbers"_qs, "GET", u"/v1/Trunks/{}/PhoneNumbers"_qs});
    }
    all.append({u"read back its gateways"_qs, "GET", u"/v1/Trunks/{}/OriginationUrls"_qs, old ? 2 : 1});
    all.append({u"read back its numbers"_qs, "GET", u"/v1/Trunks/{}/PhoneNumbers"_qs, old ? 2 : 1});
    return all;
}

QVector<Target> undoWritesOf(const Ground &ground, bool release)
{
    const QString number = u"*/IncomingPhoneNumbers/{}.json"_qs;
    if (ground.scenario == Scenario::NewLine)
        return {release ? Target{u"release the number"_qs, "DELETE", number, 1, u"release-number"_qs}
                        : Target{u"take the number off the trunk"_qs, "DELETE", u"/v1/Trunks/{}/PhoneNumbers/{}"_qs, 1, u"detach-number"_qs},
                {u"delete the trunk"_qs, "DELETE", u"/v1/Trunks/{}"_qs, 1, u"delete-trunk"_qs}};
    return {{u"take the number off the trunk"_qs, "DELETE", u"/v1/Trunks/{}/PhoneNumbers/{}"_qs, 1, u"detach-number"_qs},
            {u"put back its routing"_qs, "POST", number, 1, u"restore-routing"_qs},
            {u"take off the gateway"_qs, "DELETE", u"/v1/Trunks/{}/OriginationUrls/{}"_qs, 1, u"delete-origination-url"_qs},
            {u"set back the gateway"_qs, "POST", u"/v1/Trunks/{}/OriginationUrls/{}"_qs, 1, u"update-origination-url"_qs},
            {u"set back the trunk"_qs, "POST", u"/v1/Trunks/{}"_qs, 1, u"update-trunk"_qs},
            {u"set back recording"_qs, "POST", u"/v1/Trunks/{}/Recording"_qs, 1, u"set-recording"_qs}};
}

QVector<Strike> strikesFromOutside()
{
    using namespace practice;
    using std::chrono::milliseconds;
    const Hook arrival = Hook::OnArrival, before = Hook::BeforeCommit, after = Hook::AfterCommit, answering = Hook::WhileAnswering;
    QVector<Strike> all{
        at(u"FIN before"_qs, before, HangUp{}),
        at(u"RST before"_qs, before, Reset{}),
        at(u"FIN after"_qs, after, HangUp{}, On::Writes),
        at(u"RST after"_qs, after, Reset{}, On::Writes),
        silent(u"silent before"_qs, before),
        silent(u"silent after"_qs, after, On::Writes),
        at(u"429"_qs, arrival, busy()),
        at(u"429, 1 s"_qs, arrival, busy("1")),
        at(u"429, a day"_qs, arrival, busy("86400")),
        at(u"429, a date"_qs, arrival, busy(httpDate(1))),
        at(u"429, a date long past"_qs, arrival, busy("Sun, 06 Nov 1994 08:49:37 GMT")),
        at(u"429, nonsense"_qs, arrival, busy("soon, perhaps")),
        at(u"400"_qs, before, refuseWith(400, 0, u"Bad request"_qs)),
        at(u"401"_qs, before, refuseWith(401, 20003, u"Authenticate"_qs)),
        at(u"403"_qs, before, refuseWith(403, 20006, u"Access denied"_qs)),
        at(u"404"_qs, before, refuseWith(404, 20404, u"Not found"_qs), On::Writes),
        at(u"408"_qs, before, refuseWith(408, 0, u"Request timeout"_qs)),
        at(u"half a status line"_qs, answering, Cut{Cut::After::HalfStatusLine}),
        at(u"half the headers"_qs, answering, Cut{Cut::After::HalfHeaders}),
        at(u"headers and no body"_qs, answering, Cut{Cut::After::AllHeaders}),
        at(u"torn body"_qs, answering, Cut{Cut::After::HalfBody}),
        at(u"torn chunk"_qs, answering, Cut{Cut::After::HalfChunk}),
        at(u"cut without a length"_qs, answering, Cut{Cut::After::WithoutLength}),
        at(u"broken JSON"_qs, answering, brokenJson()),
        at(u"wrong types"_qs, answering, wrongTypes()),
        at(u"another object's values"_qs, answering, anothers(), On::Writes),
        at(u"empty body"_qs, answering, emptyBody()),
        at(u"null"_qs, answering, page("null", "application/json")),
        at(u"a list"_qs, answering, page("[]", "application/json")),
        at(u"a page, acted"_qs, answering, page("<!DOCTYPE html><html>Sign in</html>", "text/html"), On::Writes),
        at(u"a sign-in page"_qs, before, signInPage()),
        redirect(u"redirect 301"_qs, before, 301),
        redirect(u"redirect 302"_qs, before, 302),
        redirect(u"redirect 307"_qs, before, 307),
        redirect(u"redirect 308"_qs, before, 308),
        redirect(u"redirect 307, acted"_qs, after, 307, On::Writes),
        at(u"lists lag 1"_qs, after, Lag{1}, On::Writes),
        at(u"lists lag 2"_qs, after, Lag{2}, On::Writes),
        at(u"lists lag 5"_qs, after, Lag{5}, On::Writes),
        lostAndLagging(1),
        lostAndLagging(2),
        lostAndLagging(5),
        at(u"acts late"_qs, before, Delay{milliseconds(680)}, On::Writes),
        at(u"answers late"_qs, after, Delay{milliseconds(680)}),
        at(u"drips"_qs, answering, Drip{milliseconds(3), 64}),
        at(u"drips for ever"_qs, answering, Drip{milliseconds(150), 1}),
        at(u"token revoked"_qs, arrival, revoke()),
    };
    for (const int status : {500, 502, 503, 504}) {
        all.append(at(QString::number(status) + u" before"_qs, before, serverError(status)));
        all.append(at(QString::number(status) + u" after"_qs, after, serverError(status), On::Writes));
    }
    return all;
}

QVector<Strike> allStrikes()
{
    return strikesFromOutside()
           + QVector<Strike>{onTheWay(u"connection refused"_qs, Strike::Way::Refused), onTheWay(u"gone for a while"_qs, Strike::Way::GoneForAWhile),
                             onTheWay(u"closed before anything is said"_qs, Strike::Way::ClosedAtOnce)};
}

} // namespace trunkline::test
