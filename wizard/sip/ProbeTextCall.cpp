#include "sip/ProbeText.h"

#include "answers/Isolate.h"
#include "answers/PhoneNumber.h"

namespace trunkline::sip {

namespace {

QString shownNumber(const Rehearsal &rehearsal)
{
    const auto number = PhoneNumber::parse(rehearsal.number);
    return isolate(number ? number->international() : rehearsal.number);
}

} // namespace

ProbeText::Mark ProbeText::mark(const Rehearsal &rehearsal)
{
    switch (rehearsal.end) {
    case Rehearsal::End::Taken:
        return Mark::Verified;
    case Rehearsal::End::Refused: // a stranger may be refused rightly; busy is no fault
        switch (rehearsal.status) {
        case 401:
        case 403:
        case 407:
        case 480:
        case 486:
        case 600:
            return Mark::Attention;
        default:
            return Mark::Failed;
        }
    case Rehearsal::End::NoWord:
    case Rehearsal::End::NotTried:
        return Mark::NotChecked;
    }
    Q_UNREACHABLE();
}

QString ProbeText::firstLine(const Rehearsal &rehearsal)
{
    const QString number = shownNumber(rehearsal);
    switch (rehearsal.end) {
    case Rehearsal::End::Taken:
        return tr("The gateway takes calls for %1").arg(number);
    case Rehearsal::End::NoWord:
        return tr("The gateway didn’t say whether it takes calls for %1").arg(number);
    case Rehearsal::End::NotTried:
        return tr("The rehearsal call was not placed");
    case Rehearsal::End::Refused:
        break;
    }
    switch (rehearsal.status) {
    case 401:
    case 407:
        return tr("The gateway asks for a password before it takes the call");
    case 403:
        return tr("The gateway doesn’t take calls from this computer");
    case 404:
    case 410:
    case 484:
    case 604:
        return tr("The gateway doesn’t know %1").arg(number);
    case 415:
    case 488:
    case 606:
        return tr("The gateway wants another sound format");
    case 480:
    case 486:
    case 600:
        return tr("The gateway said it is busy");
    case 405:
    case 501:
        return tr("It answers, but takes no calls");
    case 603:
        return tr("The gateway declined the call");
    default:
        break;
    }
    if (rehearsal.status < 400)
        return tr("The gateway would pass the call on to another address");
    if (rehearsal.status >= 500 && rehearsal.status < 600)
        return tr("The gateway has a fault of its own");
    return tr("The gateway turned the call away");
}

QString ProbeText::secondLine(const Rehearsal &rehearsal, Reader reader)
{
    switch (rehearsal.end) {
    case Rehearsal::End::Taken:
        return reader == Reader::OtherProvider ? tr("Tested from this computer and hung up at once. Your phone provider calls from elsewhere.")
                                               : tr("Tested from this computer and hung up at once. Twilio calls from elsewhere.");
    case Rehearsal::End::NoWord:
        return tr("It may need longer than this test waits, or ignore calls from strangers. A real call will show.");
    case Rehearsal::End::NotTried:
        return tr("Nothing answered to begin with.");
    case Rehearsal::End::Refused:
        return aboutRefusal(rehearsal, reader);
    }
    Q_UNREACHABLE();
}

QString ProbeText::aboutRefusal(const Rehearsal &rehearsal, Reader reader)
{
    switch (rehearsal.status) {
    case 401:
    case 407:
        return aboutPassword(reader);
    case 403:
        return reader == Reader::OtherProvider ? tr("That can be right: it may allow only your phone provider. A call will show.")
                                               : tr("That can be right: it may allow only Twilio. A call will show.");
    case 404:
    case 410:
    case 484:
    case 604:
        return tr("Enter the number at the gateway exactly as %1, with the plus sign.").arg(isolate(rehearsal.number));
    case 415:
    case 488:
    case 606:
        return tr("It must offer G.711 (PCMU or PCMA). If it takes only encrypted sound, turn on “Encrypt calls”.");
    case 480:
    case 486:
    case 600:
        return tr("Try again when nobody is on the phone, or check that something at the gateway takes the call.");
    case 405:
    case 501:
        return tr("Check that this is the gateway and not another part of the phone system.");
    case 603:
        return tr("Check the rules of the gateway for incoming calls.");
    default:
        break;
    }
    if (rehearsal.status < 400)
        return tr("Enter the address that takes the calls, so that they go there directly.");
    if (rehearsal.status >= 500 && rehearsal.status < 600)
        return tr("Look into the gateway’s log, or try again in a minute.");
    return tr("What was tried tells the code to look up in the gateway’s manual.");
}

} // namespace trunkline::sip
