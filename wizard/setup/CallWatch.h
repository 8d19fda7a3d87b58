#pragma once

#include "setup/Symptom.h"
#include "twilio/Client.h"

#include <QPointer>
#include <QSet>

namespace trunkline::setup {

/// Looks for what Twilio writes down about a call to one number: the row of its way over the trunk, which may appear only
/// after the call, and alerts and notifications, which are late. A call without any row at all shows in the alerts alone.
/// What was there before is not about this call, whatever this computer's clock says.
class CallWatch : public QObject
{
    Q_OBJECT
public:
    explicit CallWatch(QObject *parent = nullptr) : QObject(parent) {}

    /// Remembers what is there already, then tells ready(). `caller` empty: any phone.
    void begin(twilio::Client *client, const PhoneNumber &number, const QString &caller);
    void stop();
    /// One look; ends with looked(). While one is under way, another is not begun.
    void look();

    const std::optional<twilio::CallRow> &leg() const { return m_leg; }
    /// In the order in which it happened.
    QVector<Symptom> reasons() const;
    bool sawSomething() const { return m_leg || !m_alerts.isEmpty(); }

Q_SIGNALS:
    void ready();
    void looked();

private:
    enum class Purpose { Before, Now };

    void ask(Purpose purpose);
    void takeRows(Purpose purpose, const Result<QVector<twilio::CallRow>> &rows);
    void takeAlerts(Purpose purpose, const Result<QVector<twilio::Alert>> &alerts);
    void takeNotes(const Result<QVector<twilio::Alert>> &notes);
    void done(Purpose purpose);
    bool isOurs(const twilio::CallRow &row) const;
    void keep(const twilio::Alert &alert);

    QPointer<twilio::Client> m_client;
    std::unique_ptr<QObject> m_calls;
    QString m_number, m_caller;
    QDateTime m_since;
    QSet<QString> m_before;   ///< SIDs of rows and alerts
    QSet<QString> m_otherCalls; ///< whose alerts are not about this one
    std::optional<twilio::CallRow> m_leg;
    QVector<twilio::Alert> m_alerts;
    int m_open = 0;
};

} // namespace trunkline::setup
