#include "pages/SignInDialog.h"

#include "pages/AccountPage.h"
#include "pages/PageArea.h"
#include "widgets/ButtonBar.h"
#include "widgets/Theme.h"

#include <QTimer>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::ButtonBar;
using widgets::Theme;

SignInDialog::SignInDialog(setup::Session &session, QWidget *parent)
    : QDialog(parent), m_session(session), m_page(new AccountPage), m_bar(new ButtonBar)
{
    setWindowTitle(tr("Sign in again"));
    setModal(true);
    m_page->setSession(&session);

    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new PageArea(m_page), 1);
    column->addWidget(m_bar);
    QSize size(Theme::px(680), Theme::px(620));
    if (parent)
        size = size.boundedTo(parent->window()->size() - QSize(32, 32));
    resize(size);

    connect(m_page, &Page::barChanged, this, &SignInDialog::showBar);
    connect(m_page, &Page::goOn, this, &SignInDialog::goOn);
    connect(m_page, &Page::closeWanted, this, &QDialog::reject);
    connect(m_bar, &ButtonBar::leadingClicked, this, &QDialog::reject);
    connect(m_bar, &ButtonBar::primaryClicked, this, [this] {
        if (m_page->next())
            goOn();
    });
    showBar();
    session.signIn().check(); // what the page knows of these codes is from before
    QTimer::singleShot(0, m_page, [page = m_page] { page->enter(); });
}

void SignInDialog::showBar()
{
    const Bar bar = m_page->bar();
    m_bar->setLeading(tr("&Cancel"), u"close"_qs);
    m_bar->setSecondary(QString());
    m_bar->setBack(QString());
    m_bar->setReason(bar.reason);
    m_bar->setPrimary(bar.next.isEmpty() ? tr("C&ontinue") : bar.next, bar.nextEnabled);
}

void SignInDialog::goOn()
{
    if (!m_session.signIn().mayGoOn())
        return;
    m_page->leave();
    accept();
}

} // namespace trunkline::pages
