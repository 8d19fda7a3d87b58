#include "pages/Page.h"

namespace trunkline::pages {

Page::Page(Step step, QWidget *parent) : QWidget(parent), m_step(step)
{
    setObjectName(u"page"_qs);
}

void Page::setSession(setup::Session *session)
{
    m_session = session;
}

void Page::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
}

QString Page::helpTitle() const
{
    return tr("Help");
}

QString Page::helpText() const
{
    return {};
}

} // namespace trunkline::pages
