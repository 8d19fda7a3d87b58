#include "pages/FindingNotice.h"

#include "pages/Trouble.h"
#include "widgets/Notice.h"

#include <QVBoxLayout>

namespace trunkline::pages {

using setup::Fix;
using widgets::Button;
using widgets::Notice;

FindingNotice::FindingNotice(QWidget *parent) : QWidget(parent), m_notice(new Notice(Notice::Kind::Error))
{
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_notice);
    m_notice->hide();
    hide();
}

void FindingNotice::tell(const QVector<Finding> &findings, bool afterCall, Other other, const Error &error)
{
    m_findings = findings;
    m_afterCall = afterCall;
    m_other = other;
    m_error = error;
    if (m_at >= m_findings.size())
        m_at = 0;
    say();
}

void FindingNotice::goAway()
{
    m_said.clear();
    if (m_notice->isThere() && !m_notice->isHidden())
        m_notice->goAway();
}

void FindingNotice::forget()
{
    m_said.clear();
}

void FindingNotice::showLeg(int leg)
{
    for (int i = 0; i < m_findings.size(); ++i) {
        if (m_findings.at(i).leg != leg)
            continue;
        m_at = i;
        return say();
    }
}

void FindingNotice::say()
{
    const bool aboutWork = m_other == Other::LookFailed || m_other == Other::RepairFailed;
    if (m_findings.isEmpty() && m_other == Other::Nothing)
        return goAway();
    show();
    if (aboutWork || m_findings.isEmpty())
        sayOther();
    else
        sayFinding(m_findings.at(m_at));
}

void FindingNotice::sayFinding(const Finding &finding)
{
    QString sentence = finding.sentence;
    if (m_findings.size() > 1)
        sentence = tr("%1 (%2 of %3)", "a finding, and which one it is").arg(sentence).arg(m_at + 1).arg(m_findings.size());
    const QString key = QStringList{QString::number(int(finding.state)), finding.head, sentence, finding.fixLabel, finding.otherLabel,
                                    QString::number(Findings::repairable(m_findings)), QString::number(m_afterCall)}.join(u'\n');
    if (std::exchange(m_said, key) == key)
        return;
    m_notice->setKind(finding.isFailure() ? Notice::Kind::Error : Notice::Kind::Warning);
    m_notice->setIconName({});
    m_notice->setText(finding.head, sentence);
    addButtons(finding);
    m_notice->appear();
}

/// One that helps most, and at most two more.
void FindingNotice::addButtons(const Finding &finding)
{
    m_notice->clearButtons();
    const bool several = m_findings.size() > 1;
    const int repairable = Findings::repairable(m_findings);
    int room = 3 - (several ? 1 : 0);
    if (!finding.fixLabel.isEmpty()) {
        connect(addButton(finding.fixLabel, finding.fix == Fix::OpenTwilio ? u"external-link"_qs : QString(), true), &QPushButton::clicked, this,
                [this, finding] { Q_EMIT fixWanted(finding); });
        --room;
    }
    if (repairable > 1 && finding.isRepairable() && room-- > 0)
        connect(addButton(tr("Fi&x all (%n)", nullptr, repairable), {}, false), &QPushButton::clicked, this, &FindingNotice::allWanted);
    const bool atGateway = finding.isFailure() && Findings::isAtGateway(finding);
    if (atGateway && (m_afterCall || finding.fix == Fix::TestAgain) && room-- > 0)
        connect(addButton(tr("For your net&work team…"), u"shield"_qs, false), &QPushButton::clicked, this, [this, finding] { Q_EMIT messageWanted(finding); });
    if (!finding.otherLabel.isEmpty() && room-- > 0)
        connect(addButton(finding.otherLabel, {}, false), &QPushButton::clicked, this, [this, finding] { Q_EMIT otherWanted(finding); });
    if (several) {
        Button *next = m_notice->addButton(tr("Next pro&blem"), {}, Button::Kind::Quiet);
        connect(next, &QPushButton::clicked, this, [this] {
            m_at = (m_at + 1) % int(m_findings.size());
            Q_EMIT shown(m_findings.at(m_at).leg);
            say();
        });
    }
    const bool one = !several && !finding.fixLabel.isEmpty() && room == 2;
    m_notice->setButtonPlace(one ? Notice::Buttons::Beside : Notice::Buttons::Below);
}

Button *FindingNotice::addButton(const QString &label, const QString &icon, bool primary)
{
    return m_notice->addButton(label, icon, primary ? Button::Kind::Primary : Button::Kind::Plain);
}

void FindingNotice::sayOther()
{
    const bool waits = m_other == Other::NoNumber;
    const Advice advice = waits ? Advice{} : m_other == Other::RepairFailed ? Troubles::advice(m_error) : Advising::advice(m_error);
    const QString first = waits ? tr("The line has no phone number yet") : Troubles::headline(advice.what);
    const QString second = waits ? tr("Until then nobody can call your gateway.") : advice.next;
    if (std::exchange(m_said, first + u'\n' + second) == first + u'\n' + second)
        return;
    m_notice->setKind(waits ? Notice::Kind::Info : Notice::Kind::Error);
    m_notice->setIconName(waits ? u"phone"_qs : QString());
    m_notice->setText(first, second);
    m_notice->clearButtons();
    m_notice->setButtonPlace(Notice::Buttons::Beside);
    if (waits)
        connect(addButton(tr("Add a n&umber"), {}, true), &QPushButton::clicked, this, &FindingNotice::numberWanted);
    else
        connect(addButton(tr("&Try again"), {}, true), &QPushButton::clicked, this, &FindingNotice::againWanted);
    m_notice->appear();
}

} // namespace trunkline::pages
