#include "answers/Isolate.h"
#include "report/CallPathSvg.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace trunkline;
using report::CallPathSvg;
using setup::CallPath;
using S = setup::LegState;

/// The drawing for paper and web.
class CallPathSvgTest : public QObject
{
    Q_OBJECT

    static CallPath path(const std::array<S, 4> &states)
    {
        CallPath path;
        path.stations[0] = {u"Caller"_qs, u"Any phone"_qs, true};
        path.stations[1] = {u"Phone number"_qs, isolate(u"+1 415 555 0147"_qs), true};
        path.stations[2] = {u"Twilio trunk"_qs, u"A <b> & sons"_qs, true};
        path.stations[3] = {u"Internet"_qs, u"TCP, port 5060"_qs, true};
        path.stations[4] = {u"Your gateway"_qs, isolate(u"203.0.113.10"_qs), true};
        for (size_t i = 0; i < states.size(); ++i)
            path.legs[i].state = states[i];
        return path;
    }

    /// All values of an attribute, in the order of the file. The test fails where it is no XML.
    static QStringList values(const QByteArray &svg, const QString &element, const QString &attribute)
    {
        QStringList found;
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element && reader.attributes().hasAttribute(attribute))
                found.append(reader.attributes().value(attribute).toString());
        return reader.hasError() ? QStringList{reader.errorString()} : found;
    }

    static QStringList texts(const QByteArray &svg, const QString &element = u"text"_qs)
    {
        QStringList found;
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
                found.append(plain(reader.readElementText()));
        return found;
    }

    static void compare(const QByteArray &svg, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("GOLDEN_DIR"); !folder.isEmpty()) { // to look at them, or to take them over
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(svg) == svg.size());
        }
        QFile file(QStringLiteral(GOLDEN) + u'/' + name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        QCOMPARE(QString::fromUtf8(svg).split(u'\n'), QString::fromUtf8(file.readAll()).split(u'\n'));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aLineThatWorksIsDrawnAsTheDesignSays()
    {
        CallPath works = path({S::Verified, S::Verified, S::Verified, S::Likely});
        compare(CallPathSvg::draw(works), u"call-path-works.svg"_qs);
    }

    void aLineThatIsBrokenIsDrawnAsTheDesignSays()
    {
        CallPath broken = path({S::Verified, S::Failed, S::Attention, S::NotChecked});
        broken.legs[1].word = u"Not connected"_qs;
        broken.legs[1].finding = u"The number is on the trunk “Front desk”."_qs;
        compare(CallPathSvg::draw(broken), u"call-path-broken.svg"_qs);
    }

    void whatIsPlannedIsDashed()
    {
        CallPath planned = path({S::Planned, S::Planned, S::Planned, S::Checking});
        planned.stations[CallPath::Number].exists = planned.stations[CallPath::Trunk].exists = false;
        compare(CallPathSvg::draw(planned), u"call-path-planned.svg"_qs);
        QCOMPARE(values(CallPathSvg::draw(planned), u"circle"_qs, u"stroke-dasharray"_qs).count(u"4 4"_qs), 2);
    }

    void fromRightToLeftTheCallerIsOnTheRight()
    {
        const QByteArray ltr = CallPathSvg::draw(path({S::Verified, S::Failed, S::Planned, S::Likely}));
        const QByteArray rtl = CallPathSvg::draw(path({S::Verified, S::Failed, S::Planned, S::Likely}), Qt::RightToLeft);
        const auto stations = [](const QByteArray &svg) {
            QVector<double> at;
            QXmlStreamReader reader(svg);
            while (!reader.atEnd())
                if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"circle" && reader.attributes().value(u"r"_qs) == u"24")
                    at.append(reader.attributes().value(u"cx"_qs).toDouble());
            return at;
        };
        const double width = values(ltr, u"svg"_qs, u"width"_qs).value(0).toDouble();
        const QVector<double> one = stations(ltr), other = stations(rtl);
        QCOMPARE(one.size(), 5);
        QCOMPARE(other.size(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(one.at(i) + other.at(i), width);
        QVERIFY(one.first() < one.last());
        QCOMPARE(values(rtl, u"svg"_qs, u"direction"_qs), QStringList(u"rtl"_qs));
    }

    void everyWordIsTextAndNothingIsCut()
    {
        CallPath longWords = path({S::Verified, S::Verified, S::Verified, S::Failed});
        longWords.legs[3].word = u"Kein gemeinsames Tonformat gefunden"_qs;
        longWords.stations[4].name = u"Ihr Sprachgateway im Rechenzentrum"_qs;
        longWords.stations[4].detail = u"voice-gateway-production-1.region-eu-central.riverside.example.com"_qs;
        const QByteArray svg = CallPathSvg::draw(longWords);
        const QStringList all = texts(svg);
        QVERIFY(all.contains(u"Kein gemeinsames Tonformat gefunden"_qs));
        QVERIFY(all.contains(u"Ihr Sprachgateway im Rechenzentrum"_qs));
        QVERIFY(all.filter(u"…"_qs).size() == 1); // an address keeps both ends
        QVERIFY(all.filter(u"…"_qs).first().startsWith(u"voice"_qs) && all.filter(u"…"_qs).first().endsWith(u"example.com"_qs));
        const double step = (values(svg, u"svg"_qs, u"width"_qs).value(0).toDouble() - 136) / 4;
        QVERIFY2(step > 200, qPrintable(QString::number(step)));
        QVERIFY(texts(CallPathSvg::draw(path({}))).contains(u"A <b> & sons"_qs)); // and no markup
    }

    void readersHearTheWholeWayAndEachJoint()
    {
        CallPath broken = path({S::Verified, S::Failed, S::Verified, S::NotChecked});
        broken.legs[1].finding = u"The number went elsewhere."_qs;
        const QByteArray svg = CallPathSvg::draw(broken);
        QCOMPARE(texts(svg, u"desc"_qs), QStringList(plain(broken.spoken())));
        QVERIFY(texts(svg, u"title"_qs).contains(u"Phone number to Twilio trunk: Failed. The number went elsewhere."_qs));
        QCOMPARE(values(svg, u"g"_qs, u"class"_qs), (QStringList{u"verified"_qs, u"failed"_qs, u"verified"_qs, u"not-checked"_qs}));
    }
};

QTEST_GUILESS_MAIN(CallPathSvgTest)
#include "CallPathSvgTest.moc"
