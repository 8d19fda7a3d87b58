#include "../NoWarnings.h"
#include "PracticeLine.h"

#include "answers/Draft.h"
#include "answers/PresetBook.h"

using namespace trunkline;
using namespace trunkline::test;

/// What each product needs arrives at Twilio: chosen in a draft, with its parts filled in as in their examples, and set
/// up on a practice account.
class PresetLineTest : public QObject
{
    Q_OBJECT

    static std::optional<Answers> answersFor(const Preset &preset, Transport transport)
    {
        Draft draft;
        draft.setText(Field::TrunkName, u"Support line"_qs);
        draft.setNumberFrom(Draft::NumberFrom::Later);
        draft.setProduct(preset.id);
        for (const Preset::Part &part : preset.parts)
            if (part.choices.isEmpty())
                draft.setPart(part.id, part.example);
        if (preset.asksHost())
            draft.setText(Field::GatewayAddress, u"voice.example.com"_qs);
        if (draft.transport() != transport)
            draft.setTransport(transport);
        return draft.answers();
    }

private Q_SLOTS:
    void init() { test::failOnWarnings(); }

    void theAccountTakesEachProduct_data()
    {
        QTest::addColumn<QString>("id");
        for (const Preset &preset : PresetBook::builtIn().presets())
            if (preset.byTrunk)
                QTest::newRow(qPrintable(preset.id)) << preset.id;
    }
    void theAccountTakesEachProduct()
    {
        QFETCH(QString, id);
        const Preset &preset = *PresetBook::builtIn().find(id);
        PracticeLine line;
        const auto answers = answersFor(preset, preset.recommended().value_or(Transport::Tcp));
        QVERIFY(answers);
        QVERIFY(line.run(*answers).state() == setup::Runner::State::Done);
        const practice::Trunk *trunk = line.trunk();
        QVERIFY(trunk);
        QCOMPARE(trunk->urls.size(), 1);
        QCOMPARE(trunk->urls.first().sipUrl, preset.sample(preset.recommended().value_or(Transport::Tcp)));
        QCOMPARE(trunk->secure, preset.secure == Preset::Secure::Required);
        QCOMPARE(trunk->transferMode, token(preset.transferMode.value_or(TransferMode::DisableAll)));
    }

    void eachConnectionOfAProductGivesItsAddress()
    {
        int tried = 0;
        for (const Preset &preset : PresetBook::builtIn().presets()) {
            for (const Transport transport : {Transport::Tcp, Transport::Udp, Transport::Tls}) {
                if (!preset.byTrunk || (preset.secure == Preset::Secure::Required && transport != Transport::Tls))
                    continue;
                const auto answers = answersFor(preset, transport);
                QVERIFY2(answers.has_value() == preset.takes(transport), qPrintable(preset.id));
                if (answers)
                    QCOMPARE(answers->gateways.first().uri.text(), preset.sample(transport));
                ++tried;
            }
        }
        QVERIFY(tried > 80);
    }
};

QTEST_GUILESS_MAIN(PresetLineTest)
#include "PresetLineTest.moc"
