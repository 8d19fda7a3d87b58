#include "pages/Guide.h"

#include "answers/Isolate.h"
#include "widgets/HelpDrawer.h"
#include "widgets/LinkButton.h"
#include "widgets/Theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QUrl>

namespace trunkline::pages {

using widgets::HelpDrawer;
using widgets::LinkButton;

namespace {

/// As wide as its words, at the leading edge.
LinkButton *addLink(HelpDrawer &drawer, const QString &text, const QString &icon)
{
    const auto line = new QWidget;
    const auto row = new QHBoxLayout(line);
    row->setContentsMargins({});
    const auto link = new LinkButton(text, icon);
    row->addWidget(link);
    row->addStretch(1);
    drawer.addWidget(line);
    return link;
}

void addWebLink(HelpDrawer &drawer, const QString &text, const QString &address)
{
    LinkButton *link = addLink(drawer, text, u"external-link"_qs);
    link->setToolTip(address);
    QObject::connect(link, &QPushButton::clicked, link, [address] { QDesktopServices::openUrl(QUrl(address)); });
}

} // namespace

QString Guide::name()
{
    return tr("Trunk or SBC? A short guide");
}

LinkButton *Guide::addLinkTo(HelpDrawer &drawer)
{
    return addLink(drawer, name(), u"document"_qs);
}

void Guide::fill(HelpDrawer &drawer)
{
    drawer.setTitle(tr("Trunk, SBC and providers"));

    drawer.addHeading(tr("Directly, or through a session border controller?"));
    drawer.addParagraph(tr("Directly, when the gateway stands in a cloud or otherwise outside your company network, and to try things out "
                           "quickly. Any cloud will do, and so will Docker, Kubernetes or a computer of your own."));
    drawer.addParagraph(tr("Through your session border controller (SBC), when the gateway is inside the company network. Then enter the SBC’s "
                           "address, and let the SBC pass the calls on to the gateway. An SBC is also what sends a copy of a call to a "
                           "program that listens while people talk (SIPREC)."));

    drawer.addHeading(tr("Passing a caller on to a person"));
    drawer.addParagraph(tr("Older guides say that Twilio’s trunks can’t do this (SIP REFER), so that it takes an SBC. They can, since 2018: "
                           "choose “Call transfer” in the advanced settings of the trunk. Twilio charges the second call, too."));
    drawer.addParagraph(tr("To pass calls on to phone numbers, choose “To SIP addresses and phone numbers”. The gateway then has to name the "
                           "number as %1; Twilio refuses it as a SIP address.")
                            .arg(isolate(u"tel:+14155550147"_qs)));
    drawer.addParagraph(tr("The gateway asks for it with a REFER that names the target under “Refer-To”. It can’t talk to the person first, "
                           "emergency numbers can’t be called, and the country has to be allowed under Voice, Geo permissions, in Twilio."));
    addWebLink(drawer, tr("Twilio on call transfer"), u"https://www.twilio.com/docs/sip-trunking/call-transfer"_qs);

    drawer.addHeading(tr("Other providers than Twilio"));
    drawer.addParagraph(tr("Any provider of SIP trunks will do. Makers of voice gateways have named Tata Communications, Vonage, AT&T, IntelePeer, "
                           "Genesys, Five9 and Voximplant, for example. “I don’t use Twilio” on the first page lists what to ask them for."));

    drawer.addHeading(tr("When a call doesn’t arrive"));
    drawer.addParagraph(tr("Twilio’s call log is not everything: a call that finds no gateway address, or one that doesn’t exist, is missing "
                           "there. It only shows up among Twilio’s alerts, so look at both."));
    addWebLink(drawer, tr("Twilio on SIP trunks"), u"https://www.twilio.com/docs/sip-trunking"_qs);
}

} // namespace trunkline::pages
