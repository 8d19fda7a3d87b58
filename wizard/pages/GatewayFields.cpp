#include "pages/GatewayFields.h"

#include "answers/Isolate.h"
#include "answers/PresetWords.h"
#include "pages/FormRow.h"
#include "pages/PagePart.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"
#include "widgets/SegmentedChoice.h"
#include "widgets/StateMark.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace trunkline::pages {

using widgets::Button;
using widgets::LineEdit;
using widgets::Mark;
using widgets::Notice;
using widgets::SegmentedChoice;
using widgets::StateMark;
using widgets::Text;
using widgets::Theme;

namespace {

/// More than a host name: somebody pasted an address into the field itself.
bool looksPasted(const QString &text)
{
    return text.contains(u'\n') || text.contains(u':') || text.contains(u'@') || text.contains(u';') || text.contains(u'<') || text.contains(u'/');
}

} // namespace

QString describeConnection(const SipUri &uri)
{
    //: Beside a gateway's address: "port 5060, TCP"
    return QCoreApplication::translate("trunkline::pages::GatewayFields", "port %1, %2")
        .arg(QString::number(uri.effectivePort()), transportName(uri.effectiveTransport()));
}

GatewayFields::GatewayFields(QWidget *parent) : GatewayFields(nullptr, nullptr)
{
    setParent(parent);
}

GatewayFields::GatewayFields(widgets::Field *before, QWidget *under)
{
    build(before, under);
    retranslate();
    connect(m_address, &QLineEdit::textEdited, this, &GatewayFields::addressEdited);
    connect(m_address, &QLineEdit::editingFinished, this, &GatewayFields::leaveAddress);
    connect(m_paste, &QPushButton::clicked, this, &GatewayFields::pasteFromClipboard);
    connect(m_port, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft->setText(trunkline::Field::GatewayPort, text.trimmed());
    });
    connect(m_port, &QLineEdit::editingFinished, this, [this] {
        m_portLeft = true;
        showPort();
    });
    connect(m_connection, &SegmentedChoice::chosen, this, [this](int index) { m_draft->setTransport(connections[index]); });
    connect(m_switchToTls, &QPushButton::clicked, this, [this] { m_draft->setTransport(Transport::Tls); });
}

void GatewayFields::build(widgets::Field *before, QWidget *under)
{
    m_address = new LineEdit;
    m_address->setLeftToRight();
    m_address->installEventFilter(this);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_paste = m_address->addButton({}, u"paste"_qs);
    m_port = new LineEdit;
    m_port->setLeftToRight();
    m_port->setMaxLength(5);
    m_port->setInputMethodHints(Qt::ImhDigitsOnly);
    m_addressField = new widgets::Field({}, m_address);
    m_portField = new widgets::Field({}, m_port);
    const auto where = new QWidget;
    const auto row = new FormRow(16, where);
    row->addField(m_addressField, 240, 1);
    row->addField(m_portField, 96);
    m_first = new QHBoxLayout;
    m_first->setSpacing(Theme::px(16));
    if (before)
        m_first->addWidget(before, 10, Qt::AlignTop);
    m_first->addWidget(where, 17, Qt::AlignTop);

    m_notice = new Notice(Notice::Kind::Warning);
    m_notice->hide();

    m_connectionLabel = new Text(Text::Label);
    m_connectionLabel->setWraps(false);
    m_connectionLabel->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_connection = new SegmentedChoice;
    for (int i = 0; i < 3; ++i)
        m_connection->addSegment({});
    const auto connection = new QWidget;
    const auto choice = new FormRow(16, connection);
    choice->addField(m_connectionLabel, 0);
    choice->addField(m_connection, 0);

    m_messageLine = new QWidget;
    m_mark = new StateMark(Mark::Attention, 16);
    m_message = new Text(Text::Hint);
    m_switchToTls = widgets::compactButton({});
    const auto words = new QHBoxLayout;
    words->setSpacing(Theme::px(6));
    words->addWidget(m_mark, 0, Qt::AlignTop);
    words->addWidget(m_message, 1);
    const auto message = new QVBoxLayout(m_messageLine);
    message->setContentsMargins(0, Theme::px(10), 0, 0);
    message->setSpacing(Theme::px(8));
    message->addLayout(words);
    message->addWidget(m_switchToTls, 0, Qt::AlignLeading);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_first);
    if (under)
        column->addWidget(under);
    column->addWidget(new PagePart(m_notice, 16));
    column->addSpacing(Theme::px(20));
    column->addWidget(connection);
    column->addWidget(m_messageLine);
}

void GatewayFields::retranslate()
{
    m_addressField->setLabel(tr("&Address"));
    m_address->setAccessibleName(tr("Gateway address"));
    m_address->setPlaceholderText(tr("203.0.113.10 or voice.example.com"));
    m_paste->setText(tr("Pa&ste", "a button"));
    m_paste->setAccessibleName(tr("Paste a gateway address"));
    m_portField->setLabel(tr("&Port"));
    m_connectionLabel->setText(tr("Connection"));
    m_connection->setAccessibleName(tr("Connection"));
    m_connection->setSegmentText(0, tr("T&CP"));
    m_connection->setSegmentText(1, tr("&UDP"));
    m_connection->setSegmentText(2, tr("T&LS"));
    offerAnyway(false);
    m_switchToTls->setText(tr("Switch to TLS", "a button"));
    if (m_draft)
        draftChanged();
}

void GatewayFields::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GatewayFields::setDraft(Draft *draft)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    m_addressLeft = m_portLeft = false;
    m_recognised.clear();
    m_complaint.clear();
    if (!draft)
        return;
    connect(draft, &Draft::changed, this, &GatewayFields::draftChanged);
    m_addressLeft = !draft->text(trunkline::Field::GatewayAddress).isEmpty();
    m_portLeft = m_addressLeft;
    draftChanged();
}

void GatewayFields::setOthers(const QVector<SipUri> &others)
{
    m_others = others;
    if (m_draft)
        draftChanged();
}

void GatewayFields::setHelpOffered(bool offered)
{
    m_helpOffered = offered;
}

void GatewayFields::draftChanged()
{
    // Not while it is typed in: the draft may hold it trimmed, and the cursor would jump.
    const auto fill = [](LineEdit *edit, const QString &text) {
        if (edit->text().trimmed() != text)
            edit->setText(text);
    };
    fill(m_address, m_draft->text(trunkline::Field::GatewayAddress));
    fill(m_port, m_draft->text(trunkline::Field::GatewayPort));
    m_connection->setCurrent(int(std::find(std::begin(connections), std::end(connections), m_draft->transport()) - std::begin(connections)));
    showAddress();
    showPort();
    showConnection();
    Q_EMIT changed();
}

void GatewayFields::addressEdited(const QString &text)
{
    const bool many = text.size() > m_lastTyped.size() + 3; // more than a keystroke
    m_lastTyped = text;
    m_recognised.clear();
    m_complaint.clear();
    if (many && looksPasted(text) && takeApart(text, false))
        return;
    m_addressLeft = m_addressLeft && addressProblem().has_value(); // what is wrong goes when it is right, and not before
    m_draft->setUsePrivateAddressAnyway(false);
    m_draft->setText(trunkline::Field::GatewayAddress, text.trimmed());
}

void GatewayFields::leaveAddress()
{
    if (!m_draft)
        return;
    m_addressLeft = true;
    if (looksPasted(m_address->text()) && takeApart(m_address->text(), false))
        return;
    showAddress();
}

/// Where three fields do not fit side by side, the first one stands above the others.
void GatewayFields::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_first->setDirection(width() < Theme::px(620) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

std::optional<SipUri> GatewayFields::uri() const
{
    return m_draft ? m_draft->gatewayUri() : std::nullopt;
}

std::optional<Problem> GatewayFields::addressProblem() const
{
    if (const auto problem = m_draft->problem(trunkline::Field::GatewayAddress))
        return problem;
    const auto mine = uri();
    if (mine && std::any_of(m_others.begin(), m_others.end(), [&](const SipUri &other) { return other.sameAs(*mine); }))
        return Problem{ProblemKind::AddressTwice};
    return {};
}

bool GatewayFields::isBlocked() const
{
    const auto mine = uri();
    // A gateway on "this computer" is none for Twilio, whatever one agrees to.
    return mine && (mine->isLoopback() || (mine->isPrivate() && !m_draft->usePrivateAddressAnyway()));
}

bool GatewayFields::needsTls() const
{
    return m_draft->settings().secure.value_or(false) && m_draft->transport() != Transport::Tls;
}

QString GatewayFields::reason() const
{
    if (!m_draft)
        return tr("Enter the address first");
    if (m_draft->product() && !m_draft->product()->byTrunk)
        return tr("Choose another product first");
    if (const Preset::Part *missing = m_draft->missingPart())
        return tr("Fill in “%1” first").arg(PresetWords::shown(missing->label));
    if (addressProblem())
        return tr("Enter the address first");
    if (m_draft->problem(trunkline::Field::GatewayPort))
        return tr("Enter the port first");
    if (isBlocked())
        return tr("Enter a public address first");
    if (needsTls())
        return tr("Switch to TLS first");
    if (m_draft->connectionProblem())
        return tr("Choose another connection first");
    return {};
}

std::optional<SipUri> GatewayFields::gateway() const
{
    return reason().isEmpty() ? uri() : std::nullopt;
}

void GatewayFields::check()
{
    m_addressLeft = m_portLeft = true;
    showAddress();
    showPort();
}

void GatewayFields::focusFirstProblem()
{
    if (!m_draft || addressProblem() || isBlocked()) {
        m_address->setFocus(Qt::TabFocusReason);
        if (m_marked)
            m_address->setSelection(int(m_marked->start), int(m_marked->length));
    } else if (m_draft->problem(trunkline::Field::GatewayPort)) {
        m_port->setFocus(Qt::TabFocusReason);
    } else if (needsTls()) {
        m_switchToTls->setFocus(Qt::TabFocusReason);
    } else if (m_draft->connectionProblem()) {
        m_connection->setFocus(Qt::TabFocusReason);
    } else {
        m_address->setFocus(Qt::OtherFocusReason);
    }
}

void GatewayFields::showAddress()
{
    const auto problem = addressProblem();
    const bool waits = m_draft->missingPart() || (m_draft->product() && !m_draft->product()->byTrunk);
    const auto part = problem && m_addressLeft ? WrongPart::of(m_address->text(), *problem) : std::nullopt;
    if (!m_complaint.isEmpty()) {
        m_addressField->setError(m_complaint);
    } else if (problem && m_addressLeft && !waits) {
        const QString wrong = part ? m_address->text().mid(part->start, part->length) : QString();
        m_addressField->setError(part ? QString(problem->sentence() + u' ' + tr("Look at “%1”.").arg(isolate(wrong)))
                                      : problem->sentence());
    } else {
        m_addressField->clearMessage();
        if (m_recognised.isEmpty())
            m_addressField->setRichHint(tr("You can also paste a SIP address, or the output of <code>docker ps</code>, "
                                           "<code>kubectl get svc</code> or <code>cf ic ps</code>."));
        else
            m_addressField->setHint(m_recognised);
    }
    mark(part);
    showNotice();
}

void GatewayFields::showPort()
{
    const auto problem = m_draft->problem(trunkline::Field::GatewayPort);
    if (problem && m_portLeft)
        m_portField->setError(problem->sentence());
    else
        m_portField->clearMessage();
}

} // namespace trunkline::pages
