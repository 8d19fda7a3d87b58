#include "answers/Draft.h"
#include "answers/Isolate.h"

#include <QJsonDocument>
#include <QTest>

using namespace trunkline;

namespace {

/// What of the draft a product has to do with.
QString state(const Draft &draft)
{
    const auto uri = draft.gatewayUri();
    const TrunkSettings &settings = draft.settings();
    QStringList parts{uri ? uri->text() : u"–"_qs};
    if (settings.secure)
        parts += *settings.secure ? u"secure"_qs : u"not secure"_qs;
    if (settings.transferMode)
        parts += token(*settings.transferMode);
    if (settings.transferCallerId)
        parts += token(*settings.transferCallerId);
    return parts.join(u", "_qs);
}

} // namespace

/// A gateway product sets all it needs together, and takes it back.
class ProductTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_qs)); }

    void aProductSetsEverythingTogether()
    {
        Draft draft;
        draft.setProduct(u"bland"_qs);
        QCOMPARE(state(draft), u"sip:us2.sip.bland.ai:5061;transport=tls, secure, sip-only, from-transferee"_qs);
        QCOMPARE(draft.productChanges().size(), 2); // what costs is told; the original caller was shown before, too
        draft.setPart(u"region"_qs, u"eu2"_qs);
        QCOMPARE(state(draft), u"sip:eu2.sip.bland.ai:5061;transport=tls, secure, sip-only, from-transferee"_qs);
    }

    void anotherProductTakesBackWhatTheFirstOneSet()
    {
        Draft draft;
        draft.setText(Field::GatewayAddress, u"gw.example.com"_qs);
        const QString before = state(draft);
        draft.setProduct(u"bland"_qs);
        draft.setProduct(u"bolna"_qs);
        QCOMPARE(state(draft), u"sip:13.200.45.61:5060;transport=udp, not secure"_qs);
        draft.setProduct({});
        QCOMPARE(state(draft), before);
        QVERIFY(draft.productChanges().isEmpty());
    }

    void whatTheUserChangedSinceStays()
    {
        Draft draft;
        draft.setProduct(u"synthflow"_qs);
        QCOMPARE(state(draft), u"sip:sip.synthflow.ai:32682;transport=tls, not secure, sip-only"_qs);
        draft.setTransport(Transport::Tcp);
        QCOMPARE(draft.text(Field::GatewayPort), u"32681"_qs); // the product's port of that connection
        TrunkSettings settings = draft.settings();
        settings.transferMode = TransferMode::EnableAll;
        draft.setSettings(settings);
        draft.setProduct({});
        QVERIFY(draft.settings().transferMode == TransferMode::EnableAll);
        QVERIFY(!draft.settings().secure);
    }

    void onlyTheMissingPartIsAskedFor()
    {
        Draft draft;
        draft.setProduct(u"livekit"_qs);
        QCOMPARE(draft.missingPart()->id, u"project"_qs);
        QVERIFY(!draft.gatewayUri());
        draft.setPart(u"project"_qs, u"p_4x2k"_qs); // too short to be one
        QVERIFY(draft.missingPart());
        draft.setPart(u"project"_qs, u"p_4x2k9d7h1mz"_qs);
        QVERIFY(!draft.missingPart());
        QCOMPARE(draft.gatewayUri()->text(), u"sip:4x2k9d7h1mz.sip.livekit.cloud:5060;transport=tcp"_qs);
    }

    void anOwnAddressIsKeptAndAPortThatWasTyped()
    {
        Draft draft;
        draft.setText(Field::GatewayAddress, u"gw.example.com"_qs);
        draft.setText(Field::GatewayPort, u"5080"_qs);
        draft.setProduct(u"ibm-voice-gateway"_qs);
        QCOMPARE(state(draft), u"sip:gw.example.com:5080;transport=tcp"_qs);
    }

    void aConnectionThatWasChosenIsKeptWhereTheProductTakesIt()
    {
        Draft draft;
        draft.setText(Field::GatewayAddress, u"gw.example.com"_qs);
        draft.setTransport(Transport::Udp);
        draft.setProduct(u"jambonz"_qs);
        QVERIFY(draft.transport() == Transport::Udp);
        draft.setProduct(u"xai-grok"_qs);
        QVERIFY(draft.transport() == Transport::Tls);
        draft.setTransport(Transport::Udp);
        QCOMPARE(plain(draft.connectionProblem()->sentence()), u"xAI Grok voice doesn’t take this connection. Choose another one."_qs);
    }

    void aPastedAddressFillsTheParts()
    {
        Draft draft;
        draft.setProduct(u"openai-realtime"_qs);
        draft.pasteAddress(u"sip:proj_9z8y7x@sip-eu.api.openai.com;transport=tls"_qs);
        QCOMPARE(draft.part(u"project"_qs), u"proj_9z8y7x"_qs);
        QCOMPARE(draft.part(u"place"_qs), u"sip-eu.api.openai.com"_qs);
        QVERIFY(!draft.missingPart());
        draft.setPart(u"place"_qs, u"sip.api.openai.com"_qs);
        QCOMPARE(draft.gatewayUri()->text(), u"sip:proj_9z8y7x@sip.api.openai.com:5061;transport=tls"_qs);
    }

    void theNameBeforeTheAtSurvivesEditing()
    {
        Draft draft;
        draft.setProduct(u"ultravox"_qs);
        draft.setPart(u"agent"_qs, u"agent_7c9e"_qs);
        draft.setPart(u"domain"_qs, u"riverside.sip.example.com"_qs);
        draft.setTransport(Transport::Tls);
        draft.setText(Field::GatewayPort, u"5071"_qs);
        draft.setEdge(u"dublin"_qs);
        QCOMPARE(draft.gatewayUri()->text(), u"sip:agent_7c9e@riverside.sip.example.com:5071;transport=tls;edge=dublin"_qs);
    }

    void anAddressWithoutAConnectionGetsThatOfTheProduct()
    {
        Draft draft;
        draft.setProduct(u"ultravox"_qs);
        const PastedAddress found = draft.pasteAddress(u"sip:agent_7c9e@riverside.sip.example.com"_qs);
        QCOMPARE(found.changes, QStringList{u"No connection was given; UDP was chosen."_qs});
        QCOMPARE(draft.part(u"agent"_qs), u"7c9e"_qs);
    }

    void encryptionThatIsForbiddenIsTurnedOff()
    {
        Draft draft;
        TrunkSettings settings;
        settings.secure = true;
        draft.setSettings(settings);
        draft.setProduct(u"bolna"_qs);
        QCOMPARE(state(draft), u"sip:13.200.45.61:5060;transport=udp, not secure"_qs);
        QVERIFY(draft.productChanges() == QVector{Draft::ProductChange::EncryptionOff});
        draft.setProduct({});
        QVERIFY(draft.settings().secure.value_or(false) && draft.transport() == Transport::Tls);
    }

    void whatIsNotReachedByATrunkGivesNoAnswers()
    {
        Draft draft;
        draft.setText(Field::TrunkName, u"Line"_qs);
        draft.setText(Field::GatewayAddress, u"gw.example.com"_qs);
        draft.setNumberFrom(Draft::NumberFrom::Later);
        QVERIFY(draft.answers());
        draft.setProduct(u"uipath"_qs);
        QVERIFY(!draft.answers());
        draft.setProduct({});
        QVERIFY(draft.answers());
    }

    void aSavedDraftKnowsItsProduct()
    {
        Draft draft;
        draft.setProduct(u"polyai"_qs);
        draft.setPart(u"trunk"_qs, u"8f3k2"_qs);
        draft.setPart(u"region"_qs, u"uk"_qs);
        Draft again;
        again.fromJson(QJsonDocument::fromJson(QJsonDocument(draft.toJson()).toJson()).object());
        QCOMPARE(again.product()->id, u"polyai"_qs);
        QCOMPARE(again.part(u"trunk"_qs), u"8f3k2"_qs);
        QCOMPARE(state(again), state(draft));
        again.setPart(u"region"_qs, u"eu"_qs);
        QCOMPARE(state(again), u"sip:tr-8f3k2.sbc.sip.eu.poly.ai:5061;transport=tls, secure"_qs);
    }

    void aSavedDraftTakesBackItsProductsSettings()
    {
        Draft draft;
        draft.setProduct(u"bland"_qs);
        Draft again;
        again.fromJson(draft.toJson());
        QCOMPARE(again.productChanges().size(), 2);
        again.setProduct({});
        QVERIFY(again.settings().isEmpty());
    }

    void aProductThatIsNoLongerKnownIsForgotten()
    {
        Draft draft;
        QJsonObject saved = draft.toJson();
        saved.insert(u"product"_qs, u"gone-since"_qs);
        draft.fromJson(saved);
        QVERIFY(!draft.product());
        draft.setText(Field::GatewayAddress, u"gw.example.com"_qs);
        QCOMPARE(state(draft), u"sip:gw.example.com:5060;transport=tcp"_qs);
    }
};

QTEST_GUILESS_MAIN(ProductTest)
#include "ProductTest.moc"
