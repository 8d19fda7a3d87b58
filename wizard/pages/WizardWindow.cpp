#include "pages/WizardWindow.h"

#include "pages/AboutDialog.h"
#include "pages/AccountPage.h"
#include "pages/CheckPage.h"
#include "pages/ChooseTrunkPage.h"
#include "pages/DonePage.h"
#include "pages/DrawerContents.h"
#include "pages/GatewayPage.h"
#include "pages/NumberPage.h"
#include "pages/OtherProviderPage.h"
#include "pages/PageArea.h"
#include "pages/ReviewPage.h"
#include "pages/SettingUpPage.h"
#include "pages/Steps.h"
#include "pages/TabStops.h"
#include "pages/TrunkPage.h"
#include "pages/WelcomePage.h"
#include "widgets/ButtonBar.h"
#include "widgets/HelpDrawer.h"
#include "widgets/Icons.h"
#include "widgets/Text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

namespace trunkline::pages {

using widgets::Button;
using widgets::ButtonBar;
using widgets::HelpDrawer;
using widgets::StepRail;
using widgets::Text;
using widgets::Theme;

namespace {

constexpr QSize usualSize(960, 680);
constexpr QSize leastSize(800, 600);
constexpr int leastForPanelAndHelp = 288 + 400 + 304; // px at 100 % text: the brand's panel, a page, the help
constexpr QLatin1String geometryKey("window/geometry");
constexpr std::chrono::milliseconds beforeKeeping{500};

} // namespace

WizardWindow::WizardWindow(Wiring wiring, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_wiring(std::move(wiring))
    , m_draftFile(m_wiring.folder)
    , m_stack(new QStackedWidget)
    , m_drawer(new HelpDrawer)
    , m_bar(new ButtonBar)
    , m_rail(new StepRail)
    , m_side(new QWidget)
{
    AboutDialog::applySaved();
    setMinimumSize(leastSize);
    setWindowIcon(widgets::Icons::icon(u"trunkline"_qs));
    m_real = makeLine(m_wiring.service);
    buildParts();
    addKeys();

    m_welcome->setLanguages(m_wiring.languages, m_wiring.language);
    m_welcome->setUnfinished(setup::Session::saved(m_wiring.folder));
    m_welcome->setUnreadable(m_draftFile);
    for (const auto &[step, page] : m_pages)
        page->setSession(m_real.session.get());
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(beforeKeeping);
    connect(&m_keepSoon, &QTimer::timeout, this, &WizardWindow::keepDraft);
    if (!restoreGeometry(QSettings().value(geometryKey).toByteArray()))
        resize(usualSize);
    updateForm();
    if (m_wiring.startInPractice && startPractice(false))
        show(m_practice, Step::Account);
    else
        show(m_real, Step::Welcome);
}

WizardWindow::~WizardWindow()
{
    if (m_keepSoon.isActive()) // nobody closed it
        keepDraft();
    // The pages look at the sessions, so they go first.
    disconnect(qApp, nullptr, this, nullptr);
    delete m_stack;
}

// Parts ------------------------------------------------------------------------------------------------------------

void WizardWindow::buildParts()
{
    m_welcome = new WelcomePage;
    m_otherProvider = new OtherProviderPage;
    m_account = new AccountPage;
    auto chooseTrunk = new ChooseTrunkPage;
    for (Page *page : std::initializer_list<Page *>{m_welcome, m_otherProvider, m_account, new TrunkPage, new GatewayPage, new NumberPage,
                                                    new ReviewPage, new SettingUpPage, new CheckPage, new DonePage, chooseTrunk})
        addPage(page);
    connect(m_welcome, &WelcomePage::aboutWanted, this, &WizardWindow::showAbout);
    connect(chooseTrunk, &ChooseTrunkPage::regionWanted, this, &WizardWindow::lookInRegion);
    connect(m_account, &AccountPage::mishapWanted, this, &WizardWindow::changeMishap, Qt::QueuedConnection);

    auto middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_stack, 1);
    middle->addWidget(m_drawer);
    auto side = new QVBoxLayout(m_side);
    side->setContentsMargins({});
    side->setSpacing(0);
    side->addLayout(middle, 1);
    side->addWidget(m_bar);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->addWidget(m_rail);
    m_layout->addWidget(m_side, 1);

    m_rail->setAccessibleName(tr("Steps"));
    m_rail->setSteps(Steps::railNames());
    connect(m_rail, &StepRail::stepChosen, this, [this](int index) { goTo(Steps::atRailIndex(index, way())); });
    connect(m_rail, &StepRail::helpWanted, this, [this] { openHelp({}); });
    connect(m_bar, &ButtonBar::leadingClicked, this, &WizardWindow::pressLeading);
    connect(m_bar, &ButtonBar::secondaryClicked, this, [this] { page(m_step)->secondPressed(); });
    connect(m_bar, &ButtonBar::backClicked, this, &WizardWindow::goBack);
    connect(m_bar, &ButtonBar::primaryClicked, this, &WizardWindow::pressNext);
    connect(m_drawer, &HelpDrawer::opened, this, &WizardWindow::updateForm);
    connect(m_drawer, &HelpDrawer::closed, this, &WizardWindow::updateForm);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { showFocused(now); });
}

void WizardWindow::addPage(Page *page)
{
    m_pages[page->step()] = page;
    connectPage(page);
    if (Steps::isBesidePanel(page->step())) { // it scrolls by itself
        m_stack->addWidget(page);
        return;
    }
    auto area = new PageArea(page);
    m_areas[page->step()] = area;
    m_stack->addWidget(area);
}

void WizardWindow::connectPage(Page *page)
{
    const auto ifCurrent = [this, page](auto then) {
        return [this, page, then] {
            if (this->page(m_step) == page)
                then();
        };
    };
    connect(page, &Page::barChanged, this, [this] {
        updateFrame();
        goOnFromResume();
    });
    connect(page, &Page::goOn, this, ifCurrent([this] { goOn(); }));
    connect(page, &Page::goTo, this, &WizardWindow::goTo);
    connect(page, &Page::saveAndClose, this, &QWidget::close);
    connect(page, &Page::closeWanted, this, &QWidget::close);
    connect(page, &Page::helpWanted, this, &WizardWindow::openHelp);
    connect(page, &Page::practiceWanted, this, &WizardWindow::beginPractice);
    connect(page, &Page::practiceLeft, this, &WizardWindow::leavePractice);
    connect(page, &Page::newSetUpWanted, this, &WizardWindow::newSetUp);
    connect(page, &Page::repairWanted, this, &WizardWindow::repairExisting);
    connect(page, &Page::setUpWanted, this, &WizardWindow::goOnAsSetUp);
    connect(page, &Page::otherProviderWanted, this, [this] { goTo(Step::OtherProvider); });
    connect(page, &Page::continueWanted, this, &WizardWindow::continueSetUp);
    connect(page, &Page::startOverWanted, this, &WizardWindow::startOver);
    connect(page, &Page::languageChosen, this, &WizardWindow::chooseLanguage);
}

void WizardWindow::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto then) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, then);
    };
    key(Qt::Key_F1, [this] { m_drawer->isOpen() && m_topic.isEmpty() ? m_drawer->close() : openHelp({}); });
    key(Qt::Key_F5, [this] { page(m_step)->refresh(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_R), [this] { page(m_step)->refresh(); });
    key(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        if (QWidget *search = page(m_step)->searchField())
            search->setFocus(Qt::ShortcutFocusReason);
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

// Form -------------------------------------------------------------------------------------------------------------

void WizardWindow::updateForm()
{
    const StepRail::Form form = StepRail::formFor(size());
    const bool strip = form == StepRail::Form::Strip;
    const bool framed = !Steps::isBesidePanel(m_step);
    m_rail->setForm(form);
    m_rail->setVisible(framed);
    m_bar->setVisible(framed);
    m_bar->setCompact(form == StepRail::Form::Compact);
    m_layout->setDirection(strip ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_drawer->setCovering(strip, m_stack);
    const bool panel = !strip && (!m_drawer->isOpen() || width() >= Theme::px(leastForPanelAndHelp));
    m_welcome->setPanelShown(panel);
    m_otherProvider->setPanelShown(panel);
    for (const auto &[step, area] : m_areas)
        area->setForm(form);
}

void WizardWindow::updateTitle()
{
    setWindowTitle(isPractice() ? tr("Trunkline – practice") : tr("Trunkline"));
}

void WizardWindow::updateBar()
{
    Page *current = page(m_step);
    const Bar bar = current->bar();
    const QString usual = isPractice() ? tr("Lea&ve practice") : tr("Sa&ve and close");
    const QString icon = bar.leadingIcon.isEmpty() ? (isPractice() ? u"close"_qs : u"save"_qs) : bar.leadingIcon;
    if (bar.leadingHidden)
        m_bar->setLeading({});
    else
        m_bar->setLeading(bar.leading.isEmpty() ? usual : bar.leading, icon, !bar.leadingIcon.isEmpty());
    m_bar->setSecondary(bar.second, bar.secondIcon, bar.secondEnabled);
    m_bar->setBack(bar.backVisible ? tr("&Back") : QString(), !isRunning());
    m_bar->setPrimary(bar.next.isEmpty() ? tr("&Next") : bar.next, bar.nextEnabled, bar.nextIcon);
    m_bar->setPrimaryKind(bar.nextPrimary ? Button::Kind::Primary : Button::Kind::Plain);
    m_bar->setPrimaryIsDefault(bar.nextDefault);
    m_bar->setReason(bar.nextEnabled ? QString() : bar.reason);
    current->setAccessibleDescription(bar.nextEnabled ? QString() : bar.reason);
    if (m_focusWaitsForNext && bar.nextEnabled) {
        m_focusWaitsForNext = false;
        if (m_bar->back()->hasFocus())
            m_bar->primary()->setFocus(Qt::OtherFocusReason);
    }
}

void WizardWindow::updateRail()
{
    if (const QStringList names = Steps::railNames(way()); m_rail->steps() != names)
        m_rail->setSteps(names);
    for (int i = 0; i < m_rail->steps().size(); ++i)
        m_rail->setValue(i, railValue(Steps::atRailIndex(i, way())));
    m_rail->setCurrent(std::max(0, Steps::railIndex(m_step, way())));
    m_rail->setReturnAllowed(!isRunning());
    m_rail->setPractice(isPractice());
}

void WizardWindow::updateFrame()
{
    updateBar();
    updateRail();
}

QString WizardWindow::railValue(Step step) const
{
    const QString value = page(step)->summary();
    if (!value.isEmpty())
        return value;
    if (step == Step::Review)
        return tr("Confirmed");
    if (step == Step::SettingUp)
        return tr("Finished");
    return {};
}

void WizardWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateForm();
}

void WizardWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        m_rail->setSteps(Steps::railNames(way()));
        m_rail->setAccessibleName(tr("Steps"));
        updateTitle();
        // The pages hear of it after the window; what the frame takes from them waits until then.
        QMetaObject::invokeMethod(
            this,
            [this] {
                updateFrame();
                updateForm();
                if (m_drawer->isOpen())
                    fillDrawer(m_topic);
            },
            Qt::QueuedConnection);
        break;
    case QEvent::LayoutDirectionChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        if (m_welcome)
            updateForm();
        break;
    default:
        break;
    }
}

void WizardWindow::chooseLanguage(const QString &language)
{
    m_wiring.language = language;
    QSettings().setValue(u"language"_qs, language);
    if (m_wiring.setLanguage)
        m_wiring.setLanguage(language);
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    m_welcome->setLanguages(m_wiring.languages, language);
}

void WizardWindow::showAbout()
{
    auto dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

// Keys and focus ---------------------------------------------------------------------------------------------------

void WizardWindow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_drawer->isOpen())
            return m_drawer->close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (QWidget *focus = focusWidget(); focus && event->modifiers() == Qt::NoModifier)
            return pressEnter(focus);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

/// In a field: Next, or what Next would do to help. Anywhere else: what the focused control does.
void WizardWindow::pressEnter(QWidget *focus)
{
    Page *current = page(m_step);
    if (qobject_cast<QLineEdit *>(focus)) {
        const QWidget *search = current->searchField();
        if (!current->isAncestorOf(focus) || (search && (search == focus || search->isAncestorOf(focus))))
            return;
        const Bar bar = current->bar();
        if (!bar.nextEnabled)
            current->showWhatIsMissing();
        else if (bar.nextDefault)
            pressNext();
    } else if (auto button = qobject_cast<QAbstractButton *>(focus)) {
        button->click();
    } else if (auto box = qobject_cast<QComboBox *>(focus); box && !box->isEditable()) {
        box->showPopup();
    }
}

bool WizardWindow::focusNextPrevChild(bool next)
{
    QList<QWidget *> stops;
    for (QWidget *part : std::initializer_list<QWidget *>{m_stack, m_drawer, m_bar, m_rail})
        stops.append(tabStops(part));
    if (stops.isEmpty())
        return false;
    const qsizetype at = stops.indexOf(focusWidget());
    const qsizetype to = at < 0 ? (next ? 0 : stops.size() - 1) : (at + (next ? 1 : -1) + stops.size()) % stops.size();
    // Qt comes here, too, when what has the focus goes away; then nobody pressed Tab.
    const bool byKey = focusWidget() && focusWidget()->isVisible();
    stops.at(to)->setFocus(!byKey ? Qt::OtherFocusReason : next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

/// Whoever gets the focus comes into sight.
void WizardWindow::showFocused(QWidget *now)
{
    const auto area = m_areas.find(m_step);
    if (now && area != m_areas.end() && page(m_step)->isAncestorOf(now))
        area->second->ensureWidgetVisible(now, 0, Theme::px(24));
}

void WizardWindow::pressNext()
{
    Page *current = page(m_step);
    if (!current->bar().nextEnabled)
        return current->showWhatIsMissing();
    if (current->next())
        goOn();
}

void WizardWindow::pressLeading()
{
    if (isPractice() && page(m_step)->bar().leading.isEmpty())
        leavePractice();
    else
        page(m_step)->leadingPressed();
}

// Help -------------------------------------------------------------------------------------------------------------

void WizardWindow::openHelp(const QString &topic)
{
    fillDrawer(topic);
    m_drawer->open();
}

void WizardWindow::fillDrawer(const QString &topic)
{
    m_topic = topic;
    Page *current = page(m_step);
    m_drawer->clear();
    auto own = dynamic_cast<DrawerContents *>(current);
    if (own && own->fillDrawer(*m_drawer, topic))
        return;
    m_drawer->setTitle(current->helpTitle());
    addHelpText(current->helpText());
    if (own)
        own->addToHelp(*m_drawer);
    m_drawer->addWords({{tr("Trunk"), tr("The line between Twilio and your gateway.")},
                        {tr("Gateway"), tr("The computer that answers your calls.")},
                        {tr("SIP address"), tr("Where a call is sent to, like a phone number for computers.")},
                        {tr("Firewall"), tr("Decides what may come into a network from outside, so it must let Twilio’s calls in.")}});
}

/// Paragraphs in <p>; one that is bold as a whole is a heading.
void WizardWindow::addHelpText(const QString &rich)
{
    static const QRegularExpression paragraph(u"<p>(.*?)</p>"_qs, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression heading(u"^<b>([^<]*)</b>$"_qs);
    for (auto found = paragraph.globalMatch(rich); found.hasNext();) {
        const QString text = found.next().captured(1).trimmed();
        if (const auto bold = heading.match(text); bold.hasMatch()) {
            m_drawer->addHeading(bold.captured(1));
        } else {
            auto label = new Text(Text::Small);
            label->setRich(text);
            m_drawer->addWidget(label);
        }
    }
}

} // namespace trunkline::pages
