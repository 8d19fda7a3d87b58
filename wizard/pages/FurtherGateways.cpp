#include "pages/FurtherGateways.h"

#include "answers/Isolate.h"
#include "pages/AddGatewayDialog.h"
#include "pages/GatewayFields.h"
#include "pages/GatewayRow.h"
#include "widgets/Button.h"
#include "widgets/Card.h"
#include "widgets/ComboBox.h"
#include "widgets/FieldLabel.h"
#include "widgets/LinkButton.h"
#include "widgets/Separator.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::Card;
using widgets::FieldLabel;
using widgets::LinkButton;
using widgets::Separator;
using widgets::Text;
using widgets::Theme;

FurtherGateways::FurtherGateways(QWidget *parent) : QWidget(parent)
{
    build();
    retranslate();
    connect(m_add, &QPushButton::clicked, this, &FurtherGateways::add);
    connect(m_undo, &QPushButton::clicked, this, &FurtherGateways::putBack);
}

void FurtherGateways::build()
{
    m_label = new FieldLabel({});
    m_label->setOptional(true);
    m_add = widgets::compactButton({}, u"plus"_qs);
    const auto head = new QHBoxLayout;
    head->setSpacing(Theme::px(12));
    head->addWidget(m_label, 1);
    head->addWidget(m_add);

    m_rows = new Card;
    m_rows->body()->setContentsMargins(0, 0, 0, 0);
    m_rows->body()->setSpacing(0);
    m_rule = new Text(Text::Hint);
    m_full = new Text(Text::Hint);

    m_removedLine = new QWidget;
    m_removedText = new Text(Text::Small);
    m_removedText->setWraps(false);
    m_undo = new LinkButton({});
    const auto line = new QHBoxLayout(m_removedLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Theme::px(8));
    line->addWidget(m_removedText);
    line->addWidget(m_undo);
    line->addStretch(1);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(8));
    column->addLayout(head);
    column->addWidget(m_rows);
    column->addWidget(m_removedLine);
    column->addWidget(m_rule);
    column->addWidget(m_full);
    for (QWidget *later : std::initializer_list<QWidget *>{m_rows, m_removedLine, m_rule, m_full})
        later->hide();
}

void FurtherGateways::retranslate()
{
    m_label->setText(tr("More gateways"));
    m_label->setOptional(true);
    m_add->setText(tr("Add a &gateway", "a button"));
    m_add->setAccessibleName(tr("Add another gateway"));
    m_rule->setText(tr("Twilio tries the next gateway after an error or 4 s of silence, but not when the first says it is busy or "
                       "doesn’t know the number."));
    m_full->setText(tr("A trunk can have up to %n gateway(s).", nullptr, Answers::maxGateways));
    m_undo->setText(tr("Undo", "a link"));
    m_shown.clear();
    if (m_draft)
        show();
}

void FurtherGateways::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FurtherGateways::setDraft(Draft *draft)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    m_removed.reset();
    m_shown.clear();
    if (!draft)
        return;
    connect(draft, &Draft::changed, this, &FurtherGateways::show);
    show();
}

void FurtherGateways::forgetRemoved()
{
    m_removed.reset();
    if (m_draft)
        show();
}

bool FurtherGateways::isFull() const
{
    return 1 + m_draft->furtherGateways().size() + m_draft->foreignGateways().size() >= Answers::maxGateways;
}

void FurtherGateways::show()
{
    QVector<SipUri> now;
    for (const Draft::FurtherGateway &gateway : m_draft->furtherGateways())
        now.append(gateway.uri);
    if (now != m_shown || (now.isEmpty() && m_rows->body()->count() > 0)) {
        m_shown = now;
        showRows();
    }
    m_rows->setVisible(!now.isEmpty());
    m_rule->setVisible(!now.isEmpty());
    m_full->setVisible(isFull());
    m_add->setEnabled(!isFull());
    m_removedLine->setVisible(m_removed.has_value());
    if (m_removed)
        m_removedText->setText(tr("Removed %1.").arg(isolate(m_removed->gateway.uri.host())));
}

void FurtherGateways::showRows()
{
    while (QLayoutItem *item = m_rows->body()->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    const QVector<Draft::FurtherGateway> &gateways = m_draft->furtherGateways();
    for (int i = 0; i < gateways.size(); ++i) {
        if (i > 0)
            m_rows->body()->addWidget(new Separator);
        const QString host = isolate(gateways.at(i).uri.host());
        const auto row = new GatewayRow;
        row->setAddress(gateways.at(i).uri.host(), describeConnection(gateways.at(i).uri));
        row->setChoices({tr("Takes over if the first fails"), tr("Shares the calls")}, int(gateways.at(i).role), tr("What %1 does").arg(host));
        row->setRemoveText(tr("Remove %1").arg(host));
        m_rows->body()->addWidget(row);
        connect(row, &GatewayRow::chosen, this, [this, i](int role) {
            QVector<Draft::FurtherGateway> changed = m_draft->furtherGateways();
            changed[i].role = Draft::Role(role);
            m_draft->setFurtherGateways(changed);
        });
        connect(row, &GatewayRow::removed, this, [this, i] { remove(i); });
    }
}

void FurtherGateways::add()
{
    QVector<SipUri> there;
    if (const auto first = m_draft->gatewayUri())
        there.append(*first);
    for (const Draft::FurtherGateway &gateway : m_draft->furtherGateways())
        there.append(gateway.uri);
    const auto dialog = new AddGatewayDialog(*m_draft, there, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QVector<Draft::FurtherGateway> more = m_draft->furtherGateways();
        more.append({*dialog->gateway(), Draft::Role::TakesOver});
        m_removed.reset();
        m_draft->setFurtherGateways(more);
    });
    dialog->open();
}

void FurtherGateways::remove(int index)
{
    QVector<Draft::FurtherGateway> fewer = m_draft->furtherGateways();
    m_removed = Removed{fewer.takeAt(index), index};
    m_draft->setFurtherGateways(fewer);
    m_undo->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(m_removedText, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void FurtherGateways::putBack()
{
    if (!m_removed)
        return;
    QVector<Draft::FurtherGateway> more = m_draft->furtherGateways();
    more.insert(std::min(qsizetype(m_removed->index), more.size()), m_removed->gateway);
    m_removed.reset();
    m_draft->setFurtherGateways(more);
    m_add->setFocus(Qt::OtherFocusReason);
}

} // namespace trunkline::pages
