#include "pages/SignedInRow.h"

#include "widgets/Button.h"
#include "widgets/IconTile.h"
#include "widgets/Text.h"

#include <QBoxLayout>

namespace trunkline::pages {

using widgets::Text;
using widgets::Theme;

SignedInRow::SignedInRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_sid(new Text(Text::Fixed))
    , m_another(widgets::compactButton(tr("&Use another account")))
{
    m_sid->setSelectable(true);
    m_sid->setWraps(false);
    auto words = new Text(Text::Muted, tr("Signed in as"));
    words->setWraps(false);
    auto who = new QHBoxLayout;
    who->setSpacing(Theme::px(12));
    who->addWidget(new widgets::IconLabel(u"key"_qs));
    who->addWidget(words);
    who->addWidget(m_sid, 1);
    m_row->setContentsMargins({});
    m_row->setSpacing(Theme::px(12));
    m_row->addLayout(who, 1);
    m_row->addWidget(m_another, 0, Qt::AlignLeading);
}

void SignedInRow::setSid(const QString &sid)
{
    m_sid->setText(sid);
}

void SignedInRow::setNarrow(bool narrow)
{
    m_row->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace trunkline::pages
