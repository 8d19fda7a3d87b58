#include "pages/NumberPage.h"

#include "answers/Isolate.h"
#include "pages/NewNumberTab.h"
#include "pages/OwnedNumbersTab.h"
#include "pages/PageColumn.h"
#include "widgets/TabRow.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QEvent>

namespace trunkline::pages {

using widgets::TabRow;
using widgets::Text;
using NumberFrom = Draft::NumberFrom;

NumberPage::NumberPage(QWidget *parent) : Page(Step::Number, parent), m_column(new PageColumn(this))
{
    m_tabs = new TabRow;
    for (int tab = Owned; tab <= Later; ++tab)
        m_tabs->addTab({});
    m_owned = new OwnedNumbersTab;
    m_new = new NewNumberTab;
    m_later = new Text(Text::Body);
    m_column->addPart(m_tabs, 24, PageColumn::Width::Full);
    m_column->addPart(m_owned, 0, PageColumn::Width::Full);
    m_column->addPart(m_new, 0, PageColumn::Width::Full);
    m_column->addPart(m_later, 20);
    retranslate();
    showTab(Owned);

    connect(m_tabs, &QTabBar::currentChanged, this, &NumberPage::tabChosen);
    connect(m_owned, &OwnedNumbersTab::changed, this, &NumberPage::somethingChanged);
    connect(m_new, &NewNumberTab::changed, this, &NumberPage::somethingChanged);
    connect(m_owned, &OwnedNumbersTab::newNumberWanted, this, [this] {
        m_tabs->setCurrentIndex(New);
        m_new->showWhatIsMissing();
    });
    connect(m_owned, &OwnedNumbersTab::laterWanted, this, [this] {
        m_tabs->setCurrentIndex(Later);
        m_tabs->setFocus(Qt::TabFocusReason);
    });
}

void NumberPage::retranslate()
{
    setTitle(tr("Choose a phone number"));
    m_column->setTexts(title(), tr("This is the number your callers dial."));
    m_tabs->setAccessibleName(tr("Where the number comes from"));
    m_tabs->setTabText(Owned, tr("Use a number I &own"));
    m_tabs->setTabText(New, tr("&Get a new number"));
    m_tabs->setTabText(Later, tr("&Decide later"));
    m_later->setText(tr("You can set up the line now and add a number another day. Until then nobody can call your gateway."));
}

void NumberPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NumberPage::setSession(setup::Session *session)
{
    Page::setSession(session);
    m_owned->setSession(session);
    m_new->setSession(session);
    m_tabs->setCount(Owned, m_owned->numberCount());
}

void NumberPage::enter()
{
    if (!session())
        return;
    const NumberFrom from = session()->draft().numberFrom();
    m_filling = true;
    m_tabs->setCurrentIndex(from == NumberFrom::New ? New : from == NumberFrom::Later ? Later : Owned);
    m_filling = false;
    m_owned->enter();
    showTab(m_tabs->currentIndex());
    QWidget *first = m_tabs->currentIndex() == Owned ? m_owned->firstControl() : m_tabs->currentIndex() == New ? m_new->firstControl() : m_tabs;
    (first ? first : m_tabs)->setFocus(Qt::OtherFocusReason);
}

void NumberPage::leave()
{
    m_owned->leave();
}

void NumberPage::tabChosen(int tab)
{
    if (m_filling || !session())
        return;
    session()->draft().setNumberFrom(tab == New ? NumberFrom::New : tab == Later ? NumberFrom::Later : NumberFrom::Owned);
    showTab(tab);
}

void NumberPage::showTab(int tab)
{
    m_owned->setVisible(tab == Owned);
    m_new->setVisible(tab == New);
    m_later->setVisible(tab == Later);
    if (tab == New && session())
        m_new->enter();
    Q_EMIT barChanged();
}

void NumberPage::somethingChanged()
{
    m_tabs->setCount(Owned, m_owned->numberCount());
    Q_EMIT barChanged();
}

QString NumberPage::reason() const
{
    if (!session())
        return {};
    switch (m_tabs->currentIndex()) {
    case Owned:
        return m_owned->reason();
    case New:
        return m_new->reason();
    default:
        return {};
    }
}

Bar NumberPage::bar() const
{
    Bar bar;
    bar.reason = reason();
    bar.nextEnabled = bar.reason.isEmpty();
    return bar;
}

bool NumberPage::next()
{
    if (!reason().isEmpty()) {
        showWhatIsMissing();
        return false;
    }
    tabChosen(m_tabs->currentIndex()); // the first view counts as chosen now
    return true;
}

void NumberPage::showWhatIsMissing()
{
    if (m_tabs->currentIndex() == Owned)
        m_owned->showWhatIsMissing();
    else if (m_tabs->currentIndex() == New)
        m_new->showWhatIsMissing();
}

void NumberPage::refresh()
{
    if (m_tabs->currentIndex() == New)
        m_new->refresh();
    else
        m_owned->refresh();
}

QWidget *NumberPage::searchField() const
{
    switch (m_tabs->currentIndex()) {
    case Owned:
        return m_owned->searchField();
    case New:
        return m_new->searchField();
    default:
        return nullptr;
    }
}

QString NumberPage::helpTitle() const
{
    return tr("Choosing a number");
}

QString NumberPage::helpText() const
{
    return tr("<p>Callers dial this number, and Twilio sends the call over your trunk to your gateway.</p>"
              "<p><b>A number you own</b> can do only one thing at a time. If something answers it today, that stops when the "
              "number moves to the trunk. Trunkline keeps the old setting, so you can undo it.</p>"
              "<p><b>Many numbers</b>: search by digits, town or use; a click on a heading sorts, and so does the Menu key. To put "
              "several on the trunk, choose “Choose several numbers”, or paste a list of them.</p>"
              "<p><b>A new number</b> is bought only after you agreed on the Review page. Twilio charges it every month until "
              "you cancel it.</p>"
              "<p><b>Some countries</b> ask for an address or for documents before they give out a number. Twilio checks these.</p>");
}

template <class T>
QString NumberPage::shown(const QVector<T> &numbers)
{
    if (numbers.isEmpty())
        return {};
    const QString first = isolate(numbers.first().number.international());
    return numbers.size() == 1 ? first : andMore(first, int(numbers.size()) - 1);
}

QString NumberPage::andMore(const QString &first, int more)
{
    //: Several phone numbers, the first by name.
    return tr("%1 and %Ln more", nullptr, more).arg(first);
}

QString NumberPage::summary() const
{
    if (!session())
        return {};
    const Draft &draft = session()->draft();
    switch (draft.numberFrom()) {
    case NumberFrom::Owned:
        return shown(draft.ownedNumbers());
    case NumberFrom::New:
        return shown(draft.newNumbers());
    case NumberFrom::Later:
        return tr("Later", "second line of the step Phone number: it was put off");
    case NumberFrom::Undecided:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::pages
