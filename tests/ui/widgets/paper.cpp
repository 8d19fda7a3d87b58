// The drawing for paper shows the marks of the window.
#include "report/CallPathSvg.h"
#include "widgets/CallPathPainter.h"
#include "widgets/CallPathView.h"
#include "widgets/Motion.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

using namespace trunkline;
using namespace trunkline::widgets;
using S = setup::LegState;

class PaperTest : public QObject
{
    Q_OBJECT

    static setup::CallPath path(S state)
    {
        setup::CallPath path;
        const char16_t *names[] = {u"Caller", u"Number", u"Trunk", u"Internet", u"Gateway"};
        for (size_t i = 0; i < path.stations.size(); ++i)
            path.stations[i] = {QString::fromUtf16(names[i]), {}, true};
        for (setup::Leg &leg : path.legs)
            leg.state = state;
        return path;
    }

    static QImage blank(const QSize &size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::white);
        return image;
    }

    static int pixels(const QImage &image, QPointF centre, const QColor &colour)
    {
        int found = 0;
        for (int x = -12; x <= 12; ++x)
            for (int y = -12; y <= 12; ++y)
                found += image.pixelColor(int(centre.x()) + x, int(centre.y()) + y) == colour;
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFont font = QApplication::font();
        font.setPixelSize(14);
        QApplication::setFont(font);
        Motion::setReduced(true);
        Theme::apply(*qApp, Appearance::Light);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_qs)); }

    void paperShowsTheMarksOfTheWindow_data()
    {
        QTest::addColumn<S>("state");
        for (const S state : {S::Planned, S::NotChecked, S::Checking, S::Likely, S::Verified, S::Attention, S::Failed})
            QTest::newRow(qPrintable(setup::token(state))) << state;
    }
    void paperShowsTheMarksOfTheWindow()
    {
        QFETCH(S, state);
        const QByteArray svg = report::CallPathSvg::draw(path(state));
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        QImage paper = blank(renderer.defaultSize());
        {
            QPainter painter(&paper);
            renderer.render(&painter);
        }
        const double step = (paper.width() - 16 - 120) / 4.0;

        const int width = 680;
        QImage window = blank({width, 112});
        const setup::CallPath drawn = path(state);
        {
            QPainter painter(&window);
            CallPathView::paint(painter, QRectF(0, 0, width, 112), drawn, Tokens::light(), Qt::LeftToRight);
        }
        const CallPathGeometry geometry(CallPathGeometry::Form::Wide, {width, 112}, Qt::LeftToRight);
        const QColor colour = Tokens::light().*markColour(mark(state));
        for (int leg = 0; leg < 4; ++leg) {
            const int here = pixels(window, geometry.markCentre(leg), colour);
            const int there = pixels(paper, QPointF(8 + 60 + (leg + 0.5) * step, 46), colour);
            QVERIFY2(here > 4, qPrintable(QString::number(here)));
            QVERIFY2(qAbs(here - there) <= 8 + here / 4, qPrintable(u"%1 in the window, %2 on paper"_qs.arg(here).arg(there)));
        }
    }
};

QTEST_MAIN(PaperTest)
#include "paper.moc"
