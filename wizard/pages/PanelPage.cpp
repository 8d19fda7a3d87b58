#include "pages/PanelPage.h"

#include "pages/ScrolledColumn.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>

namespace trunkline::pages {

using widgets::Theme;

PanelPage::PanelPage(Step step, widgets::WelcomePanel::Provider provider, QWidget *parent)
    : Page(step, parent), m_panel(new widgets::WelcomePanel(provider)), m_scroll(new QScrollArea)
{
    auto content = new QWidget;
    content->setObjectName(u"page"_qs);
    m_column = new ScrolledColumn(content);
    m_column->setContentsMargins(40, 40, 40, 24);
    m_column->setSpacing(0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);

    auto bar = new QWidget;
    bar->setObjectName(u"bar"_qs);
    bar->setAttribute(Qt::WA_StyledBackground);
    m_barRow = new QHBoxLayout(bar);
    m_barRow->setContentsMargins(30, 13, 30, 14);
    m_barRow->setSpacing(8);

    auto side = new QVBoxLayout;
    side->setSpacing(0);
    side->addWidget(m_scroll, 1);
    side->addWidget(bar);
    auto row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_panel);
    row->addLayout(side, 1);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { showFocused(now); });
}

/// Our children lose the focus while they go, when we are a mere widget already.
PanelPage::~PanelPage()
{
    qApp->disconnect(this);
}

void PanelPage::setPanelShown(bool shown)
{
    m_panel->setVisible(shown);
}

int PanelPage::roomBesidePanel() const
{
    return m_scroll->width();
}

/// Whoever gets the focus comes into sight.
void PanelPage::showFocused(QWidget *now)
{
    if (now && m_scroll->widget()->isAncestorOf(now))
        m_scroll->ensureWidgetVisible(now, 0, Theme::px(24));
}

} // namespace trunkline::pages
