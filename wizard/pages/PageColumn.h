#pragma once

#include "pages/ScrolledColumn.h"

namespace trunkline::widgets {
class Text;
}

namespace trunkline::pages {

/// How a page is laid out: title and subtitle, and under them its parts, at most 760 wide but for tables and the call
/// path. The frame sets the margins.
class PageColumn : public ScrolledColumn
{
    Q_OBJECT
public:
    explicit PageColumn(QWidget *page);

    void setTexts(const QString &title, const QString &subtitle);
    widgets::Text *title() const { return m_title; }

    enum class Width { Readable, Full };
    /// `gap` above it, at 100 % text. A gap of a part that is hidden goes with it.
    void addPart(QWidget *part, int gap, Width width = Width::Readable);

private:
    widgets::Text *m_title;
    widgets::Text *m_subtitle;
};

} // namespace trunkline::pages
