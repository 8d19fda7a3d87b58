#include "pages/GatewayFields.h"

#include "answers/Isolate.h"
#include "answers/PresetWords.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"
#include "widgets/SegmentedChoice.h"
#include "widgets/StateMark.h"
#include "widgets/Text.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QLocale>
#include <QTextCharFormat>

// What there is to say about an address and a connection.

namespace trunkline::pages {

using widgets::Button;
using widgets::LineEdit;
using widgets::Mark;
using widgets::Notice;
using widgets::Text;
using widgets::Theme;

/// Underlines what is wrong, as a spelling checker does.
void GatewayFields::mark(const std::optional<WrongPart> &part)
{
    if (part == m_marked && !part)
        return;
    m_marked = part;
    QList<QInputMethodEvent::Attribute> attributes;
    if (part) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(Theme::colour(&widgets::Tokens::bad));
        attributes.append({QInputMethodEvent::TextFormat, int(part->start) - m_address->cursorPosition(), int(part->length), wrong});
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(m_address, &event);
}

void GatewayFields::showNotice()
{
    const auto mine = uri();
    const bool sample = mine && mine->isDocumentation() && !m_draft->practice();
    if (!m_addressLeft || !mine || addressProblem() || !(isBlocked() || sample)) {
        m_notice->goAway();
        return;
    }
    const QString host = isolate(mine->host());
    const bool canBeUsed = mine->isPrivate() && !mine->isLoopback();
    if (mine->isLoopback())
        m_notice->setText(tr("This address means “this computer”"), tr("Twilio can’t use it. Enter the public address of your gateway."));
    else if (canBeUsed)
        m_notice->setText(tr("Twilio can’t reach this address"),
                          tr("%1 works only inside your building. Enter the public address of your gateway. The person who looks "
                             "after your network knows it.")
                              .arg(host));
    else
        m_notice->setText(tr("This is a sample address from a manual"),
                          tr("No call will arrive there. Enter the real address of your gateway."));
    offerAnyway(canBeUsed);
    m_notice->appear();
    m_address->setState(LineEdit::State::Warning);
}

/// The buttons of the notice: only a private address can be insisted on.
void GatewayFields::offerAnyway(bool offered)
{
    if (offered == m_anywayOffered)
        return;
    m_anywayOffered = offered;
    m_notice->clearButtons();
    if (!offered)
        return;
    if (m_helpOffered) {
        Button *help = m_notice->addButton(tr("How do I find the public address?", "a button"), u"help"_qs);
        connect(help, &QPushButton::clicked, this, &GatewayFields::helpWanted);
    }
    Button *anyway = m_notice->addButton(tr("Use it anyway", "a button"), {}, m_helpOffered ? Button::Kind::Quiet : Button::Kind::Plain);
    connect(anyway, &QPushButton::clicked, this, [this] {
        m_draft->setUsePrivateAddressAnyway(true);
        m_address->setFocus(Qt::OtherFocusReason); // the button goes with its notice
    });
}

/// What the product or the container takes can be chosen; "recommended" stands at the one the product names.
void GatewayFields::offerConnections()
{
    const Preset *product = m_draft->product();
    const auto recommended = product ? product->recommended() : std::optional(Transport::Tcp);
    for (int i = 0; i < 3; ++i) {
        m_connection->setSegmentEnabled(i, m_draft->refuses(connections[i]).isEmpty() || m_draft->transport() == connections[i]);
        m_connection->setSuffix(i, recommended == connections[i] ? tr("recommended", "behind TCP") : QString());
    }
}

/// What speaks for and against the chosen connection, and why others are greyed.
QString GatewayFields::explainConnection() const
{
    QStringList taken;
    QString who;
    for (const Transport one : connections) {
        if (const QString refusing = m_draft->refuses(one); refusing.isEmpty())
            taken += transportName(one);
        else
            who = refusing;
    }
    QStringList sentences;
    if (!who.isEmpty())
        sentences += tr("%1 takes only %2.", "a product, TCP").arg(isolate(PresetWords::shown(who)), QLocale().createSeparatedList(taken));
    const Preset *product = m_draft->product();
    const bool isSecure = m_draft->settings().secure.value_or(false);
    if (m_draft->transport() == Transport::Udp)
        sentences += taken.contains(transportName(Transport::Tcp))
                         ? tr("UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP "
                              "packets. Choose TCP unless your gateway only has UDP.")
                         : tr("UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP "
                              "packets.");
    if (m_draft->transport() == Transport::Tls && !(product && !product->asksHost())) // a platform has one
        sentences += tr("Your gateway needs a certificate that Twilio trusts.");
    if (m_draft->transport() == Transport::Tls && isSecure)
        sentences += tr("“Encrypt calls” is on, so Twilio uses TLS for every gateway, and encrypts the sound, too (SRTP).");
    else if (m_draft->transport() == Transport::Tls && !(product && product->secure == Preset::Secure::Forbidden))
        sentences += tr("The sound is encrypted only with “Encrypt calls” on page Trunk.");
    return sentences.join(u' ');
}

void GatewayFields::showConnection()
{
    offerConnections();
    QString text = explainConnection();
    Mark mark = Mark::Attention;
    Text::Kind kind = Text::Hint;
    const Preset *product = m_draft->product();
    if (const auto problem = m_draft->connectionProblem()) {
        text = problem->sentence();
        mark = Mark::Failed;
        kind = Text::Error;
    } else if (m_draft->transport() == Transport::Udp && !(product && product->recommended() == Transport::Udp)) {
        kind = Text::Warning;
    }
    m_mark->setMark(mark);
    m_mark->setVisible(kind != Text::Hint);
    m_message->setKind(kind);
    m_message->setText(text);
    m_messageLine->setVisible(!text.isEmpty());
    m_switchToTls->setVisible(needsTls());
    const QString why = tr("TCP carries Twilio’s messages whole, also those larger than 1,500 bytes.");
    m_connection->setToolTip(why);
    m_connection->setAccessibleDescription(text.isEmpty() ? why : text);
}

} // namespace trunkline::pages
