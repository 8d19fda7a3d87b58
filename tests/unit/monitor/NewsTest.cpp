// What should be known about the line although no call has failed yet.

#include "Rows.h"

#include "answers/Isolate.h"
#include "monitor/LineNews.h"

using namespace rows;
using monitor::GatewayHealth;
using monitor::LineNews;
using monitor::News;

class NewsTest : public QObject
{
    Q_OBJECT

private:
    static setup::Observed seen()
    {
        const auto watched = line();
        setup::Observed seen;
        seen.trunk = watched.trunk;
        seen.urls = watched.urls;
        seen.numbersOnTrunk = watched.numbers;
        seen.balance = twilio::Money{u"48.20"_qs, u"USD"_qs};
        return seen;
    }
    static QVector<News::Kind> kinds(const QVector<News> &news)
    {
        QVector<News::Kind> all;
        for (const News &one : news)
            all.append(one.kind);
        return all;
    }

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void aLineThatStaysAsItIsIsNoNews()
    {
        LineNews line;
        line.look(seen(), now());
        line.look(seen(), now());
        QVERIFY(line.news({}).isEmpty());
    }

    void aNumberThatGoesIsNewsUntilItComesBack()
    {
        LineNews line;
        line.look(seen(), now());
        setup::Observed without = seen();
        without.numbersOnTrunk.clear();
        const QDateTime when(QDate(2026, 6, 15), QTime(9, 12));
        line.look(without, when);
        const auto news = line.news({});
        QCOMPARE(kinds(news), QVector<News::Kind>{News::Kind::NumberMoved});
        QVERIFY2(plain(news.first().first).startsWith(u"+1 415 555 0147 was moved away from this trunk today at 09:12"_qs), qPrintable(news.first().first));
        QCOMPARE(news.first().second, u"Its calls no longer arrive."_qs);
        line.look(seen(), now());
        QVERIFY(line.news({}).isEmpty());
    }

    void whatChangedSinceTheLastCheckIsNewsAtOnce()
    {
        LineNews line;
        line.remember(setup::Remembered::of(seen(), now().addDays(-3)));
        setup::Observed today = seen();
        today.numbersOnTrunk.clear();
        today.urls[0].enabled = false;
        line.look(today, now());
        const auto news = line.news({});
        QCOMPARE(kinds(news), (QVector<News::Kind>{News::Kind::NumberMoved, News::Kind::AddressChanged}));
        QCOMPARE(plain(news.first().first), u"+1 415 555 0147 was moved away from this trunk"_qs); // nobody knows when
    }

    void anAddressThatChangesIsNews_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<QString>("words");
        QTest::newRow("another address") << 0 << u"sip:203.0.113.10:5060;transport=tcp became sip:203.0.113.99:5060."_qs;
        QTest::newRow("switched off") << 1 << u"sip:203.0.113.10:5060;transport=tcp was switched off."_qs;
        QTest::newRow("taken away") << 2 << u"sip:203.0.113.10:5060;transport=tcp was taken away."_qs;
    }
    void anAddressThatChangesIsNews()
    {
        QFETCH(int, how);
        QFETCH(QString, words);
        LineNews line;
        line.look(seen(), now());
        setup::Observed other = seen();
        if (how == 0)
            other.urls[0].sipUrl = u"sip:203.0.113.99:5060"_qs;
        else if (how == 1)
            other.urls[0].enabled = false;
        else
            other.urls.clear();
        line.look(other, now());
        QCOMPARE(kinds(line.news({})), QVector<News::Kind>{News::Kind::AddressChanged});
        QCOMPARE(plain(line.addressChanges().join(u' ')), words);
        line.look(seen(), now());
        QVERIFY(line.news({}).isEmpty());
    }

    void aNumberThatComesAnewBelongsToTheLine()
    {
        LineNews line;
        setup::Observed first = seen();
        const auto number = first.numbersOnTrunk;
        first.numbersOnTrunk.clear();
        line.look(first, now());
        line.look(seen(), now());
        QVERIFY(line.news({}).isEmpty());
        line.look(first, now());
        QCOMPARE(line.news({}).size(), 1);
    }

    void aTrunkThatIsGoneIsTheOnlyNews()
    {
        LineNews line;
        line.look(seen(), now());
        line.look({}, now());
        QCOMPARE(kinds(line.news({})), QVector<News::Kind>{News::Kind::TrunkGone});
    }

    void aLowBalanceACertificateAndASilentGatewayAreNews()
    {
        LineNews line;
        setup::Observed poor = seen();
        poor.balance->amount = u"3.10"_qs;
        line.look(poor, now());
        GatewayHealth health;
        QCOMPARE(kinds(line.news(health)), QVector<News::Kind>{News::Kind::BalanceLow});
        health.certificateDays = 12;
        health.certificateHost = u"gw.example.com"_qs;
        health.silent = {u"203.0.113.10"_qs};
        QCOMPARE(kinds(line.news(health)), (QVector<News::Kind>{News::Kind::GatewaySilent, News::Kind::CertificateEnds, News::Kind::BalanceLow}));
        health.certificateDays = 90;
        health.silent.clear();
        QCOMPARE(kinds(line.news(health)), QVector<News::Kind>{News::Kind::BalanceLow});
    }
};

QTEST_GUILESS_MAIN(NewsTest)
#include "NewsTest.moc"
