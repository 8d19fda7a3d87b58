#pragma once

#include "widgets/StepRail.h"

#include <QScrollArea>

namespace trunkline::pages {

class Page;

/// The place of one page: it scrolls when the page is higher than the window, keeps the design's margins, and tells the
/// page when there is no room side by side.
class PageArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageArea(Page *page, QWidget *parent = nullptr);

    void setForm(widgets::StepRail::Form form);
    void showTop();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keepMargins();

    Page *m_page;
    widgets::StepRail::Form m_form = widgets::StepRail::Form::Full;
    int m_narrow = -1; ///< as last told to the page; -1: never
};

} // namespace trunkline::pages
