#include "ProbeCommand.h"

#include "Terminal.h"
#include "answers/Isolate.h"
#include "sip/ProbeText.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace trunkline::app {

namespace {

using sip::ProbeText;
using Reader = ProbeText::Reader;

QChar shown(ProbeText::Mark mark)
{
    switch (mark) {
    case ProbeText::Mark::Verified:
        return u'✓';
    case ProbeText::Mark::Attention:
        return u'!';
    case ProbeText::Mark::Failed:
        return u'✗';
    case ProbeText::Mark::NotChecked:
        return u'·';
    }
    Q_UNREACHABLE();
}

void tell(ProbeText::Mark mark, const QString &first, const QString &second)
{
    Terminal::out(QString(shown(mark) + u' ' + first + u'\n'));
    if (!second.isEmpty())
        Terminal::out(QString(u"  "_qs + second + u'\n'));
}

} // namespace

ProbeCommand::ProbeCommand(Probe asked, sip::ProbeOptions options) : m_asked(std::move(asked)), m_test(std::move(options))
{
    connect(&m_test, &setup::GatewayTest::finished, this, &ProbeCommand::finished);
}

void ProbeCommand::start()
{
    m_asked.number ? m_test.rehearse(m_asked.target, m_asked.number->e164()) : m_test.test(m_asked.target);
}

void ProbeCommand::stop()
{
    m_test.stop();
}

void ProbeCommand::finished()
{
    m_asked.json ? tellInJson() : tellInWords();
    Q_EMIT ended(status());
}

/// With a number, the call decides.
ExitStatus ProbeCommand::status() const
{
    const sip::ProbeReport &report = m_test.report();
    switch (report.verdict()) {
    case sip::Verdict::DoesNotAnswer:
        return ExitStatus::NotAsAsked;
    case sip::Verdict::CannotTell:
        return ExitStatus::CannotTell;
    case sip::Verdict::Answers:
        break;
    }
    if (!report.rehearsal || report.rehearsal->end == sip::Rehearsal::End::Taken)
        return ExitStatus::Done;
    return report.rehearsal->end == sip::Rehearsal::End::Refused ? ExitStatus::NotAsAsked : ExitStatus::CannotTell;
}

void ProbeCommand::tellInJson() const
{
    const sip::ProbeReport &report = m_test.report();
    const QJsonObject event{{u"event"_qs, u"finished"_qs},
                            {u"outcome"_qs, sip::name(report.verdict())},
                            {u"text"_qs, plain(ProbeText::firstLine(report))},
                            {u"next"_qs, plain(ProbeText::secondLine(report, Reader::Terminal))},
                            {u"probe"_qs, report.toJson()}};
    Terminal::out(QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n');
}

void ProbeCommand::tellInWords() const
{
    const sip::ProbeReport &report = m_test.report();
    tell(ProbeText::mark(report), ProbeText::firstLine(report), ProbeText::secondLine(report, Reader::Terminal));
    if (report.other)
        Terminal::out(QString(u"  trunkline probe "_qs + report.other->uri() + u'\n'));
    if (report.rehearsal && report.rehearsal->end != sip::Rehearsal::End::NotTried)
        tell(ProbeText::mark(*report.rehearsal), ProbeText::firstLine(*report.rehearsal), ProbeText::secondLine(*report.rehearsal, Reader::Terminal));
    const QStringList tried = ProbeText::triedLines(report);
    if (tried.isEmpty())
        return;
    Terminal::out(QString(tr("What was tried:") + u'\n'));
    for (const QString &line : tried)
        Terminal::out(QString(u"  "_qs + line + u'\n'));
}

} // namespace trunkline::app
