#include "answers/Answers.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace trunkline {

namespace {

// One table per enum serves both directions.
constexpr std::pair<TransferMode, const char16_t *> transferModes[] = {{TransferMode::DisableAll, u"disable-all"},
                                                                       {TransferMode::SipOnly, u"sip-only"},
                                                                       {TransferMode::EnableAll, u"enable-all"}};
constexpr std::pair<TransferCallerId, const char16_t *> transferCallerIds[] = {
    {TransferCallerId::FromTransferee, u"from-transferee"}, {TransferCallerId::FromTransferor, u"from-transferor"}};
constexpr std::pair<RecordingMode, const char16_t *> recordingModes[] = {
    {RecordingMode::DoNotRecord, u"do-not-record"},
    {RecordingMode::FromRinging, u"record-from-ringing"},
    {RecordingMode::FromAnswer, u"record-from-answer"},
    {RecordingMode::FromRingingDual, u"record-from-ringing-dual"},
    {RecordingMode::FromAnswerDual, u"record-from-answer-dual"}};

template <class Table, class T>
QString tokenIn(const Table &table, T value)
{
    for (const auto &[one, token] : table)
        if (one == value)
            return QString::fromUtf16(token);
    Q_UNREACHABLE();
}

template <class T, size_t n>
std::optional<T> valueIn(const std::pair<T, const char16_t *> (&table)[n], const QString &text)
{
    for (const auto &[value, token] : table)
        if (text == QStringView(token))
            return value;
    return {};
}

QJsonObject trunkJson(const Answers &answers)
{
    QJsonObject trunk{{u"name"_qs, answers.trunk.text()}};
    const TrunkSettings &settings = answers.settings;
    if (answers.existingTrunk)
        trunk.insert(u"sid"_qs, answers.existingTrunk->text());
    if (settings.secure)
        trunk.insert(u"secure"_qs, *settings.secure);
    if (settings.cnam)
        trunk.insert(u"cnam"_qs, *settings.cnam);
    if (settings.transferMode)
        trunk.insert(u"transferMode"_qs, token(*settings.transferMode));
    if (settings.transferCallerId)
        trunk.insert(u"transferCallerId"_qs, token(*settings.transferCallerId));
    if (settings.recording)
        trunk.insert(u"recording"_qs, token(*settings.recording));
    if (settings.trimSilence)
        trunk.insert(u"trimSilence"_qs, *settings.trimSilence);
    if (settings.domainName)
        trunk.insert(u"domainName"_qs, *settings.domainName);
    if (settings.disasterRecoveryUrl)
        trunk.insert(u"disasterRecoveryUrl"_qs, *settings.disasterRecoveryUrl);
    QJsonArray off;
    for (const OriginationUrlSid &sid : answers.switchOff)
        off.append(sid.text());
    if (!off.isEmpty())
        trunk.insert(u"switchOff"_qs, off);
    return trunk;
}

QJsonObject numberJson(const NumberAnswer &answer)
{
    if (const auto *use = std::get_if<UseNumber>(&answer)) {
        QJsonObject number{{u"use"_qs, use->number.e164()}};
        if (use->mayTakeOver)
            number.insert(u"takeOver"_qs, true);
        return number;
    }
    const auto &buy = std::get<BuyNumber>(answer);
    QJsonObject number{{u"buy"_qs, buy.number.e164()}};
    if (buy.address)
        number.insert(u"addressSid"_qs, buy.address->text());
    if (buy.bundle)
        number.insert(u"bundleSid"_qs, buy.bundle->text());
    return number;
}

void insertNumbers(const QVector<NumberAnswer> &numbers, QJsonObject &json)
{
    QJsonArray all;
    for (const NumberAnswer &one : numbers)
        all.append(numberJson(one));
    if (all.size() > 1)
        json.insert(u"numbers"_qs, all);
    else
        json.insert(u"number"_qs, all.isEmpty() ? QJsonValue() : all.first());
}

} // namespace

QString token(TransferMode mode)
{
    return tokenIn(transferModes, mode);
}
QString token(TransferCallerId callerId)
{
    return tokenIn(transferCallerIds, callerId);
}
QString token(RecordingMode mode)
{
    return tokenIn(recordingModes, mode);
}
std::optional<TransferMode> transferModeFrom(const QString &text)
{
    return valueIn(transferModes, text);
}
std::optional<TransferCallerId> transferCallerIdFrom(const QString &text)
{
    return valueIn(transferCallerIds, text);
}
std::optional<RecordingMode> recordingModeFrom(const QString &text)
{
    return valueIn(recordingModes, text);
}

bool isTrunkDomain(const QString &text)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(u"[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.pstn\\.twilio\\.com"_qs));
    return shape.match(text).hasMatch();
}

bool isHttpsAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == u"https" && !url.host().isEmpty();
}

const PhoneNumber &phoneNumber(const NumberAnswer &answer)
{
    return std::visit([](const auto &one) -> const PhoneNumber & { return one.number; }, answer);
}

QJsonObject Answers::toJson() const
{
    QJsonArray list;
    for (const Gateway &gateway : gateways)
        list.append(QJsonObject{{u"uri"_qs, gateway.uri.text()},
                                {u"name"_qs, gateway.name},
                                {u"priority"_qs, gateway.priority},
                                {u"weight"_qs, gateway.weight},
                                {u"enabled"_qs, gateway.enabled}});
    QJsonObject json{{u"version"_qs, 1}, {u"trunk"_qs, trunkJson(*this)}};
    insertNumbers(numbers, json);
    if (!list.isEmpty())
        json.insert(u"gateways"_qs, list);
    return json;
}

} // namespace trunkline
