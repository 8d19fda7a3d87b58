#include "pages/GatewayPage.h"

#include "answers/Isolate.h"
#include "pages/FirewallDialog.h"
#include "pages/FormRow.h"
#include "pages/FurtherGateways.h"
#include "pages/GatewayFields.h"
#include "pages/GatewayTestCard.h"
#include "pages/OldGateways.h"
#include "pages/PageColumn.h"
#include "pages/ProductDetails.h"
#include "pages/ProductField.h"
#include "pages/ProductSteps.h"
#include "widgets/Card.h"
#include "widgets/ComboBox.h"
#include "widgets/CopyButton.h"
#include "widgets/Disclosure.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"

#include <QEvent>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <iterator>

namespace trunkline::pages {

using widgets::ComboBox;
using widgets::CopyButton;
using widgets::Disclosure;
using widgets::LineEdit;
using widgets::SunkenRow;
using widgets::Theme;

namespace {

/// Where Twilio can send calls from (API reference §2.2). Private interconnections are left out: who has one knows its
/// name and pastes it.
struct Edge
{
    const char *id;
    const char *name;
};
constexpr Edge edges[] = {
    {"ashburn", QT_TRANSLATE_NOOP("trunkline::pages::GatewayPage", "United States, East (Ashburn)")},
    {"umatilla", QT_TRANSLATE_NOOP("trunkline::pages::GatewayPage", "United States, West (Umatilla)")},
    {"dublin", QT_TRANSLATE_NOOP("trunkline::pages::GatewayPage", "Ireland (Dublin)")},
    {"frankfurt", QT_TRANSLATE_NOOP("trunkline::pages::GatewayPage", "Germany (Frankfurt)")},
    {"singapore", QT_TRANSLATE_NOOP("trunkline::pages::GatewayPage", "Singapore")},
    {"tokyo", QT_TRANSLATE_NOOP("trunkline::pages::GatewayPage", "Japan (Tokyo)")},
    {"sao-paulo", QT_TRANSLATE_NOOP("trunkline::pages::GatewayPage", "Brazil (São Paulo)")},
    {"sydney", QT_TRANSLATE_NOOP("trunkline::pages::GatewayPage", "Australia (Sydney)")},
};

} // namespace

GatewayPage::GatewayPage(QWidget *parent) : Page(Step::Gateway, parent), m_column(new PageColumn(this))
{
    build();
    retranslate();
    connect(m_fields, &GatewayFields::changed, this, [this] { Q_EMIT barChanged(); });
    connect(m_fields, &GatewayFields::namePasted, this, [this] { m_more->setUnfolded(true); });
    connect(m_fields, &GatewayFields::helpWanted, this, [this] { Q_EMIT helpWanted({}); });
    connect(m_old, &OldGateways::changed, this, [this] { Q_EMIT barChanged(); });
    connect(m_test, &GatewayTestCard::changed, this, &GatewayPage::tested);
    connect(m_test, &GatewayTestCard::switchWanted, this, [this](Transport transport, int port) {
        session()->draft().setTransport(transport);
        session()->draft().setText(trunkline::Field::GatewayPort, QString::number(port));
        m_test->test();
    });
    connect(m_edge, &QComboBox::activated, this, &GatewayPage::edgeChosen);
    connect(m_user, &QLineEdit::textEdited, this,
            [this](const QString &text) { session()->draft().setText(trunkline::Field::GatewayUser, text.trimmed()); });
}

void GatewayPage::build()
{
    m_product = new ProductField;
    m_details = new ProductDetails;
    m_steps = new ProductSteps;
    m_fields = new GatewayFields(m_product, m_details);
    m_willCall = new SunkenRow;
    m_copy = new CopyButton({});
    m_copy->setSource([this] {
        const auto uri = session() ? session()->draft().gatewayUri() : std::nullopt;
        return uri ? uri->text() : QString();
    });
    m_willCall->addTrailing(m_copy);
    m_further = new FurtherGateways;
    m_old = new OldGateways;
    m_column->addPart(m_fields, 24);
    m_column->addPart(m_willCall, 20);
    m_test = new GatewayTestCard;
    m_column->addPart(m_test, 12);
    m_column->addPart(m_further, 20);
    m_column->addPart(m_old, 20);
    m_column->addPart(m_steps, 16);
    m_column->addPart(buildMore(), 16);
    m_firewall = widgets::compactButton({}, u"shield"_qs);
    connect(m_firewall, &QPushButton::clicked, this, [this] { FirewallDialog::offer(report::FirewallNeed::of(session()->draft()), this); });
    const auto hand = new QWidget;
    (new FormRow(8, hand))->addField(m_firewall, 0);
    m_column->addPart(hand, 16);
}

QWidget *GatewayPage::buildMore()
{
    m_edge = new ComboBox;
    m_user = new LineEdit;
    m_user->setLeftToRight();
    m_edgeField = new widgets::Field({}, m_edge);
    m_userField = new widgets::Field({}, m_user);
    for (QWidget *field : std::initializer_list<QWidget *>{m_edgeField, m_userField})
        field->setMaximumWidth(Theme::px(400));
    const auto content = new QWidget;
    const auto column = new QVBoxLayout(content);
    column->setContentsMargins(0, Theme::px(8), 0, 0);
    column->setSpacing(Theme::px(16));
    column->addWidget(m_edgeField);
    column->addWidget(m_userField);
    m_more = new Disclosure(tr("More"));
    m_more->setContent(content);
    return m_more;
}

void GatewayPage::retranslate()
{
    setTitle(tr("Where is your gateway?"));
    m_column->setTexts(title(), tr("The gateway is the computer that answers. Twilio sends every call to this address."));
    m_copy->setText(tr("Cop&y", "a button"));
    m_copy->setAccessibleName(tr("Copy the SIP address"));
    m_firewall->setText(tr("For your networ&k team…"));
    m_more->setTitle(tr("More", "heading over settings that are rarely needed"));
    m_more->setSecond(tr("Twilio’s location, name before @"));
    m_edgeField->setLabel(tr("Twilio locat&ion"));
    m_edgeField->setHint(tr("Where Twilio sends the calls from."));
    m_userField->setLabel(tr("Na&me before @"));
    m_userField->setHint(tr("Only if your product asks for it; then it is the same for all numbers of the trunk."));
    m_edge->clear();
    if (session())
        draftChanged();
}

void GatewayPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GatewayPage::setSession(setup::Session *now)
{
    if (session())
        session()->draft().disconnect(this);
    Page::setSession(now);
    Draft *draft = now ? &now->draft() : nullptr;
    if (draft)
        loadPresets(*draft);
    m_product->setDraft(draft);
    m_details->setDraft(draft);
    m_steps->setDraft(draft);
    m_fields->setDraft(draft);
    m_test->setTest(now ? &now->gatewayTest() : nullptr);
    m_further->setDraft(draft);
    m_old->setSession(now);
    if (!draft)
        return;
    connect(draft, &Draft::changed, this, &GatewayPage::draftChanged);
    m_more->setUnfolded(!draft->edge().isEmpty() || !draft->text(trunkline::Field::GatewayUser).isEmpty(), false);
    draftChanged();
}

/// The products that come with the program, and those of the user's own file.
void GatewayPage::loadPresets(Draft &draft)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const PresetBook::Loaded loaded = PresetBook::withFile(folder + u"/presets.json"_qs);
    draft.setPresets(loaded.book);
    m_details->setFileProblem(loaded.problem);
}

void GatewayPage::enter()
{
    m_old->enter();
    if (!m_details->focusMissing())
        m_fields->focusFirstProblem();
}

void GatewayPage::leave()
{
    m_goesOn = false;
    m_further->forgetRemoved();
}

void GatewayPage::fillEdges()
{
    const QString current = session()->draft().edge();
    const auto known = [&] { return m_edge->findData(current) >= 0; };
    if (m_edge->count() == 0 || !known()) {
        m_edge->clear();
        m_edge->addItem(tr("Automatic (recommended)"), QString());
        for (const Edge &edge : edges)
            m_edge->addItem(tr(edge.name), QString::fromLatin1(edge.id));
        if (!known())
            m_edge->addItem(current, current); // pasted
    }
    m_edge->setCurrentIndex(m_edge->findData(current));
}

void GatewayPage::edgeChosen()
{
    Draft &draft = session()->draft();
    const QString edge = m_edge->currentData().toString();
    draft.setEdge(edge);
    // Twilio calls all gateways of the trunk from there.
    QVector<Draft::FurtherGateway> further = draft.furtherGateways();
    for (Draft::FurtherGateway &gateway : further)
        if (const auto moved = SipUri::make(gateway.uri.host(), QString::number(gateway.uri.effectivePort()),
                                            gateway.uri.effectiveTransport(), gateway.uri.user(), edge))
            gateway.uri = *moved;
    draft.setFurtherGateways(further);
}

void GatewayPage::draftChanged()
{
    const Draft &draft = session()->draft();
    const bool isReached = !draft.product() || draft.product()->byTrunk;
    const auto uri = isReached ? draft.gatewayUri() : std::nullopt;
    m_willCall->setValue(tr("Twilio will call"), uri ? uri->text() : u"–"_qs);
    m_copy->setVisible(uri.has_value());
    m_firewall->setVisible(uri.has_value());
    m_test->setGateway(uri);
    const auto wish = session()->desired();
    const bool encrypted = draft.settings().secure.value_or(false); // the rehearsal offers plain sound only
    m_test->setNumber(wish && !wish->numbers.isEmpty() && !encrypted ? wish->numbers.first().number.e164() : QString());
    QVector<SipUri> others;
    for (const Draft::FurtherGateway &gateway : draft.furtherGateways())
        others.append(gateway.uri);
    m_fields->setOthers(others);
    fillEdges();
    const QString user = draft.text(trunkline::Field::GatewayUser);
    if (draft.product() && !draft.product()->user.isEmpty() && !user.isEmpty() && m_user->text() != user)
        m_more->setUnfolded(true); // the product needs it
    if (m_user->text().trimmed() != user)
        m_user->setText(user);
    if (const auto problem = draft.problem(trunkline::Field::GatewayUser))
        m_userField->setError(problem->sentence());
    else
        m_userField->clearMessage();
    Q_EMIT barChanged();
}

QString GatewayPage::reason() const
{
    if (!session())
        return {};
    if (const QString first = m_fields->reason(); !first.isEmpty())
        return first;
    if (session()->draft().problem(trunkline::Field::GatewayUser))
        return tr("Correct the name before @ first");
    if (m_old->isLoading())
        return tr("Checking…");
    if (m_old->isUndecided())
        return tr("Decide about the old gateways first");
    return m_test->isRunning() ? tr("Testing…") : QString();
}

Bar GatewayPage::bar() const
{
    Bar bar;
    bar.reason = reason();
    bar.nextEnabled = bar.reason.isEmpty();
    if (m_test->isTested() && !m_test->answers())
        bar.next = tr("G&o on anyway");
    return bar;
}

/// An address that was not tested yet is tested first.
bool GatewayPage::next()
{
    if (!reason().isEmpty()) {
        showWhatIsMissing();
        return false;
    }
    if (m_test->isTested() || !m_test->hasGateway())
        return true;
    m_goesOn = true;
    m_test->test();
    return false;
}

void GatewayPage::tested()
{
    Q_EMIT barChanged();
    if (m_test->isRunning() || !std::exchange(m_goesOn, false))
        return;
    if (session()->gatewayTest().state() != setup::GatewayTest::State::Done)
        return; // forgotten: somebody is typing
    if (m_test->isFine())
        Q_EMIT goOn();
    else
        m_test->setFocusOnButton();
}

void GatewayPage::showWhatIsMissing()
{
    if (!session())
        return;
    m_fields->check();
    m_details->check();
    if (m_details->focusMissing())
        return;
    if (!m_fields->reason().isEmpty()) {
        m_fields->focusFirstProblem();
    } else if (session()->draft().problem(trunkline::Field::GatewayUser)) {
        m_more->setUnfolded(true);
        m_user->setFocus(Qt::TabFocusReason);
    } else if (m_old->isUndecided()) {
        m_old->focusFirstUndecided();
    }
}

QString GatewayPage::helpTitle() const
{
    return tr("Your gateway’s address");
}

QString GatewayPage::helpText() const
{
    return tr("<p><b>How do I find the public address?</b></p>"
              "<p>It is the address under which the internet sees your gateway, not the one it has inside your building. The person "
              "who looks after your network knows it. In a cloud it is called public or external IP.</p>"
              "<p>Addresses that start with 10., 192.168. or 172.16. to 172.31. work only inside.</p>"
              "<p><b>Directly, or through a session border controller?</b></p>"
              "<p>Directly, when the gateway stands in a cloud or outside your company network. Through your SBC, when the gateway is "
              "inside it – then enter the SBC’s address.</p>"
              "<p><b>Which connection?</b></p>"
              "<p>TCP, unless your gateway’s guide says otherwise. Twilio’s messages can be larger than the 1,500 bytes that fit "
              "into one packet. TCP carries them whole; over UDP they travel in pieces, which many networks drop.</p>"
              "<p>TLS encrypts the call set-up, usually on port 5061, and needs a certificate. With “Encrypt calls” on page Trunk "
              "Twilio uses TLS for every gateway of the trunk, whatever its address says, and encrypts the sound, too (SRTP, only "
              "AES_CM_128_HMAC_SHA1_80). Both belong together: with one of them alone calls fail or are silent.</p>"
              "<p><b>Several gateways</b></p>"
              "<p>Those that take over have a higher priority number and are called one after the other; those that share have the "
              "same priority and the same weight as the first.</p>");
}

QString GatewayPage::summary() const
{
    const auto uri = session() ? session()->draft().gatewayUri() : std::nullopt;
    return uri ? isolate(uri->host()) : QString();
}

} // namespace trunkline::pages
