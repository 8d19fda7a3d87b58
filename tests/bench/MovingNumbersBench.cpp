// 1 000 numbers put on a trunk in one run, at 50 ms a round trip: what it costs beside what the network alone would take.

#include "Figures.h"
#include "ManyNumbers.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace trunkline;
using namespace trunkline::setup;
using trunkline::test::Figures;
using trunkline::test::ManyNumbers;
using trunkline::test::PracticeLine;

class MovingNumbersBench : public QObject
{
    Q_OBJECT

    const int m_count = Figures::isFull() ? 1000 : 60;
    const std::chrono::milliseconds m_latency{Figures::isFull() ? 50 : 5};
    static inline int s_syncs = 0;
    QString m_of;

    practice::Options account(int numbers) const
    {
        practice::Options options = ManyNumbers::account(numbers);
        options.latency = m_latency;
        return options;
    }

    struct Cost
    {
        double milliseconds = 0;
        int requests = 0, writes = 0, syncs = 0;
    };

    template <class Work>
    Cost costOf(PracticeLine &line, Work work) const
    {
        line.practice.forgetRequests();
        s_syncs = 0;
        Journal::atMoment = [](Journal::Moment moment) { s_syncs += moment == Journal::Moment::Synced; };
        QElapsedTimer clock;
        clock.start();
        work();
        const Cost cost{double(clock.nsecsElapsed()) / 1e6, int(line.practice.requests().size()), line.practice.writes(), s_syncs};
        Journal::atMoment = nullptr;
        return cost;
    }

    void print(const QString &what, const Cost &cost) const
    {
        const double ideal = double(cost.requests) * double(m_latency.count()) / RunTiming().numbersAtOnce;
        const QString of = QStringLiteral("%1 %2 numbers %3 at %4 ms: ").arg(what).arg(m_count).arg(m_of).arg(m_latency.count());
        Figures::print(of + u"requests"_qs, cost.requests);
        Figures::print(of + u"requests that only read"_qs, cost.requests - cost.writes);
        Figures::print(of + u"waits for the disk"_qs, cost.syncs);
        Figures::print(of + u"wall time"_qs, cost.milliseconds / 1000, u"s"_qs);
        Figures::print(of + u"wall time ÷ (requests × latency ÷ at once)"_qs, cost.milliseconds / ideal);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    /// In an account not much larger than the line, and in a large one: there most of the time goes by reading its list,
    /// whose pages wait for one another.
    void numbersMoveAndMoveBack_data()
    {
        QTest::addColumn<int>("owned");
        QTest::newRow("of a small account") << (Figures::isFull() ? 2'200 : 150);
        QTest::newRow("of a large account") << (Figures::isFull() ? 100'000 : 1'500);
    }
    void numbersMoveAndMoveBack()
    {
        QFETCH(int, owned);
        PracticeLine line(account(owned), ManyNumbers::patient());
        m_of = QStringLiteral("of %1").arg(owned);
        line.patience = 100'000;
        const Answers answers = ManyNumbers::taking(ManyNumbers::of(line.practice, m_count, ManyNumbers::Today::Anything), true);
        const double before = Figures::residentMemory();
        Runner::State state = Runner::State::Idle;

        const Cost there = costOf(line, [&] { state = line.run(answers).state(); });
        QCOMPARE(state, Runner::State::Done);
        QCOMPARE(ManyNumbers::onTrunk(line), m_count);
        print(u"connecting"_qs, there);
        QCOMPARE(there.writes, m_count + 2);
        QVERIFY2(there.requests - there.writes <= 20 + line.practice.numbers().size() / 1000, "the reads grow with the numbers");
        QVERIFY2(there.syncs <= m_count + 20, "the disk is waited for more than once for each number");

        line.startOver();
        const Cost again = costOf(line, [&] { state = line.run(answers).state(); });
        QCOMPARE(state, Runner::State::Done);
        print(u"a second run over"_qs, again);
        QCOMPARE(again.writes, 0);

        line.startOver();
        const Cost back = costOf(line, [&] { state = line.undo().state(); });
        QCOMPARE(state, Runner::State::Done);
        print(u"undoing"_qs, back);
        Figures::print(u"memory that the runs left in use, the practice account's books included"_qs, Figures::residentMemory() - before, u"MiB"_qs);
    }
};

QTEST_GUILESS_MAIN(MovingNumbersBench)
#include "MovingNumbersBench.moc"
