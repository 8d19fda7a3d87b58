#include "pages/Findings.h"

#include "answers/Isolate.h"

#include <QLocale>

namespace trunkline::pages {

using setup::CallPath;
using setup::Check;
using setup::Fix;
using setup::LegState;

namespace {

constexpr int gatewayLeg = 3;

/// "Not connected" inside a sentence: "not connected".
QString lowerFirst(const QString &word)
{
    return word.isEmpty() ? word : QString(QLocale().toLower(word.left(1)) + word.mid(1));
}

} // namespace

QString Findings::head(const CallPath &path, int leg, LegState state, const QString &word)
{
    //: A joint of the line and its state: "Phone number → Twilio trunk: not connected". In right-to-left languages the
    //: arrow points the other way.
    return tr("%1 → %2: %3")
        .arg(path.stations.at(size_t(leg)).name, path.stations.at(size_t(leg) + 1).name,
             lowerFirst(word.isEmpty() ? CallPath::word(state) : word));
}

QString Findings::labelOf(const setup::Remedy &remedy)
{
    using Kind = setup::Remedy::Kind;
    switch (remedy.kind) {
    case Kind::SetAsAsked:
        return tr("Set it as a&sked");
    case Kind::CreateTrunk:
        return tr("C&reate it again");
    case Kind::ConnectAgain:
        return tr("&Connect it again");
    case Kind::MoveHere:
        return tr("&Move it here");
    case Kind::AddAddress:
        return tr("&Add %1").arg(isolate(remedy.about));
    case Kind::PutBack:
        return tr("&Put it back");
    case Kind::CorrectAddress:
        return tr("Correct the a&ddress");
    case Kind::SwitchOn:
        return tr("S&witch it on");
    case Kind::SwitchOff:
        return tr("S&witch it off");
    case Kind::PutFirst:
        return tr("&Put my gateway first");
    case Kind::Connection:
        //: a button; %1 is a connection: TCP, UDP or TLS
        return tr("S&witch to %1").arg(isolate(remedy.about));
    case Kind::EncryptionOn:
        return tr("Turn encryption &on");
    case Kind::EncryptionOff:
        return tr("Turn encryption o&ff");
    }
    Q_UNREACHABLE();
}

QString Findings::fixLabel(const Check &check, const setup::Session &session)
{
    switch (check.fix) {
    case Fix::Apply:
    case Fix::Improve: {
        if (!check.isRepairable())
            return {};
        const setup::Plan plan = session.repairPlan(check.remedies.first().wish);
        return plan.obstacles.isEmpty() && !plan.buys() ? labelOf(check.remedies.first()) : tr("Look at the &plan");
    }
    case Fix::ChooseNumber:
        return tr("Ch&oose another number");
    case Fix::OpenTwilio:
        return tr("&Open Twilio");
    case Fix::ChangeAddress:
        return check.subject == u"origination-url" ? tr("&Add a gateway") : tr("Change the a&ddress");
    case Fix::TestAgain:
        return tr("&Test the gateway");
    case Fix::None:
        break;
    }
    return {};
}

Finding Findings::from(const Check &check, const CallPath &path, const setup::Session &session)
{
    Finding finding{check.leg, check.state, head(path, check.leg, check.state, check.word), check.finding.isEmpty() ? check.text : check.finding,
                    check.fix, fixLabel(check, session), {}, check};
    if (check.isRepairable() && check.remedies.size() > 1)
        finding.otherLabel = labelOf(check.remedies.at(1));
    else if (check.fix == Fix::TestAgain)
        finding.otherLabel = tr("Change the a&ddress");
    else if (check.drift)
        finding.otherLabel = tr("It’s meant to &be so");
    return finding;
}

QVector<Finding> Findings::of(const setup::Session &session)
{
    const CallPath path = session.path();
    QVector<Finding> found;
    for (const Check &check : session.checks()) {
        const bool overtaken = check.leg == gatewayLeg && path.legs.back().state == LegState::Verified; // by a test call
        if (check.isFinding() && !overtaken)
            found.append(from(check, path, session));
    }
    addCall(session, path, found);
    std::stable_sort(found.begin(), found.end(), [](const Finding &one, const Finding &other) {
        return std::pair(!one.isFailure(), one.leg) < std::pair(!other.isFailure(), other.leg);
    });
    return found;
}

int Findings::repairable(const QVector<Finding> &findings)
{
    return int(std::count_if(findings.begin(), findings.end(), [](const Finding &one) { return one.isRepairable(); }));
}

bool Findings::isAtGateway(const Finding &finding)
{
    return finding.leg == gatewayLeg;
}

bool Findings::lineIsBroken(const QVector<Check> &checks)
{
    return std::any_of(checks.begin(), checks.end(), [](const Check &check) { return check.leg < gatewayLeg && check.state == LegState::Failed; });
}

} // namespace trunkline::pages
