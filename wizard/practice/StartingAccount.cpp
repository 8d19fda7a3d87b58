// What each variant of the account holds before anybody asks. Phone numbers are from the ranges kept for fiction
// (555-01xx), names and addresses end in .example or lie in the networks of the manuals.

#include "practice/Account.h"
#include "practice/ManyNumbers.h"
#include "practice/Numbering.h"
#include "practice/Options.h"
#include "practice/PastCalls.h"

#include <algorithm>

namespace trunkline::practice {

namespace {

QDateTime on(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(9, 30), Qt::UTC);
}

Number &owned(Account &account, const QString &phoneNumber, const QDateTime &since, NumberType type = NumberType::Local)
{
    Number &number = account.addNumber(phoneNumber, type);
    number.created = number.updated = since;
    return number;
}

Trunk &frontDesk(Account &account)
{
    Trunk &trunk = account.addTrunk(u"Front desk"_qs);
    trunk.created = trunk.updated = on(2025, 3, 12);
    OriginationUrl &url =
        account.addOriginationUrl(trunk, u"sip:198.51.100.20:5060;transport=tcp"_qs, u"Front desk"_qs);
    url.created = url.updated = trunk.created;
    return trunk;
}

void addCall(Account &account, const Number &called, const QString &from, qint64 minutesAgo, int seconds)
{
    Call call;
    call.sid = account.newSid(QLatin1String("CA"));
    call.from = from;
    call.started = Account::now().addSecs(-60 * minutesAgo);
    call.seconds = seconds;
    call.status = seconds > 0 ? u"completed"_qs : u"no-answer"_qs;
    call.phoneNumberSid = called.sid;
    call.trunkSid = called.trunkSid;
    // A trunk call is listed under a SIP address, not under the number (API reference §3.5).
    const bool onTrunk = !called.trunkSid.isEmpty();
    call.direction = onTrunk ? u"trunking-originating"_qs : u"inbound"_qs;
    call.to = onTrunk ? u"sip:"_qs + called.phoneNumber + u"@198.51.100.20;region=us1"_qs : called.phoneNumber;
    account.calls.append(call);
}

/// Twelve calls to the website's number in the last week and two before that; three on the trunk.
void addCalls(Account &account, const Number &website, const Number &onTrunk)
{
    const QStringList callers{u"+14155550101"_qs, u"+15105550125"_qs, u"+12065550188"_qs};
    for (int i = 0; i < 12; ++i)
        addCall(account, website, callers.at(i % 3), 40 + i * 13 * 60,
                i % 5 == 4 ? 0 : 35 + 17 * i); // the last: 143 h ago
    for (int i = 0; i < 2; ++i)
        addCall(account, website, callers.at(i), (9 + 4 * i) * 24 * 60, 90);
    for (int i = 0; i < 3; ++i)
        addCall(account, onTrunk, callers.at(i), 75 + i * 26 * 60, 120 + i);
    std::sort(account.calls.begin(), account.calls.end(),
              [](const Call &a, const Call &b) { return a.started > b.started; });
}

void addBusiness(Account &account)
{
    const QString desk = frontDesk(account).sid;
    Number &texts = owned(account, u"+18335550141"_qs, on(2024, 6, 5), NumberType::TollFree);
    texts.capabilities = {false, true, true};
    texts.settings.insert(u"sms_url"_qs, u"https://hooks.riverside.example/sms"_qs);
    Number &website = owned(account, u"+14155550178"_qs, on(2024, 11, 18));
    website.settings.insert(u"voice_url"_qs, u"https://hooks.riverside.example/voice"_qs);
    account.assign(owned(account, u"+16285550106"_qs, on(2025, 3, 12)), desk);
    account.numbers.first().updated = account.numbers.first().created;
    owned(account, u"+14155550132"_qs, on(2025, 9, 2));
    addCalls(account, *account.numberByPhone(u"+14155550178"_qs), *account.numberByPhone(u"+16285550106"_qs));

    const QString verified = u"+14155550190"_qs;
    account.callerIds.append({account.newSid(QLatin1String("PN")), verified, formatted(verified), on(2024, 11, 18)});
    account.applicationSids.append(account.newSid(QLatin1String("AP")));
}

void addLines(Account &account, int count)
{
    for (int i = 1; i <= count; ++i) {
        Trunk &trunk = account.addTrunk(u"Line "_qs + QString::number(i));
        trunk.created = trunk.updated = on(2025, 5, 1).addDays(i);
    }
}

} // namespace

void fill(Account &account, const Options &options)
{
    addManyNumbers(account, options.ownedNumbers);
    account.friendlyName = options.friendlyName;
    account.created = on(2024, 6, 3);
    account.balanceCents = centsFrom(options.balance);
    account.keys.append({account.newSid(QLatin1String("SK")), u"Practice key"_qs,
                         options.apiKeySecret.isEmpty() ? account.newSecret() : options.apiKeySecret, on(2025, 1, 15),
                         on(2025, 1, 15)});
    switch (options.variant) {
    case Variant::Full:
        addBusiness(account);
        break;
    case Variant::Trial:
    case Variant::OlderTrial:
        account.type = Account::Type::Trial;
        account.balanceCents = 0; // the free units are not money
        owned(account, u"+14155550132"_qs, on(2025, 9, 2));
        break;
    case Variant::Suspended:
        account.status = Account::Status::Suspended;
        addBusiness(account);
        break;
    case Variant::Closed:
        account.status = Account::Status::Closed;
        addBusiness(account);
        break;
    case Variant::Empty:
        break;
    case Variant::Poor:
        account.balanceCents = 40;
        addBusiness(account);
        break;
    case Variant::Crowded:
        addBusiness(account);
        addLines(account, 99);
        break;
    }
    addLines(account, options.extraTrunks);
    useManyNumbers(account, options.ownedNumbers);
    addPast(account, options);
}

} // namespace trunkline::practice
