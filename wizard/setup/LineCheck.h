#pragma once

#include "setup/Expectation.h"
#include "setup/GatewayTest.h"
#include "setup/Look.h"
#include "setup/Records.h"
#include "setup/Verification.h"

namespace trunkline::setup {

/// Looks at a whole line: what Twilio holds, whether the gateways answer this computer, what went wrong in the last day.
/// Against a wish, or against what the trunk was like when it was last found right. Changes nothing.
class LineCheck : public QObject
{
    Q_OBJECT
public:
    /// `folder`: where records are, and where it is kept how a trunk was. Empty: nothing is known and nothing is kept.
    explicit LineCheck(QString folder, sip::ProbeOptions probe = {}, QObject *parent = nullptr);
    ~LineCheck() override;

    struct Extent
    {
        bool probe = true;  ///< ask the gateways over SIP
        bool alerts = true; ///< of the last day
    };

    /// A line as it was asked for. `product`: of the gateway, if it was chosen.
    void start(twilio::Client &client, const Desired &asked, const std::optional<Preset> &product, Extent extent);
    /// Any trunk, as it is and was.
    void start(twilio::Client &client, const TrunkSid &trunk, const QString &name, Extent extent);
    /// The gateways are not waited for any longer. Before anything was seen, nothing more is told.
    void stop();
    void forget();
    /// This answer counts like one of its own.
    void know(const sip::ProbeReport &report);

    bool running() const { return m_running; }
    bool hasSeen() const { return m_seen; }               ///< a look succeeded; what follows is from it
    const std::optional<Error> &error() const { return m_error; } ///< of the last look, if it failed
    const Desired &desired() const { return *m_desired; }
    bool knowsWhatIsDesired() const { return m_desired.has_value(); }
    bool isAsIs() const { return m_around.asIs; }
    const Observed &observed() const { return m_observed; }
    const QVector<Check> &checks() const { return m_checks; }
    const Surroundings &around() const { return m_around; }
    CallPath path() const; ///< legs that are still being looked at are "checking"

    // What is known from then on
    /// A repair was applied: the next look finds it.
    void repaired(const Desired &wish, const Observed &seen);
    /// What this check is about is meant to be as it is.
    void accept(const Check &check);

Q_SIGNALS:
    void changed();  ///< more is known
    void finished(); ///< all is known, or error() says why not

private:
    void begin(twilio::Client &client, Extent extent);
    void seen(Result<Observed> observed);
    void lookForAllNumbers();
    void lookForMissingNumbers();
    void conclude();
    void askGateways();
    void askForAlerts();
    void askForRegions();
    void takeAlerts(const QVector<twilio::Alert> &alerts, const QVector<twilio::CallRow> &calls);
    bool isOfThisTrunk(const twilio::Alert &alert, const QVector<twilio::CallRow> &calls) const;
    void oneDone();
    void compare();
    void remember();

    const QString m_folder;
    QPointer<twilio::Client> m_client;
    GatewayTest m_gateways;
    std::unique_ptr<QObject> m_calls; ///< owner of the requests
    std::optional<Desired> m_asked, m_desired;
    std::optional<TrunkSid> m_trunk;
    QString m_name;
    Extent m_extent;
    QVector<sip::ProbeReport> m_known;
    std::optional<Expectation> m_expectation;
    Observed m_observed;
    Surroundings m_around;
    QVector<Check> m_checks;
    std::optional<Error> m_error;
    bool m_running = false;
    bool m_seen = false;
    bool m_looked = false; ///< in this run
    int m_open = 0;
};

} // namespace trunkline::setup
