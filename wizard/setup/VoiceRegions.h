#pragma once

#include "twilio/Client.h"

#include <QHash>
#include <QPointer>

namespace trunkline::setup {

/// In which of Twilio's regions the calls to a number come in. A trunk hears only the calls of its own region.
class VoiceRegions : public QObject
{
    Q_OBJECT
public:
    explicit VoiceRegions(QObject *parent = nullptr);
    void setClient(twilio::Client *client);

    void load(const PhoneNumber &number);
    /// "us1"; empty while not known, and where the codes may not read it.
    QString of(const PhoneNumber &number) const { return m_known.value(number.e164()); }

Q_SIGNALS:
    void changed();

private:
    QPointer<twilio::Client> m_client;
    std::unique_ptr<QObject> m_calls;
    QHash<QString, QString> m_known; ///< empty text: asked for
};

} // namespace trunkline::setup
