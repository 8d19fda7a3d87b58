#pragma once

#include "monitor/GatewayWatch.h"
#include "setup/Remembered.h"

#include <QCoreApplication>
#include <QDateTime>

namespace trunkline::monitor {

/// Something about the line that somebody should know although no call has failed yet.
struct News
{
    enum class Kind { TrunkGone, NumberMoved, AddressChanged, CertificateEnds, GatewaySilent, BalanceLow };
    Kind kind = Kind::NumberMoved;
    QString first;  ///< "+1 415 555 0147 was moved away from this trunk today at 09:12"
    QString second; ///< what it means, or what to do
    QString key;    ///< the same news have the same one: closed once, it stays closed

    friend bool operator==(const News &, const News &) = default;
};

/// How a trunk was when it was watched for the first time, and what has become of that since.
class LineNews
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::monitor::LineNews)
public:
    /// How it was when it was last checked and found right. Before the first look, if it is known.
    void remember(const setup::Remembered &before);
    /// What was there first is what should be. A number or an address that comes anew belongs to it from then on.
    void look(const setup::Observed &seen, const QDateTime &now);
    void forget() { *this = {}; }
    bool isKnown() const { return m_known; }

    /// The state now, the gravest first.
    QVector<News> news(const GatewayHealth &gateways) const;
    /// "sip:203.0.113.10:5060 → sip:203.0.113.99:5060": what became of the addresses, a line each.
    QStringList addressChanges() const;

    static constexpr int certificateWarning = 21; ///< days

private:
    struct Address
    {
        QString sid, sipUrl;
        bool enabled = true;
    };
    static QVector<Address> addressesOf(const setup::Observed &seen);
    QString moved(const QString &e164, const QDateTime &when) const;

    bool m_known = false;
    bool m_trunkGone = false;
    QVector<Address> m_before, m_now;
    QHash<QString, QDateTime> m_gone; ///< numbers, and when that was noticed; not valid: before somebody looked
    QStringList m_numbers;
    std::optional<twilio::Money> m_balance;
    QDateTime m_lookedAt;
};

} // namespace trunkline::monitor
