#pragma once

#include "practice/Account.h"
#include "practice/GatewayCall.h"

#include <QObject>

namespace trunkline::practice {

/// Puts calls through as Twilio does: to the website or app of a number, or over its trunk to the gateways, one after the
/// other, by the rules of API reference §10.4. What is noticed on the way is written into the call log and the alerts.
class Switchboard : public QObject
{
    Q_OBJECT
public:
    explicit Switchboard(Account &account) : m_account(account) {}
    ~Switchboard() override;

    void setGateway(const GatewayPlace &place) { m_place = place; }
    /// A call that was placed through the API and is in the log already.
    void place(const QString &callSid);
    /// Somebody calls from a phone, and hangs up some seconds after the answer.
    void phoneCalls(const QString &from, const QString &to);
    /// Twilio's side is over: the leg to the gateway ends, too.
    void hangUp(const QString &callSid);

private:
    /// A call on its way.
    struct Way
    {
        QString placed; ///< CA… of the outbound row; empty: from a phone
        QString leg;    ///< CA… of the way over the trunk
        QString from, to, trunk;
        QList<OriginationUrl> left;
        GatewayCall *call = nullptr;
        int lastStatus = 0;
    };

    void put(const std::shared_ptr<Way> &way);
    void tryNext(const std::shared_ptr<Way> &way);
    void noneLeft(const std::shared_ptr<Way> &way);
    void notTaken(const std::shared_ptr<Way> &way, const QString &uri, const GatewayCall::End &end);
    void answered(const std::shared_ptr<Way> &way);
    void over(const std::shared_ptr<Way> &way, const QString &status);
    void addLeg(const Way &way, const QString &uri);
    void warn(const Way &way, int code, const QString &message, const QString &uri, const QString &sipResponse = {});
    Call *call(const QString &sid);
    void reach(const QString &sid, const QString &status);

    Account &m_account;
    GatewayPlace m_place;
    QList<std::shared_ptr<Way>> m_ways;
};

} // namespace trunkline::practice
