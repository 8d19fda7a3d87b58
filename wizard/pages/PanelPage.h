#pragma once

#include "pages/Page.h"
#include "widgets/WelcomePanel.h"

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace trunkline::pages {

/// A page beside the brand's panel: Welcome, and what hangs on it. No step of a set-up, so it has neither rail nor the
/// frame's bar, but a bar of its own, and only what is beside the panel scrolls.
class PanelPage : public Page
{
    Q_OBJECT
public:
    PanelPage(Step step, widgets::WelcomePanel::Provider provider, QWidget *parent = nullptr);
    ~PanelPage() override;

    /// Without the panel, where the text is large, or where the help needs its room.
    void setPanelShown(bool shown);

protected:
    /// What scrolls, from top to bottom, and the bar's buttons.
    QVBoxLayout *column() const { return m_column; }
    QHBoxLayout *barRow() const { return m_barRow; }
    int roomBesidePanel() const;

private:
    void showFocused(QWidget *now);

    widgets::WelcomePanel *m_panel;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    QHBoxLayout *m_barRow;
};

} // namespace trunkline::pages
