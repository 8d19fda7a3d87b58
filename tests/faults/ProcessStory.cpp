#include "ProcessStory.h"

#include <QJsonDocument>
#include <QTimer>

namespace trunkline::test {

using At = ProcessStory::Death::At;

QString ProcessStory::Death::text() const
{
    static const QStringList words{u"never"_qs, u"arrived"_qs, u"acted"_qs, u"answered"_qs, u"moment"_qs, u"time"_qs, u"struck"_qs};
    return words.at(int(at)) + u' ' + QString::number(n);
}

ProcessStory::ProcessStory(const QString &name, Plot plot)
    : Story(name), m_plot(std::move(plot)), m_ground(m_plot.scenario, m_plot.options), m_othersBefore(m_ground.others()), m_before(m_ground.everything())
{
    m_allowance.deletesRepeated = m_plot.undo;
    using practice::PracticeTwilio;
    connect(&m_ground.twilio, &PracticeTwilio::requested, this, [this](const QByteArray &method, const QString &path) { happened(At::Arrived, method, path); });
    connect(&m_ground.twilio, &PracticeTwilio::acted, this, [this](const QByteArray &method, const QString &path) { happened(At::Acted, method, path); });
    connect(&m_ground.twilio, &PracticeTwilio::answered, this, [this](const QByteArray &method, const QString &path) { happened(At::Answered, method, path); });
}

ProcessStory::~ProcessStory()
{
    if (m_process)
        m_process->disconnect(this);
}

void ProcessStory::begin()
{
    m_clock.start();
    QFile file(m_ground.folder.filePath(u"line.json"_qs));
    if (!file.open(QIODevice::WriteOnly) || file.write(m_ground.file()) < 0)
        qFatal("the set-up file cannot be written");
    file.close();
    if (!m_plot.undo)
        strike();
    start();
}

void ProcessStory::strike()
{
    if (!m_plot.target)
        return;
    m_target = m_plot.target(m_ground);
    m_faults = m_plot.strike.arrange(m_ground, m_target);
}

const ProcessStory::Death &ProcessStory::death() const
{
    static const Death never;
    const bool counts = (!m_plot.undo || m_isSetUp) && !m_lastRun;
    return counts && m_processes <= m_plot.deaths.size() && m_processes > 0 ? m_plot.deaths.at(m_processes - 1) : never;
}

QStringList ProcessStory::arguments() const
{
    if (undoing())
        return {u"undo"_qs, m_ground.journal(), u"--json"_qs, u"--yes"_qs};
    return {u"apply"_qs, m_ground.folder.filePath(u"line.json"_qs), u"--json"_qs, u"--yes"_qs, u"--journal-dir"_qs, m_ground.journals()};
}

void ProcessStory::start()
{
    if (!m_plot.undo || m_isSetUp)
        ++m_processes;
    std::fill(std::begin(m_counts), std::end(m_counts), 0);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TWILIO_ACCOUNT_SID"_qs, m_ground.twilio.accountSid());
    environment.insert(u"TWILIO_AUTH_TOKEN"_qs, m_ground.twilio.authToken());
    environment.insert(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, m_ground.twilio.endpointTemplate());
    if (death().at == At::Moment)
        environment.insert(u"FAULT_DIE_AT"_qs, QString::number(death().n));
    if (m_process)
        m_process.release()->deleteLater(); // we may be inside its signal
    m_process = std::make_unique<QProcess>();
    m_process->setProcessEnvironment(environment);
    m_process->setStandardInputFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::finished, this, &ProcessStory::processEnded, Qt::QueuedConnection);
    m_process->start(m_plot.program, arguments());
    if (death().at == At::Time)
        QTimer::singleShot(std::chrono::milliseconds(death().n / 10), Qt::PreciseTimer, m_process.get(), [this] { kill(); });
}

void ProcessStory::happened(Death::At what, const QByteArray &method, const QString &path)
{
    const Death &due = death();
    const int count = what == At::Arrived ? ++m_counts[0] : what == At::Acted ? ++m_counts[1] : ++m_counts[2];
    if (due.at == what && count == due.n)
        return kill();
    const bool struck = !m_faults.isEmpty() && m_ground.twilio.timesStruck(m_faults.last()) > 0;
    const bool isIt = method == m_target.method && m_target.hits(path);
    if (due.at == At::Struck && struck && isIt && (what == At::Answered || !m_plot.strike.ends))
        kill();
}

void ProcessStory::kill()
{
    if (m_process && m_process->state() == QProcess::Running)
        m_process->kill(); // at once: the process reads no further byte
}

void ProcessStory::processEnded(int status, QProcess::ExitStatus how)
{
    const QByteArray out = m_process->readAllStandardOutput(), err = m_process->readAllStandardError();
    if (how == QProcess::CrashExit) {
        if (death().at == At::Never) {
            wrong(u"it crashed: "_qs + QString::fromUtf8(err));
            return end();
        }
        ++m_kills;
        m_allowance.lostWithTheClient += 6; // as many may leave together
        if (!undoing())
            wrong(Checker(m_ground, m_othersBefore).always(m_allowance));
        if (!wrongs().isEmpty())
            return end();
        return start();
    }
    m_survivedDeath = m_survivedDeath || death().at != At::Never;
    if (!err.isEmpty() && !err.contains("QNetworkReplyImplPrivate::error: Internal problem"))
        wrong(u"it says on the side: "_qs + QString::fromUtf8(err));
    const QList<QByteArray> lines = out.trimmed().split('\n');
    const QJsonObject finished = QJsonDocument::fromJson(lines.last()).object();
    if (status != 0)
        return stoppedBeforeTheEnd(status, finished);
    if (m_plot.undo && !m_isSetUp) {
        m_isSetUp = true;
        strike();
        return start();
    }
    check();
    if (m_lastRun || !wrongs().isEmpty())
        return end();
    m_lastRun = true;
    m_ground.heal();
    m_writesBefore = m_ground.twilio.writes();
    start();
}

void ProcessStory::stoppedBeforeTheEnd(int status, const QJsonObject &finished)
{
    m_stopped = true;
    const QJsonObject error = finished.value(u"error"_qs).toObject();
    if (error.value(u"what"_qs).toString().isEmpty() || error.value(u"next"_qs).toString().isEmpty())
        wrong(u"exit %1 without advice"_qs.arg(status));
    if (finished.value(u"journal"_qs).toString().isEmpty())
        wrong(u"it stops and does not say where its record is: "_qs + QString::fromUtf8(QJsonDocument(finished).toJson(QJsonDocument::Compact)));
    if (!undoing())
        wrong(Checker(m_ground, m_othersBefore).always(m_allowance));
    if (m_lastRun || ++m_stops >= 4)
        wrong(u"no end: "_qs + QString::fromUtf8(QJsonDocument(error).toJson(QJsonDocument::Compact)));
    if (!wrongs().isEmpty())
        return end();
    m_ground.heal();
    start();
}

void ProcessStory::check()
{
    if (m_lastRun && m_ground.twilio.writes() != m_writesBefore)
        wrong(u"a further run writes"_qs);
    if (!undoing())
        return wrong(Checker(m_ground, m_othersBefore).afterSetUp(m_allowance));
    wrong(Checker(m_ground, m_othersBefore).always(m_allowance));
    if (m_ground.everything() != m_before)
        wrong(u"not everything is as it was before:\n"_qs + m_before + u"now:\n"_qs + m_ground.everything());
}

} // namespace trunkline::test
