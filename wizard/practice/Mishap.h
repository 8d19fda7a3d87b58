#pragma once

#include "practice/Fault.h"

#include <QStringList>

#include <optional>

namespace trunkline::practice {

/// Things that go wrong in real life, ready to be rehearsed. Each has a name for the command line, given here.
enum class Mishap {
    NumberTaken,              ///< number-taken: somebody else gets the number just before our first purchase (21422)
    HangUpAfterCreatingTrunk, ///< hang-up-after-creating-trunk: the trunk is there, its answer is lost
    HangUpAfterAddingUrl,     ///< hang-up-after-adding-url: likewise the first origination URL
    HangUpAfterBuying,        ///< hang-up-after-buying: the number is bought, the answer is lost
    BusyOnce,                 ///< busy-once: the first write is answered 429 with "Retry-After: 1"
    ServerErrorOnce,          ///< server-error-once: the first write is answered 500 and nothing was done
    ServerErrorAfterBuying,   ///< server-error-after-buying: 500, and the number is bought
    TokenRevoked,             ///< token-revoked: after the trunk is made, the token and the keys are refused (401)
    TrunkDeletedMeanwhile,    ///< trunk-deleted-meanwhile: gone again before its first origination URL is added (404)
    AddressNeeded,            ///< address-needed: the number turns out to need an address (21631)
    Declined,                 ///< declined: the balance is used up before the first purchase (403, 10001)
    SignInPage,               ///< sign-in-page: a network answers everything with its own page
    ListsLag,                 ///< lists-lag: the trunk is made, its answer is lost, and the next two lists do not show it
    ActsLate,                 ///< acts-late: the number is bought a moment after the client has stopped waiting
    AnswersDrip,              ///< answers-drip: the trunk's answer comes a few bytes at a time
    NetworkGone,              ///< network-gone: after the trunk is made nothing can be reached for ten seconds
};

std::optional<Mishap> mishapFromName(QStringView name);
QStringList mishapNames();

/// What has to be arranged for it.
QList<Fault> faultsOf(Mishap mishap);

} // namespace trunkline::practice
