#include "practice/Mishap.h"

#include "practice/PracticeTwilio.h"

#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>

namespace trunkline::practice {

namespace {

struct Name
{
    Mishap mishap;
    QStringView name;
};

constexpr std::array names{
    Name{Mishap::NumberTaken, u"number-taken"},
    Name{Mishap::HangUpAfterCreatingTrunk, u"hang-up-after-creating-trunk"},
    Name{Mishap::HangUpAfterAddingUrl, u"hang-up-after-adding-url"},
    Name{Mishap::HangUpAfterBuying, u"hang-up-after-buying"},
    Name{Mishap::BusyOnce, u"busy-once"},
    Name{Mishap::ServerErrorOnce, u"server-error-once"},
    Name{Mishap::ServerErrorAfterBuying, u"server-error-after-buying"},
    Name{Mishap::TokenRevoked, u"token-revoked"},
    Name{Mishap::TrunkDeletedMeanwhile, u"trunk-deleted-meanwhile"},
    Name{Mishap::AddressNeeded, u"address-needed"},
    Name{Mishap::Declined, u"declined"},
    Name{Mishap::SignInPage, u"sign-in-page"},
    Name{Mishap::ListsLag, u"lists-lag"},
    Name{Mishap::ActsLate, u"acts-late"},
    Name{Mishap::AnswersDrip, u"answers-drip"},
    Name{Mishap::NetworkGone, u"network-gone"},
};

constexpr QStringView anything = u"*";
constexpr QStringView trunks = u"/v1/Trunks";
constexpr QStringView urls = u"/v1/Trunks/*/OriginationUrls";
constexpr QStringView purchases = u"*/IncomingPhoneNumbers.json";

void takeNumber(PracticeTwilio &practice, const Request &purchase)
{
    practice.stock().removeIf(
        [&](const StockNumber &number) { return number.phoneNumber == purchase.field(u"PhoneNumber"_qs); });
}

void demandAddress(PracticeTwilio &practice, const Request &purchase)
{
    for (StockNumber &number : practice.stock()) {
        if (number.phoneNumber == purchase.field(u"PhoneNumber"_qs))
            number.addressRequirements = u"any"_qs;
    }
}

void deleteTrunk(PracticeTwilio &practice, const Request &request)
{
    practice.account().removeTrunk(request.path.section(u'/', 3, 3));
}

Fault onPost(QStringView path, Hook hook, Action action)
{
    return {"POST"_qba, path.toString(), nth(1), hook, std::move(action)};
}

} // namespace

std::optional<Mishap> mishapFromName(QStringView name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const Name &known) { return known.name == name; });
    return found == names.end() ? std::nullopt : std::optional(found->mishap);
}

QStringList mishapNames()
{
    QStringList all;
    for (const Name &known : names)
        all.append(known.name.toString());
    return all;
}

QList<Fault> faultsOf(Mishap mishap)
{
    switch (mishap) {
    case Mishap::NumberTaken:
        return {onPost(purchases, Hook::BeforeCommit, Meanwhile{takeNumber})};
    case Mishap::HangUpAfterCreatingTrunk:
        return {onPost(trunks, Hook::AfterCommit, HangUp{})};
    case Mishap::HangUpAfterAddingUrl:
        return {onPost(urls, Hook::AfterCommit, HangUp{})};
    case Mishap::HangUpAfterBuying:
        return {onPost(purchases, Hook::AfterCommit, HangUp{})};
    case Mishap::BusyOnce:
        return {onPost(anything, Hook::OnArrival, busy("1"_qba))};
    case Mishap::ServerErrorOnce:
        return {onPost(anything, Hook::BeforeCommit, serverError())};
    case Mishap::ServerErrorAfterBuying:
        return {onPost(purchases, Hook::AfterCommit, serverError())};
    case Mishap::TokenRevoked:
        return {onPost(trunks, Hook::AfterCommit,
                       Meanwhile{[](PracticeTwilio &practice, const Request &) { practice.refuseEverybody(true); }})};
    case Mishap::TrunkDeletedMeanwhile:
        return {onPost(urls, Hook::BeforeCommit, Meanwhile{deleteTrunk})};
    case Mishap::AddressNeeded:
        return {onPost(purchases, Hook::BeforeCommit, Meanwhile{demandAddress})};
    case Mishap::Declined:
        return {onPost(purchases, Hook::BeforeCommit, Meanwhile{[](PracticeTwilio &practice, const Request &) {
                           practice.account().balanceCents = 40;
                       }})};
    case Mishap::SignInPage:
        return {Fault{{}, anything.toString(), always(), Hook::OnArrival, signInPage()}};
    case Mishap::ListsLag:
        return {onPost(trunks, Hook::AfterCommit, Lag{2}), onPost(trunks, Hook::WhileAnswering, HangUp{})};
    case Mishap::ActsLate: // a client waits ten seconds for a sign of life
        return {onPost(purchases, Hook::BeforeCommit, Delay{std::chrono::seconds(12)})};
    case Mishap::AnswersDrip:
        return {onPost(trunks, Hook::WhileAnswering, Drip{std::chrono::milliseconds(100), 20})};
    case Mishap::NetworkGone:
        return {onPost(trunks, Hook::WhileAnswering, Meanwhile{[](PracticeTwilio &practice, const Request &) {
                           QTimer::singleShot(0, &practice, [&practice] { practice.goAway(std::chrono::seconds(10)); });
                       }})};
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::practice
