// The table of owned numbers without a window: what is found while one types, and what moves while more rows come.

#include "pages/NumbersModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace trunkline;
using pages::NumbersModel;
using setup::OwnedNumbers;

namespace {

twilio::IncomingNumber number(int index)
{
    static const QStringList ranges{u"+1415555010%1"_qs, u"+49302312510%1"_qs, u"+44113496010%1"_qs, u"+1833555014%1"_qs};
    twilio::IncomingNumber one{*NumberSid::parse(u"PN"_qs + QString::number(index).rightJustified(32, u'0'))};
    one.e164 = ranges.at(index % 4).arg(index / 4 % 10);
    one.name = index % 5 == 0 ? u"Réception %1"_qs.arg(index) : one.e164;
    one.voice = index % 7 != 3;
    one.sms = index % 2;
    one.type = index % 4 == 3 ? u"toll-free"_qs : u"local"_qs;
    if (index % 3 == 1)
        one.voiceUrl = u"https://hooks.riverside.example/%1"_qs.arg(index % 2);
    one.created = QDateTime(QDate(2025, 1, 1), QTime(9, 0), Qt::UTC).addDays(index);
    return one;
}

std::shared_ptr<OwnedNumbers> numbers(int from, int to)
{
    auto all = std::make_shared<OwnedNumbers>();
    for (int index = from; index < to; ++index)
        all->append(number(index));
    return all;
}

QStringList shown(const NumbersModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.all().e164(model.rowAt(row));
    return all;
}

} // namespace

class NumbersModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aNumberComesOutAsItWentIn()
    {
        const auto all = numbers(0, 40);
        for (int row = 0; row < all->size(); ++row)
            QCOMPARE(all->at(row), number(row));
        QVERIFY(all->kindCount() < all->size());
    }

    void typingOnFindsWhatTypingAnewFinds_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed : {u"+49 (0)30 231"_qs, u"0049 30"_qs, u"011 44"_qs, u"0302"_qs, u"reception 2"_qs, u"berlin 030 2"_qs,
                                     u"toll 833"_qs, u"riverside germany"_qs, u"not in use"_qs, u"(415) 555-01"_qs})
            QTest::newRow(qPrintable(typed)) << typed;
    }
    void typingOnFindsWhatTypingAnewFinds()
    {
        QFETCH(QString, typed);
        NumbersModel byAndBy;
        byAndBy.follow(numbers(0, 40), true);
        for (int length = 1; length <= typed.size(); ++length) {
            byAndBy.setSearch(typed.left(length));
            NumbersModel anew;
            anew.setSearch(typed.left(length));
            anew.follow(numbers(0, 40), true);
            QCOMPARE(shown(byAndBy), shown(anew));
        }
        QVERIFY(byAndBy.rowCount() > 0 && byAndBy.rowCount() < 40);
        for (qsizetype length = typed.size() - 1; length >= 0; --length)
            byAndBy.setSearch(typed.left(length)); // and back
        QCOMPARE(byAndBy.rowCount(), 40);
    }

    void nothingMovesWhileMoreComeAndThenAllAreInOrder()
    {
        NumbersModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto all = numbers(20, 40);
        model.follow(all, false);
        QTRY_VERIFY(!model.isBehind());
        const QStringList first = shown(model);
        QCOMPARE(first.size(), 20);
        const QPersistentModelIndex kept = model.index(7, 0);
        const QString keptNumber = model.all().e164(model.rowAt(7));

        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (int index = 0; index < 20; ++index)
            all->append(number(index));
        model.follow(all, false);
        QTRY_VERIFY(!model.isBehind());
        QCOMPARE(shown(model).mid(0, 20), first);
        model.follow(all, true);
        QCOMPARE(model.rowCount(), 40);
        QVERIFY(resets.isEmpty());
        QCOMPARE(model.all().e164(model.rowAt(kept.row())), keptNumber);
        NumbersModel whole;
        whole.follow(all, true);
        QCOMPARE(shown(model), shown(whole));
        // What takes no calls stands below, whichever way it is sorted.
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(NumbersModel::Number, order);
            bool below = false;
            for (int row = 0; row < 40; ++row) {
                const bool usable = model.flags(model.index(row, 0)) & Qt::ItemIsSelectable;
                QVERIFY(!usable || !below);
                below = below || !usable;
            }
            QVERIFY(below);
        }
    }

    void anotherListBeginsAnew()
    {
        NumbersModel model;
        QVERIFY(!model.follow(numbers(0, 8), true));
        const auto other = numbers(8, 12);
        QVERIFY(!model.follow(other, true));
        QVERIFY(model.follow(other, true));
        QCOMPARE(model.rowCount(), 4);
    }

    void aShortCodeCannotBeChosenAndSaysWhy()
    {
        auto all = numbers(0, 1);
        twilio::IncomingNumber code = number(1);
        code.e164 = u"+12345"_qs;
        code.voiceUrl.clear();
        all->append(code);
        NumbersModel model;
        model.follow(all, true);
        const QModelIndex last = model.index(1, 0);
        QVERIFY(!(model.flags(last) & Qt::ItemIsSelectable));
        QVERIFY(last.data(Qt::AccessibleTextRole).toString().contains(u"Not a number that callers can dial"_qs));
    }
};

QTEST_MAIN(NumbersModelTest)
#include "NumbersModelTest.moc"
