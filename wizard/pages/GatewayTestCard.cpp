#include "pages/GatewayTestCard.h"

#include "answers/Isolate.h"
#include "pages/ProbeMark.h"
#include "sip/ProbeText.h"
#include "widgets/Button.h"
#include "widgets/CheckList.h"
#include "widgets/Disclosure.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QVBoxLayout>

namespace trunkline::pages {

using setup::GatewayTest;
using sip::ProbeText;
using widgets::CheckItem;
using widgets::CheckList;
using widgets::Mark;
using widgets::Text;

GatewayTestCard::GatewayTestCard(QWidget *parent)
    : ResultCard(parent)
    , m_again(widgets::compactButton({}, u"retry"_qs))
    , m_switch(widgets::compactButton({}))
    , m_rehearse(widgets::compactButton({}, u"phone"_qs))
    , m_below(new QWidget)
    , m_call(new Text(Text::SmallMuted))
    , m_tried(new widgets::Disclosure(QString()))
    , m_rows(new CheckList(CheckList::Density::Dense))
{
    build();
    connect(m_again, &QPushButton::clicked, this, [this] { isRunning() ? stop() : test(); });
    connect(m_switch, &QPushButton::clicked, this, [this] {
        if (m_test && m_test->report().other)
            Q_EMIT switchWanted(m_test->report().other->transport, m_test->report().other->effectivePort());
    });
    connect(m_rehearse, &QPushButton::clicked, this, [this] {
        if (m_test && m_gateway && !m_number.isEmpty())
            m_test->rehearse(sip::Target::of(*m_gateway), m_number);
    });
    tell();
}

void GatewayTestCard::build()
{
    addTrailing(m_switch);
    addTrailing(m_rehearse);
    addTrailing(m_again);
    m_tried->setContent(m_rows, false);
    const auto column = new QVBoxLayout(m_below);
    column->setContentsMargins(0, widgets::Theme::px(10), 0, 0);
    column->setSpacing(widgets::Theme::px(8));
    column->addWidget(m_call);
    column->addWidget(m_tried);
    body()->addWidget(m_below); // hidden, it takes no room
}

void GatewayTestCard::setTest(GatewayTest *test)
{
    if (m_test)
        m_test->disconnect(this);
    m_test = test;
    if (test)
        connect(test, &GatewayTest::changed, this, [this] {
            tell();
            Q_EMIT changed();
        });
    tell();
}

void GatewayTestCard::setGateway(const std::optional<SipUri> &gateway)
{
    if (m_gateway == gateway)
        return;
    m_gateway = gateway;
    if (m_test && m_test->state() != GatewayTest::State::NotTested && !(gateway && m_test->report().target == sip::Target::of(*gateway)))
        m_test->forget();
    tell();
}

void GatewayTestCard::setNumber(const QString &e164)
{
    if (std::exchange(m_number, e164) != e164)
        tell();
}

void GatewayTestCard::test()
{
    if (m_test && m_gateway)
        m_test->test(*m_gateway);
}

void GatewayTestCard::stop()
{
    if (m_test)
        m_test->stop();
}

void GatewayTestCard::setFocusOnButton()
{
    (m_switch->isVisibleTo(this) ? m_switch : m_again)->setFocus(Qt::OtherFocusReason);
}

bool GatewayTestCard::isRunning() const
{
    return m_test && m_test->state() == GatewayTest::State::Running;
}

bool GatewayTestCard::isTested() const
{
    return m_test && m_gateway && m_test->isAbout(*m_gateway) && m_test->report().outcome != sip::Outcome::Stopped;
}

bool GatewayTestCard::answers() const
{
    return isTested() && m_test->report().verdict() == sip::Verdict::Answers;
}

bool GatewayTestCard::isFine() const
{
    return answers() && ProbeText::mark(m_test->report()) == ProbeText::Mark::Verified;
}

void GatewayTestCard::changeEvent(QEvent *event)
{
    ResultCard::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void GatewayTestCard::tell()
{
    m_tried->setTitle(tr("What was t&ried"));
    m_rehearse->setText(tr("Re&hearsal call"));
    m_rehearse->setAccessibleDescription(tr("Calls the gateway for your number and hangs up at once"));
    m_switch->hide();
    m_rehearse->hide();
    m_call->hide();
    m_below->hide();
    m_again->setEnabled(m_gateway.has_value());
    if (isRunning())
        return tellRunning();
    if (m_test && m_gateway && m_test->isAbout(*m_gateway))
        return tellResult();
    tellNothing();
}

void GatewayTestCard::tellNothing()
{
    setPlain(true);
    setResult(Mark::NotChecked, tr("Not tested yet"));
    m_again->setText(tr("&Test the gateway"));
    m_again->setIconName({});
}

void GatewayTestCard::tellRunning()
{
    setPlain(true);
    setResult(Mark::Checking, tr("Asking %1…").arg(isolate(m_test->report().target.host)));
    m_again->setText(tr("S&top", "ends the test of the gateway"));
    m_again->setIconName(u"close"_qs);
}

void GatewayTestCard::tellResult()
{
    const sip::ProbeReport &report = m_test->report();
    setPlain(false);
    const bool called = report.rehearsal && report.rehearsal->end != sip::Rehearsal::End::NotTried;
    setResult(markOf(called ? ProbeText::mark(*report.rehearsal) : ProbeText::mark(report)), ProbeText::firstLine(report),
              ProbeText::secondLine(report));
    m_again->setText(report.outcome == sip::Outcome::Offline ? tr("&Try again") : tr("&Test again"));
    m_again->setIconName(u"retry"_qs);
    if (report.other) {
        m_switch->setText(tr("S&witch to %1").arg(transportName(report.other->transport)));
        m_switch->show();
    }
    m_rehearse->setVisible(answers() && !m_number.isEmpty());
    if (called) {
        m_call->setText(ProbeText::firstLine(*report.rehearsal) + u". "_qs + ProbeText::secondLine(*report.rehearsal));
        m_call->show();
    }
    tellTried();
    QAccessibleEvent alert(called ? static_cast<QWidget *>(m_call) : this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void GatewayTestCard::tellTried()
{
    QList<CheckItem> items;
    for (const ProbeText::Row &row : ProbeText::tried(m_test->report())) {
        //: a part of the test and what came of it: "SIP answer: 200 OK"
        items.append({markOf(row.mark), tr("%1: %2").arg(row.what, row.words), row.time});
    }
    m_rows->setItems(items);
    m_rows->setAccessibleName(tr("What was tried"));
    m_tried->setVisible(!items.isEmpty());
    m_below->setVisible(!items.isEmpty());
}

} // namespace trunkline::pages
