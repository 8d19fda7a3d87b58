#include "Wizard.h"

#include "Environment.h"
#include "KeyringStore.h"
#include "Languages.h"
#include "PracticeHost.h"
#include "StopSignals.h"
#include "Terminal.h"
#include "pages/AboutDialog.h"
#include "pages/MonitorWindow.h"
#include "pages/WizardWindow.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QStandardPaths>

namespace trunkline::app {

namespace {

void speak(Languages &languages, const QString &language)
{
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    languages.use(language);
}

int failed(const Error &error)
{
    const Complaint why = Complaining::about(error);
    Terminal::complain(why.what + u'\n' + why.next + u'\n');
    return int(why.status);
}

/// What both windows need before the first of them is made.
class Desk
{
public:
    Desk(int &argc, char **argv, const Environment &environment) : m_app(argc, argv), m_environment(environment)
    {
        QGuiApplication::setDesktopFileName(u"io.github.trunkline.Trunkline"_qs);
        QGuiApplication::setWindowIcon(QIcon(u":/icons/trunkline.svg"_qs));
        speak(languages, Languages::preferred());
    }

    void dress() { widgets::Theme::apply(m_app); }
    QString folder() const { return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation); }

    pages::Wiring wiring(const twilio::Endpoints &endpoints)
    {
        pages::Wiring wiring;
        wiring.service.endpoints = endpoints;
        if (const auto credentials = m_environment.credentials()) // malformed ones are typed anew, where help is at hand
            wiring.service.credentials = *credentials;
        wiring.folder = folder();
        wiring.secrets = &keyring;
        wiring.startPractice = [this](bool mishap) { return practice.startForWizard(mishap); };
        wiring.setLanguage = [this](const QString &language) { speak(languages, language); };
        wiring.language = languages.current();
        wiring.languages = Languages::known();
        return wiring;
    }

private:
    QApplication m_app;
    const Environment &m_environment;

public:
    Languages languages;
    KeyringStore keyring;
    PracticeHost practice;
};

} // namespace

ExitStatus showWizard(int &argc, char **argv, const ShowWizard &asked, const Environment &environment)
{
    Desk desk(argc, argv, environment);
    const auto endpoints = environment.endpoints();
    if (!endpoints)
        return ExitStatus(failed(endpoints.error()));
    desk.dress();
    pages::Wiring wiring = desk.wiring(*endpoints);
    wiring.startInPractice = asked.practice;

    pages::WizardWindow window(std::move(wiring));
    StopSignals signalled; // Ctrl+C in the terminal is the close button
    QObject::connect(&signalled, &StopSignals::stopAsked, &window, [&window] {
        if (window.monitor())
            window.monitor()->endWatching();
        window.close();
    });
    window.show();
    return ExitStatus(QApplication::exec());
}

ExitStatus showMonitor(int &argc, char **argv, const ShowMonitor &asked, const Environment &environment)
{
    Desk desk(argc, argv, environment);
    const auto endpoints = environment.endpoints();
    if (!endpoints)
        return ExitStatus(failed(endpoints.error()));
    desk.dress();
    pages::AboutDialog::applySaved();

    pages::WizardWindow wizard(desk.wiring(*endpoints)); // comes when it is needed: to check a line, or to set one up
    pages::MonitorWiring wiring;
    wiring.service.endpoints = *endpoints;
    if (const auto credentials = environment.credentials())
        wiring.service.credentials = *credentials;
    PracticeHost practice; // an account of its own: the wizard may begin another one
    if (asked.practice) {
        const auto service = practice.startForMonitor();
        if (!service)
            return ExitStatus(failed(service.error()));
        wiring.service = *service;
    }
    wiring.folder = desk.folder();
    wiring.secrets = asked.practice ? nullptr : &desk.keyring;
    wiring.trunk = asked.trunk;
    wiring.check = wiring.testCall = wiring.addNumber = [&wizard](const setup::Service &service, const twilio::Trunk &trunk) { wizard.checkTrunk(service, trunk); };
    const QPointer<pages::MonitorWindow> window = new pages::MonitorWindow(std::move(wiring));
    StopSignals signalled;
    QObject::connect(&signalled, &StopSignals::stopAsked, &wizard, [&wizard, window] {
        if (window)
            window->endWatching();
        wizard.close();
    });
    window->show();
    const auto status = ExitStatus(QApplication::exec());
    delete window;
    return status;
}

} // namespace trunkline::app
