#include "pages/NumberUse.h"

#include "answers/Isolate.h"

#include <QUrl>
#include <QUrlQuery>

namespace trunkline::pages {

namespace {

/// The number that Twilio's own forwarding page sends calls to: http://twimlets.com/forward?PhoneNumber=…
std::optional<PhoneNumber> forwardedTo(const QUrl &url)
{
    if (url.host() != u"twimlets.com"_qs || url.path() != u"/forward"_qs)
        return {};
    const auto number = PhoneNumber::parse(QUrlQuery(url).queryItemValue(u"PhoneNumber"_qs, QUrl::FullyDecoded));
    return number ? std::optional(*number) : std::nullopt;
}

/// Studio flows, Flex and Twilio's samples live on its own hosts.
bool isTwilios(const QString &host)
{
    return host == u"twilio.com"_qs || host.endsWith(u".twilio.com"_qs) || host.endsWith(u".twil.io"_qs);
}

NumberUse byUrl(const QUrl &url)
{
    if (const auto number = forwardedTo(url))
        return {NumberUse::Kind::Forwarded, number->international()};
    if (isTwilios(url.host()))
        return {NumberUse::Kind::App, {}};
    return {NumberUse::Kind::Website, url.host()};
}

bool isInCheck(const QString &status)
{
    return status.contains(u"pending"_qs) || status.contains(u"review"_qs);
}

} // namespace

NumberUse NumberUse::of(const twilio::IncomingNumber &number, const std::optional<TrunkSid> &thisTrunk, const QString &trunkName)
{
    NumberUse use;
    if (!number.voice)
        use.kind = Kind::TextsOnly;
    else if (isInCheck(number.status))
        use.kind = Kind::AddressInCheck;
    else if (number.trunk) // whatever else is set is not asked
        use = {number.trunk == thisTrunk ? Kind::ThisTrunk : Kind::OtherTrunk, trunkName};
    else if (number.voiceReceiveMode == u"fax"_qs)
        use.kind = Kind::FaxOnly;
    else if (!number.voiceApplicationSid.isEmpty())
        use.kind = Kind::App;
    else if (!number.voiceUrl.isEmpty())
        use = byUrl(QUrl(number.voiceUrl));
    use.texts = number.sms && (!number.smsUrl.isEmpty() || !number.smsApplicationSid.isEmpty());
    return use;
}

bool NumberUse::canBeChosen() const
{
    return kind != Kind::TextsOnly && kind != Kind::FaxOnly && kind != Kind::AddressInCheck && kind != Kind::NotDialled;
}

bool NumberUse::wouldBeTakenOver() const
{
    return kind == Kind::Website || kind == Kind::App || kind == Kind::Forwarded || kind == Kind::OtherTrunk;
}

QString NumberUse::text() const
{
    switch (kind) {
    case Kind::Free:
        return tr("Not in use");
    case Kind::Website:
        return tr("Answered by a website");
    case Kind::App:
        return tr("Answered by an app in Twilio");
    case Kind::Forwarded:
        return tr("Forwarded to %1").arg(isolate(what));
    case Kind::OtherTrunk:
        return what.isEmpty() ? tr("On another trunk") : tr("On the trunk “%1”").arg(isolate(what));
    case Kind::ThisTrunk:
        return tr("On this trunk already");
    case Kind::TextsOnly:
        return tr("Text messages only – can’t take calls");
    case Kind::AddressInCheck:
        return tr("Twilio is still checking your address");
    case Kind::FaxOnly:
        return tr("Receives faxes only – can’t take calls");
    case Kind::NotDialled:
        return tr("Not a number that callers can dial");
    }
    Q_UNREACHABLE();
}

QString NumberUse::note() const
{
    return kind == Kind::Website ? isolate(what) : QString();
}

QString NumberUse::whole() const
{
    //: What a number does today, and where: "Answered by a website, hooks.example.com"
    return note().isEmpty() ? text() : tr("%1, %2").arg(text(), note());
}

QString NumberUse::icon() const
{
    switch (kind) {
    case Kind::Free:
        return u"minus"_qs;
    case Kind::Website:
    case Kind::App:
    case Kind::Forwarded:
        return u"warning"_qs;
    case Kind::OtherTrunk:
        return u"trunk"_qs;
    case Kind::ThisTrunk:
        return {};
    case Kind::TextsOnly:
        return u"message"_qs;
    case Kind::FaxOnly:
        return u"document"_qs;
    case Kind::AddressInCheck:
        return u"waiting"_qs;
    case Kind::NotDialled:
        return u"minus"_qs;
    }
    Q_UNREACHABLE();
}

QString NumberUse::iconColour() const
{
    return icon() == u"warning"_qs ? u"warn-mark"_qs : QString();
}

QString NumberUse::noticeFirst(const PhoneNumber &number) const
{
    const QString shown = isolate(number.international());
    if (kind != Kind::OtherTrunk)
        return tr("%1 is set up for something else").arg(shown);
    return what.isEmpty() ? tr("%1 is on another trunk").arg(shown) : tr("%1 is on the trunk “%2”").arg(shown, isolate(what));
}

QString NumberUse::noticeSecond() const
{
    const QString stops = whatStops();
    if (stops.isEmpty() || !texts)
        return stops;
    //: Two sentences: what happens with the calls of a number that is moved; its text messages are not touched.
    return tr("%1 Its text messages stay as they are.").arg(stops);
}

QString NumberUse::whatStops() const
{
    switch (kind) {
    case Kind::Website:
        return tr("Its calls go to the website %1. If you move the number, they go to your gateway. Trunkline keeps the old "
                  "setting, so you can undo this.")
            .arg(isolate(what));
    case Kind::App:
        return tr("Its calls go to an app in Twilio. If you move the number, they go to your gateway. Trunkline keeps the old "
                  "setting, so you can undo this.");
    case Kind::Forwarded:
        return tr("Its calls go to %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so "
                  "you can undo this.")
            .arg(isolate(what));
    case Kind::OtherTrunk:
        return tr("If you move it, that trunk no longer gets its calls. Trunkline keeps the old setting, so you can undo this.");
    case Kind::Free:
    case Kind::ThisTrunk:
    case Kind::TextsOnly:
    case Kind::FaxOnly:
    case Kind::AddressInCheck:
    case Kind::NotDialled:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::pages
