// The table of owned numbers with 100 000 of them (TRUNKLINE_BENCH=full; else with a tenth of that): round trips to the
// first rows, a keystroke in the search beside Qt's own filter over the same rows, the longest stall of the event loop while
// everything is loaded, memory.

#include "Figures.h"

#include "pages/NumbersModel.h"
#include "practice/PracticeTwilio.h"
#include "setup/Inventory.h"
#include "widgets/ChoiceTable.h"
#include "widgets/Theme.h"

#include <QElapsedTimer>
#include <QSortFilterProxyModel>
#include <QTest>
#include <QThread>
#include <malloc.h>

using namespace trunkline;
using pages::NumbersModel;
using test::Figures;

namespace {

int howMany()
{
    return Figures::isFull() ? 100'000 : 10'000;
}

/// MiB in memory now, without what is only kept for later.
double resident()
{
    malloc_trim(0);
    return Figures::residentMemory();
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
        const double before = resident();
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
        const double seconds = double(clock.elapsed()) / 1000, memory = resident() - before;
        Figures::print(u"numbers"_qs, double(rows));
        Figures::print(u"requests for them"_qs, m_elsewhere->requests);
        Figures::print(u"round trips until the first rows are in the table"_qs, trips);
        Figures::print(u"all of them loaded after"_qs, seconds, u"s"_qs);
        Figures::print(u"longest stall of the event loop while loading"_qs, stalls.longest(), u"ms"_qs);
        Figures::print(u"stalls longer than a frame"_qs, stalls.frames());
        Figures::print(u"resident memory for them"_qs, memory, u"MiB"_qs);
        Figures::print(u"of that the list itself"_qs, double(m_inventory.owned()->bytes()) / (1 << 20), u"MiB"_qs);
        Figures::print(u"resident memory for one number"_qs, memory * (1 << 20) / double(rows), u"bytes"_qs);
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
        const QString what = u"typing “%1”: "_qs.arg(typed);
        Figures::print(what + u"cost ÷ QSortFilterProxyModel"_qs, ours.all / plain.all);
        Figures::print(what + u"slowest keystroke"_qs, ours.slowest, u"ms"_qs);
        Figures::print(what + u"slowest keystroke with the table drawn"_qs, seen.slowest, u"ms"_qs);
        Figures::print(what + u"slowest keystroke of QSortFilterProxyModel"_qs, plain.slowest, u"ms"_qs);
    }

    void sorting()
    {
        QElapsedTimer clock;
        for (int column = 0; column < NumbersModel::ColumnCount; ++column) {
            clock.start();
            m_model.sort(column, Qt::DescendingOrder);
            Figures::print(u"sorting by “%1”"_qs.arg(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()),
                           double(clock.nsecsElapsed()) / 1e6, u"ms"_qs);
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
