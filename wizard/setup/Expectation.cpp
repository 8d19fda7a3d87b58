#include "setup/Expectation.h"

#include "setup/Undo.h"

#include <QSet>

namespace trunkline::setup {

namespace {

/// What a later decision says goes before what an earlier one said.
template <class T>
void overlay(std::optional<T> TrunkSettings::*field, const TrunkSettings &later, TrunkSettings &settings)
{
    if (later.*field)
        settings.*field = later.*field;
}

void overlayAll(const TrunkSettings &later, TrunkSettings &settings)
{
    overlay(&TrunkSettings::secure, later, settings);
    overlay(&TrunkSettings::cnam, later, settings);
    overlay(&TrunkSettings::transferMode, later, settings);
    overlay(&TrunkSettings::transferCallerId, later, settings);
    overlay(&TrunkSettings::domainName, later, settings);
    overlay(&TrunkSettings::disasterRecoveryUrl, later, settings);
}

Gateway gatewayOf(const SipUri &uri, const Remembered::Url &url)
{
    return {uri, url.name, url.priority, url.weight, url.enabled};
}

} // namespace

QVector<PhoneNumber> Expectation::numbers() const
{
    if (m_before) {
        QVector<PhoneNumber> remembered;
        for (const QString &e164 : m_before->numbers)
            if (const auto number = PhoneNumber::parse(e164))
                remembered.append(*number);
        return remembered;
    }
    QVector<Journal::Entry> ours;
    for (const Journal::Entry &entry : m_record)
        if (entry.counts())
            ours.append(entry);
    return numbersOf(ours);
}

TrunkSettings Expectation::settings(const Observed &seen) const
{
    if (m_before)
        return m_before->settings;
    TrunkSettings ours;
    for (const Journal::Entry &entry : m_record) {
        if (!entry.counts())
            continue;
        if (const auto *made = std::get_if<CreateTrunk>(&entry.change))
            overlayAll(made->settings, ours);
        else if (const auto *update = std::get_if<UpdateTrunk>(&entry.change))
            overlayAll(update->to, ours);
        else if (const auto *recording = std::get_if<SetRecording>(&entry.change)) {
            ours.recording = recording->mode;
            ours.trimSilence = recording->trim;
        }
    }
    return ours.isEmpty() && seen.trunk ? TrunkSettings{} : ours;
}

/// Addresses that do not even parse are no gateways; the checks name them.
QVector<Gateway> Expectation::gateways(const Observed &seen) const
{
    QVector<Gateway> all;
    const auto add = [&all](const Gateway &gateway) {
        if (std::none_of(all.begin(), all.end(), [&](const Gateway &one) { return one.uri.sameAs(gateway.uri); }))
            all.append(gateway);
    };
    const QVector<Remembered::Url> urls = m_before ? m_before->urls : Remembered::of(seen, {}).urls;
    const bool anyOn = std::any_of(urls.begin(), urls.end(), [](const Remembered::Url &url) { return url.enabled; });
    if (!m_before)
        for (const Journal::Entry &entry : m_record)
            if (const auto *added = std::get_if<AddOriginationUrl>(&entry.change); added && entry.counts())
                add(added->gateway);
    const bool ours = !all.isEmpty(); // what else is there is somebody else's
    if (!ours) {
        for (const Remembered::Url &url : urls) {
            const auto uri = SipUri::parse(url.sipUrl);
            if (uri && url.enabled)
                add(gatewayOf(*uri, url));
            else if (uri && !anyOn) { // all switched off: that is why no call arrives
                add(gatewayOf(*uri, url));
                all.last().enabled = true;
            }
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Gateway &one, const Gateway &other) { return one.priority < other.priority; });
    return all;
}

Desired Expectation::of(const TrunkName &name, const Observed &seen) const
{
    Desired desired{name, seen.trunk ? std::optional(seen.trunk->sid) : std::nullopt, settings(seen), gateways(seen), {}, {}};
    QSet<QString> known;
    const auto add = [&](const PhoneNumber &number) {
        if (known.contains(number.e164()))
            return;
        known.insert(number.e164());
        desired.numbers.append(NumberWish{NumberWish::How::Use, number, true, {}, {}});
    };
    for (const PhoneNumber &number : numbers())
        add(number);
    for (const twilio::IncomingNumber &number : seen.numbersOnTrunk)
        if (const auto e164 = PhoneNumber::parse(number.e164))
            add(*e164);
    return desired;
}

std::optional<Remembered> Expectation::known(const Observed &seen) const
{
    if (m_before || m_record.isEmpty())
        return m_before;
    Remembered made = Remembered::of(seen, {});
    made.numbers.clear();
    for (const PhoneNumber &number : numbers())
        made.numbers.append(number.e164());
    made.urls.clear();
    for (const Journal::Entry &entry : m_record)
        if (const auto *added = std::get_if<AddOriginationUrl>(&entry.change); added && entry.counts())
            made.urls.append({entry.sid, added->gateway.uri.text(), added->gateway.name, added->gateway.priority, added->gateway.weight,
                              added->gateway.enabled});
    return made;
}

} // namespace trunkline::setup
