#include "pages/WelcomePage.h"

#include "answers/Isolate.h"
#include "pages/Guide.h"
#include "pages/Steps.h"
#include "widgets/Button.h"
#include "widgets/CommandList.h"
#include "widgets/CommandRow.h"
#include "widgets/LinkButton.h"
#include "widgets/Notice.h"
#include "widgets/Text.h"

#include <QActionGroup>
#include <QDir>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

namespace trunkline::pages {

using widgets::Button;
using widgets::Notice;
using widgets::Text;
using widgets::Theme;

namespace {

/// As its speakers call it. (Qt calls English "American English".)
QString ownName(const QString &language)
{
    if (language == u"en")
        return u"English"_qs;
    QString name = QLocale(language).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

/// A notice with the gap below it, which goes with it.
QWidget *withGap(Notice *notice)
{
    auto part = new QWidget;
    auto column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, Theme::px(16));
    column->addWidget(notice);
    part->hide();
    return part;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : PanelPage(Step::Welcome, widgets::WelcomePanel::Provider::Twilio, parent)
    , m_title(new Text(Text::Display))
    , m_subtitle(new Text(Text::Subtitle))
    , m_notice(new Notice(Notice::Kind::Info))
    , m_unreadable(new Notice(Notice::Kind::Warning))
    , m_commands(new widgets::CommandList)
    , m_newSetUp(m_commands->addRow(u"plus"_qs, {}, {}))
    , m_repair(m_commands->addRow(u"wrench"_qs, {}, {}))
    , m_practise(m_commands->addRow(u"practice"_qs, {}, {}))
    , m_other(m_commands->addRow(u"help"_qs, {}, {}))
{
    connect(m_newSetUp, &QAbstractButton::clicked, this, &Page::newSetUpWanted);
    connect(m_repair, &QAbstractButton::clicked, this, &Page::repairWanted);
    connect(m_practise, &QAbstractButton::clicked, this, &Page::practiceWanted);
    connect(m_other, &QAbstractButton::clicked, this, &Page::otherProviderWanted);
    buildNotice();

    column()->addWidget(m_title);
    column()->addSpacing(Theme::px(4));
    column()->addWidget(m_subtitle);
    column()->addSpacing(Theme::px(24));
    column()->addWidget(m_noticePart);
    column()->addWidget(m_unreadablePart);
    column()->addWidget(m_commands);
    column()->addStretch(1);
    buildBar();
    retranslate();
}

void WelcomePage::buildNotice()
{
    m_notice->setIconName(u"waiting"_qs);
    m_startOver = m_notice->addButton({}, {}, Button::Kind::Quiet);
    m_continue = m_notice->addButton({}, {}, Button::Kind::Primary);
    connect(m_startOver, &QPushButton::clicked, this, &Page::startOverWanted);
    connect(m_continue, &QPushButton::clicked, this, &Page::continueWanted);
    m_noticePart = withGap(m_notice);
    m_unreadablePart = withGap(m_unreadable);
}

void WelcomePage::buildBar()
{
    m_language = new Button({}, u"globe"_qs, Button::Kind::Quiet);
    m_monitor = new Button({}, u"chart"_qs, Button::Kind::Quiet);
    m_about = new Button({}, Button::Kind::Quiet);
    m_help = new Button({}, u"help"_qs, Button::Kind::Quiet);
    connect(m_monitor, &QPushButton::clicked, this, &Page::monitorWanted);
    connect(m_about, &QPushButton::clicked, this, &WelcomePage::aboutWanted);
    connect(m_help, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted({}); });

    barRow()->addWidget(m_language);
    barRow()->addStretch(1);
    barRow()->addWidget(m_monitor);
    barRow()->addWidget(m_about);
    barRow()->addWidget(m_help);
}

// What it says -----------------------------------------------------------------------------------------------------

void WelcomePage::retranslate()
{
    setTitle(tr("Give your voice gateway a phone number"));
    m_title->setText(title());
    m_subtitle->setText(tr("Trunkline connects a Twilio phone number to the computer that answers your calls. You never need "
                           "to open the Twilio website."));
    m_newSetUp->setTexts(tr("&Set up a new trunk"), tr("For a number that should ring at your gateway."));
    m_repair->setTexts(tr("&Check or repair an existing set-up"), tr("Finds out why calls don’t arrive, and fixes it."));
    m_practise->setTexts(tr("&Practise first"), tr("A simulated account. Nothing is bought and nothing is changed."));
    m_other->setTexts(tr("I don’t use &Twilio"), tr("What to ask your phone provider for instead."));
    m_commands->setAccessibleName(tr("What would you like to do?"));
    m_startOver->setText(tr("Start o&ver"));
    m_startOver->setAccessibleName(tr("Start over and forget the unfinished set-up"));
    m_continue->setText(tr("C&ontinue"));
    m_monitor->setText(tr("&Monitor"));
    m_monitor->setAccessibleName(tr("Open the monitor window"));
    m_about->setText(tr("&About"));
    m_about->setAccessibleName(tr("About Trunkline"));
    m_help->setText(tr("&Help"));
    m_language->setAccessibleName(tr("Language"));
    sayUnfinished();
    sayUnreadable();
}

void WelcomePage::sayUnfinished()
{
    if (!m_saved)
        return;
    const QString step = Steps::name(Steps::fromKey(m_saved->step).value_or(Step::Account));
    const QString account = isolate(m_saved->account);
    m_notice->setText(tr("Continue where you left off"), whereItStopped());
    m_continue->setAccessibleName(m_saved->account.isEmpty() ? tr("Continue the unfinished set-up, stopped at %1").arg(step)
                                                             : tr("Continue the unfinished set-up of %1, stopped at %2").arg(account, step));
}

QString WelcomePage::whereItStopped() const
{
    const QString step = Steps::name(Steps::fromKey(m_saved->step).value_or(Step::Account));
    const QDateTime when = m_saved->when.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString time = when.date() == today ? tr("today at %1").arg(QLocale().toString(when.time(), QLocale::ShortFormat))
                         : when.date() == today.addDays(-1)
                             ? tr("yesterday")
                             : QLocale().toString(when.date(), tr("d MMMM", "date as in 3 June"));
    // Whose it is, and which of its lines.
    QString whose = isolate(m_saved->account);
    if (!m_saved->trunk.isEmpty())
        whose = whose.isEmpty() ? isolate(m_saved->trunk) : tr("%1, %2", "account, trunk").arg(whose, isolate(m_saved->trunk));
    if (whose.isEmpty())
        return tr("You stopped at %1, %2.", "step, time").arg(step, time);
    if (m_saved->undoing)
        return tr("%1 – you were taking the line down, %2.", "account, time").arg(whose, time);
    if (!m_saved->made.anything)
        return tr("%1 – you stopped at %2, %3.", "account, step, time").arg(whose, step, time);
    if (m_saved->stepsLeft == 0)
        return tr("%1 – the line is built and waits for its check.").arg(whose);
    return m_saved->stepsLeft == 1 ? tr("%1 – the trunk is built, one step is missing.").arg(whose)
                                   : tr("%1 – some of it is built, and some steps are missing.").arg(whose);
}

void WelcomePage::setUnfinished(const std::optional<setup::Session::Saved> &saved)
{
    m_saved = saved;
    sayUnfinished();
    m_noticePart->setVisible(saved.has_value());
}

void WelcomePage::sayUnreadable()
{
    const QString kept = tr("The file is kept: %1.").arg(isolate(QDir::toNativeSeparators(m_draftPath)));
    if (m_draftState == setup::DraftFile::State::Newer)
        m_unreadable->setText(tr("A newer Trunkline saved an unfinished set-up"),
                              QString(tr("This one can’t read it. Continue with the newer one, or begin anew here.") + u' ' + kept));
    else
        m_unreadable->setText(tr("The unfinished set-up can’t be read"),
                              QString(tr("Begin anew with the same account and trunk name: Trunkline finds what it has made there.") + u' '
                                      + kept));
}

void WelcomePage::setUnreadable(const setup::DraftFile &file)
{
    using State = setup::DraftFile::State;
    m_draftState = file.state();
    m_draftPath = file.path();
    sayUnreadable();
    m_unreadablePart->setVisible(m_draftState == State::Damaged || m_draftState == State::Newer);
}

void WelcomePage::setLanguages(const QStringList &languages, const QString &current)
{
    m_languageNow = current;
    m_language->setText(ownName(current));
    m_language->setVisible(languages.size() > 1);
    delete m_language->menu();
    auto menu = new QMenu(m_language);
    auto group = new QActionGroup(menu);
    for (const QString &language : languages) {
        QAction *action = menu->addAction(ownName(language));
        action->setCheckable(true);
        action->setChecked(language == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageChosen(language); });
    }
    m_language->setMenu(menu);
}

void WelcomePage::enter()
{
    if (m_saved)
        m_continue->setFocus(Qt::OtherFocusReason);
    else
        m_newSetUp->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    PanelPage::resizeEvent(event);
    const bool roomBeside = roomBesidePanel() >= Theme::px(560);
    m_notice->setButtonPlace(roomBeside ? Notice::Buttons::Beside : Notice::Buttons::Below);
}

void WelcomePage::changeEvent(QEvent *event)
{
    PanelPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString WelcomePage::helpTitle() const
{
    return tr("How Trunkline works");
}

QString WelcomePage::helpText() const
{
    return tr("<p>Trunkline asks a few questions, shows what it would do and what that costs, and then does it in your Twilio "
              "account. Nothing is bought before you agree.</p>"
              "<p>You can go back at any time, and stop and continue later. Whatever Trunkline has made, it can also undo.</p>"
              "<p>“Practise first” goes through everything with a simulated account.</p>");
}

bool WelcomePage::fillDrawer(widgets::HelpDrawer &drawer, const QString &topic)
{
    if (topic == Guide::topic())
        Guide::fill(drawer);
    return topic == Guide::topic();
}

void WelcomePage::addToHelp(widgets::HelpDrawer &drawer)
{
    connect(Guide::addLinkTo(drawer), &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(Guide::topic()); });
}

} // namespace trunkline::pages
