// What a screen reader is told without being asked. Qt tells nobody unless the platform has accessibility, so this
// needs a display and a bus.
#include "setup/CallPath.h"
#include "widgets/CallPathView.h"
#include "widgets/CopyButton.h"
#include "widgets/Motion.h"
#include "widgets/Notice.h"
#include "widgets/ProgressList.h"
#include "widgets/StepRail.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>

using namespace trunkline;
using namespace trunkline::widgets;

namespace {

struct Told
{
    QObject *object;
    QAccessible::Event type;
    int child;
};
QList<Told> s_told;

/// Writes down what a screen reader is told while it lives.
class Reader
{
public:
    Reader()
    {
        s_told.clear();
        m_before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            s_told.append({event->object(), event->type(), event->child()});
        });
    }
    ~Reader() { QAccessible::installUpdateHandler(m_before); }

    /// Numbers of the parts of `object` that an event of this type was about; -1: the object itself.
    QList<int> heard(const QObject *object, QAccessible::Event type) const
    {
        QList<int> parts;
        for (const Told &told : s_told)
            if (told.object == object && told.type == type)
                parts << told.child;
        return parts;
    }

private:
    QAccessible::UpdateHandler m_before;
};

} // namespace

class AnnouncedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Started on demand, and nobody else demands it here.
        QDBusConnection::sessionBus().interface()->startService(u"org.a11y.Bus"_qs);
        Motion::setReduced(true);
        Theme::apply(*qApp, Appearance::Light);
        QTRY_VERIFY(QAccessible::isActive());
    }

    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aNoticeSpeaksWhenItAppearsAndWhenItSaysSomethingElse()
    {
        QWidget window;
        const auto column = new QVBoxLayout(&window);
        const auto notice =
            new Notice(Notice::Kind::Error, u"Twilio didn’t accept these codes"_qs, u"Copy them again."_qs);
        column->addWidget(notice);
        column->addStretch();
        notice->hide();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const Reader reader;
        notice->appear();
        QCOMPARE(reader.heard(notice, QAccessible::Alert).size(), 1);
        notice->appear();
        QCOMPARE(reader.heard(notice, QAccessible::Alert).size(), 1); // it is there already
        notice->setText(u"This key may not change phone settings"_qs, u"Use another key."_qs);
        QCOMPARE(reader.heard(notice, QAccessible::Alert).size(), 2);
        notice->goAway();
        notice->setText(u"Nobody sees this"_qs);
        QCOMPARE(reader.heard(notice, QAccessible::Alert).size(), 2);
    }

    void aLegTellsItsNewState()
    {
        setup::CallPath path;
        CallPathView view;
        path.legs[1].state = setup::LegState::Checking;
        view.setPath(path);
        const Reader reader;
        path.legs[1].state = setup::LegState::Verified;
        view.setPath(path);
        QCOMPARE(reader.heard(&view, QAccessible::DescriptionChanged), QList<int>{1});
        view.setPath(path);
        QCOMPARE(reader.heard(&view, QAccessible::DescriptionChanged), QList<int>{1});
    }

    void aStepOfTheWorkTellsItsStateButNotACountdown()
    {
        using State = ProgressRow::State;
        QList<ProgressRow> rows{{u"look"_qs, u"Look at the account"_qs, {}, State::Done, u"0.4 s"_qs, {}, {}},
                                {u"add"_qs,
                                 u"Add two gateways"_qs,
                                 u"Trying again in 3 s."_qs,
                                 State::Retrying,
                                 {},
                                 {},
                                 u"trying again"_qs}};
        ProgressList list;
        list.setRows(rows);
        const Reader reader;
        rows[1].second = u"Trying again in 2 s."_qs;
        list.setRows(rows);
        QVERIFY(reader.heard(&list, QAccessible::NameChanged).isEmpty());
        rows[1].state = State::Running;
        list.setRows(rows);
        QCOMPARE(reader.heard(&list, QAccessible::NameChanged), QList<int>{1});
    }

    void copiedIsSaid()
    {
        CopyButton button(u"Cop&y"_qs);
        button.setValue(u"TK0123"_qs);
        const Reader reader;
        button.click();
        QCOMPARE(reader.heard(&button, QAccessible::Alert).size(), 1);
        QVERIFY(!reader.heard(&button, QAccessible::NameChanged).isEmpty());
        QCOMPARE(QAccessible::queryAccessibleInterface(&button)->text(QAccessible::Name), u"Copied"_qs);
    }

    void theStepsThatChangedAreTold()
    {
        StepRail rail;
        rail.setSteps({u"Twilio account"_qs, u"Trunk"_qs, u"Gateway"_qs, u"Review"_qs});
        rail.setCurrent(1);
        const Reader reader;
        rail.setCurrent(2);
        QCOMPARE(reader.heard(&rail, QAccessible::NameChanged), (QList<int>{1, 2}));
    }
};

QTEST_MAIN(AnnouncedTest)
#include "announced.moc"
