#include "Ending.h"

namespace trunkline::app {

QString Ending::outcome() const
{
    switch (status) {
    case ExitStatus::Done:
        return of == Of::Check ? u"verified"_qs : u"done"_qs;
    case ExitStatus::Failed:
    case ExitStatus::Usage:
        return u"failed"_qs;
    case ExitStatus::NotAsAsked:
        return u"differs"_qs;
    case ExitStatus::Stopped:
        return u"stopped"_qs;
    case ExitStatus::SignInRefused:
        return u"refused"_qs;
    case ExitStatus::CannotTell:
        return u"cannot-tell"_qs;
    }
    Q_UNREACHABLE();
}

QVector<twilio::OriginationUrl> Ending::urls() const
{
    if (!desired)
        return observed.urls;
    QVector<twilio::OriginationUrl> asked;
    for (const Gateway &gateway : desired->gateways)
        if (const twilio::OriginationUrl *url = observed.urlFor(gateway.uri))
            asked.append(*url);
    return asked;
}

QVector<twilio::OriginationUrl> Ending::otherUrls() const
{
    const QVector<twilio::OriginationUrl> asked = urls();
    QVector<twilio::OriginationUrl> others;
    for (const twilio::OriginationUrl &url : observed.urls)
        if (!asked.contains(url))
            others.append(url);
    return others;
}

} // namespace trunkline::app
