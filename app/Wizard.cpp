#include "Wizard.h"

#include "Environment.h"
#include "KeyringStore.h"
#include "Languages.h"
#include "PracticeHost.h"
#include "StopSignals.h"
#include "Terminal.h"
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

} // namespace

ExitStatus showWizard(int &argc, char **argv, const ShowWizard &asked, const Environment &environment)
{
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(u"io.github.trunkline.Trunkline"_qs);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/trunkline.svg"_qs));
    Languages languages;
    speak(languages, Languages::preferred());
    const auto endpoints = environment.endpoints();
    if (!endpoints) {
        const Complaint why = Complaining::about(endpoints.error());
        Terminal::complain(why.what + u'\n' + why.next + u'\n');
        return why.status;
    }
    widgets::Theme::apply(app);

    KeyringStore keyring;
    PracticeHost practice;
    pages::Wiring wiring;
    wiring.service.endpoints = *endpoints;
    if (const auto credentials = environment.credentials()) // malformed ones are typed anew, where help is at hand
        wiring.service.credentials = *credentials;
    wiring.folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    wiring.secrets = &keyring;
    wiring.startPractice = [&practice](bool mishap) { return practice.startForWizard(mishap); };
    wiring.setLanguage = [&languages](const QString &language) { speak(languages, language); };
    wiring.language = languages.current();
    wiring.languages = Languages::known();
    wiring.startInPractice = asked.practice;

    pages::WizardWindow window(std::move(wiring));
    StopSignals signalled; // Ctrl+C in the terminal is the close button
    QObject::connect(&signalled, &StopSignals::stopAsked, &window, &QWidget::close);
    window.show();
    return ExitStatus(QApplication::exec());
}

} // namespace trunkline::app
