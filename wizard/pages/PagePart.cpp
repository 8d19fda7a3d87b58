#include "pages/PagePart.h"

#include "widgets/Theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace trunkline::pages {

using widgets::Theme;

PagePart::PagePart(QWidget *inner, int gap, bool readable, QWidget *parent) : QWidget(parent), m_inner(inner)
{
    const auto row = new QHBoxLayout(this);
    row->setContentsMargins(0, Theme::px(gap), 0, 0);
    row->setSpacing(0);
    const bool hidden = inner->testAttribute(Qt::WA_WState_ExplicitShowHide) && inner->isHidden();
    row->addWidget(inner, readable ? 10000 : 0); // everything, up to its maximum
    if (readable) {
        inner->setMaximumWidth(Theme::px(760));
        row->addStretch(1);
    }
    QSizePolicy policy(QSizePolicy::Preferred, inner->sizePolicy().verticalPolicy());
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    inner->installEventFilter(this);
    if (hidden)
        hide();
}

bool PagePart::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_inner && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
        setVisible(!m_inner->isHidden());
    return QWidget::eventFilter(watched, event);
}

} // namespace trunkline::pages
