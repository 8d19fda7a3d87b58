#include "setup/VoiceRegions.h"

namespace trunkline::setup {

VoiceRegions::VoiceRegions(QObject *parent) : QObject(parent), m_calls(std::make_unique<QObject>()) {}

void VoiceRegions::setClient(twilio::Client *client)
{
    m_calls = std::make_unique<QObject>();
    m_client = client;
    m_known.clear();
}

void VoiceRegions::load(const PhoneNumber &number)
{
    const QString e164 = number.e164();
    if (!m_client || m_known.contains(e164))
        return;
    m_known.insert(e164, {});
    m_client->fetchVoiceRegion(number, m_calls.get(), [this, e164](const Result<QString> &region) {
        if (!region)
            return; // nice to know, never needed
        m_known.insert(e164, *region);
        Q_EMIT changed();
    });
}

} // namespace trunkline::setup
