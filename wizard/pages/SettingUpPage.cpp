#include "pages/SettingUpPage.h"

#include "pages/PageColumn.h"
#include "pages/RunLog.h"
#include "pages/SimilarNumbers.h"
#include "pages/UndoDialog.h"
#include "widgets/CopyButton.h"
#include "widgets/Disclosure.h"
#include "widgets/Notice.h"
#include "widgets/ProgressHead.h"
#include "widgets/ProgressList.h"
#include "widgets/Text.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

namespace trunkline::pages {

using setup::Runner;
using setup::Session;
using widgets::CopyButton;
using widgets::Disclosure;
using widgets::Notice;
using widgets::ProgressHead;
using widgets::ProgressList;
using widgets::Text;
using Way = Trouble::Way;

namespace {

const QString unfoldedKey = u"settingUp/detailsUnfolded"_qs;
constexpr std::chrono::milliseconds beforeGoingOn{1000};

/// The same answers. The trunk's SID may have become known meanwhile, by our own doing.
bool sameAnswers(setup::Desired one, setup::Desired other)
{
    if (!one.trunkSid || !other.trunkSid)
        one.trunkSid = other.trunkSid = std::nullopt;
    return one == other;
}

} // namespace

SettingUpPage::SettingUpPage(QWidget *parent)
    : Page(Step::SettingUp, parent)
    , m_column(new PageColumn(this))
    , m_head(new ProgressHead)
    , m_list(new ProgressList)
    , m_notice(new Notice(Notice::Kind::Info))
    , m_similar(new SimilarNumbers)
    , m_detailsPlace(new QWidget)
    , m_log(new RunLog)
{
    build();
    m_goOn.setSingleShot(true);
    m_goOn.setInterval(beforeGoingOn);
    connect(&m_goOn, &QTimer::timeout, this, &SettingUpPage::maybeGoOn);
    retranslate();
}

void SettingUpPage::build()
{
    m_column->addPart(m_head, 24);
    m_column->addPart(m_list, 20);
    m_column->addPart(m_notice, 20);
    m_column->addPart(m_similar, 20);
    m_column->addPart(m_detailsPlace, 16);
    m_notice->hide();
    m_similar->hide();
    const auto place = new QVBoxLayout(m_detailsPlace);
    place->setContentsMargins({});

    connect(m_list, &ProgressList::buttonClicked, this, [this] {
        if (run())
            run()->tryNow();
    });
    connect(m_similar, &SimilarNumbers::changed, this, &Page::barChanged);
    connect(m_similar, &SimilarNumbers::othersWanted, this, [this] { Q_EMIT goTo(Step::Number); });
    connect(new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D, this), &QShortcut::activated, this,
            [this] { m_details->setUnfolded(!m_details->isUnfolded()); });
}

/// A disclosure keeps the words it was made with, so a new language needs a new one.
void SettingUpPage::buildDetails()
{
    m_log->setParent(nullptr);
    delete m_details;
    m_details = new Disclosure(tr("&Details"));
    const auto hidden = new Text(Text::Hint, tr("Passwords and codes are hidden"));
    hidden->setWraps(false);
    const auto copy = new CopyButton(tr("&Copy"));
    copy->setCompact();
    copy->setAccessibleName(tr("Copy the log"));
    copy->setSource([this] { return m_log->text(); });
    m_log->setAccessibleName(tr("Log"));
    m_details->addTrailing(hidden);
    m_details->addTrailing(copy);
    m_details->setContent(m_log, false);
    m_details->setUnfolded(QSettings().value(unfoldedKey, false).toBool(), false);
    connect(m_details, &Disclosure::toggled, this, [](bool unfolded) { QSettings().setValue(unfoldedKey, unfolded); });
    m_detailsPlace->layout()->addWidget(m_details);
}

void SettingUpPage::retranslate()
{
    buildDetails();
    m_list->setAccessibleName(tr("Steps"));
    m_similar->retranslate();
    showAll();
}

void SettingUpPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingUpPage::setNarrow(bool) {} // nothing stands side by side

void SettingUpPage::setSession(Session *newSession)
{
    if (session())
        session()->disconnect(this);
    if (m_attached)
        m_attached->disconnect(this);
    Page::setSession(newSession);
    m_attached = nullptr;
    m_goOn.stop();
    m_cannotBegin.reset();
    m_ranFor.reset();
    m_ranPlan = {};
    m_before = Before::Nothing;
    m_priceChanged = m_repair = m_wentToTwilio = m_closeWhenStopped = false;
    m_log->forget();
    m_head->restart();
    if (newSession) {
        connect(newSession, &Session::runChanged, this, &SettingUpPage::attach);
        connect(newSession, &Session::planChanged, this, &SettingUpPage::planChanged);
        attach();
    }
    showAll();
}

// The run ----------------------------------------------------------------------------------------------------------

Runner *SettingUpPage::run() const
{
    return session() ? session()->run() : nullptr;
}

void SettingUpPage::enter()
{
    m_shown = true;
    if (!session())
        return;
    if (undoIsAskedFor() && session()->signIn().client() && !running()) {
        askForUndo();
        return showAll();
    }
    const auto wish = session()->desired();
    const bool stands = run() && run()->state() == Runner::State::Done && !isUndo() && wish && m_ranFor && sameAnswers(*wish, *m_ranFor)
                        && (session()->plan().isEmpty() || session()->plan() == m_ranPlan);
    m_repair = session()->planState() == Session::PlanState::Looking; // page "Check the line" asked for it
    if (m_repair)
        m_before = Before::Plan;
    else if (!running() && !stands)
        session()->planState() == Session::PlanState::Ready ? begin() : prepareThenBegin(Before::Plan);
    attach();
    m_list->setFocus(Qt::OtherFocusReason);
    showAll();
}

void SettingUpPage::leave()
{
    m_shown = false;
    m_before = Before::Nothing; // nothing begins behind the user's back
    m_goOn.stop();
}

/// A fresh plan first: its rows are what the list shows, and a purchase needs it to be agreed to.
void SettingUpPage::prepareThenBegin(Before before)
{
    m_cannotBegin.reset();
    m_before = before;
    session()->preparePlan();
    if (session()->planState() == Session::PlanState::Looking)
        return showAll();
    m_before = Before::Nothing; // not signed in, or an answer is missing: the attempt says which
    begin();
}

void SettingUpPage::planChanged()
{
    if (m_before == Before::Nothing || session()->planState() == Session::PlanState::Looking)
        return;
    const Before before = std::exchange(m_before, Before::Nothing);
    if (session()->planState() == Session::PlanState::Failed) {
        m_cannotBegin = session()->planError();
        return showAll();
    }
    if (session()->planState() == Session::PlanState::None)
        return showAll();
    const QVector<setup::PurchaseNumber> purchases = session()->plan().purchases();
    if (!purchases.isEmpty() && before == Before::Plan && !session()->agreed() && !session()->isPractice())
        return Q_EMIT goTo(Step::Review); // of a set-up that is continued, or of a repair: it is asked for there
    if (!purchases.isEmpty() && before == Before::PlanToBuy) {
        // The button said a price. Another one is another question.
        if (purchases.size() > 1)
            return Q_EMIT goTo(Step::Review); // more than the button spoke of
        const QString price = session()->plan().monthly().text();
        m_priceChanged = price != m_offeredPrice;
        if (m_priceChanged) {
            m_offeredPrice = price;
            return showAll();
        }
        session()->agree(true);
    }
    begin();
}

void SettingUpPage::begin()
{
    m_goOn.stop();
    m_cannotBegin.reset();
    m_wentToTwilio = m_priceChanged = false;
    session()->wantUndo(false);
    const auto wish = session()->desired();
    const bool goesOn = session()->runMayGoOn() && run()->state() == Runner::State::Stopped && !isUndo() && wish && m_ranFor && sameAnswers(*wish, *m_ranFor);
    if (goesOn) {
        run()->start(); // its rows keep what they have reached
        return showAll();
    }
    m_head->restart();
    m_ranFor = wish;
    m_ranPlan = session()->plan();
    if (const auto started = session()->startRun(); !started)
        m_cannotBegin = started.error();
    showAll();
}

void SettingUpPage::attach()
{
    if (run() == m_attached)
        return;
    if (m_attached)
        m_attached->disconnect(this);
    m_attached = run();
    m_goOn.stop();
    if (m_attached) {
        if (isUndo())
            m_head->restart();
        connect(m_attached, &Runner::changed, this, &SettingUpPage::showAll);
        connect(m_attached, &Runner::logged, this, [this](const QString &said) { m_log->addLine(said); });
        connect(m_attached, &Runner::finished, this, &SettingUpPage::runEnded);
    }
    showAll();
}

void SettingUpPage::runEnded()
{
    if (m_closeWhenStopped) {
        m_closeWhenStopped = false;
        QTimer::singleShot(0, this, &Page::saveAndClose);
    }
    if (isDone() && !isUndo() && m_shown)
        m_goOn.start();
    if (const auto stopped = trouble(); stopped && stopped->way == Way::BuySimilar) {
        const auto *purchase = run()->failedChange() ? std::get_if<setup::PurchaseNumber>(&*run()->failedChange()) : nullptr;
        if (purchase)
            m_similar->search(session()->shop(), purchase->wish.number, purchase->monthly);
    }
    showAll();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void SettingUpPage::maybeGoOn()
{
    if (!m_shown || !isDone() || isUndo() || m_log->hasFocus())
        return;
    if (QApplication::activeModalWidget())
        return m_goOn.start(); // a question is open
    Q_EMIT goOn();
}

} // namespace trunkline::pages
