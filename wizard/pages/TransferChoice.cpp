#include "pages/TransferChoice.h"

#include "answers/Isolate.h"
#include "widgets/BulletList.h"
#include "widgets/ComboBox.h"
#include "widgets/Disclosure.h"
#include "widgets/Field.h"
#include "widgets/Text.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::BulletList;
using widgets::ComboBox;
using widgets::Theme;
using widgets::Tokens;

TransferChoice::TransferChoice(QWidget *parent)
    : QWidget(parent)
    , m_mode(new ComboBox)
    , m_modeField(new widgets::Field(tr("Call tran&sfer"), m_mode))
    , m_caller(new ComboBox)
    , m_callerField(new widgets::Field(tr("Sho&w as caller"), m_caller))
    , m_needs(new BulletList)
    , m_needsFold(new widgets::Disclosure(tr("What the &gateway must send")))
{
    m_mode->addItem(tr("Off (recommended)"), int(TransferMode::DisableAll));
    m_mode->addItem(tr("To other SIP addresses"), int(TransferMode::SipOnly));
    m_mode->addItem(tr("To SIP addresses and phone numbers"), int(TransferMode::EnableAll));
    connect(m_mode, &QComboBox::activated, this, [this](int index) { Q_EMIT modeChosen(TransferMode(m_mode->itemData(index).toInt())); });
    m_caller->addItem(tr("The original caller"), int(TransferCallerId::FromTransferee));
    m_caller->addItem(tr("The number that was dialled"), int(TransferCallerId::FromTransferor));
    connect(m_caller, &QComboBox::activated, this,
            [this](int index) { Q_EMIT callerIdChosen(TransferCallerId(m_caller->itemData(index).toInt())); });
    m_needsFold->setContent(m_needs, false);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(16));
    for (QWidget *part : {static_cast<QWidget *>(m_modeField), static_cast<QWidget *>(m_callerField), static_cast<QWidget *>(m_needsFold)})
        column->addWidget(part);
    column->addStretch(1);
}

QString TransferChoice::hint(const Shown &shown)
{
    const QString charged = tr("Twilio charges the second call, too.");
    if (!shown.neededBy.isEmpty())
        return shown.neededBy + u' ' + charged;
    switch (shown.mode) {
    case TransferMode::DisableAll:
        return tr("Will callers be passed on to people? Then let the gateway do it (SIP REFER).");
    case TransferMode::SipOnly:
        return tr("The gateway may pass a caller on to a person at a SIP address, not at a phone number.");
    case TransferMode::EnableAll:
        return charged;
    }
    Q_UNREACHABLE();
}

void TransferChoice::show(const Shown &shown)
{
    m_mode->setCurrentIndex(m_mode->findData(int(shown.mode)));
    // More than a product needs can be chosen, but not nothing.
    const auto *model = qobject_cast<const QStandardItemModel *>(m_mode->model());
    model->item(m_mode->findData(int(TransferMode::DisableAll)))->setEnabled(shown.neededBy.isEmpty());
    m_modeField->setHint(hint(shown));
    const bool isOn = shown.mode != TransferMode::DisableAll;
    m_callerField->setVisible(isOn);
    m_caller->setCurrentIndex(m_caller->findData(int(shown.callerId)));
    m_caller->setEnabled(!shown.callerIdIsFixed);
    m_callerField->setHint(shown.callerIdIsFixed ? shown.neededBy : QString());
    m_needsFold->setVisible(isOn);
    showNeeds(shown);
}

/// API reference §9. What the trunk cannot know: where the calls go and who may be called there.
void TransferChoice::showNeeds(const Shown &shown)
{
    QStringList sentences;
    if (shown.mode == TransferMode::EnableAll) {
        sentences += tr("To a phone number: REFER with “Refer-To: <%1>”.").arg(isolate(u"tel:+14155550100"_qs));
        sentences += shown.domain.isEmpty()
                         ? tr("Or as %1, if the trunk has a domain.").arg(isolate(u"sip:+14155550100@….pstn.twilio.com"_qs))
                         : tr("Or as %1, by the trunk’s domain.").arg(isolate(u"sip:+14155550100@"_qs + shown.domain));
        sentences += tr("Other SIP addresses with a phone number before the @ are refused.");
        sentences += tr("The country that is called has to be allowed in Twilio: Voice, Settings, Geo permissions.");
        sentences += tr("The first call goes on meanwhile, and the second one costs what calls to that number cost.");
    }
    sentences += tr("To a SIP address: REFER with “Refer-To: <%1>”.").arg(isolate(u"sip:agent@pbx.example.com"_qs));
    sentences += tr("The gateway can’t talk to the person first: Twilio passes callers on blindly. Emergency numbers can’t be called so.");
    QList<BulletList::Line> lines;
    for (const QString &sentence : std::as_const(sentences))
        lines.append({u"arrow-right"_qs, &Tokens::muted, sentence, true});
    m_needs->setLines(lines);
}

} // namespace trunkline::pages
