#include "Person.h"

#include <QApplication>

using namespace trunkline;
using namespace trunkline::test;
using pages::Step;

/// At every request of a whole set-up, from the first look at the account to the end of the undo, everything goes away:
/// the window, or the session under it. Nothing may warn, crash or be left behind (the sanitizers run this, too).
class TeardownTest : public QObject
{
    Q_OBJECT

    /// Everything one person can do, without waiting for pictures. Goes on only while `go` says so.
    class Story
    {
    public:
        Story(setup::Session &session, const practice::PracticeTwilio &twilio, std::function<void(Step)> goTo)
            : m_session(session), m_twilio(twilio), m_goTo(std::move(goTo))
        {}

        /// True: it came to its end.
        bool tell(const std::function<bool()> &isOver)
        {
            m_isOver = isOver;
            return signIn() && answer() && setUp() && check() && undo();
        }

    private:
        bool until(const std::function<bool()> &what)
        {
            const bool happened = QTest::qWaitFor([&] { return m_isOver() || what(); }, 30'000);
            if (!happened)
                qWarning("the story is stuck");
            return happened && !m_isOver();
        }
        bool signIn()
        {
            m_goTo(Step::Account);
            Draft &draft = m_session.draft();
            draft.setText(Field::AccountSid, m_twilio.accountSid());
            draft.setText(Field::AuthToken, m_twilio.authToken());
            m_session.signIn().check();
            return until([this] { return m_session.signIn().mayGoOn(); });
        }
        bool answer()
        {
            Draft &draft = m_session.draft();
            draft.setText(Field::TrunkName, u"Support line"_qs);
            draft.setText(Field::GatewayAddress, u"gw.example.com"_qs);
            draft.setNumberFrom(Draft::NumberFrom::New);
            using Loaded = setup::Inventory::State;
            m_goTo(Step::Trunk);
            if (!until([this] { return m_session.inventory().trunksState() == Loaded::Loaded; }))
                return false;
            m_goTo(Step::Number);
            if (!until([this] { return m_session.shop().state() == setup::NumberShop::State::Found && m_session.shop().countriesLoaded(); }))
                return false;
            draft.setNewNumbers({{*PhoneNumber::parse(u"+14155550147"_qs), {}, {}}});
            m_goTo(Step::Review);
            return until([this] { return m_session.planState() == setup::Session::PlanState::Ready; });
        }
        bool setUp()
        {
            m_session.agree(true);
            m_goTo(Step::SettingUp);
            return until([this] { return m_session.run() && m_session.run()->state() == setup::Runner::State::Done; });
        }
        bool check()
        {
            m_goTo(Step::Check);
            if (!until([this] { return !m_session.checking() && !m_session.checks().isEmpty(); }))
                return false;
            m_goTo(Step::Done);
            return true;
        }
        bool undo()
        {
            if (!m_session.lookForUndo() || !until([this] { return m_session.undoState() == setup::Session::UndoState::Ready; }))
                return false;
            if (!m_session.startUndo(true))
                return false;
            return until([this] { return m_session.run()->state() == setup::Runner::State::Done; });
        }

        setup::Session &m_session;
        const practice::PracticeTwilio &m_twilio;
        std::function<void(Step)> m_goTo;
        std::function<bool()> m_isOver;
    };

    /// Calls `happens` at the n-th request, and tells.
    class AtRequest
    {
    public:
        AtRequest(practice::PracticeTwilio &twilio, int n, std::function<void()> happens)
            : m_connection(QObject::connect(&twilio, &practice::PracticeTwilio::requested, [this, n, happens = std::move(happens)] {
                if (++m_seen != n)
                    return;
                m_over = true;
                happens();
            }))
        {}
        ~AtRequest()
        {
            QObject::disconnect(m_connection);
            // What was on its way still arrives, at nobody.
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
        bool isOver() const { return m_over; }

    private:
        int m_seen = 0;
        bool m_over = false;
        QMetaObject::Connection m_connection;
    };

    /// n = 1, 2, 3 … until a story ends before its n-th request. How many requests there were.
    static int forEachRequest(const std::function<bool(int n)> &ended)
    {
        for (int n = 1;; ++n)
            if (ended(n))
                return n - 1;
    }

private Q_SLOTS:
    void init() { Person::letNoWarningPass(); }

    void theWindowMayGoAtAnyRequest()
    {
        const int requests = forEachRequest([](int n) {
            Person person;
            const AtRequest at(person.twilio(), n, [&] {
                person.window().close(); // during the work it asks, and goes all the same
                person.vanish();
            });
            const auto goTo = [&](Step step) { person.window().goTo(step); };
            return Story(person.session(), person.twilio(), goTo).tell([&] { return at.isOver(); });
        });
        qInfo("the window went at each of %d requests", requests);
        QVERIFY(requests > 20);
    }

    void theSessionMayGoAtAnyRequest()
    {
        const int requests = forEachRequest([](int n) {
            practice::PracticeTwilio twilio;
            if (!twilio.start())
                qFatal("the practice account cannot listen");
            QTemporaryDir folder;
            auto session = std::make_unique<setup::Session>(Person::serviceAt(twilio.endpointTemplate()), folder.path());
            const AtRequest at(twilio, n, [&] { session.reset(); });
            // What the pages ask for.
            const auto goTo = [&](Step step) {
                if (step == Step::Trunk)
                    session->inventory().loadTrunks();
                if (step == Step::Number) {
                    session->inventory().loadNumbers();
                    session->shop().loadCountries();
                    session->shop().search({u"US"_qs});
                }
                if (step == Step::Review)
                    session->preparePlan();
                if (step == Step::SettingUp)
                    QVERIFY(session->startRun());
                if (step == Step::Check)
                    session->checkLine();
            };
            return Story(*session, twilio, goTo).tell([&] { return at.isOver(); });
        });
        qInfo("the session went at each of %d requests", requests);
        QVERIFY(requests > 15);
    }
};

QTEST_MAIN(TeardownTest)
#include "TeardownTest.moc"
