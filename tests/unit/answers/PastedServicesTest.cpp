#include "answers/Draft.h"
#include "answers/Isolate.h"
#include "answers/PastedServices.h"

#include <QFile>
#include <QTest>

using namespace trunkline;

namespace {

QString contents(const QString &file)
{
    QFile all(QFINDTESTDATA(qPrintable(u"pasted/"_qs + file)));
    if (!all.open(QIODevice::ReadOnly))
        qFatal("no file %s", qPrintable(file));
    return QString::fromUtf8(all.readAll());
}

/// "voice-gateway-so at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)": all there is to know of one.
QString told(const PastedService &service)
{
    QStringList offered;
    for (const Transport one : service.offered)
        offered += transportToken(one);
    offered.sort();
    QString text = service.name + u" at "_qs + (service.host.isEmpty() ? u"?"_qs : service.host);
    if (service.port)
        text += u", port %1, %2 (of %3)"_qs.arg(*service.port).arg(transportToken(*service.transport), offered.join(u", "_qs));
    if (service.problem)
        text += u" – "_qs + plain(service.problem->sentence());
    return text;
}

QStringList told(const PastedServices &services)
{
    QStringList all;
    for (const PastedService &service : services.found)
        all += told(service);
    if (services.problem)
        all += plain(services.problem->sentence());
    return all;
}

const QString unspecified = u" – 0.0.0.0 stands for every address of that computer. Enter its public address."_qs;
const QString pending = u"The service has no public address yet. Wait for it, then paste again."_qs;

} // namespace

/// What the output of a command tells about the gateway. The outputs are in the folder pasted/.
class PastedServicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void theSipServiceIsFound_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const QString &file, const QStringList &expected) { QTest::newRow(qPrintable(file)) << file << expected; };
        row(u"docker-ps-ibm.txt"_qs, {u"voice-gateway-so at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"docker-ps-everywhere.txt"_qs, {u"edge-proxy at ?, port 5060, tcp (of tcp, tls, udp)"_qs + unspecified});
        row(u"docker-ps-two-gateways.txt"_qs, {u"clinic-so at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)"_qs,
                                               u"lab-so at 203.0.113.47, port 5062, tcp (of tcp, tls, udp)"_qs});
        row(u"docker-ps-udp-only.txt"_qs, {u"pbx at 198.51.100.7, port 5060, udp (of udp)"_qs});
        row(u"docker-ps-not-published.txt"_qs,
            {u"sip-proxy keeps its SIP port inside. Publish port 5060 of the container, then paste again."_qs});
        row(u"docker-ps-host-network.txt"_qs,
            {u"The list shows no port for voice-gateway-so. Enter the public address of the computer it runs on."_qs});
        row(u"docker-ps-broken-by-the-window.txt"_qs, {u"voice-gateway-so at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"docker-ps-one-row.txt"_qs, {u"edge-proxy at 203.0.113.20, port 5061, tls (of tcp, tls)"_qs});
        row(u"docker-ps-media-only.txt"_qs,
            {u"voice-gateway-mr carries only the sound. Paste the whole list, or the address of the SIP service."_qs});
        row(u"docker-ps-no-gateway.txt"_qs, {});
        row(u"docker-ps.jsonl"_qs, {u"voice-gateway-so at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"docker-inspect.json"_qs, {u"voice-gateway-so at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"docker-inspect-two.json"_qs, {u"front-sbc at ?, port 5061, tls (of tcp, tls)"_qs + unspecified});
        row(u"docker-inspect-host-network.json"_qs,
            {u"The list shows no port for asterisk. Enter the public address of the computer it runs on."_qs});
        row(u"docker-compose-ps.txt"_qs, {u"ivg-sip-orchestrator-1 at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"docker-compose-ps-old.txt"_qs, {u"ivg_sip.orchestrator_1 at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"docker-compose-ps.json"_qs, {u"ivg-sip-orchestrator-1 at ?, port 5060, tcp (of tcp, tls)"_qs + unspecified});
        row(u"docker-compose-ps.jsonl"_qs, {u"edge-opensips-1 at 203.0.113.20, port 15060, tcp (of tcp, tls, udp)"_qs});
        row(u"kubectl-get-svc.txt"_qs, {u"voice-gateway at 203.0.113.30, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"kubectl-get-svc-wide.txt"_qs,
            {u"sip-edge at a1b2c3d4-112233.elb.eu-central-1.amazonaws.com, port 5060, tcp (of tcp, tls)"_qs});
        row(u"kubectl-get-svc-pending.txt"_qs, {pending});
        row(u"kubectl-get-svc-cluster-only.txt"_qs, {u"sip-edge at 10.96.4.18, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"kubectl-get-svc-node-port.txt"_qs,
            {u"sip-edge at ?, port 30060, tcp (of tcp, tls) – Port 30060 is open on every computer of the cluster. Enter the "
             "public address of one of them."_qs});
        row(u"kubectl-get-svc-two-services.txt"_qs, {u"sip-edge-tcp at 203.0.113.40, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"kubectl-get-svc-two-addresses.txt"_qs, {u"sip-edge at 203.0.113.40, port 5060, udp (of udp)"_qs,
                                                      u"sip-edge at 203.0.113.41, port 5060, udp (of udp)"_qs});
        row(u"kubectl-get-svc.json"_qs, {u"voice-gateway at 203.0.113.30, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"kubectl-get-svc-pending.json"_qs, {pending});
        row(u"kubectl-get-svc.yaml"_qs, {u"sip-edge at sip-edge.lb.example.com, port 5060, tcp (of tcp, tls)"_qs});
        row(u"kubectl-get-svc-one.yaml"_qs,
            {u"asterisk at ?, port 30060, udp (of udp) – Port 30060 is open on every computer of the cluster. Enter the public "
             "address of one of them."_qs});
        row(u"kubectl-get-pods-wide.txt"_qs, {u"voice-gateway-6d5f7c9b4d-x2x9k at 203.0.113.60"_qs});
        row(u"kubectl-get-pods-wide-all.txt"_qs, {u"vgw-sip-orchestrator-0 at 10.244.2.31"_qs});
        row(u"kubectl-get-pods-pending.txt"_qs, {pending});
        row(u"kubectl-get-pods.json"_qs, {u"voice-gateway-6d5f7c9b4d-x2x9k at 203.0.113.60"_qs});
        row(u"cf-ic-ps.txt"_qs, {u"voice-gateway-so at 203.0.113.46, port 5060, tcp (of tcp, tls, udp)"_qs});
        row(u"cf-ic-ps-udp-only.txt"_qs, {u"voice-gateway-so at 203.0.113.46, port 5060, udp (of udp)"_qs});
    }
    void theSipServiceIsFound()
    {
        QFETCH(QString, file);
        const PastedServices services = PastedServices::read(contents(file));
        QTEST(told(services), "expected");
        QString windows = contents(file);
        QCOMPARE(told(PastedServices::read(windows.replace(u"\n"_qs, u"\r\n"_qs))), told(services));
    }

    void encryptedCallsTakeTheTlsPort()
    {
        QCOMPARE(told(PastedServices::read(contents(u"kubectl-get-svc-wide.txt"_qs), Transport::Tls)),
                 QStringList{u"sip-edge at a1b2c3d4-112233.elb.eu-central-1.amazonaws.com, port 5061, tls (of tcp, tls)"_qs});
    }

    void whatIsNoSuchListGivesNothing_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const QString &text) { QTest::newRow(qPrintable(text.left(30))) << text; };
        row({});
        row(u"NAME\nvoice"_qs);
        row(u"Dear all,\nthe gateway is ready.\nRegards"_qs);
        row(u"[]"_qs);
        row(u"{}"_qs);
        row(u"[1, null, \"5060/tcp\", [[]]]"_qs);
        row(u"{\"items\": [{\"kind\": \"Service\"}]}"_qs);
        row(u"apiVersion: v1\n- - -\n  :\n- x\nkind: Service"_qs);
        row(u"apiVersion: v1\n"_qs + u"- "_qs.repeated(4000));
        row(u"{"_qs.repeated(5000));
        row(u"99999->99999/tcp"_qs);
    }
    void whatIsNoSuchListGivesNothing()
    {
        QFETCH(QString, text);
        QVERIFY(told(PastedServices::read(text)).isEmpty());
    }

    void whatWasTakenAndFromWhereIsSaid()
    {
        Draft draft;
        const PastedServices services = PastedServices::read(contents(u"docker-ps-ibm.txt"_qs));
        const PastedAddress found = draft.takeService(services.found.first());
        QCOMPARE(plain(found.changes.join(u' ')), u"From the container voice-gateway-so."_qs);
        QCOMPARE(draft.gatewayUri()->text(), u"sip:203.0.113.46:5060;transport=tcp"_qs);
        QCOMPARE(plain(draft.takeService(PastedServices::read(contents(u"kubectl-get-svc.yaml"_qs)).found.first()).changes.first()),
                 u"From the service sip-edge."_qs);
        QCOMPARE(plain(draft.takeService(PastedServices::read(contents(u"kubectl-get-pods.json"_qs)).found.first()).changes.first()),
                 u"From the pod voice-gateway-6d5f7c9b4d-x2x9k."_qs);
    }

    void aContainerThatPublishesOnlyUdpRefusesTcp()
    {
        Draft draft;
        draft.takeService(PastedServices::read(contents(u"cf-ic-ps-udp-only.txt"_qs)).found.first());
        QCOMPARE(draft.transport(), Transport::Udp);
        QVERIFY(!draft.connectionProblem());
        QCOMPARE(draft.refuses(Transport::Tcp), u"voice-gateway-so"_qs);
        draft.setTransport(Transport::Tcp);
        QCOMPARE(plain(draft.connectionProblem()->sentence()), u"voice-gateway-so doesn’t take this connection. Choose another one."_qs);
        draft.setText(Field::GatewayPort, u"5070"_qs); // another place, of which the list told nothing
        QVERIFY(!draft.connectionProblem());
    }

    void anAddressThatIsNotListedIsAskedFor()
    {
        Draft draft;
        draft.setText(Field::GatewayAddress, u"gw.example.com"_qs);
        const PastedAddress found = draft.takeService(PastedServices::read(contents(u"kubectl-get-svc-node-port.txt"_qs)).found.first());
        QVERIFY(found.problem->kind == ProblemKind::ServiceAtNode);
        QCOMPARE(draft.text(Field::GatewayAddress), QString());
        QCOMPARE(draft.text(Field::GatewayPort), u"30060"_qs);
    }
};

QTEST_GUILESS_MAIN(PastedServicesTest)
#include "PastedServicesTest.moc"
