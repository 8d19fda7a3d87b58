// The same server behind a certificate that is made for this test and trusted by nobody else.

#include "Asker.h"

#include <QNetworkProxy>
#include <QProcess>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace trunkline::practice;

class TlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void withACertificateItSpeaksHttps();
    void withoutAUsableCertificateItDoesNotStart();
};

void TlsTest::withACertificateItSpeaksHttps()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_qs);
    if (openssl.isEmpty())
        QSKIP("openssl is not installed: no certificate can be made for the test");
    QTemporaryDir folder;
    Options options;
    options.certificateFile = folder.filePath(u"certificate.pem"_qs);
    options.keyFile = folder.filePath(u"key.pem"_qs);
    QProcess maker;
    maker.start(openssl, {u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs,
                          u"ec_paramgen_curve:prime256v1"_qs, u"-nodes"_qs, u"-days"_qs, u"2"_qs, u"-subj"_qs,
                          u"/CN=127.0.0.1"_qs, u"-addext"_qs, u"subjectAltName=IP:127.0.0.1"_qs, u"-out"_qs,
                          options.certificateFile, u"-keyout"_qs, options.keyFile});
    QVERIFY(maker.waitForFinished());
    QCOMPARE(maker.exitCode(), 0);

    PracticeTwilio practice(options);
    QVERIFY2(practice.start(), qPrintable(practice.errorString()));
    QVERIFY(practice.endpointTemplate().startsWith(u"https://127.0.0.1:"_qs));

    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(QSslCertificate::fromPath(options.certificateFile));
    socket->setSslConfiguration(trusting);
    socket->setProxy(QNetworkProxy::NoProxy);
    socket->connectToHostEncrypted(u"127.0.0.1"_qs, practice.port());
    QTRY_VERIFY2(socket->isEncrypted(), qPrintable(socket->errorString()));

    Peer peer(std::move(socket));
    const Asker asker(practice);
    for (int i = 0; i < 2; ++i) {
        peer.send(asker.request("GET", u"/v1/Trunks"_qs));
        const Answered answer = peer.next();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.json()[u"meta"_qs][u"url"_qs].toString().startsWith(practice.endpointTemplate()));
    }
}

void TlsTest::withoutAUsableCertificateItDoesNotStart()
{
    Options options;
    options.certificateFile = u"/nowhere/certificate.pem"_qs;
    options.keyFile = u"/nowhere/key.pem"_qs;
    PracticeTwilio practice(options);
    QVERIFY(!practice.start());
    QVERIFY(practice.errorString().contains(u"certificate.pem"_qs));
}

QTEST_GUILESS_MAIN(TlsTest)
#include "TlsTest.moc"
