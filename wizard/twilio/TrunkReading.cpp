#include "twilio/ResourceReading.h"

namespace trunkline::twilio {

std::optional<Account> readAccount(Reading &reading)
{
    Account account;
    account.sid = reading.sidText(u"sid"_qs, u"AC"_qs);
    account.name = reading.text(u"friendly_name"_qs);
    const QString status = reading.text(u"status"_qs);
    if (status == u"suspended")
        account.status = Account::Status::Suspended;
    else if (status == u"closed")
        account.status = Account::Status::Closed;
    else if (status != u"active")
        reading.complain(u"status"_qs);
    const QString type = reading.text(u"type"_qs);
    account.type = type == u"Full"    ? Account::Type::Full
                   : type == u"Trial" ? Account::Type::Trial
                                      : Account::Type::Unknown;
    const QString owner = reading.sidText(u"owner_account_sid"_qs, u"AC"_qs);
    account.isSubaccount = !owner.isEmpty() && owner != account.sid;
    account.ownerSid = account.isSubaccount ? owner : QString();
    if (account.sid.isEmpty())
        reading.complain(u"sid"_qs);
    return reading.complaint().isEmpty() ? std::optional(account) : std::nullopt;
}

std::optional<Money> readBalance(Reading &reading)
{
    const Money balance{reading.amount(u"balance"_qs), reading.text(u"currency"_qs)};
    if (balance.amount.isEmpty())
        reading.complain(u"balance"_qs);
    return reading.complaint().isEmpty() ? std::optional(balance) : std::nullopt;
}

std::optional<Trunk> readTrunk(Reading &reading)
{
    const auto sid = reading.sid<TrunkSid>(u"sid"_qs);
    if (!sid) {
        reading.complain(u"sid"_qs);
        return {};
    }
    Trunk trunk{*sid};
    trunk.name = reading.text(u"friendly_name"_qs);
    trunk.secure = reading.yes(u"secure"_qs);
    trunk.cnam = reading.yes(u"cnam_lookup_enabled"_qs);
    // A word that is newer than this program is read as the default: one such trunk must not hide the others.
    trunk.transferMode = transferModeFrom(reading.text(u"transfer_mode"_qs)).value_or(TransferMode::DisableAll);
    trunk.transferCallerId =
        transferCallerIdFrom(reading.text(u"transfer_caller_id"_qs)).value_or(TransferCallerId::FromTransferee);
    Reading recorded(reading.object(u"recording"_qs));
    const Recording recording = readRecording(recorded).value_or(Recording{});
    trunk.recording = recording.mode;
    trunk.trimSilence = recording.trimSilence;
    trunk.domainName = reading.text(u"domain_name"_qs);
    trunk.disasterRecoveryUrl = reading.address(u"disaster_recovery_url"_qs);
    trunk.created = reading.time(u"date_created"_qs);
    return reading.complaint().isEmpty() ? std::optional(trunk) : std::nullopt;
}

std::optional<Nothing> readTrunkList(Reading &reading)
{
    if (!reading.value(u"trunks"_qs).isArray())
        reading.complain(u"trunks"_qs);
    return reading.complaint().isEmpty() ? std::optional(Nothing{}) : std::nullopt;
}

std::optional<Recording> readRecording(Reading &reading)
{
    const auto mode = recordingModeFrom(reading.text(u"mode"_qs));
    const bool trims = reading.text(u"trim"_qs) == u"trim-silence";
    if (!mode)
        reading.complain(u"mode"_qs);
    return reading.complaint().isEmpty() ? std::optional(Recording{*mode, trims}) : std::nullopt;
}

std::optional<OriginationUrl> readOriginationUrl(Reading &reading)
{
    const auto sid = reading.sid<OriginationUrlSid>(u"sid"_qs);
    const auto trunk = reading.sid<TrunkSid>(u"trunk_sid"_qs);
    if (!sid || !trunk) {
        reading.complain(sid ? u"trunk_sid"_qs : u"sid"_qs);
        return {};
    }
    OriginationUrl url{*sid, *trunk};
    url.sipUrl = reading.address(u"sip_url"_qs);
    url.name = reading.text(u"friendly_name"_qs);
    url.priority = reading.whole(u"priority"_qs, 10);
    url.weight = reading.whole(u"weight"_qs, 10);
    url.enabled = reading.yes(u"enabled"_qs);
    url.created = reading.time(u"date_created"_qs);
    if (url.sipUrl.isEmpty())
        reading.complain(u"sip_url"_qs);
    return reading.complaint().isEmpty() ? std::optional(url) : std::nullopt;
}

} // namespace trunkline::twilio
