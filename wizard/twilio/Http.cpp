#include "twilio/Http.h"

#include "twilio/Exchange.h"

#include <QTimer>

namespace trunkline::twilio {

Http::Http(Endpoints endpoints, const Credentials &credentials, const Timing &timing)
    : m_queue(timing.requestsAtOnce), m_line(std::move(endpoints), credentials, timing)
{}

Http::~Http()
{
    m_queue.close();
    const auto exchanges = findChildren<Exchange *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(exchanges); // while queue and line are still there
}

void Http::send(const Request &request, QObject *owner, Then<Answer> then)
{
    new Exchange(*this, request, owner, std::move(then)); // deletes itself when it is over
}

void Http::refuse(const Error &why, QObject *owner, Then<Answer> then)
{
    const auto alive = new QObject(this);
    if (owner)
        connect(owner, &QObject::destroyed, alive, [alive] { delete alive; });
    QTimer::singleShot(0, alive, [alive, why, then = std::move(then)] {
        const Then<Answer> tell = then; // the owner may go while it is told
        alive->deleteLater();
        tell(why);
    });
}

void Http::setProxy(const ProxyChoice &proxy)
{
    m_askedForPassword = false;
    m_line.setProxy(proxy);
}

void Http::askForPassword()
{
    if (!std::exchange(m_askedForPassword, true))
        Q_EMIT proxyWantsPassword();
}

} // namespace trunkline::twilio
