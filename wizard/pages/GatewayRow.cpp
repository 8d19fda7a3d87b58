#include "pages/GatewayRow.h"

#include "answers/Isolate.h"
#include "pages/FormRow.h"
#include "widgets/Button.h"
#include "widgets/ComboBox.h"
#include "widgets/IconTile.h"
#include "widgets/Text.h"

#include <QHBoxLayout>

namespace trunkline::pages {

using widgets::Button;
using widgets::ComboBox;
using widgets::Text;
using widgets::Theme;

GatewayRow::GatewayRow(QWidget *parent)
    : QWidget(parent)
    , m_address(new Text(Text::Body))
    , m_more(new Text(Text::Muted))
    , m_choice(new ComboBox)
    , m_remove(widgets::compactButton({}, u"trash"_qs, Button::Kind::Quiet))
{
    m_choice->setCompact();
    m_remove->setIconOnly();
    m_remove->hide();
    const auto where = new QWidget;
    const auto words = new QHBoxLayout(where);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(Theme::px(4));
    m_address->setWraps(false);
    m_more->setWraps(false);
    words->addWidget(m_address);
    words->addWidget(m_more);
    words->addStretch(1);

    const auto middle = new QWidget;
    const auto parts = new FormRow(12, middle);
    parts->addField(where, 0, 1);
    parts->addField(m_choice, 260);

    const auto row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(12), Theme::px(8), Theme::px(12), Theme::px(8));
    row->setSpacing(Theme::px(12));
    row->addWidget(new widgets::IconLabel(u"gateway"_qs), 0, Qt::AlignVCenter);
    row->addWidget(middle, 1, Qt::AlignVCenter);
    row->addWidget(m_remove, 0, Qt::AlignVCenter);

    connect(m_choice, &QComboBox::activated, this, &GatewayRow::chosen);
    connect(m_remove, &QPushButton::clicked, this, &GatewayRow::removed);
}

void GatewayRow::setAddress(const QString &address, const QString &more)
{
    m_address->setText(isolate(address));
    m_more->setText(more);
}

void GatewayRow::setChoices(const QStringList &choices, int current, const QString &name, const QString &placeholder)
{
    m_choice->clear();
    m_choice->addItems(choices);
    m_choice->setPlaceholderText(placeholder);
    m_choice->setCurrentIndex(current);
    m_choice->setAccessibleName(name);
}

void GatewayRow::setRemoveText(const QString &text)
{
    m_remove->setText(text);
    m_remove->setIconOnly();
    m_remove->setVisible(!text.isEmpty());
}

} // namespace trunkline::pages
