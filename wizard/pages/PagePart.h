#pragma once

#include <QWidget>

namespace trunkline::pages {

/// Holds one part of a page with the gap above it: both come and go together, as the part is shown and hidden.
class PagePart : public QWidget
{
    Q_OBJECT
public:
    /// `gap` at 100 % text; `readable`: at most 760 wide.
    PagePart(QWidget *inner, int gap, bool readable = false, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_inner;
};

} // namespace trunkline::pages
