#include "pages/PageColumn.h"

#include "pages/PagePart.h"
#include "widgets/Text.h"

namespace trunkline::pages {

using widgets::Text;
using widgets::Theme;

PageColumn::PageColumn(QWidget *page)
    : ScrolledColumn(page), m_title(new Text(Text::Title)), m_subtitle(new Text(Text::Subtitle))
{
    setSpacing(0);
    addWidget(m_title);
    addSpacing(Theme::px(4));
    addWidget(m_subtitle);
    addStretch(1); // parts go before it
}

void PageColumn::setTexts(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

void PageColumn::addPart(QWidget *part, int gap, Width width)
{
    insertWidget(count() - 1, new PagePart(part, gap, width == Width::Readable));
}

} // namespace trunkline::pages
