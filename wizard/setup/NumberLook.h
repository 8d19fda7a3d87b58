#pragma once

#include "setup/HeldNumbers.h"
#include "twilio/Client.h"

namespace trunkline::setup {

/// Which of these numbers does the account have? A few are asked for one by one. For more than that its whole list is
/// read: a request for each of 1 000 numbers would be 1 000 requests at every look, and Twilio allows few at once; the
/// list has 1 000 numbers on a page. `made`: numbers that we bought, by E.164, with their SIDs. A list that lags behind
/// leaves them out; asked for by their SID they are there.
void findNumbers(twilio::Client &client, const QVector<PhoneNumber> &numbers, const QHash<QString, NumberSid> &made,
                 QObject *owner, Then<HeldNumbers> then);

/// So many are asked for one by one: with a handful of requests at once about as long as two pages of a list take.
inline constexpr int fewNumbers = 10;

} // namespace trunkline::setup
