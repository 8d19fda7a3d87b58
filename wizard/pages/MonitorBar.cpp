#include "pages/MonitorBar.h"

#include "widgets/Button.h"
#include "widgets/ComboBox.h"
#include "widgets/FlowLayout.h"
#include "widgets/LineEdit.h"
#include "widgets/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace trunkline::pages {

using monitor::Window;
using widgets::Button;
using widgets::ComboBox;
using widgets::LineEdit;
using widgets::Theme;
using widgets::Tokens;

MonitorBar::MonitorBar(QWidget *parent)
    : QWidget(parent)
    , m_trunk(new ComboBox)
    , m_time(new ComboBox)
    , m_which(new ComboBox)
    , m_search(new LineEdit)
    , m_check(new Button({}, u"shield"_qs))
    , m_export(new Button({}, u"download"_qs))
    , m_refresh(new Button({}, u"retry"_qs))
{
    const auto row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(20), Theme::px(8), Theme::px(20), Theme::px(10));
    row->setSpacing(Theme::px(24));
    const auto filters = new QWidget, actions = new QWidget;
    const auto leading = new widgets::FlowLayout(filters), trailing = new widgets::FlowLayout(actions, Qt::AlignTrailing);
    for (auto flow : {leading, trailing}) {
        flow->setContentsMargins({});
        flow->setSpacing(Theme::px(8));
    }
    for (QWidget *one : std::initializer_list<QWidget *>{m_trunk, m_time, m_which, m_search})
        leading->addWidget(one);
    for (QWidget *one : std::initializer_list<QWidget *>{m_check, m_export, m_refresh})
        trailing->addWidget(one);
    row->addWidget(filters, 1);
    row->addWidget(actions);
    m_search->setLeadingIcon(u"search"_qs);
    m_search->setClearButtonEnabled(false);
    m_refresh->setIconOnly();
    m_trunk->setSizeAdjustPolicy(QComboBox::AdjustToContents);

    connect(m_trunk, &QComboBox::activated, this, [this] { Q_EMIT trunkChosen(m_trunk->currentData().toString()); });
    connect(m_time, &QComboBox::activated, this, [this](int at) {
        if (Time(at) == Time::FromTo)
            return Q_EMIT fromToWanted();
        m_shownTime = Time(at);
        Q_EMIT timeChosen();
    });
    connect(m_which, &QComboBox::activated, this, &MonitorBar::whichChosen);
    connect(m_search, &QLineEdit::textChanged, this, &MonitorBar::searchTyped);
    connect(m_check, &QPushButton::clicked, this, &MonitorBar::checkWanted);
    connect(m_export, &QPushButton::clicked, this, &MonitorBar::exportWanted);
    connect(m_refresh, &QPushButton::clicked, this, &MonitorBar::refreshWanted);
    retranslate();
}

void MonitorBar::retranslate()
{
    m_trunk->setAccessibleName(tr("Trunk"));
    m_time->setAccessibleName(tr("Time"));
    m_which->setAccessibleName(tr("Which calls"));
    m_search->setAccessibleName(tr("Search numbers"));
    m_search->setPlaceholderText(tr("Search numbers"));
    m_check->setText(tr("&Check the line"));
    m_export->setText(tr("&Export CSV…"));
    m_export->setAccessibleName(tr("Export the shown calls as CSV"));
    m_refresh->setText(tr("Refresh now"));
    fillTimes();
    fillWhich();
}

void MonitorBar::fillTimes()
{
    const QSignalBlocker quiet(m_time);
    m_time->clear();
    const QLocale locale;
    const QString fromTo = m_shownTime == Time::FromTo
                               ? tr("%1 – %2", "from one day to another")
                                     .arg(locale.toString(m_fromTo.first, QLocale::ShortFormat), locale.toString(m_fromTo.last, QLocale::ShortFormat))
                               : tr("From – to…", "opens a dialog with two days");
    m_time->addItems({tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("Last 90 days"), fromTo});
    m_time->setCurrentIndex(int(m_shownTime));
}

void MonitorBar::fillWhich()
{
    const QSignalBlocker quiet(m_which);
    const int at = std::max(0, m_which->currentIndex());
    m_which->clear();
    m_which->addItems({tr("All calls"), tr("Answered", "calls"), tr("Failed", "calls")});
    if (m_hasFromGateway)
        m_which->addItem(tr("From the gateway", "calls that the gateway placed"));
    m_which->setCurrentIndex(std::min(at, m_which->count() - 1));
}

void MonitorBar::setTrunks(const QVector<Trunk> &trunks, const QString &chosen)
{
    const QSignalBlocker quiet(m_trunk);
    m_trunk->clear();
    for (const Trunk &trunk : trunks)
        m_trunk->addItem(trunk.name, trunk.sid);
    m_trunk->setCurrentIndex(m_trunk->findData(chosen));
    m_trunk->setEnabled(m_trunk->count() > 0);
    m_trunk->updateGeometry();
}

void MonitorBar::setTime(Time time, const Window &window)
{
    m_shownTime = time;
    if (time == Time::FromTo)
        m_fromTo = window;
    fillTimes();
}

Window MonitorBar::window(const QDate &today) const
{
    switch (m_shownTime) {
    case Time::Today:
        return Window::days(1, today);
    case Time::Week:
        return Window::days(7, today);
    case Time::Month:
        return Window::days(30, today);
    case Time::Quarter:
        return Window::days(90, today);
    case Time::FromTo:
        return m_fromTo;
    }
    Q_UNREACHABLE();
}

CallsFilter::Which MonitorBar::which() const
{
    return CallsFilter::Which(std::max(0, m_which->currentIndex()));
}

void MonitorBar::setWhich(CallsFilter::Which which)
{
    m_which->setCurrentIndex(int(which));
}

void MonitorBar::setHasFromGateway(bool has)
{
    if (std::exchange(m_hasFromGateway, has) != has)
        fillWhich();
}

void MonitorBar::setLooking(bool looking)
{
    m_refresh->setIconName(looking ? u"running"_qs : u"retry"_qs);
}

void MonitorBar::setExportEnabled(bool enabled)
{
    m_export->setEnabled(enabled);
}

void MonitorBar::setCheckEnabled(bool enabled)
{
    m_check->setEnabled(enabled);
}

void MonitorBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MonitorBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::colour(&Tokens::window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::colour(&Tokens::line));
}

} // namespace trunkline::pages
