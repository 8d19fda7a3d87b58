#include "Person.h"

#include "answers/Isolate.h"
#include "widgets/ButtonBar.h"
#include "widgets/ChoiceTable.h"
#include "widgets/ProgressList.h"
#include "widgets/Theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTabBar>

namespace trunkline::test {

namespace {

QString bare(QString text)
{
    return plain(text.remove(u'&')).remove(u"<b>"_qs).remove(u"</b>"_qs);
}

/// What a person or a screen reader would call it.
QStringList namesOf(const QWidget *widget)
{
    QStringList names{widget->accessibleName()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        names += button->text();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        names += label->text();
    if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget)))
        names += spoken->text(QAccessible::Name);
    return names;
}

bool canBeUsed(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled();
}

void collect(QAccessibleInterface *node, QStringList &lines, int depth = 0)
{
    if (!node || !node->isValid() || depth > 40 || node->state().invisible)
        return;
    for (const auto part : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        if (const QString text = bare(node->text(part)); !text.isEmpty())
            lines += text;
    for (int i = 0; i < node->childCount(); ++i)
        collect(node->child(i), lines, depth + 1);
}

setup::RunTiming quickRun()
{
    using Wait = std::chrono::milliseconds;
    setup::RunTiming timing;
    timing.settle = Wait(400);
    timing.settleLooks = {Wait(30), Wait(100)};
    timing.again = {Wait(50), Wait(100), Wait(100), Wait(100), Wait(100)};
    return timing;
}

twilio::Timing quick()
{
    twilio::Timing timing;
    timing.readDeadline = timing.writeDeadline = std::chrono::milliseconds(3000);
    timing.idle = std::chrono::milliseconds(1500);
    timing.backOffBase = std::chrono::milliseconds(10);
    timing.backOffCap = std::chrono::milliseconds(40);
    timing.retryAfterCap = std::chrono::milliseconds(60);
    return timing;
}

} // namespace

setup::Service Person::serviceAt(const QString &endpoint)
{
    setup::Service service;
    service.endpoints = *twilio::Endpoints::fromTemplate(endpoint);
    service.timing = quick();
    service.runTiming = quickRun();
    return service;
}

Person::Person(On on, const practice::Options &options, Adjust adjust) : m_on(on), m_adjust(std::move(adjust)), m_twilio(options)
{
    if (!m_twilio.start())
        qFatal("the practice account cannot listen");
    m_at = {m_twilio.endpointTemplate(), m_twilio.accountSid(), m_twilio.authToken(), m_folder.path()};
    open();
}

Person::Person(const At &at) : m_on(On::Twilio), m_at(at)
{
    open();
}

Person::~Person()
{
    m_window.reset();
}

void Person::startAgain()
{
    m_window->close();
    m_window.reset();
    open();
}

void Person::vanishAndStartAgain()
{
    vanish();
    open();
}

sip::ProbeOptions Person::probing()
{
    if (m_gateway.port() == 0 && !m_gateway.start())
        qFatal("no gateway: %s", qPrintable(m_gateway.errorString()));
    sip::ProbeOptions options;
    options.instead = sip::ProbeOptions::Instead{u"127.0.0.1"_qs, m_gateway.port(), m_gateway.tlsPort(), m_gateway.certificate(),
                                                 practice::PracticeGateway::certificateName()};
    options.timing.bound = std::chrono::milliseconds(20'000); // nothing is silent here unless it is told to be
    return options;
}

/// What Twilio's calls meet is what this gateway does.
void Person::callsGoToTheGateway(practice::PracticeTwilio &twilio)
{
    practice::GatewayPlace place = practice::GatewayPlace::of(m_gateway);
    place.patience = std::chrono::milliseconds(300); // nobody waits for seconds here
    twilio.setGateway(place);
}

void Person::open()
{
    if (QLocale().language() == QLocale::C)
        QLocale::setDefault(QLocale(u"en_US"_qs)); // as the program does where the system names no language
    pages::Wiring wiring;
    wiring.service = serviceAt(m_at.endpoint);
    wiring.service.probe = probing();
    callsGoToTheGateway(m_twilio);
    wiring.folder = m_at.folder;
    wiring.language = u"en"_qs;
    wiring.languages = {u"en"_qs, u"de"_qs, u"ar"_qs};
    wiring.setLanguage = [](const QString &) {};
    wiring.startInPractice = m_on == On::Practice;
    wiring.startPractice = [this](bool mishap) -> Result<setup::Service> {
        practice::Options options;
        options.friendlyName = u"Practice account"_qs;
        m_rehearsals.push_back(std::make_unique<practice::PracticeTwilio>(options));
        practice::PracticeTwilio &rehearsal = *m_rehearsals.back();
        if (!rehearsal.start())
            return error(ErrorKind::Unexpected);
        if (mishap)
            rehearsal.prepare(practice::Mishap::BusyOnce);
        setup::Service service = serviceAt(rehearsal.endpointTemplate());
        service.practice = true;
        service.probe = probing();
        callsGoToTheGateway(rehearsal);
        service.phone = [&rehearsal](const QString &number) { rehearsal.phoneCalls(u"+14155550190"_qs, number); };
        service.mayRemember = false;
        service.credentials = Credentials{*AccountSid::parse(rehearsal.accountSid()), {}, Secret(rehearsal.authToken())};
        return service;
    };
    if (m_adjust)
        m_adjust(wiring);
    m_window = std::make_unique<pages::WizardWindow>(std::move(wiring));
    m_window->resize(960, 680);
    m_window->show();
    if (!QTest::qWaitForWindowExposed(m_window.get()))
        qFatal("the window does not show");
    m_window->activateWindow();
}

// Seeing -----------------------------------------------------------------------------------------------------------

QWidget *Person::find(const QString &name) const
{
    QWidget *top = QApplication::activeModalWidget();
    QWidget *near = nullptr;
    for (QWidget *widget : (top ? top : m_window.get())->findChildren<QWidget *>()) {
        if (!canBeUsed(widget) || qobject_cast<QLabel *>(widget))
            continue;
        for (const QString &one : namesOf(widget)) {
            if (bare(one) == name)
                return widget;
            if (!near && bare(one).contains(name))
                near = widget;
        }
    }
    return near;
}

QString Person::everythingInView() const
{
    QStringList lines;
    QWidget *top = QApplication::activeModalWidget();
    if (!top)
        top = m_window.get();
    lines += top->windowTitle();
    for (const QWidget *widget : top->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget); edit && edit->echoMode() == QLineEdit::Normal)
            lines += edit->text();
        if (const auto *list = qobject_cast<const widgets::ProgressList *>(widget)) // painted: what is beside the spoken words
            for (const widgets::ProgressRow &row : list->rows())
                lines += bare(row.second) + u'\n' + bare(row.trailing);
        for (const QString &one : namesOf(widget))
            lines += bare(one);
    }
    collect(QAccessible::queryAccessibleInterface(top), lines);
    lines.removeDuplicates();
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QStringList Person::entries() const
{
    QStringList all;
    for (const QWidget *widget : m_window->page(step())->findChildren<QWidget *>()) {
        if (!widget->isVisible() || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()))
            continue;
        const QString name = bare(namesOf(widget).join(u'/'));
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        if (edit && edit->echoMode() == QLineEdit::Normal && !qobject_cast<const QComboBox *>(edit->parentWidget()))
            all += name + u": "_qs + edit->text();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            all += name + u": "_qs + box->currentText();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && button->isCheckable())
            all += name + (button->isChecked() ? u": on"_qs : u": off"_qs);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            all += u"tab: "_qs + QString::number(tabs->currentIndex());
        else if (const auto *table = qobject_cast<const widgets::ChoiceTable *>(widget); table && table->chosenRow() >= 0)
            all += name + u": "_qs + bare(table->model()->index(table->chosenRow(), 1).data().toString());
    }
    return all;
}

bool Person::sees(const QString &text) const
{
    return everythingInView().contains(text);
}

bool Person::waitFor(const std::function<bool()> &what, int ms) const
{
    return QTest::qWaitFor(what, ms);
}

bool Person::waitToSee(const QString &text, int ms) const
{
    const bool seen = waitFor([&] { return sees(text); }, ms);
    if (!seen)
        qInfo().noquote() << "waited for" << text << u"and saw:\n"_qs << everythingInView();
    return seen;
}

bool Person::waitToBeAt(pages::Step wanted, int ms) const
{
    const bool there = waitFor([&] { return step() == wanted; }, ms);
    if (!there)
        qInfo().noquote() << "still at step" << int(step()) << u"and saw:\n"_qs << everythingInView();
    return there;
}

bool Person::waitForDialog() const
{
    return waitFor([] {
        const QWidget *dialog = QApplication::activeModalWidget();
        return dialog && dialog->isAncestorOf(QApplication::focusWidget());
    });
}

void Person::letNoWarningPass()
{
    // Not about us: what the platform without a display has to say about dialogs of a fixed size and about menus, and what
    // Qt says of a connection that dies in two ways at once.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing the)|QNetworkReplyImplPrivate::error: Internal problem)"_qs));
}

// Doing ------------------------------------------------------------------------------------------------------------

void Person::clickTab(const QString &name)
{
    for (QTabBar *bar : m_window->findChildren<QTabBar *>())
        for (int i = 0; bar->isVisible() && i < bar->count(); ++i)
            if (bare(bar->tabText(i)).contains(name))
                return QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
    QTest::qFail(qPrintable(u"no tab “%1”"_qs.arg(name)), __FILE__, __LINE__);
}

void Person::click(const QString &name)
{
    if (!waitFor([&] { return find(name) != nullptr; }, 5000)) {
        QTest::qFail(qPrintable(u"nothing called “%1” can be clicked; in view:\n%2"_qs.arg(name, everythingInView())), __FILE__, __LINE__);
        return;
    }
    QWidget *widget = find(name);
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(widget);
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
}

void Person::type(const QString &field, const QString &text)
{
    QLineEdit *edit = nullptr;
    QWidget *top = QApplication::activeModalWidget();
    for (QLineEdit *one : (top ? top : m_window.get())->findChildren<QLineEdit *>())
        if (canBeUsed(one) && !edit && bare(namesOf(one).join(u'\n')).contains(field))
            edit = one;
    if (!edit) {
        QTest::qFail(qPrintable(u"no field “%1”; in view:\n%2"_qs.arg(field, everythingInView())), __FILE__, __LINE__);
        return;
    }
    edit->setFocus(Qt::TabFocusReason);
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QTest::keyClicks(edit, text);
}

void Person::choose(const QString &combo, const QString &entry)
{
    auto *box = qobject_cast<QComboBox *>(find(combo));
    const int index = box ? box->findText(entry, Qt::MatchContains) : -1;
    if (index < 0) {
        QTest::qFail(qPrintable(u"no choice “%1” in “%2”"_qs.arg(entry, combo)), __FILE__, __LINE__);
        return;
    }
    box->setFocus(Qt::TabFocusReason);
    while (box->currentIndex() != index)
        QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

void Person::chooseFromMenu(const QString &entry)
{
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    const bool open = waitFor([&] { return menu() && menu()->isVisible(); });
    for (QAction *action : open ? menu()->actions() : QList<QAction *>()) {
        if (!action->isEnabled() || !bare(action->text()).contains(entry))
            continue;
        menu()->setActiveAction(action);
        QTest::keyClick(menu(), Qt::Key_Return);
        return;
    }
    QTest::qFail(qPrintable(u"no entry “%1” in a menu"_qs.arg(entry)), __FILE__, __LINE__);
}

void Person::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key), modifiers);
}

void Person::clickRow(const QString &table, const QString &containing)
{
    const auto rowOf = [&](const QAbstractItemView *view) {
        for (int row = 0; view && row < view->model()->rowCount(); ++row)
            for (int column = 0; column < view->model()->columnCount(); ++column)
                if (bare(view->model()->index(row, column).data().toString()).contains(containing))
                    return view->model()->index(row, std::min(1, view->model()->columnCount() - 1));
        return QModelIndex();
    };
    const bool there = waitFor([&] { return rowOf(qobject_cast<QAbstractItemView *>(find(table))).isValid(); }, 8000);
    auto *view = qobject_cast<QAbstractItemView *>(find(table));
    if (!there || !view) {
        QTest::qFail(qPrintable(u"no row “%1” in “%2”; in view:\n%3"_qs.arg(containing, table, everythingInView())), __FILE__, __LINE__);
        return;
    }
    const QModelIndex index = rowOf(view);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

QString Person::nextName() const
{
    return bare(m_window->bar()->primary()->text());
}

bool Person::nextIsEnabled() const
{
    return m_window->bar()->primary()->isVisible() && m_window->bar()->primary()->isEnabled();
}

QString Person::reason() const
{
    return bare(m_window->bar()->reason());
}

// Ways through the pages -------------------------------------------------------------------------------------------

void Person::typeCodes()
{
    type(u"Account SID"_qs, m_at.accountSid);
    type(u"Auth Token"_qs, m_at.authToken);
}

void Person::signIn()
{
    if (m_on == On::Twilio) {
        click(u"Set up a new trunk"_qs);
        typeCodes();
    } else if (step() == pages::Step::Welcome) {
        click(u"Practise first"_qs);
    }
    if (m_on == On::Twilio)
        QVERIFY(waitToSee(u"Connected to Twilio"_qs));
    QVERIFY(waitFor([this] { return step() == pages::Step::Account && nextIsEnabled(); }));
    next();
    QVERIFY(waitToBeAt(pages::Step::Trunk));
}

void Person::nameTrunk(const QString &name)
{
    type(u"Trunk name"_qs, name);
    QVERIFY(waitFor([this] { return nextIsEnabled(); }));
    next();
    QVERIFY(waitToBeAt(pages::Step::Gateway));
}

void Person::giveGateway(const QString &address)
{
    type(u"Gateway address"_qs, address);
    QVERIFY(waitFor([this] { return nextIsEnabled(); }));
    next();
    QVERIFY(waitToBeAt(pages::Step::Number));
}

void Person::toNumberPage()
{
    signIn();
    nameTrunk(u"Support line"_qs);
    giveGateway(u"gw.example.com"_qs);
}

void Person::buyNumber(const QString &number)
{
    clickTab(u"Get a new number"_qs);
    type(u"Area code or digits"_qs, u"415"_qs);
    press(Qt::Key_Return);
    clickRow(u"Numbers you can get"_qs, number);
    QVERIFY(waitFor([this] { return nextIsEnabled(); }));
}

void Person::toReview()
{
    next();
    QVERIFY(waitToBeAt(pages::Step::Review));
}

void Person::agreeAndGo()
{
    QVERIFY(waitToSee(u"I agree that Twilio charges"_qs));
    QVERIFY(!nextIsEnabled()); // nothing is bought without a yes
    QCOMPARE(reason(), u"Tick the box to agree"_qs);
    click(u"I agree"_qs);
    QVERIFY(waitFor([this] { return nextIsEnabled(); }));
    QCOMPARE(nextName(), u"Buy number and set up"_qs);
    next();
}

void Person::setUp()
{
    toNumberPage();
    buyNumber();
    toReview();
    agreeAndGo();
}

void Person::continueAndTypeCodes()
{
    QVERIFY(waitToSee(u"Continue where you left off"_qs));
    click(u"Continue"_qs);
    QVERIFY(waitToBeAt(pages::Step::Account));
    QVERIFY(sees(m_at.accountSid));
    type(u"Auth Token"_qs, m_at.authToken);
}

void Person::continueWithCodes()
{
    continueAndTypeCodes();
    QVERIFY(waitToSee(u"Connected to Twilio"_qs));
    QVERIFY(waitFor([this] { return nextIsEnabled(); }));
    next();
}

} // namespace trunkline::test
