#pragma once

#include "twilio/AccountEntry.h"
#include "twilio/Reading.h"
#include "twilio/Resources.h"

namespace trunkline::twilio {

// Each reads one resource, or nothing if the reading complains. Shapes: API reference §1–§4.

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

struct Recording
{
    RecordingMode mode = RecordingMode::DoNotRecord;
    bool trimSilence = false;
};
std::optional<Recording> readRecording(Reading &reading);

/// A row of the call list says more than a Call.
struct CallRow
{
    Call call;
    QString direction;
    QDateTime created; ///< not valid: the answer does not say
};
std::optional<CallRow> readCallRow(Reading &reading);

} // namespace trunkline::twilio
