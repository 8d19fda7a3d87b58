#include "Program.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace trunkline::test {

QList<QJsonObject> Ended::events() const
{
    QList<QJsonObject> all;
    for (const QByteArray &line : out.split('\n'))
        if (!line.isEmpty())
            all.append(QJsonDocument::fromJson(line).object());
    return all;
}

QList<QJsonObject> Ended::events(const QString &kind) const
{
    QList<QJsonObject> some;
    for (const QJsonObject &event : events())
        if (event.value(u"event"_qs) == kind)
            some.append(event);
    return some;
}

QJsonObject Ended::finished() const
{
    const QList<QJsonObject> all = events();
    return all.isEmpty() ? QJsonObject() : all.last();
}

Program::Program(const practice::Options &options) : twilio(options), environment(QProcessEnvironment::systemEnvironment())
{
    if (!twilio.start())
        qFatal("the practice account cannot listen");
    environment.insert(u"HOME"_qs, folder.filePath(u"home"_qs));
    environment.insert(u"XDG_DATA_HOME"_qs, folder.filePath(u"home/data"_qs));
    environment.insert(u"XDG_CONFIG_HOME"_qs, folder.filePath(u"home/config"_qs));
    environment.insert(u"TWILIO_ACCOUNT_SID"_qs, twilio.accountSid());
    environment.insert(u"TWILIO_AUTH_TOKEN"_qs, twilio.authToken());
    environment.insert(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, twilio.endpointTemplate());
}

void Program::signInWithKey()
{
    environment.remove(u"TWILIO_AUTH_TOKEN"_qs);
    environment.insert(u"TWILIO_API_KEY"_qs, twilio.apiKeySid());
    environment.insert(u"TWILIO_API_SECRET"_qs, twilio.apiKeySecret());
}

QString Program::file(const QByteArray &json, const QString &name)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("the set-up file cannot be written");
    return file.fileName();
}

QString Program::line(const QByteArray &number)
{
    return file(R"({"version": 1,
 "trunk": {"name": "Support line"},
 "gateways": [{"uri": "sip:203.0.113.10:5060;transport=tcp"}],
 "number": )" + number + "}\n");
}

QString Program::journal() const
{
    const QStringList names = QDir(journals()).entryList({u"*.jsonl"_qs}, QDir::Files);
    return names.size() == 1 ? QDir(journals()).filePath(names.first()) : QString();
}

Ended Program::run(const QStringList &arguments)
{
    const auto process = start(arguments);
    return waitFor(*process);
}

Ended Program::apply(const QString &file, const QStringList &more)
{
    return run(QStringList{u"apply"_qs, file, u"--json"_qs, u"--journal-dir"_qs, journals()} + more);
}

Ended Program::check(const QString &file)
{
    return run({u"check"_qs, file, u"--json"_qs});
}

Ended Program::undo(const QStringList &more)
{
    return run(QStringList{u"undo"_qs, journal(), u"--json"_qs} + more);
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setProgram(QStringLiteral(TRUNKLINE_PROGRAM));
    process->setArguments(arguments);
    process->setStandardInputFile(QProcess::nullDevice());
    process->start();
    if (!process->waitForStarted())
        qFatal("the program does not start");
    return process;
}

Ended Program::waitFor(QProcess &process)
{
    // The practice account lives in this event loop, so the loop must turn while we wait.
    QSignalSpy finished(&process, &QProcess::finished);
    if (process.state() != QProcess::NotRunning && finished.isEmpty() && !finished.wait(90'000))
        qFatal("the program does not end");
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

const practice::Trunk *Program::trunk(const QString &name) const
{
    for (const practice::Trunk &one : twilio.trunks())
        if (one.friendlyName == name)
            return &one;
    return nullptr;
}

} // namespace trunkline::test
