// An unfinished set-up: kept for the next start, continued, or begun anew.

#include "answers/Isolate.h"
#include "pages/AccountPage.h"
#include "pages/Question.h"
#include "pages/Steps.h"
#include "pages/WizardWindow.h"

#include <QCloseEvent>
#include <QDir>
#include <QSettings>

namespace trunkline::pages {

using setup::Session;
using widgets::Button;

// Keeping ----------------------------------------------------------------------------------------------------------

/// What was set up is undone: there is nothing to continue.
bool WizardWindow::isTakenDown(const Line &line)
{
    const setup::Runner *run = line.session->run();
    return run && run->isUndo() && run->state() == setup::Runner::State::Done;
}

/// Where the user stands, for the next start. Practice is not kept. False: it could not be written.
bool WizardWindow::keepDraft()
{
    m_keepSoon.stop();
    const Line &line = m_real;
    const bool something = line.step > Step::Account || !line.session->draft().text(Field::AccountSid).isEmpty();
    const bool over = line.finished && !line.session->undoWanted();
    if (!line.begun || !something || over || !m_draftFile.hold())
        return true;
    if (isTakenDown(line)) { // nothing to continue
        m_draftFile.remove();
        return true;
    }
    return line.session->save(Steps::key(line.resumeAt.value_or(line.step))); // not signed in yet: where it stopped before
}

void WizardWindow::keepSoon()
{
    if (!m_keepSoon.isActive()) // not put off by every letter
        m_keepSoon.start();
}

/// One window at a time works on the set-up that is kept. False: another one does, which is told; `then` when it let go.
bool WizardWindow::mayWork(std::function<void()> then)
{
    if (m_draftFile.hold())
        return true;
    auto question = new Question(tr("Trunkline"), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setQuestion(tr("Trunkline is open in another window"),
                          tr("One window at a time works on a set-up, so that nothing is done twice. Finish there or close that window, "
                             "then try again."));
    connect(question->addButton(tr("C&lose")), &QPushButton::clicked, question, &QDialog::reject);
    connect(question->addButton(tr("&Try again"), Button::Kind::Primary, true), &QPushButton::clicked, question,
            [question, then = std::move(then)] {
                question->accept();
                then();
            });
    question->open();
    return false;
}

void WizardWindow::closeEvent(QCloseEvent *event)
{
    if (!page(m_step)->mayClose()) {
        event->ignore();
        return;
    }
    if (!keepDraft() && !m_closeAnyway) { // before the page is left: it may have to go on
        event->ignore();
        return askCloseAnyway();
    }
    page(m_step)->leave();
    keepDraft(); // what the page settled last
    QSettings().setValue(QLatin1String("window/geometry"), saveGeometry());
    event->accept();
}

void WizardWindow::askCloseAnyway()
{
    auto question = new Question(tr("Trunkline"), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setQuestion(tr("Your entries could not be saved"),
                          tr("The disk may be full, or the folder write-protected: %1. If you close now, you enter them again next "
                             "time.").arg(isolate(QDir::toNativeSeparators(m_wiring.folder))));
    connect(question->addButton(tr("&Close anyway")), &QPushButton::clicked, question, [this, question] {
        question->accept();
        m_closeAnyway = true;
        close();
    });
    connect(question->addButton(tr("&Keep open"), Button::Kind::Primary, true), &QPushButton::clicked, question,
            &QDialog::reject);
    question->open();
}

// Beginning and continuing -----------------------------------------------------------------------------------------

void WizardWindow::newSetUp()
{
    if (m_step == Step::Done || isTakenDown(*m_line))
        return setUpAnother();
    if (isPractice())
        leavePractice();
    if (m_real.begun)
        return goTo(Step::Account); // what was entered is still there
    if (!mayWork([this] { newSetUp(); }))
        return;
    if (const auto saved = Session::saved(m_wiring.folder); saved && saved->made.anything)
        return askStartOver(*saved, true);
    forgetAndBegin(true);
}

/// The same account, everything else anew.
void WizardWindow::setUpAnother()
{
    Line another = makeLine(*m_line->service, std::move(m_line->folder));
    const Draft &former = session().draft();
    Draft &draft = another.session->draft();
    draft.setRegion(former.region());
    draft.setSignInKind(former.signInKind());
    for (const Field field : {Field::AccountSid, Field::AuthToken, Field::ApiKeySid, Field::ApiKeySecret})
        draft.setText(field, former.text(field));
    if (m_line == &m_real)
        m_draftFile.remove();

    Line before = std::move(*m_line); // until the pages look at the new one
    *m_line = std::move(another);
    show(*m_line, Step::Account);
    m_line->resumeAt = Step::Trunk;
    goOnFromResume();
}

void WizardWindow::continueSetUp()
{
    if (isPractice())
        leavePractice();
    if (m_real.begun)
        return goTo(m_real.step);
    if (!mayWork([this] { continueSetUp(); }))
        return;
    const auto saved = Session::saved(m_wiring.folder);
    if (!saved || !m_real.session->restore())
        return goTo(Step::Account);
    if (const Step wanted = whereItStopped(*saved); wanted > Step::Account)
        m_real.resumeAt = wanted;
    show(m_real, Step::Account);
    goOnFromResume();
}

Step WizardWindow::whereItStopped(const Session::Saved &saved) const
{
    Step step = saved.undoing ? Step::SettingUp : Steps::fromKey(saved.step).value_or(Step::Account);
    if (step == Step::Done)
        step = Step::Check;
    // Agreeing to move a number is not kept: it is asked for again.
    if (step > Step::Number && !saved.undoing && !m_real.session->desired())
        step = Step::Number;
    return step;
}

/// Codes that were there and work: on to where the user stopped, without a click.
void WizardWindow::goOnFromResume()
{
    if (!m_line->resumeAt || m_step != Step::Account || !m_account->codesWereThere() || !session().signIn().mayGoOn())
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_line->resumeAt && m_step == Step::Account)
                goTo(*m_line->resumeAt);
        },
        Qt::QueuedConnection);
}

void WizardWindow::startOver()
{
    if (!mayWork([this] { startOver(); }))
        return;
    if (const auto saved = Session::saved(m_wiring.folder); saved && saved->made.anything)
        askStartOver(*saved, false);
    else
        forgetAndBegin(false);
}

void WizardWindow::askStartOver(const Session::Saved &saved, bool goOn)
{
    auto question = new Question(tr("Start over"), this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QString trunk = isolate(saved.trunk);
    const QVector<PhoneNumber> &bought = saved.made.bought;
    const QString number = bought.isEmpty() ? QString() : bought.size() == 1 ? isolate(bought.first().international()) : tr("%Ln number(s)", nullptr, int(bought.size()));
    QString made = tr("Trunkline has already changed the trunk “%1”. That stays in your Twilio account.").arg(trunk);
    if (saved.made.trunk && !bought.isEmpty())
        made = tr("Trunkline has already created the trunk “%1” and bought %2. They stay in your Twilio account.").arg(trunk, number);
    else if (saved.made.trunk)
        made = tr("Trunkline has already created the trunk “%1”. It stays in your Twilio account.").arg(trunk);
    else if (!bought.isEmpty())
        made = tr("Trunkline has already bought %1. It stays in your Twilio account.").arg(number);
    question->setQuestion(tr("Start over?"), made);
    connect(question->addButton(tr("&Undo them first…")), &QPushButton::clicked, question, [this, question] {
        question->accept();
        continueSetUp();
        m_real.session->wantUndo(true);
        m_real.resumeAt = Step::SettingUp;
        goOnFromResume();
    });
    connect(question->addButton(tr("&Start over")), &QPushButton::clicked, question, [this, question, goOn] {
        question->accept();
        forgetAndBegin(goOn);
    });
    connect(question->addButton(tr("&Keep my set-up"), Button::Kind::Primary, true), &QPushButton::clicked, question,
            &QDialog::reject);
    question->open();
}

void WizardWindow::forgetAndBegin(bool goOn)
{
    m_draftFile.remove();
    Line fresh = makeLine(m_wiring.service);
    if (!m_real.begun) // what was entered for another provider is not asked for again
        fresh.session->draft().takeGatewayFrom(m_real.session->draft());
    Line before = std::move(m_real);
    m_real = std::move(fresh);
    show(m_real, goOn ? Step::Account : Step::Welcome);
}

} // namespace trunkline::pages
