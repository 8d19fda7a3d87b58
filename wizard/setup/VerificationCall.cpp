#include "answers/Isolate.h"
#include "setup/Verification.h"

// What a test call says about the line. It knows more than any look.

namespace trunkline::setup {

namespace {

Fix decisionFor(FailureFix fix)
{
    switch (fix) {
    case FailureFix::ChooseNumber:
        return Fix::ChooseNumber;
    case FailureFix::ChangeAddress:
        return Fix::ChangeAddress;
    case FailureFix::TestGateway:
        return Fix::TestAgain;
    case FailureFix::VerifyCaller:
    case FailureFix::OpenTwilio:
        return Fix::OpenTwilio;
    default: // remedies, or what the card of the call and the message for the network team offer
        return Fix::None;
    }
}

} // namespace

Check Verification::afterCall(const Failure &failure, const Desired &desired, const Observed &observed)
{
    Check check{u"test-call"_qs, failure.leg, failure.state, failure.title, {}, failure.word, failure.finding, decisionFor(failure.fix)};
    if (desired.gateways.isEmpty())
        return check;
    const Gateway &gateway = desired.gateways.first();
    if (failure.fix == FailureFix::SwitchConnection) {
        for (const Transport other : {Transport::Tcp, Transport::Udp, Transport::Tls})
            if (transportName(other) == plain(failure.connection) && observed.urlFor(gateway.uri))
                check.remedies.append(reconnect(gateway, other, desired, observed));
    } else if (failure.fix == FailureFix::EncryptionOn || failure.fix == FailureFix::EncryptionOff) {
        const bool on = failure.fix == FailureFix::EncryptionOn;
        Remedy remedy{on ? Remedy::Kind::EncryptionOn : Remedy::Kind::EncryptionOff, nothingOf(desired, observed), {}};
        remedy.wish.settings.secure = on;
        if (on && gateway.uri.effectiveTransport() != Transport::Tls)
            remedy.wish.readdress = reconnect(gateway, Transport::Tls, desired, observed).wish.readdress;
        check.remedies.append(remedy);
    }
    if (!check.remedies.isEmpty())
        check.fix = Fix::Apply;
    return check;
}

} // namespace trunkline::setup
