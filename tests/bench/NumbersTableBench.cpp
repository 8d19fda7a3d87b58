// The table of owned numbers with 100 000 of them (BENCH=full; else with a tenth of that): round trips to the
// first rows, a keystroke in the search beside Qt's own filter over the same rows, the longest stall of the event loop while
// everything is loaded, memory.

#include "pages/NumbersModel.h"
#include "practice/PracticeTwilio.h"
#include "setup/Inventory.h"
#include "widgets/ChoiceTable.h"
#include "widgets/Theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSortFilterProxyModel>
#include <QTest>
#include <QThread>
#include <malloc.h>
#include <unistd.h>

using namespace trunkline;
using pages::NumbersModel;

namespace {

int howMany()
{
    return qEnvironmentVariable("BENCH") == u"full" ? 100'000 : 10'000;
}

/// Bytes in memory now.
qint64 resident()
{
    malloc_trim(0);
    QFile file(u"/proc/self/statm"_qs);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

double megabytes(qint64 bytes)
{
    return double(bytes) / (1 << 20);
}

/// The practice account in a thread of its own: its work is not the table's.
class Elsewhere
{
public:
    explicit Elsewhere(int numbers)
    {
        m_thread.start();
        m_context.moveToThread(&m_thread);
        QMetaObject::invokeMethod(&m_context, [this, numbers] {
            practice::Options options;
            options.ownedNumbers = numbers;
            m_twilio = std::make_unique<practice::PracticeTwilio>(options);
            if (!m_twilio->start())
                qFatal("the practice account cannot listen");
            endpoint = m_twilio->endpointTemplate();
            account = m_twilio->accountSid();
            token = m_twilio->authToken();
            QObject::connect(m_twilio.get(), &practice::PracticeTwilio::requested, &m_context,
                             [this](const QByteArray &, const QString &path) { requests += path.endsWith(u"IncomingPhoneNumbers.json"_qs); });
        }, Qt::BlockingQueuedConnection);
    }
    ~Elsewhere()
    {
        QMetaObject::invokeMethod(&m_context, [this] { m_twilio.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    QString endpoint, account, token;
    std::atomic<int> requests = 0;

private:
    QThread m_thread;
    QObject m_context;
    std::unique_ptr<practice::PracticeTwilio> m_twilio;
};

/// The longest time in which the event loop did nothing else.
class Stalls : public QObject
{
public:
    Stalls()
    {
        startTimer(0);
        m_clock.start();
    }
    double longest() const { return double(m_longest) / 1e6; }
    int frames() const { return m_frames; } ///< that were longer than a frame

protected:
    void timerEvent(QTimerEvent *) override
    {
        const qint64 took = m_clock.nsecsElapsed();
        m_longest = std::max(m_longest, took);
        m_frames += took > 16'000'000;
        m_clock.start();
    }

private:
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    int m_frames = 0;
};

/// The same rows with the texts that are shown, in a model that has them at hand: the best case for Qt's filter.
class Texts : public QAbstractTableModel
{
public:
    explicit Texts(const NumbersModel &model)
    {
        for (int row = 0; row < model.rowCount(); ++row)
            m_rows.append({shown(model, row, NumbersModel::Number), shown(model, row, NumbersModel::PlaceColumn),
                           shown(model, row, NumbersModel::Use)});
    }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(m_rows.at(index.row()).at(index.column())) : QVariant();
    }

private:
    static QString shown(const NumbersModel &model, int row, int column) { return model.index(row, column).data().toString(); }
    QVector<QStringList> m_rows;
};

/// Milliseconds of the slowest of these keystrokes, and of all.
struct Cost
{
    double slowest = 0, all = 0;
    void add(double ms)
    {
        slowest = std::max(slowest, ms);
        all += ms;
    }
};

template <class Press>
Cost typing(const QString &text, Press press)
{
    Cost cost;
    QElapsedTimer clock;
    for (int length = 1; length <= text.size(); ++length) {
        clock.start();
        press(text.left(length));
        cost.add(double(clock.nsecsElapsed()) / 1e6);
    }
    press(QString());
    return cost;
}

} // namespace

class NumbersTableBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        widgets::Theme::apply(*qApp, widgets::Appearance::Light);
        m_elsewhere = std::make_unique<Elsewhere>(howMany());
        m_client = std::make_unique<twilio::Client>(*twilio::Endpoints::fromTemplate(m_elsewhere->endpoint),
                                                    Credentials{*AccountSid::parse(m_elsewhere->account), {}, Secret(m_elsewhere->token)});
        m_inventory.setClient(m_client.get());
        m_table.setNumberColumn(NumbersModel::Number);
        m_table.setModel(&m_model);
        m_table.setOptionalColumns({NumbersModel::Country, NumbersModel::Type, NumbersModel::CanDo});
        m_table.setColumnShares({2, 2, 1, 1, 1, 5});
        m_table.setSortable(true);
        m_table.resize(760, m_table.sizeHint().height());
        m_table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_table));
    }
    void cleanupTestCase()
    {
        m_inventory.setClient(nullptr);
        m_client.reset();
        m_elsewhere.reset();
    }

    void loading()
    {
        const qint64 before = resident();
        int trips = 0;
        connect(&m_inventory, &setup::Inventory::numbersChanged, this, [&] {
            m_model.follow(m_inventory.owned(), m_inventory.numbersState() == setup::Inventory::State::Loaded);
            if (trips == 0 && m_model.rowCount() > 0)
                trips = m_elsewhere->requests;
        });
        Stalls stalls;
        QElapsedTimer clock;
        clock.start();
        m_inventory.loadNumbers();
        QTRY_VERIFY_WITH_TIMEOUT(m_inventory.numbersState() == setup::Inventory::State::Loaded && !m_model.isBehind(), 600'000);
        const qint64 rows = m_model.rowCount();
        qInfo().noquote() << u"%L1 numbers in %2 requests and %3 s; first rows after %4 round trip(s)"_qs.arg(rows)
                                 .arg(m_elsewhere->requests).arg(double(clock.elapsed()) / 1000, 0, 'f', 1).arg(trips);
        qInfo().noquote() << u"longest stall while loading: %1 ms; %2 longer than a frame"_qs.arg(stalls.longest(), 0, 'f', 1).arg(stalls.frames());
        qInfo().noquote() << u"memory: %1 MB resident more than before, %2 bytes for each number; the list itself %3 MB"_qs
                                 .arg(megabytes(resident() - before), 0, 'f', 1).arg((resident() - before) / rows)
                                 .arg(megabytes(m_inventory.owned()->bytes()), 0, 'f', 1);
        QVERIFY(rows >= howMany());
        QVERIFY(trips <= 2);
        QVERIFY2(m_inventory.owned()->bytes() / rows < 200, "a number takes more room than it should");
    }

    void aKeystroke_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("digits") << u"4155550"_qs;
        QTest::newRow("digits inland") << u"030 231"_qs;
        QTest::newRow("a town") << u"london"_qs;
        QTest::newRow("a use") << u"website"_qs;
    }
    void aKeystroke()
    {
        QFETCH(QString, typed);
        const Texts texts(m_model);
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(const_cast<Texts *>(&texts));
        proxy.setFilterKeyColumn(-1);
        proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        const Cost plain = typing(typed, [&](const QString &text) { proxy.setFilterFixedString(text); });

        m_table.setModel(nullptr); // the model alone, as the proxy is alone
        const Cost ours = typing(typed, [&](const QString &text) { m_model.setSearch(text); });
        m_table.setModel(&m_model);
        const Cost seen = typing(typed, [&](const QString &text) {
            m_model.setSearch(text);
            m_table.viewport()->repaint();
        });
        qInfo().noquote() << u"“%1”: slowest keystroke %2 ms, with the table drawn %3 ms; QSortFilterProxyModel %4 ms; all keystrokes 1 : %5"_qs
                                 .arg(typed).arg(ours.slowest, 0, 'f', 2).arg(seen.slowest, 0, 'f', 2).arg(plain.slowest, 0, 'f', 2)
                                 .arg(plain.all / ours.all, 0, 'f', 1);
        QVERIFY2(ours.all < plain.all, "Qt's own filter would do better");
    }

    void sorting()
    {
        QElapsedTimer clock;
        for (int column = 0; column < NumbersModel::ColumnCount; ++column) {
            clock.start();
            m_model.sort(column, Qt::DescendingOrder);
            qInfo().noquote() << u"sorting by “%1”: %2 ms"_qs
                                     .arg(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())
                                     .arg(double(clock.nsecsElapsed()) / 1e6, 0, 'f', 1);
        }
    }

private:
    std::unique_ptr<Elsewhere> m_elsewhere;
    std::unique_ptr<twilio::Client> m_client;
    setup::Inventory m_inventory;
    NumbersModel m_model;
    widgets::ChoiceTable m_table;
};

QTEST_MAIN(NumbersTableBench)
#include "NumbersTableBench.moc"
