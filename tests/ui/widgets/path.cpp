// The picture of the way of a call: where things stand, how one moves in it, what a screen reader hears.
#include "setup/CallPath.h"
#include "widgets/CallPathGeometry.h"
#include "widgets/CallPathView.h"
#include "widgets/Motion.h"
#include "widgets/Theme.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace trunkline;
using namespace trunkline::widgets;
using S = setup::LegState;

namespace {

setup::CallPath path(const std::array<S, 4> &states = {S::Verified, S::Verified, S::Verified, S::Verified})
{
    setup::CallPath path;
    path.stations[0] = {u"Caller"_qs, u"Any phone"_qs, true};
    path.stations[1] = {u"Phone number"_qs, u"+1 415 555 0147"_qs, true};
    path.stations[2] = {u"Twilio trunk"_qs, u"Riverside Clinic"_qs, true};
    path.stations[3] = {u"Internet"_qs, u"TCP, port 5060"_qs, true};
    path.stations[4] = {u"Your gateway"_qs, u"203.0.113.10"_qs, true};
    for (int i = 0; i < 4; ++i)
        path.legs[i].state = states[i];
    return path;
}

/// Lengths of the design are for 14-px text.
double u(double at100)
{
    return at100 * Theme::scale();
}

/// How many pixels of a colour lie between two points on the line.
int count(const QImage &image, QPointF from, QPointF to, const QColor &colour)
{
    int found = 0;
    const int steps = int(std::abs(to.x() - from.x()));
    for (int i = 0; i <= steps; ++i) {
        const QPointF at = from + (to - from) * i / std::max(1, steps);
        found += image.pixelColor(int(at.x()), int(at.y())) == colour;
    }
    return found;
}

} // namespace

class PathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFont font = QApplication::font();
        font.setPixelSize(14);
        QApplication::setFont(font);
        Motion::setReduced(true);
        Theme::apply(*qApp, Appearance::Light);
    }

    void init()
    {
        // The offscreen platform says so of every window; anything else is a fault.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_qs));
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void stationsStandWhereTheDesignPutsThem()
    {
        CallPathView view;
        view.setPath(path());
        view.resize(664, 112);
        QCOMPARE(view.form(), CallPathView::Form::Wide);
        const double step = (664 - 120) / 4.0;
        for (int i = 0; i < 5; ++i)
            QCOMPARE(view.stationCentre(i), QPointF(60 + i * step, 46));
        for (int i = 0; i < 4; ++i)
            QCOMPARE(view.markCentre(i), QPointF(60 + (i + 0.5) * step, 46));
        QCOMPARE(view.sizeHint(), QSize(664, 112));
    }

    void rightToLeftItRunsTheOtherWay()
    {
        CallPathView view;
        view.setLayoutDirection(Qt::RightToLeft);
        view.setPath(path());
        view.resize(664, 112);
        QCOMPARE(view.stationCentre(0), QPointF(664 - 60, 46));
        QCOMPARE(view.stationCentre(4), QPointF(60, 46));
        QVERIFY(view.markCentre(0).x() > view.markCentre(3).x());
    }

    void whereThereIsNoRoomItStandsUpright()
    {
        CallPathView view;
        view.setPath(path());
        view.resize(500, 336);
        QCOMPARE(view.form(), CallPathView::Form::Narrow);
        QCOMPARE(view.heightForWidth(500), 4 * 72 + 48);
        QCOMPARE(view.heightForWidth(700), 112);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(view.stationCentre(i), QPointF(32, 24 + 72 * i));
    }

    void aWordThatDoesNotFitMakesItNarrow()
    {
        setup::CallPath wordy = path();
        wordy.legs[2].word = u"Verbindung nicht freigegeben"_qs;
        CallPathView view;
        view.setPath(wordy);
        view.resize(664, 112);
        QCOMPARE(view.form(), CallPathView::Form::Narrow);
        setup::CallPath named = path();
        named.stations[1].name = u"Telefonnummer Ihres Unternehmens"_qs;
        view.setPath(named);
        QCOMPARE(view.form(), CallPathView::Form::Narrow);
        view.setPath(path());
        QCOMPARE(view.form(), CallPathView::Form::Wide);
    }

    void withLargeTextEverythingGrows()
    {
        Theme::setTextScale(2);
        CallPathView view;
        view.setPath(path());
        view.resize(1328, 224);
        QCOMPARE(view.form(), CallPathView::Form::Wide);
        QCOMPARE(view.stationCentre(0), QPointF(120, 92));
        view.resize(900, 600);
        QCOMPARE(view.form(), CallPathView::Form::Narrow);
        Theme::setTextScale(1);
    }

    void eachStateHasItsOwnLine_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QColor>("colour");
        QTest::addColumn<int>("before"); // 0 nothing, 1 interrupted, 2 whole
        QTest::addColumn<int>("after");
        const Tokens &t = Tokens::light();
        QTest::newRow("planned") << int(S::Planned) << t.idle << 1 << 1;
        QTest::newRow("not checked") << int(S::NotChecked) << t.idle << 1 << 1;
        QTest::newRow("checking") << int(S::Checking) << t.accent << 1 << 0; // after: at 35 %, another colour
        QTest::newRow("likely") << int(S::Likely) << t.ok << 2 << 1;
        QTest::newRow("verified") << int(S::Verified) << t.ok << 2 << 2;
        QTest::newRow("attention") << int(S::Attention) << t.warnMark << 2 << 1;
        QTest::newRow("failed") << int(S::Failed) << t.bad << 2 << 0; // after: dots in idle
    }

    void eachStateHasItsOwnLine()
    {
        QFETCH(int, state);
        QFETCH(QColor, colour);
        QFETCH(int, before);
        QFETCH(int, after);
        QImage image(900, 112, QImage::Format_RGB32);
        image.fill(Tokens::light().base);
        {
            QPainter painter(&image);
            CallPathView::paint(painter, image.rect(), path({S(state), S::Verified, S::Verified, S::Verified}),
                                Tokens::light(), Qt::LeftToRight);
        }
        const CallPathGeometry geometry(CallPathGeometry::Form::Wide, image.size(), Qt::LeftToRight);
        const QPointF mark = geometry.markCentre(0);
        const auto kind = [&](QPointF from, QPointF to) {
            const int all = int(std::abs(to.x() - from.x())) + 1;
            const int found = count(image, from, to, colour);
            return found == 0 ? 0 : found >= all - 1 ? 2 : 1;
        };
        QCOMPARE(kind(geometry.legStart(0) + QPointF(2, 0), mark - QPointF(17, 0)), before);
        QCOMPARE(kind(mark + QPointF(17, 0), geometry.legEnd(0) - QPointF(2, 0)), after);
        if (S(state) == S::Failed) { // the line stops: free space of 10 behind the mark
            QCOMPARE(count(image, mark + QPointF(13, 0), mark + QPointF(22, 0), Tokens::light().base), 10);
            QVERIFY(count(image, mark + QPointF(24, 0), geometry.legEnd(0), Tokens::light().idle) > 0);
        }
    }

    void whatDoesNotExistYetHasADashedRing()
    {
        const auto ring = [](bool exists) {
            setup::CallPath drawn = path();
            drawn.stations[1].exists = exists;
            QImage image(900, 112, QImage::Format_RGB32);
            image.fill(Tokens::light().base);
            QPainter painter(&image);
            CallPathView::paint(painter, image.rect(), drawn, Tokens::light(), Qt::LeftToRight);
            painter.end();
            const CallPathGeometry geometry(CallPathGeometry::Form::Wide, image.size(), Qt::LeftToRight);
            int inked = 0;
            for (int degree = 20; degree < 160; ++degree) { // the upper half, away from the legs
                const double angle = degree * M_PI / 180;
                const QPointF at = geometry.station(1) + QPointF(std::cos(angle), -std::sin(angle)) * 24;
                inked += image.pixelColor(at.toPoint()).lightness() < 220;
            }
            return inked;
        };
        QVERIFY(ring(true) > 130);
        QVERIFY(ring(false) < 115);
        QVERIFY(ring(false) > 30);
    }

    void arrowKeysMoveAndEnterChooses()
    {
        CallPathView view;
        view.setPath(path());
        view.setLegsChoosable(true);
        view.resize(664, 112);
        QSignalSpy chosen(&view, &CallPathView::legChosen);
        QTest::keyClick(&view, Qt::Key_Right);
        QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.currentLeg(), 2);
        QTest::keyClick(&view, Qt::Key_Left);
        QCOMPARE(view.currentLeg(), 1);
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
        for (int i = 0; i < 9; ++i)
            QTest::keyClick(&view, Qt::Key_Right);
        QCOMPARE(view.currentLeg(), 3); // it ends there
        view.setLayoutDirection(Qt::RightToLeft);
        QTest::keyClick(&view, Qt::Key_Right); // towards the caller
        QCOMPARE(view.currentLeg(), 2);
    }

    void aClickOnALegChoosesIt()
    {
        CallPathView view;
        view.setPath(path());
        view.resize(664, 112);
        QSignalSpy chosen(&view, &CallPathView::legChosen);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.markCentre(3).toPoint());
        QCOMPARE(chosen.size(), 0); // on Review legs are only to be looked at
        view.setLegsChoosable(true);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.markCentre(3).toPoint());
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 3);
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.stationCentre(2).toPoint());
        QCOMPARE(chosen.size(), 1);
        const QRect target = view.partRect(0);
        QVERIFY(target.width() >= u(48) && target.height() >= u(44));
    }

    void readersHearTheWholeWayAndEachLeg()
    {
        setup::CallPath told = path({S::Verified, S::Verified, S::Verified, S::Failed});
        told.legs[3].word = u"Turned away"_qs;
        told.legs[3].finding = u"Twilio isn’t on its list of allowed callers."_qs;
        CallPathView view;
        view.setPath(told);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), u"Call path"_qs);
        QCOMPARE(list->text(QAccessible::Description), told.spoken());
        QCOMPARE(list->childCount(), 4);
        QAccessibleInterface *leg = list->child(3);
        QCOMPARE(leg->role(), QAccessible::ListItem);
        QCOMPARE(leg->text(QAccessible::Name), told.legName(3));
        QCOMPARE(leg->text(QAccessible::Description), u"Turned away. Twilio isn’t on its list of allowed callers."_qs);
        QCOMPARE(list->child(0)->text(QAccessible::Description), u"Verified"_qs);
        QCOMPARE(leg->parent(), list);
        QCOMPARE(list->indexOfChild(leg), 3);
    }

    void nothingMovesWhenMotionIsReduced()
    {
        CallPathView view;
        view.setPath(path({S::Checking, S::Checking, S::Checking, S::Checking}));
        view.resize(664, 112);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QCOMPARE(Motion::phase(Motion::Dash), 0.0);
        const QImage first = view.grab().toImage();
        QCOMPARE(view.grab().toImage(), first);
    }
};

QTEST_MAIN(PathTest)
#include "path.moc"
