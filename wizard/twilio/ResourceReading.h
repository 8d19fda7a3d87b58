#pragma once

#include "twilio/AccountEntry.h"
#include "twilio/Alert.h"
#include "twilio/CallRow.h"
#include "twilio/Reading.h"
#include "twilio/VerifiedCaller.h"

namespace trunkline::twilio {

// Each reads one resource, or nothing if the reading complains. Shapes: API reference §1–§5.

std::optional<Account> readAccount(Reading &reading);
std::optional<Money> readBalance(Reading &reading);
std::optional<Trunk> readTrunk(Reading &reading);
std::optional<Nothing> readTrunkList(Reading &reading); ///< only that it is one
std::optional<OriginationUrl> readOriginationUrl(Reading &reading);
std::optional<IncomingNumber> readIncomingNumber(Reading &reading);
std::optional<AvailableNumber> readAvailableNumber(Reading &reading);
std::optional<Country> readCountry(Reading &reading);
std::optional<NumberPrices> readNumberPrices(Reading &reading);
std::optional<Address> readAddress(Reading &reading);
std::optional<MinutePrices> readMinutePrices(Reading &reading);
std::optional<Bundle> readBundle(Reading &reading);
std::optional<Nothing> readRegulation(Reading &reading); ///< only that there is one
std::optional<QString> readVoiceRegion(Reading &reading);
std::optional<AccountEntry> readAccountEntry(Reading &reading);
std::optional<ApiKey> readApiKey(Reading &reading);
std::optional<MadeKey> readMadeKey(Reading &reading);
std::optional<Nothing> readAnything(Reading &reading); ///< an answer, whatever it says
std::optional<Call> readCall(Reading &reading);
std::optional<CallRow> readCallRow(Reading &reading);
std::optional<Alert> readAlert(Reading &reading);
std::optional<Alert> readNotification(Reading &reading);
std::optional<VerifiedCaller> readVerifiedCaller(Reading &reading);

struct Recording
{
    RecordingMode mode = RecordingMode::DoNotRecord;
    bool trimSilence = false;
};
std::optional<Recording> readRecording(Reading &reading);

} // namespace trunkline::twilio
