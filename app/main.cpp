#include "ApplyCommand.h"
#include "CallsCommand.h"
#include "CheckCommand.h"
#include "Display.h"
#include "Environment.h"
#include "JsonReporter.h"
#include "Languages.h"
#include "PracticeCommand.h"
#include "PracticeHost.h"
#include "ProbeCommand.h"
#include "SampleLine.h"
#include "SheetCommand.h"
#include "StopSignals.h"
#include "Terminal.h"
#include "TextReporter.h"
#include "UndoCommand.h"
#include "WatchCommand.h"
#include "setup/Each.h"
#ifdef TRUNKLINE_WIDGETS
#    include "Wizard.h"
#endif

#include <QTimer>
#include <clocale>
#include <csignal>
#include <langinfo.h>
#include <sys/prctl.h>

using namespace trunkline::app;

namespace {

void protectMemory()
{
    ::prctl(PR_SET_DUMPABLE, 0); // no core dump and no other process of the user reads the secrets out of our memory
}

/// Qt needs UTF-8, and warns on the terminal about a system that sets nothing, as a bare Debian does.
void speakUtf8()
{
    std::setlocale(LC_ALL, "");
    if (qstrcmp(::nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    if (const QByteArray all = qgetenv("LC_ALL"); !all.isEmpty()) { // it would go before LC_CTYPE
        qputenv("LANG", all);
        qunsetenv("LC_ALL");
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

template <class Command>
int run(Command &command)
{
    StopSignals signalled;
    QObject::connect(&signalled, &StopSignals::stopAsked, &command, [&command] { command.stop(); });
    QObject::connect(&command, &Command::ended, qApp, [](ExitStatus status) { QCoreApplication::exit(int(status)); });
    QTimer::singleShot(0, &command, [&command] { command.start(); }); // within the event loop, so that it may end at once
    return QCoreApplication::exec();
}

std::unique_ptr<Reporter> reporterFor(bool json)
{
    if (json)
        return std::make_unique<JsonReporter>();
    return std::make_unique<TextReporter>();
}

int serve(const Practice &asked)
{
    PracticeCommand command(asked);
    if (const ExitStatus status = command.start(); status != ExitStatus::Done)
        return int(status);
    StopSignals signalled;
    QObject::connect(&signalled, &StopSignals::stopAsked, qApp, &QCoreApplication::quit);
    return QCoreApplication::exec();
}

int practiseInTheTerminal(Display::Missing missing, const Environment &environment)
{
    Terminal::complain(Display::sentence(missing) + u'\n'
                       + QCoreApplication::translate("trunkline::app", "Here is a practice set-up in the terminal instead. “trunkline --help” shows what else works here.")
                       + u"\n\n"_qs);
    Apply practice;
    practice.practice = practice.yes = true;
    PracticeHost host;
    TextReporter reporter;
    ApplyCommand command(practice, environment, host, reporter, SampleLine::answers());
    return run(command);
}

int misunderstood(const QString &sentence)
{
    Terminal::complain(sentence + u'\n' + QCoreApplication::translate("trunkline::app", "“trunkline --help” shows what can be asked.") + u'\n');
    return int(ExitStatus::Usage);
}

int perform(const Command &command, const Environment &environment)
{
    PracticeHost host;
    return std::visit(trunkline::setup::Each{
                          [&](const Calls &asked) {
                              if (asked.watch) {
                                  WatchCommand watch(asked, environment, host);
                                  return run(watch);
                              }
                              CallsCommand calls(asked, environment, host);
                              return run(calls);
                          },
                          [](const ShowMonitor &) {
                              Terminal::complain(Display::sentence(Display::missing()) + u'\n'
                                                 + QCoreApplication::translate("trunkline::app", "“trunkline calls” and “trunkline watch” show the calls in the terminal.") + u'\n');
                              return int(ExitStatus::Usage);
                          },
                          [&](const ShowWizard &) { return practiseInTheTerminal(Display::missing(), environment); },
                          [&](const Apply &asked) {
                              const auto reporter = reporterFor(asked.json);
                              ApplyCommand apply(asked, environment, host, *reporter);
                              return run(apply);
                          },
                          [&](const Check &asked) {
                              const auto reporter = reporterFor(asked.json);
                              CheckCommand check(asked, environment, host, *reporter);
                              return run(check);
                          },
                          [&](const Undo &asked) {
                              const auto reporter = reporterFor(asked.json);
                              UndoCommand undo(asked, environment, *reporter);
                              return run(undo);
                          },
                          [](const Sheet &asked) { return int(SheetCommand::run(asked)); },
                          [](const Probe &asked) {
                              ProbeCommand probe(asked);
                              return run(probe);
                          },
                          [](const Practice &asked) { return serve(asked); },
                          [](const ShowText &asked) {
                              Terminal::out(asked.text);
                              return int(ExitStatus::Done);
                          },
                          [](const Misunderstood &wrong) { return misunderstood(wrong.sentence); },
                      },
                      command);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    protectMemory();
    speakUtf8();
    std::signal(SIGPIPE, SIG_IGN); // a reader that goes away must not cut a set-up in two
    const Environment environment = Environment::take();
    QCoreApplication::setOrganizationName(u"trunkline"_qs); // settings have no place without one
    QCoreApplication::setApplicationName(u"trunkline"_qs);
    QCoreApplication::setApplicationVersion(QStringLiteral(TRUNKLINE_VERSION));

    const QStringList arguments = argumentsOf(argc, argv);
#ifdef TRUNKLINE_WIDGETS
    const Command wanted = CommandLine::parse(arguments);
    if (const auto *wizard = std::get_if<ShowWizard>(&wanted); wizard && Display::missing() == Display::Missing::Nothing)
        return int(showWizard(argc, argv, *wizard, environment));
    if (const auto *monitor = std::get_if<ShowMonitor>(&wanted); monitor && Display::missing() == Display::Missing::Nothing)
        return int(showMonitor(argc, argv, *monitor, environment));
#endif

    QCoreApplication app(argc, argv);
    Languages languages;
    languages.use(Languages::preferred());
    return perform(CommandLine::parse(arguments), environment); // read once more: now it can speak the user's language
}
