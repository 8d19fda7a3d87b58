#include "answers/SetupFileReader.h"

#include "answers/Isolate.h"

#include <QJsonArray>
#include <QSet>

// The numbers of a set-up file: one, or a list.

namespace trunkline {

void SetupFileReader::readNumbers(const Place &top, Answers &answers)
{
    const QString one = u"number"_qs, several = u"numbers"_qs;
    const QJsonValue single = top.json.value(one);
    if (!single.isUndefined() && top.json.contains(several))
        return complain(top.at(several), tr("%1 and %2 both say which numbers the line has. Keep one of them.")
                                             .arg(quoted(one), quoted(several)));
    if (!single.isUndefined() && !single.isNull()) {
        if (const auto number = readNumber({single.toObject(), top.at(one)}, one))
            answers.numbers.append(*number);
        return;
    }
    const QJsonArray all = list(top, several);
    QSet<QString> seen;
    for (int index = 0; index < all.size() && !m_error; ++index) {
        const Place json{all.at(index).toObject(), top.at(several) + u'/' + QString::number(index)};
        const auto number = readNumber(json, several);
        if (!number)
            return;
        const PhoneNumber &phone = phoneNumber(*number);
        if (seen.contains(phone.e164()))
            return complain(json.path, tr("%1 stands twice in %2. Keep one of them.")
                                           .arg(isolate(phone.international()), quoted(several)));
        seen.insert(phone.e164());
        answers.numbers.append(*number);
    }
}

/// `what`: "number", or "numbers" for an entry of that list. Nothing: it is wrong, and that was said.
std::optional<NumberAnswer> SetupFileReader::readNumber(const Place &json, const QString &what)
{
    const QString buy = u"buy"_qs, use = u"use"_qs;
    const bool buys = json.json.contains(buy);
    if (buys == json.json.contains(use)) {
        const QString bought = isolate(u"{\"buy\": \"+14155550123\"}"_qs), used = isolate(u"{\"use\": \"+14155550123\"}"_qs);
        complain(json.path, what == u"numbers" ? tr("Each entry of %1 must be %2, or %3.").arg(quoted(what), bought, used)
                                               : tr("%1 must be %2, or %3, or null.").arg(quoted(what), bought, used));
        return {};
    }
    allow(json, buys ? QStringList{buy, u"addressSid"_qs, u"bundleSid"_qs} : QStringList{use, u"takeOver"_qs});
    const auto typed = text(json, buys ? buy : use);
    if (!typed)
        return {};
    const auto parsed = PhoneNumber::parse(*typed);
    if (!parsed) {
        complainAbout(json, buys ? buy : use, parsed.error());
        return {};
    }
    if (buys)
        return BuyNumber{*parsed, sid<SidKind::Address>(json, u"addressSid"_qs, u"AD"_qs),
                         sid<SidKind::Bundle>(json, u"bundleSid"_qs, u"BU"_qs)};
    return UseNumber{*parsed, flag(json, u"takeOver"_qs).value_or(false)};
}

} // namespace trunkline
