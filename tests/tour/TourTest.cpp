#include "Person.h"

#include "pages/FirewallDialog.h"
#include "pages/NumberListDialog.h"
#include "report/CallPathSvg.h"
#include "widgets/ButtonBar.h"
#include "widgets/CallPathView.h"
#include "widgets/HelpDrawer.h"
#include "widgets/Motion.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>
#include <QTranslator>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;
using widgets::Appearance;
using widgets::Theme;

/// How the program is looked at: each gives one picture of every page.
struct Look
{
    QString name;
    Appearance appearance = Appearance::Light;
    QString language = u"en"_qs;
    QSize size{960, 680};
    qreal text = 1;
};

/// Renders every page to PNG, by name, into $TOUR_DIR (default: beside the test). The README's pictures are made here,
/// and so is what is held against the design. Walks by the values the pages show, so that it works in every language.
class TourTest : public QObject
{
    Q_OBJECT

    static QVector<Look> looks()
    {
        return {{u"light"_qs},
                {u"dark"_qs, Appearance::Dark},
                {u"german"_qs, Appearance::Light, u"de"_qs},
                {u"arabic"_qs, Appearance::Light, u"ar"_qs},
                {u"german-800x600"_qs, Appearance::Light, u"de"_qs, {800, 600}},
                {u"text-200"_qs, Appearance::Light, u"en"_qs, {960, 680}, 2},
                {u"german-text-200"_qs, Appearance::Light, u"de"_qs, {800, 600}, 2}};
    }

    /// Under sanitizers the same code for one look in each direction, since each takes them minutes.
    static bool isWorthIt([[maybe_unused]] const Look &look)
    {
#ifdef TRUNKLINE_SANITIZED
        return look.name == u"light" || look.name == u"arabic";
#else
        return true;
#endif
    }

    QDir m_folder;
    Look m_look;
    QTranslator m_texts, m_qtTexts;
    QStringList m_clipped;

    void use(const Look &look)
    {
        m_look = look;
        QApplication::removeTranslator(&m_texts);
        QVERIFY(m_texts.load(u":/i18n/trunkline_"_qs + look.language + u".qm"_qs)); // English has its plurals there
        QApplication::installTranslator(&m_texts);
        QLocale::setDefault(QLocale(look.language == u"en"_qs ? u"en_US"_qs : look.language == u"ar"_qs ? u"ar_AE"_qs : look.language)); // as the program does
        QApplication::setLayoutDirection(QLocale(look.language).textDirection());
        Theme::setTextScale(look.text);
        Theme::setAppearance(look.appearance);
    }

    /// In the bar nothing scrolls.
    static bool isOutside(const QWidget &button)
    {
        const QWidget *around = button.parentWidget();
        return around && around->objectName() == u"bar" && !around->rect().contains(button.geometry());
    }

    /// Layouts ask for room over several rounds of events: until two rounds look the same.
    static void settle(QWidget &window)
    {
        QImage before;
        for (int round = 0; round < 20; ++round) {
            QCoreApplication::processEvents();
            const QImage now = window.grab().toImage();
            if (round > 2 && now == before)
                return;
            before = now;
        }
    }

    /// A picture, and a look at whether every button shows its whole text.
    void picture(QWidget &window, const QString &page)
    {
        settle(window);
        const QString file = m_folder.filePath(page + u'-' + m_look.name + u".png"_qs);
        QVERIFY2(window.grab().save(file), qPrintable(file));
        for (const auto *button : window.findChildren<QAbstractButton *>())
            if (button->isVisible() && !button->text().isEmpty()
                && (button->width() + 1 < button->minimumSizeHint().width() || isOutside(*button)))
                m_clipped += page + u": "_qs + button->text();
    }

    void place(Person &person)
    {
        person.window().resize(m_look.size);
        QCoreApplication::processEvents();
    }

    static void fill(Person &person)
    {
        Draft &draft = person.session().draft();
        draft.setText(Field::TrunkName, u"Riverside Clinic line"_qs);
        draft.setText(Field::GatewayAddress, u"203.0.113.10"_qs);
    }

    void go(Person &person, Step step)
    {
        person.window().goTo(step);
        QVERIFY(person.waitToBeAt(step));
    }

    /// Page 0b and the guide, before anything is set up.
    void otherProvider(Person &person)
    {
        Draft &draft = person.session().draft();
        draft.setPractice(true); // a sample address is as good as any in a picture
        draft.setText(Field::GatewayAddress, u"203.0.113.10"_qs);
        go(person, Step::OtherProvider);
        person.session().gatewayTest().test(*draft.gatewayUri());
        QVERIFY(person.waitFor([&] { return person.session().gatewayTest().state() == setup::GatewayTest::State::Done; }));
        picture(person.window(), u"00b-other-provider"_qs);
        Q_EMIT person.window().page(Step::OtherProvider)->helpWanted(u"guide"_qs);
        picture(person.window(), u"00c-guide"_qs);
        person.window().drawer()->close();
        draft.setText(Field::GatewayAddress, {});
        draft.setPractice(false);
    }

    void firewall(Person &person)
    {
        for (const auto format : {report::SheetFormat::Message, report::SheetFormat::Nftables}) {
            pages::FirewallDialog dialog(report::FirewallNeed::of(person.session().draft()), format, &person.window());
            dialog.show();
            picture(dialog, u"03d-firewall-"_qs + report::token(format));
        }
    }

    void signIn(Person &person, const QString &name = u"01-account"_qs)
    {
        Draft &draft = person.session().draft();
        go(person, Step::Account);
        if (name == u"01-account")
            picture(person.window(), u"01-account-empty"_qs);
        draft.setText(Field::AccountSid, person.twilio().accountSid());
        draft.setText(Field::AuthToken, person.twilio().authToken());
        person.session().signIn().check();
        QVERIFY(person.waitFor([&] { return person.session().signIn().state() == setup::SignIn::State::Works; }));
        if (!name.isEmpty())
            picture(person.window(), name);
    }

    void numbers(Person &person)
    {
        Draft &draft = person.session().draft();
        draft.setNumberFrom(Draft::NumberFrom::Owned);
        draft.setOwnedNumbers({{*PhoneNumber::parse(u"+14155550178"_qs), true}});
        go(person, Step::Number);
        QVERIFY(person.waitFor([&] { return person.session().inventory().numbersState() == setup::Inventory::State::Loaded; }));
        picture(person.window(), u"04-number-owned"_qs);
        go(person, Step::Gateway);
        draft.setOwnedNumbers({{*PhoneNumber::parse(u"+14155550132"_qs)}, {*PhoneNumber::parse(u"+14155550178"_qs), true},
                               {*PhoneNumber::parse(u"+16285550106"_qs), true}});
        go(person, Step::Number);
        picture(person.window(), u"04d-numbers-several"_qs);
        numberList(person);
        go(person, Step::Gateway);
        draft.setNumberFrom(Draft::NumberFrom::New);
        draft.setNewNumbers({{*PhoneNumber::parse(u"+14155550147"_qs), {}, {}}});
        go(person, Step::Number);
        QVERIFY(person.waitFor([&] { return person.session().shop().state() == setup::NumberShop::State::Found; }));
        picture(person.window(), u"04b-number-new"_qs);
    }

    void numberList(Person &person)
    {
        pages::NumbersModel model;
        model.follow(person.session().inventory().owned(), true);
        pages::NumberListDialog dialog(&model, u"US"_qs, true, &person.window());
        dialog.findChild<QPlainTextEdit *>()->setPlainText(u"(415) 555-0132\n+1 628 555 0106\n+1 212 555 0123\n833-555-0141\nCellar"_qs);
        dialog.show();
        QVERIFY(QTest::qWaitFor([&] { return dialog.rows().size() == 2; }));
        picture(dialog, u"04e-number-list"_qs);
    }

    void review(Person &person)
    {
        go(person, Step::Review);
        QVERIFY(person.waitFor([&] { return person.session().planState() == setup::Session::PlanState::Ready; }));
        picture(person.window(), u"05-review"_qs);
        if (auto *consent = person.window().page(Step::Review)->findChild<QCheckBox *>(); consent && consent->isVisible())
            consent->click();
        else
            person.session().agree(true);
        QVERIFY(person.waitFor([&] { return person.nextIsEnabled(); }));
    }

    void setUp(Person &person)
    {
        person.window().bar()->primary()->click();
        QVERIFY(person.waitToBeAt(Step::SettingUp));
        QVERIFY(person.waitFor([&] { return person.session().run() && person.session().run()->purchaseInFlight(); }));
        picture(person.window(), u"06-setting-up"_qs);
    }

    void checkAndDone(Person &person)
    {
        QVERIFY(person.waitToBeAt(Step::Check, 20'000));
        QVERIFY(person.waitFor([&] { return !person.session().checking() && !person.session().checks().isEmpty(); }));
        QVERIFY(person.waitFor([&] { return person.session().testCall().price().has_value(); }));
        picture(person.window(), u"07d-before-call"_qs);
        person.session().testCall().setPace(std::chrono::milliseconds(50), std::chrono::seconds(0));
        person.session().testCall().call();
        QVERIFY(person.waitFor([&] { return person.session().testCall().state() == setup::TestCall::State::Over; }));
        picture(person.window(), u"07b-works"_qs);
        go(person, Step::Done);
        picture(person.window(), u"08-done"_qs);
        QWidget *dialog = nullptr;
        QMetaObject::invokeMethod(&person.window(), [&] { person.window().bar()->leading()->click(); }, Qt::QueuedConnection);
        QTimer look;
        connect(&look, &QTimer::timeout, &look, [&] {
            if (dialog || !QApplication::activeModalWidget() || person.session().undoState() != setup::Session::UndoState::Ready)
                return;
            dialog = QApplication::activeModalWidget();
            picture(*dialog, u"08b-undo"_qs);
            dialog->close();
        });
        look.start(20);
        QVERIFY(person.waitFor([&] { return dialog != nullptr; }));
    }

    void wrongCodes()
    {
        Person person;
        place(person);
        go(person, Step::Account);
        person.session().draft().setText(Field::AccountSid, person.twilio().accountSid());
        person.session().draft().setText(Field::AuthToken, u"0123456789abcdef0123456789abcdef"_qs);
        person.session().signIn().check();
        QVERIFY(person.waitFor([&] { return person.session().signIn().state() == setup::SignIn::State::Failed; }));
        picture(person.window(), u"e1-wrong-token"_qs);
    }

    void trial()
    {
        practice::Options options;
        options.variant = practice::Variant::Trial;
        Person person(Person::On::Twilio, options);
        place(person);
        signIn(person, u"e7-trial-account"_qs);
    }

    /// A set-up in which something is arranged to go wrong, seen when it has; `again`: and the start after it.
    void setUpWithFault(const QString &name, const std::function<void(Person &)> &arrange, const std::function<bool(Person &)> &seen,
                        bool again = false)
    {
        Person person;
        place(person);
        signIn(person, {});
        fill(person);
        person.session().draft().setNumberFrom(Draft::NumberFrom::New);
        person.session().draft().setNewNumbers({{*PhoneNumber::parse(u"+14155550147"_qs), {}, {}}});
        go(person, Step::Review);
        QVERIFY(person.waitFor([&] { return person.session().planState() == setup::Session::PlanState::Ready; }));
        person.session().agree(true);
        arrange(person);
        go(person, Step::SettingUp);
        QVERIFY(person.waitFor([&] { return person.session().run() && seen(person); }, 30'000));
        picture(person.window(), name);
        if (!again)
            return;
        person.startAgain();
        place(person);
        picture(person.window(), u"00-welcome-continue"_qs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_folder = QDir(qEnvironmentVariable("TOUR_DIR", QCoreApplication::applicationDirPath() + u"/pictures"_qs));
        QVERIFY(m_folder.mkpath(u"."_qs));
        Theme::apply(*qApp, Appearance::Light);
        widgets::Motion::setReduced(true); // pictures show where things end, not how they get there
    }

    void everyPageFits_data()
    {
        QTest::addColumn<int>("look");
        for (int i = 0; i < looks().size(); ++i)
            if (isWorthIt(looks().at(i)))
                QTest::newRow(qPrintable(looks().at(i).name)) << i;
    }
    void everyPageFits()
    {
        QFETCH(int, look);
        use(looks().at(look));
        m_clipped.clear();
        practice::Options options;
        options.latency = std::chrono::milliseconds(40);
        Person person(Person::On::Twilio, options);
        place(person);
        picture(person.window(), u"00-welcome"_qs);
        otherProvider(person);
        signIn(person);
        fill(person);
        go(person, Step::Trunk);
        picture(person.window(), u"02-trunk"_qs);
        go(person, Step::Gateway);
        picture(person.window(), u"03-gateway"_qs);
        firewall(person);
        setup::GatewayTest &test = person.session().gatewayTest();
        test.test(*person.session().draft().gatewayUri());
        QVERIFY(person.waitFor([&] { return test.state() == setup::GatewayTest::State::Done; }));
        picture(person.window(), u"03f-gateway-tested"_qs);
        numbers(person);
        review(person);
        setUp(person);
        checkAndDone(person);
        QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(u'\n')));
    }

    /// What the gateway page says about products that have little in common.
    void productsAreShown()
    {
        use(looks().first());
        Person person;
        place(person);
        signIn(person);
        go(person, Step::Gateway);
        Draft &draft = person.session().draft();
        const auto product = [&](const QString &id, const QString &part, const QString &typed, const QString &address) {
            draft.setProduct(id);
            draft.setPart(part, typed);
            if (!address.isEmpty())
                draft.setText(Field::GatewayAddress, address);
            picture(person.window(), u"03-gateway-preset-"_qs + id);
        };
        product(u"ibm-voice-gateway"_qs, {}, {}, u"203.0.113.10"_qs);
        product(u"livekit"_qs, u"project"_qs, u"p_4x2k9d7h1mz"_qs, {});
        product(u"bland"_qs, u"region"_qs, u"eu2"_qs, {});
        product(u"bolna"_qs, {}, {}, {});
        product(u"openai-realtime"_qs, u"project"_qs, u"proj_9z8y7x"_qs, {});
        product(u"uipath"_qs, {}, {}, {});
    }

    void anAddressThatLeadsNowhereIsShown()
    {
        use(looks().first());
        Person person;
        place(person);
        signIn(person);
        Draft &draft = person.session().draft();
        draft.setProduct(u"ibm-voice-gateway"_qs);
        draft.setTransport(Transport::Udp);
        draft.setText(Field::GatewayAddress, u"192.168.1.20"_qs);
        go(person, Step::Gateway);
        person.window().page(Step::Gateway)->showWhatIsMissing();
        picture(person.window(), u"e6-private-address"_qs);
        draft.setText(Field::GatewayAddress, u"203.0.300.10"_qs);
        person.window().page(Step::Gateway)->showWhatIsMissing();
        picture(person.window(), u"e6b-wrong-part"_qs);
    }

    void whatGoesWrongFits_data()
    {
        QTest::addColumn<int>("look");
        for (const QString &name : {u"light"_qs, u"dark"_qs, u"arabic"_qs, u"german-800x600"_qs, u"text-200"_qs, u"german-text-200"_qs})
            for (int i = 0; i < looks().size(); ++i)
                if (looks().at(i).name == name && isWorthIt(looks().at(i)))
                    QTest::newRow(qPrintable(name)) << i;
    }
    void whatGoesWrongFits()
    {
        QFETCH(int, look);
        use(looks().at(look));
        m_clipped.clear();
        wrongCodes();
        trial();
        setUpWithFault(u"e3-number-taken"_qs, [](Person &person) { person.twilio().prepare(practice::Mishap::NumberTaken); },
                       [](Person &person) { return person.nextIsEnabled(); });
        setUpWithFault(u"e4-rate-limited"_qs,
                       [](Person &person) {
                           person.twilio().arrange({"POST", u"*"_qs, practice::always(), practice::Hook::OnArrival, practice::busy("30")});
                       },
                       [](Person &person) {
                           const auto &rows = person.session().run()->rows();
                           return std::any_of(rows.begin(), rows.end(), [](auto &row) { return row.state == setup::Row::State::Retrying; });
                       });
        setUpWithFault(u"e5-partial-failure"_qs,
                       [](Person &person) {
                           person.twilio().arrange({"POST", u"*/IncomingPhoneNumbers.json"_qs, practice::nth(1),
                                                    practice::Hook::BeforeCommit, practice::HangUp{}});
                       },
                       [](Person &person) { return person.session().run()->state() == setup::Runner::State::Stopped; }, true);
        QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(u'\n')));
    }

    void aLineThatNeedsRepairIsShown_data() { whatGoesWrongFits_data(); }
    void aLineThatNeedsRepairIsShown()
    {
        QFETCH(int, look);
        use(looks().at(look));
        m_clipped.clear();
        Person person;
        place(person);
        practice::Account &account = person.twilio().account();
        const QString sid = account.addTrunk(u"Riverside Clinic line"_qs).sid;
        account.addOriginationUrl(*account.trunk(sid), u"sip:203.0.113.10:5060;transport=tcp"_qs, u"Gateway"_qs);
        account.assign(account.addNumber(u"+14155550147"_qs), sid);
        practice::Call call;
        call.sid = account.newSid(QLatin1String("CA"));
        call.trunkSid = sid;
        call.direction = u"trunking-originating"_qs;
        call.status = u"failed"_qs;
        call.started = practice::Account::now();
        account.calls.prepend(call);
        Q_EMIT person.window().page(Step::Welcome)->repairWanted();
        signIn(person, {});
        go(person, Step::ChooseTrunk);
        QVERIFY(person.waitFor([&] {
            return person.session().recentCalls().state() == setup::RecentCalls::State::Loaded
                   && person.session().inventory().numbersState() == setup::Inventory::State::Loaded && person.nextIsEnabled();
        }));
        picture(person.window(), u"02c-repair-choose"_qs);
        person.next();
        QVERIFY(person.waitToBeAt(Step::Check));
        const auto checked = [&] { return !person.session().checking() && !person.session().checks().isEmpty(); };
        QVERIFY(person.waitFor(checked));
        picture(person.window(), u"07e-repair-all-right"_qs);
        practice::Number &number = *account.numberByPhone(u"+14155550147"_qs);
        number.trunkSid.clear();
        number.settings.insert(u"voice_url"_qs, u"https://hooks.riverside.example/voice"_qs);
        number.updated = QDateTime(QDate(2026, 6, 3), QTime(9, 30), Qt::UTC);
        person.session().checkLine();
        QVERIFY(person.waitFor(checked));
        picture(person.window(), u"07c-repair-one-click"_qs);
        auto *notice = person.window().page(Step::Check)->findChild<widgets::Notice *>();
        QVERIFY(notice);
        notice->findChild<QAbstractButton *>()->click();
        QWidget *dialog = nullptr;
        QVERIFY(person.waitFor([&] { return (dialog = QApplication::activeModalWidget()) != nullptr; }));
        picture(*dialog, u"07f-repair-plan"_qs);
        dialog->close();
        account.trunk(sid)->urls.first().enabled = false;
        person.session().checkLine();
        QVERIFY(person.waitFor(checked));
        picture(person.window(), u"07g-repair-several"_qs);
        QVERIFY2(m_clipped.isEmpty(), qPrintable(m_clipped.join(u'\n')));
    }

    /// Every state of a joint, in each form; beside it the drawing for paper.
    void everyStateOfTheCallPathIsShown_data() { whatGoesWrongFits_data(); }
    void everyStateOfTheCallPathIsShown()
    {
        using S = setup::LegState;
        QFETCH(int, look);
        use(looks().at(look));
        setup::Desired wish{*TrunkName::parse(u"Riverside Clinic line"_qs), {}, {}, {}, {}, {}};
        wish.gateways.append({*SipUri::parse(u"sip:203.0.113.10:5060;transport=tcp"_qs), {}});
        wish.numbers.append({setup::NumberWish::How::Use, *PhoneNumber::parse(u"+14155550147"_qs), false, {}, {}});
        QWidget sheet;
        sheet.setObjectName(u"page"_qs);
        auto *column = new QVBoxLayout(&sheet);
        const std::array<S, 4> rows[] = {{S::Planned, S::Planned, S::NotChecked, S::NotChecked}, {S::Verified, S::Checking, S::Checking, S::Checking},
                                         {S::Verified, S::Verified, S::Verified, S::Likely}, {S::Verified, S::Failed, S::Attention, S::Likely}};
        for (const auto &states : rows) {
            setup::CallPath path = setup::Verification::planned(wish, {});
            for (size_t leg = 0; leg < states.size(); ++leg)
                path.legs[leg].state = states[leg];
            for (const auto size : {widgets::CallPathView::Size::Normal, widgets::CallPathView::Size::Small}) {
                auto *view = new widgets::CallPathView(nullptr, size);
                view->setPath(path);
                column->addWidget(view);
            }
            QFile file(m_folder.filePath(u"call-path-%1-%2.svg"_qs.arg(int(&states - rows)).arg(m_look.name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(report::CallPathSvg::draw(path, QApplication::layoutDirection()));
        }
        for (const int width : {760, 420}) {
            sheet.resize(int(width * m_look.text), 100);
            sheet.show();
            sheet.resize(sheet.width(), sheet.layout()->heightForWidth(sheet.width()));
            picture(sheet, u"10-call-path-%1"_qs.arg(width));
        }
    }

    void practiceIsMarked()
    {
        use(looks().first());
        Person person(Person::On::Practice);
        QVERIFY(person.waitToBeAt(Step::Account));
        QVERIFY(person.waitFor([&] { return person.session().signIn().state() == setup::SignIn::State::Works; }));
        picture(person.window(), u"01c-account-practice"_qs);
        fill(person);
        person.session().draft().setNumberFrom(Draft::NumberFrom::New);
        person.session().draft().setNewNumbers({{*PhoneNumber::parse(u"+14155550147"_qs), {}, {}}});
        go(person, Step::Review);
        QVERIFY(person.waitFor([&] { return person.session().planState() == setup::Session::PlanState::Ready; }));
        picture(person.window(), u"05b-review-practice"_qs);
    }
};

QTEST_MAIN(TourTest)
#include "TourTest.moc"
