#include "pages/GatewayTestLine.h"

#include "answers/Isolate.h"
#include "pages/FormRow.h"
#include "pages/ProbeMark.h"
#include "sip/ProbeText.h"
#include "widgets/Button.h"
#include "widgets/StateMark.h"
#include "widgets/Text.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

namespace trunkline::pages {

using setup::GatewayTest;
using sip::ProbeText;
using widgets::Button;
using widgets::Mark;
using widgets::StateMark;
using widgets::Text;
using widgets::Theme;

/// Shorter than on page "Gateway" where all is well: it stands beside the button.
QString GatewayTestLine::words(const sip::ProbeReport &report)
{
    const sip::Attempt *told = report.decisive();
    const bool answers = report.outcome == sip::Outcome::Answers || report.outcome == sip::Outcome::AnswersOther;
    if (!answers || !told || !told->answered)
        return ProbeText::firstLine(report);
    return tr("It answered in %1 ms").arg(isolate(QLocale().toString(qlonglong(told->answered->count()))));
}

GatewayTestLine::GatewayTestLine(QWidget *parent)
    : QWidget(parent)
    , m_button(new Button({}, u"play"_qs))
    , m_result(new QWidget)
    , m_mark(new StateMark(Mark::NotChecked, 16))
    , m_words(new Text(Text::SmallMuted))
{
    const auto words = new QHBoxLayout(m_result);
    words->setContentsMargins({});
    words->setSpacing(Theme::px(6));
    words->addWidget(m_mark);
    words->addWidget(m_words, 1);
    m_result->setMinimumHeight(Theme::px(36)); // beside the button
    const auto row = new FormRow(12, this);
    row->addField(m_button, 0);
    row->addField(m_result, 150, 1);
    connect(m_button, &QPushButton::clicked, this, &GatewayTestLine::press);
    refresh();
}

void GatewayTestLine::setTest(GatewayTest *test)
{
    if (m_test)
        m_test->disconnect(this);
    m_test = test;
    if (test)
        connect(test, &GatewayTest::changed, this, &GatewayTestLine::showResult);
    refresh();
}

void GatewayTestLine::setGateway(const std::optional<SipUri> &gateway)
{
    m_gateway = gateway;
    const bool tested = m_test && m_test->state() != GatewayTest::State::NotTested;
    if (tested && (!gateway || m_test->report().target != sip::Target::of(*gateway)))
        m_test->forget();
    refresh();
}

void GatewayTestLine::press()
{
    if (!m_test || !m_gateway)
        return;
    if (m_test->state() == GatewayTest::State::Running)
        m_test->stop();
    else
        m_test->test(*m_gateway);
}

QString GatewayTestLine::meaning() const
{
    return m_test && m_test->state() == GatewayTest::State::Done ? ProbeText::secondLine(m_test->report(), ProbeText::Reader::OtherProvider)
                                                                  : QString();
}

QStringList GatewayTestLine::tried() const
{
    return m_test && m_test->state() == GatewayTest::State::Done ? ProbeText::triedLines(m_test->report()) : QStringList();
}

/// What came of it is also spoken; what merely changed its language is not.
void GatewayTestLine::showResult()
{
    refresh();
    if (m_test->state() != GatewayTest::State::Done)
        return;
    QAccessibleEvent alert(m_words, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void GatewayTestLine::refresh()
{
    const GatewayTest::State state = m_test ? m_test->state() : GatewayTest::State::NotTested;
    const bool running = state == GatewayTest::State::Running;
    const bool done = state == GatewayTest::State::Done;
    m_button->setText(running ? tr("S&top the test") : done ? tr("&Test again") : tr("&Test the gateway"));
    m_button->setIconName(running ? u"stop"_qs : done ? u"retry"_qs : u"play"_qs);
    m_button->setEnabled(m_test && m_gateway);
    m_result->setVisible(running || done);
    if (running) {
        m_mark->setMark(Mark::Checking);
        m_words->setColour(nullptr);
        m_words->setText(tr("Asking %1…").arg(isolate(m_test->report().target.host)));
    } else if (done) {
        const Mark mark = markOf(ProbeText::mark(m_test->report()));
        m_mark->setMark(mark);
        m_words->setColour(widgets::markTextColour(mark));
        m_words->setText(words(m_test->report()));
    }
    Q_EMIT changed();
}

void GatewayTestLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace trunkline::pages
