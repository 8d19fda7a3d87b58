#include "pages/OtherProviderPage.h"

#include "answers/Isolate.h"
#include "pages/FormRow.h"
#include "pages/GatewayTestLine.h"
#include "pages/Guide.h"
#include "pages/PagePart.h"
#include "report/ProviderRequest.h"
#include "widgets/CopyButton.h"
#include "widgets/Disclosure.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/LinkButton.h"
#include "widgets/Text.h"
#include "widgets/ValueList.h"

#include <QEvent>
#include <QHBoxLayout>

namespace trunkline::pages {

using report::ProviderRequest;
using widgets::Button;
using widgets::CopyButton;
using widgets::Disclosure;
using widgets::LineEdit;
using widgets::LinkButton;
using widgets::Text;
using widgets::Theme;
using widgets::ValueList;

OtherProviderPage::OtherProviderPage(QWidget *parent)
    : PanelPage(Step::OtherProvider, widgets::WelcomePanel::Provider::Other, parent)
    , m_title(new Text(Text::Title))
    , m_subtitle(new Text(Text::Subtitle))
    , m_address(new LineEdit)
    , m_addressField(new widgets::Field({}, m_address))
    , m_test(new GatewayTestLine)
    , m_meaning(new Text(Text::SmallMuted))
    , m_details(new Disclosure({}))
    , m_tried(new Text(Text::SmallMuted))
    , m_ask(new Text(Text::Section))
    , m_copy(new CopyButton({}, Button::Kind::Plain))
    , m_lines(new ValueList)
    , m_guide(new LinkButton({}, u"document"_qs))
    , m_back(new Button)
    , m_close(new Button)
{
    build();
    retranslate();
    connect(m_address, &QLineEdit::textEdited, this, &OtherProviderPage::addressEdited);
    connect(m_address, &QLineEdit::editingFinished, this, &OtherProviderPage::leaveAddress);
    connect(m_test, &GatewayTestLine::changed, this, &OtherProviderPage::showTest);
    connect(m_guide, &QPushButton::clicked, this, [this] { Q_EMIT helpWanted(Guide::topic()); });
    connect(m_back, &QPushButton::clicked, this, [this] { Q_EMIT goTo(Step::Welcome); });
    connect(m_close, &QPushButton::clicked, this, &Page::closeWanted);
}

void OtherProviderPage::build()
{
    m_address->setLeftToRight();
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    const auto address = new QWidget;
    const auto addressRow = new FormRow(12, address);
    addressRow->addField(m_addressField, 216);
    addressRow->addField(m_test, 0, 1);
    m_tried->setSelectable(true);
    m_details->setContent(m_tried);
    m_meaning->hide();
    m_details->hide();

    m_copy->setSource([this] { return ProviderRequest::message(session() ? session()->draft().gatewayUri() : std::nullopt); });
    const auto head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_ask, 1, Qt::AlignVCenter);
    head->addWidget(m_copy);
    m_lines->setLeastRowHeight(44);
    m_lines->setCopiesNames(true);
    const auto guide = new QHBoxLayout;
    guide->addWidget(m_guide);
    guide->addStretch(1);

    column()->addWidget(m_title);
    column()->addSpacing(Theme::px(4));
    column()->addWidget(m_subtitle);
    column()->addSpacing(Theme::px(24));
    column()->addWidget(address);
    column()->addWidget(new PagePart(m_meaning, 8));
    column()->addWidget(new PagePart(m_details, 8));
    column()->addSpacing(Theme::px(20));
    column()->addLayout(head);
    column()->addSpacing(Theme::px(8));
    column()->addWidget(m_lines);
    column()->addSpacing(Theme::px(16));
    column()->addLayout(guide);
    column()->addStretch(1);
    m_back->setWide();
    m_close->setWide();
    barRow()->addStretch(1);
    barRow()->addWidget(m_back);
    barRow()->addWidget(m_close);
    barRow()->setContentsMargins(30, 13, 40, 14);
}

void OtherProviderPage::retranslate()
{
    setTitle(tr("Using another phone provider"));
    m_title->setText(title());
    m_subtitle->setText(tr("Your gateway works with any provider that offers a SIP trunk. Trunkline can’t change their settings, but it can "
                           "tell you what to ask for – and test your gateway."));
    m_addressField->setLabel(tr("Your gateway’s &address"));
    m_details->setTitle(tr("What was t&ried"));
    m_ask->setText(tr("Ask your provider for this"));
    m_lines->setAccessibleName(m_ask->text());
    m_copy->setText(tr("&Copy as a message"));
    m_guide->setText(Guide::name());
    m_back->setText(tr("&Back"));
    m_close->setText(tr("C&lose"));
    if (session())
        draftChanged();
}

void OtherProviderPage::changeEvent(QEvent *event)
{
    PanelPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OtherProviderPage::setSession(setup::Session *now)
{
    if (session())
        session()->draft().disconnect(this);
    PanelPage::setSession(now);
    m_test->setTest(now ? &now->gatewayTest() : nullptr);
    if (!now)
        return;
    connect(&now->draft(), &Draft::changed, this, &OtherProviderPage::draftChanged);
    draftChanged();
}

void OtherProviderPage::enter()
{
    m_addressLeft = !m_address->text().isEmpty();
    draftChanged();
    m_address->setFocus(Qt::TabFocusReason);
}

void OtherProviderPage::leave()
{
    if (session() && session()->gatewayTest().state() == setup::GatewayTest::State::Running)
        session()->gatewayTest().forget();
}

/// Enter in the field. There is nothing to go on to, but something to test.
bool OtherProviderPage::next()
{
    leaveAddress();
    if (session() && session()->gatewayTest().state() != setup::GatewayTest::State::Running)
        m_test->press();
    return false;
}

// The address ------------------------------------------------------------------------------------------------------

void OtherProviderPage::addressEdited(const QString &typed)
{
    m_addressLeft = m_addressLeft && session()->draft().problem(trunkline::Field::GatewayAddress).has_value();
    session()->draft().setUsePrivateAddressAnyway(false);
    session()->draft().setText(trunkline::Field::GatewayAddress, typed.trimmed());
}

/// More than a host, a SIP address for example, is taken apart as on page "Gateway".
void OtherProviderPage::leaveAddress()
{
    if (!session())
        return;
    m_addressLeft = !m_address->text().trimmed().isEmpty();
    if (m_addressLeft && session()->draft().problem(trunkline::Field::GatewayAddress))
        session()->draft().pasteAddress(m_address->text());
    showAddress();
}

void OtherProviderPage::draftChanged()
{
    const QString address = session()->draft().text(trunkline::Field::GatewayAddress);
    if (m_address->text().trimmed() != address) // not while it is typed in: the cursor would jump
        m_address->setText(address);
    QList<widgets::ValueRow> rows;
    for (const ProviderRequest::Line &line : ProviderRequest::lines(session()->draft().gatewayUri()))
        rows.append({line.what, line.value, line.fixed, false});
    m_lines->setRows(rows);
    m_copy->setEnabled(session()->draft().gatewayUri().has_value());
    m_test->setGateway(session()->draft().gatewayUri());
    showAddress();
}

void OtherProviderPage::showTest()
{
    m_meaning->setText(m_test->meaning());
    m_meaning->setVisible(!m_meaning->text().isEmpty());
    m_tried->setText(m_test->tried().join(u'\n'));
    m_details->setVisible(!m_tried->text().isEmpty());
}

void OtherProviderPage::showAddress()
{
    const auto problem = session()->draft().problem(trunkline::Field::GatewayAddress);
    if (m_addressLeft && problem)
        m_addressField->setError(problem->sentence());
    else if (const QString why = doubt(); m_addressLeft && !why.isEmpty())
        m_addressField->setWarning(why);
    else
        m_addressField->clearMessage();
}

/// Why no call would arrive at an address that is right as such; empty: nothing against it.
QString OtherProviderPage::doubt() const
{
    const auto uri = session()->draft().gatewayUri();
    if (!uri)
        return {};
    if (uri->isLoopback())
        return tr("This address means “this computer”. Your provider can’t use it. Enter the public address of your gateway.");
    if (uri->isPrivate())
        return tr("%1 works only inside your building. Enter the public address of your gateway. The person who looks after your network "
                  "knows it.")
            .arg(isolate(uri->host()));
    if (uri->isDocumentation() && !session()->draft().practice())
        return tr("This is a sample address from a manual. Enter the real address of your gateway.");
    return {};
}

QString OtherProviderPage::helpTitle() const
{
    return Guide::name();
}

bool OtherProviderPage::fillDrawer(widgets::HelpDrawer &drawer, const QString &)
{
    Guide::fill(drawer);
    return true;
}

} // namespace trunkline::pages
