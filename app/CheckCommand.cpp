#include "CheckCommand.h"

#include "Environment.h"
#include "PracticeHost.h"
#include "answers/Isolate.h"
#include "answers/SetupFile.h"
#include "report/CallPathSvg.h"

#include <QLocale>
#include <QSaveFile>
#include <QStandardPaths>

namespace trunkline::app {

namespace {

constexpr int mostNames = 12; // of trunks, where none fits

QString names(const QVector<twilio::Trunk> &trunks)
{
    QStringList all;
    for (const twilio::Trunk &trunk : trunks.first(std::min<qsizetype>(mostNames, trunks.size())))
        all += u"“"_qs + isolate(trunk.name) + u"”"_qs;
    if (trunks.size() > mostNames)
        all += u"…"_qs;
    return all.join(u", "_qs);
}

} // namespace

CheckCommand::CheckCommand(Check asked, const Environment &environment, PracticeHost &practice, Reporter &reporter)
    : UnattendedCommand(Ending::Of::Check, reporter), m_asked(std::move(asked)), m_environment(environment), m_practice(practice)
{
    m_ending.asIs = !m_asked.trunk.isEmpty();
}

void CheckCommand::start()
{
    if ((m_asked.trunk.isEmpty() && !readFile()) || !signIn())
        return;
    connect(m_check.get(), &setup::LineCheck::finished, this, &CheckCommand::checked);
    if (m_asked.trunk.isEmpty())
        m_check->start(*m_client, *m_ending.desired, {}, {m_asked.probe, true});
    else
        findTrunk();
}

bool CheckCommand::readFile()
{
    const auto read = SetupFile::read(m_asked.file);
    if (read)
        m_ending.desired = setup::Desired::from(*read);
    else
        end(Complaining::about(read.error()));
    return bool(read);
}

bool CheckCommand::signIn()
{
    const auto service = m_asked.practice ? ServiceChoice::practice(m_practice, m_asked.probe) : ServiceChoice::real(m_environment, m_asked.endpoint);
    if (!service) {
        end(service.error());
        return false;
    }
    m_client = connectTo(*service);
    connect(m_client.get(), &twilio::Client::retrying, this,
            [this](const Error &why, std::chrono::milliseconds wait, int attempt, int tries) {
                if (attempt > std::exchange(m_attemptTold, std::max(m_attemptTold, attempt))) // of several reads at once: one line
                    m_reporter.rowChanged(retryingRow(why, wait, attempt, tries));
            });
    const QString folder = m_asked.practice ? QString() : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    m_check = std::make_unique<setup::LineCheck>(folder, service->probe);
    return true;
}

// Which trunk ------------------------------------------------------------------------------------------------------

void CheckCommand::findTrunk()
{
    m_look = std::make_unique<QObject>();
    m_client->listTrunks(m_look.get(), [this](Result<QVector<twilio::Trunk>> trunks) {
        if (trunks)
            take(*trunks);
        else
            end(Complaining::about(trunks.error()));
    });
}

void CheckCommand::take(const QVector<twilio::Trunk> &trunks)
{
    QVector<twilio::Trunk> fitting;
    for (const twilio::Trunk &trunk : trunks) {
        if (trunk.sid.text().compare(m_asked.trunk.trimmed(), Qt::CaseInsensitive) == 0)
            return m_check->start(*m_client, trunk.sid, trunk.name, {m_asked.probe, true});
        if (trunk.name.simplified().compare(m_asked.trunk.simplified(), Qt::CaseInsensitive) == 0)
            fitting.append(trunk);
    }
    if (fitting.size() == 1)
        m_check->start(*m_client, fitting.first().sid, fitting.first().name, {m_asked.probe, true});
    else
        end(fitting.isEmpty() ? notFound(trunks) : ambiguous(fitting));
}

Complaint CheckCommand::notFound(const QVector<twilio::Trunk> &trunks) const
{
    const QString what = tr("This account has no trunk “%1”.").arg(isolate(m_asked.trunk));
    if (trunks.isEmpty())
        return Complaining::usage(u"trunk-not-found"_qs, what, tr("It has none at all in this region. TWILIO_REGION chooses another one."));
    QVector<twilio::Trunk> similar;
    for (const twilio::Trunk &trunk : trunks)
        if (trunk.name.contains(m_asked.trunk.simplified(), Qt::CaseInsensitive))
            similar.append(trunk);
    return Complaining::usage(u"trunk-not-found"_qs, what, tr("It has %1.").arg(names(similar.isEmpty() ? trunks : similar)));
}

Complaint CheckCommand::ambiguous(const QVector<twilio::Trunk> &fitting) const
{
    QStringList sids;
    for (const twilio::Trunk &trunk : fitting)
        sids += trunk.sid.text();
    return Complaining::usage(u"trunk-ambiguous"_qs, tr("%n trunks are called “%1”.", nullptr, int(fitting.size())).arg(isolate(m_asked.trunk)),
                              tr("Say which one by its SID: %1.").arg(sids.join(u", "_qs)));
}

// The end ----------------------------------------------------------------------------------------------------------

void CheckCommand::stop()
{
    if (m_check && m_check->running() && m_check->hasSeen())
        return m_check->stop(); // what is known by now is told
    m_look.reset();
    if (m_check)
        m_check->stop();
    m_ending.status = ExitStatus::Stopped;
    end();
}

void CheckCommand::checked()
{
    if (m_check->error())
        return end(Complaining::about(*m_check->error()));
    m_ending.desired = m_check->desired();
    m_ending.observed = m_check->observed();
    m_ending.checks = m_check->checks();
    const setup::Plan left = m_ending.asIs ? setup::plan(setup::Verification::allRepairs(m_ending.checks, m_ending.observed), m_ending.observed)
                                           : setup::plan(*m_ending.desired, m_ending.observed);
    const QVector<sip::ProbeReport> &reports = m_check->around().reports;
    const bool silent = std::any_of(reports.begin(), reports.end(), [](const sip::ProbeReport &report) {
        return report.verdict() == sip::Verdict::DoesNotAnswer;
    });
    QVector<setup::Check> atTwilio = m_ending.checks;
    atTwilio.removeIf([](const setup::Check &check) { return check.subject == u"gateway"; });
    // Verified means that apply would have nothing to do.
    if (!setup::Verification::asAsked(atTwilio) || (!m_ending.asIs && !left.isEmpty())) {
        if (!left.isEmpty())
            m_reporter.planned(left, {});
        m_ending.status = ExitStatus::NotAsAsked;
    } else if (silent) {
        m_ending.status = ExitStatus::NotAsAsked;
        m_ending.onlyGatewayFails = true;
    }
    if (m_asked.picture.isEmpty() || draw())
        end();
}

bool CheckCommand::draw()
{
    const QByteArray drawing = report::CallPathSvg::draw(m_check->path(), QLocale().textDirection());
    QSaveFile file(m_asked.picture);
    if (file.open(QIODevice::WriteOnly) && file.write(drawing) == drawing.size() && file.commit())
        return true;
    end(Complaining::usage(u"file-unwritable"_qs, tr("The picture could not be written: %1.").arg(isolate(m_asked.picture)), file.errorString()));
    return false;
}

} // namespace trunkline::app
