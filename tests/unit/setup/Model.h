#pragma once

#include "setup/Plan.h"
#include "setup/Undo.h"

#include <functional>

namespace trunkline::test {

/// Twilio as a value: what applying a change does to what is observed. For properties of plans; no network, no clock.
class Model
{
public:
    explicit Model(setup::Observed seen) : observed(std::move(seen)) {}

    /// The SID of what was made.
    QString apply(const setup::Change &change)
    {
        return std::visit([this](const auto &one) { return does(one); }, change);
    }

    setup::Observed observed;

private:
    template <SidKind kind>
    Sid<kind> fresh(const QString &letters)
    {
        return *Sid<kind>::parse(letters + QString::number(++m_made, 16).rightJustified(32, u'e'));
    }

    static void set(twilio::Trunk &trunk, const TrunkSettings &to)
    {
        trunk.secure = to.secure.value_or(trunk.secure);
        trunk.cnam = to.cnam.value_or(trunk.cnam);
        trunk.transferMode = to.transferMode.value_or(trunk.transferMode);
        trunk.transferCallerId = to.transferCallerId.value_or(trunk.transferCallerId);
        trunk.domainName = to.domainName.value_or(trunk.domainName);
        trunk.disasterRecoveryUrl = to.disasterRecoveryUrl.value_or(trunk.disasterRecoveryUrl);
    }
    twilio::OriginationUrl *url(const OriginationUrlSid &sid)
    {
        for (twilio::OriginationUrl &one : observed.urls)
            if (one.sid == sid)
                return &one;
        return nullptr;
    }

    void set(const PhoneNumber &which, const std::function<void(twilio::IncomingNumber &)> &to)
    {
        twilio::IncomingNumber number = *observed.numberCalled(which);
        to(number);
        observed.numbers.put(number);
    }

    QString does(const setup::CreateTrunk &c)
    {
        twilio::Trunk trunk{fresh<SidKind::Trunk>(u"TK"_qs), c.name.text()};
        set(trunk, c.settings);
        observed.trunk = trunk;
        observed.trunks.append(trunk);
        return trunk.sid.text();
    }
    QString does(const setup::UpdateTrunk &c)
    {
        set(*observed.trunk, c.to);
        return {};
    }
    QString does(const setup::SetRecording &c)
    {
        observed.trunk->recording = c.mode;
        observed.trunk->trimSilence = c.trim;
        return {};
    }
    QString does(const setup::AddOriginationUrl &c)
    {
        const Gateway &g = c.gateway;
        observed.urls.append({fresh<SidKind::OriginationUrl>(u"OU"_qs), observed.trunk->sid, g.uri.text(), g.name, g.priority, g.weight, g.enabled});
        return observed.urls.last().sid.text();
    }
    QString does(const setup::UpdateOriginationUrl &c)
    {
        twilio::OriginationUrl *one = url(c.sid);
        one->enabled = c.enabled;
        one->priority = c.priority;
        one->weight = c.weight;
        return {};
    }
    QString does(const setup::PurchaseNumber &c)
    {
        twilio::IncomingNumber number{fresh<SidKind::PhoneNumber>(u"PN"_qs), c.wish.number.e164()};
        number.voice = true;
        number.trunk = observed.trunk->sid;
        observed.numbers.put(number);
        return number.sid.text();
    }
    QString does(const setup::AssignNumber &c)
    {
        set(c.number, [this](twilio::IncomingNumber &number) {
            number.trunk = observed.trunk->sid;
            number.voiceApplicationSid.clear();
        });
        return {};
    }
    QString does(const setup::DetachNumber &c)
    {
        set(c.number, [](twilio::IncomingNumber &number) { number.trunk.reset(); });
        return {};
    }
    QString does(const setup::RestoreRouting &c)
    {
        set(c.number, [&c](twilio::IncomingNumber &number) {
            number.trunk = c.former.trunk;
            number.voiceApplicationSid = c.former.applicationSid;
            number.voiceUrl = c.former.voiceUrl;
        });
        return {};
    }
    QString does(const setup::DeleteOriginationUrl &c)
    {
        observed.urls.removeIf([&](const auto &one) { return one.sid == c.sid; });
        return {};
    }
    QString does(const setup::ReleaseNumber &c)
    {
        observed.numbers.remove(c.number.e164());
        return {};
    }
    QString does(const setup::DeleteTrunk &)
    {
        const setup::HeldNumbers before = observed.numbers;
        for (twilio::IncomingNumber number : before) {
            if (number.trunk == observed.trunk->sid)
                number.trunk.reset();
            observed.numbers.put(number);
        }
        observed.trunks.removeIf([&](const auto &one) { return one.sid == observed.trunk->sid; });
        observed.trunk.reset();
        observed.urls.clear();
        return {};
    }

    int m_made = 0;
};

} // namespace trunkline::test
