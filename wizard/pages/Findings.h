#pragma once

#include "setup/Session.h"

#include <QCoreApplication>

namespace trunkline::pages {

/// Something about the line that is not as it should be, with what helps.
struct Finding
{
    int leg = 0;
    setup::LegState state = setup::LegState::Failed;
    QString head;         ///< "Phone number → Twilio trunk: not connected"
    QString sentence;     ///< what it means
    setup::Fix fix = setup::Fix::None;
    QString fixLabel;     ///< of the button; empty: none
    QString otherLabel;   ///< of a second one, for the other remedy or another way out
    std::optional<setup::Check> check; ///< empty: a test call found it

    bool isFailure() const { return state == setup::LegState::Failed; }
    bool isRepairable() const { return check && check->isRepairable(); }
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// What page "Check the line" says about the checks of a session.
class Findings
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::Findings)
public:
    /// What failed first, then what needs attention; each in the order of the legs. A test call that did not get through
    /// is one of them.
    static QVector<Finding> of(const setup::Session &session);
    /// How many of them Trunkline can repair without a decision.
    static int repairable(const QVector<Finding> &findings);
    /// The test call says more about the gateway than what was known before: the check it replaces.
    static setup::Check gatewayAfterCall(const setup::Check &before, const setup::TestCall &call);
    static QString titleAfterCall(const setup::TestCall &call);
    /// What the call met.
    static QString subtitleAfterCall(const setup::TestCall &call);
    /// Between the internet and the gateway, where a firewall stands.
    static bool isAtGateway(const Finding &finding);
    /// A leg before the gateway failed: no call can get through.
    static bool lineIsBroken(const QVector<setup::Check> &checks);

private:
    // FindingsCall.cpp
    static void addCall(const setup::Session &session, const setup::CallPath &path, QVector<Finding> &found);

    static QString head(const setup::CallPath &path, int leg, setup::LegState state, const QString &word);
    static Finding from(const setup::Check &check, const setup::CallPath &path, const setup::Session &session);
    static QString fixLabel(const setup::Check &check, const setup::Session &session);
    static QString labelOf(const setup::Remedy &remedy);
};

} // namespace trunkline::pages
