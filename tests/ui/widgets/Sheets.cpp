#include "Sheets.h"

#include "widgets/BulletList.h"
#include "widgets/Button.h"
#include "widgets/CheckRow.h"
#include "widgets/ComboBox.h"
#include "widgets/Field.h"
#include "widgets/FocusRing.h"
#include "widgets/LineEdit.h"
#include "widgets/LinkButton.h"
#include "widgets/Notice.h"
#include "widgets/ProgressList.h"
#include "widgets/RadioRow.h"
#include "widgets/SegmentedChoice.h"
#include "widgets/TabRow.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace trunkline::widgets;

namespace {

QWidget *page()
{
    const auto widget = new QWidget;
    widget->setObjectName(u"page"_qs);
    widget->setAttribute(Qt::WA_StyledBackground);
    return widget;
}

QWidget *captioned(QWidget *part, const QString &caption)
{
    const auto holder = new QWidget;
    const auto column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::px(6));
    column->addWidget(part);
    column->addWidget(new Text(Text::Hint, caption));
    holder->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return holder;
}

void hover(QWidget *widget)
{
    QMetaObject::invokeMethod(
        widget, [widget] { widget->setAttribute(Qt::WA_UnderMouse); }, Qt::QueuedConnection);
}

void focus(QWidget *widget)
{
    const auto ring = new FocusRing;
    ring->setWidget(widget);
}

QWidget *buttonStates(const QString &text, Button::Kind kind)
{
    const auto row = new QWidget;
    const auto layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(14));
    for (const QString &state : {u"Default"_qs, u"Hover"_qs, u"Pressed"_qs, u"Focus"_qs, u"Disabled"_qs}) {
        const auto button = new Button(text, kind);
        button->setWide();
        layout->addWidget(captioned(button, state));
        if (state == u"Hover"_qs)
            hover(button);
        if (state == u"Pressed"_qs)
            button->setDown(true);
        if (state == u"Focus"_qs)
            QMetaObject::invokeMethod(
                button, [button] { focus(button); }, Qt::QueuedConnection);
        button->setEnabled(state != u"Disabled"_qs);
    }
    layout->addStretch();
    return row;
}

QWidget *otherButtons()
{
    const auto row = new QWidget;
    const auto layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(14));
    layout->addWidget(captioned(compactButton(u"Copy"_qs, u"copy"_qs), u"Small"_qs));
    layout->addWidget(captioned(compactButton(u"Copy"_qs, u"copy"_qs, Button::Kind::Quiet), u"Quiet"_qs));
    layout->addWidget(captioned(new Button(u"Take it down"_qs, Button::Kind::Danger), u"Destructive"_qs));
    const auto exporting = new Button(u"Export"_qs, u"export"_qs);
    exporting->setMenu(new QMenu(exporting));
    layout->addWidget(captioned(exporting, u"Menu"_qs));
    layout->addWidget(captioned(new LinkButton(u"Where?"_qs, u"help"_qs), u"Link"_qs));
    layout->addStretch();
    return row;
}

template <class Row>
QWidget *choices()
{
    const auto row = new QWidget;
    const auto layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::px(20));
    for (const QString &state : {u"Off"_qs, u"On"_qs, u"Focus"_qs, u"Disabled"_qs}) {
        const auto choice = new Row(state);
        choice->setAutoExclusive(false);
        choice->setChecked(state == u"On"_qs || state == u"Focus"_qs);
        choice->setEnabled(state != u"Disabled"_qs);
        if (state == u"Focus"_qs)
            QMetaObject::invokeMethod(
                choice, [choice] { focus(choice); }, Qt::QueuedConnection);
        layout->addWidget(choice);
    }
    layout->addStretch();
    return row;
}

QWidget *fields()
{
    const auto holder = new QWidget;
    const auto grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(Theme::px(14));
    grid->setVerticalSpacing(Theme::px(16));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int n = 0;
    const auto add = [&](const QString &label, const QString &text) {
        const auto edit = new LineEdit;
        edit->setLeftToRight();
        edit->setText(text);
        const auto field = new Field(label, edit);
        grid->addWidget(field, n / 2, n % 2, Qt::AlignTop);
        ++n;
        return std::pair(field, edit);
    };
    add(u"Default"_qs, u"203.0.113.10"_qs);
    add(u"Counter"_qs, u"Riverside Clinic line"_qs).second->setCounter(u"21 of 64"_qs);
    add(u"Valid"_qs, u"203.0.113.10"_qs).second->setVerified(true);
    add(u"Empty"_qs, {}).second->setPlaceholderText(u"gateway.example.com"_qs);
    add(u"Error"_qs, u"203.0.113.300"_qs).first->setError(u"Each part must be 255 or less."_qs);
    add(u"Warning"_qs, u"192.168.1.20"_qs).first->setWarning(u"Twilio can’t reach this address."_qs);
    add(u"Disabled"_qs, u"5060"_qs).second->setEnabled(false);
    const auto only = add(u"Read-only"_qs, u"TK0123…cdef"_qs);
    only.second->setReadOnly(true);
    only.second->setFixedFont();
    const auto secret = add(u"Auth Token"_qs, u"0123456789abcdef0123456789abcdef"_qs);
    secret.second->setFixedFont();
    secret.second->setSecret(u"Show Auth Token"_qs, u"Hide Auth Token"_qs);
    secret.second->setVerified(true);
    secret.first->setHint(u"24 of 32 characters"_qs);
    const auto address = add(u"&Address"_qs, u"203.0.113.10"_qs);
    address.second->addButton(u"Pa&ste"_qs, u"paste"_qs);
    address.first->setRichHint(
        u"You can also paste a SIP address, or the output of <code>docker ps</code>, <code>kubectl get svc</code> or "
        u"<code>cf ic ps</code>."_qs);
    const auto search = add(u"Search"_qs, {});
    search.second->setPlaceholderText(u"Search numbers"_qs);
    search.second->setLeadingIcon(u"search"_qs);
    const auto combo = new ComboBox;
    combo->addItems({u"IBM Voice Gateway"_qs, u"Other or not sure"_qs});
    const auto field = new Field(u"Gateway pro&duct"_qs, combo);
    field->setOptional();
    field->setHint(u"TCP, port 5060. From IBM’s guide, checked on 22 November 2026."_qs);
    grid->addWidget(field, n / 2, n % 2, Qt::AlignTop);
    return holder;
}

ProgressList *progress()
{
    using State = ProgressRow::State;
    const auto list = new ProgressList;
    list->setRows({
        {u"a"_qs, u"Waiting"_qs, {}, State::Waiting, {}, {}, {}},
        {u"b"_qs, u"Running"_qs, {}, State::Running, {}, {}, {}},
        {u"c"_qs, u"Done"_qs, {}, State::Done, u"0.8 s"_qs, {}, {}},
        {u"d"_qs, u"Retrying"_qs, u"Trying again in 3 s (2 of 5)."_qs, State::Retrying, {}, u"Try now"_qs, {}},
        {u"e"_qs, u"Failed"_qs, u"What went wrong. What to do."_qs, State::Failed, {}, u"Fix"_qs, {}},
        {u"f"_qs,
         u"Unclear"_qs,
         u"Twilio’s answer got lost. Trunkline looks before it goes on."_qs,
         State::Unclear,
         {},
         {},
         {}},
        {u"g"_qs, u"Skipped"_qs, {}, State::Skipped, {}, {}, {}},
    });
    return list;
}

} // namespace

QWidget *componentsSheet()
{
    const auto widget = page();
    const auto grid = new QGridLayout(widget);
    grid->setContentsMargins(Theme::px(40), Theme::px(40), Theme::px(40), Theme::px(40));
    grid->setHorizontalSpacing(Theme::px(56));
    const auto left = new QVBoxLayout;
    const auto right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right})
        column->setSpacing(Theme::px(12));
    left->addWidget(new Text(Text::Display, u"Components and states"_qs));
    left->addSpacing(Theme::px(16));
    left->addWidget(new Text(Text::Label, u"Buttons"_qs));
    left->addWidget(buttonStates(u"Next"_qs, Button::Kind::Primary));
    left->addWidget(buttonStates(u"Back"_qs, Button::Kind::Plain));
    left->addWidget(otherButtons());
    left->addWidget(new Text(Text::Label, u"Choices"_qs));
    left->addWidget(choices<CheckRow>());
    left->addWidget(choices<RadioRow>());
    left->addWidget(
        new CheckRow(u"Re&member on this computer"_qs, u"Kept in the system keyring, protected by your login."_qs));
    const auto segments = new SegmentedChoice;
    segments->addSegment(u"T&CP"_qs, u"recommended"_qs);
    segments->addSegment(u"&UDP"_qs);
    segments->addSegment(u"T&LS"_qs);
    left->addWidget(segments);
    const auto tabs = new TabRow;
    tabs->addTab(u"Use a number I &own"_qs);
    tabs->addTab(u"&Get a new number"_qs);
    tabs->addTab(u"&Decide later"_qs);
    tabs->setCount(0, 4);
    left->addWidget(tabs);
    left->addStretch();

    right->addWidget(new Text(Text::Label, u"Fields"_qs));
    right->addWidget(fields());
    right->addWidget(new Text(Text::Label, u"Set-up rows"_qs));
    right->addWidget(progress());
    right->addWidget(new Text(Text::Label, u"Notices"_qs));
    right->addWidget(new Notice(Notice::Kind::Ok, u"It worked"_qs, u"What this means."_qs));
    right->addWidget(new Notice(Notice::Kind::Info, u"Good to know"_qs, u"One fact, one action."_qs));
    right->addWidget(new Notice(Notice::Kind::Warning, u"Look at this"_qs, u"What happens if you go on."_qs));
    right->addWidget(new Notice(Notice::Kind::Error, u"It stopped"_qs, u"Why, and what to do next."_qs));
    right->addWidget(
        new Notice(Notice::Kind::Practice, u"This is practice"_qs,
                   u"Every step runs with a simulated account. Nothing reaches Twilio and nothing is charged."_qs));
    const auto continuing = new Notice(Notice::Kind::Info, u"Continue where you left off"_qs,
                                       u"Riverside Clinic – you stopped at Phone number, today at 09:41."_qs);
    continuing->setIconName(u"waiting"_qs);
    continuing->setButtonPlace(Notice::Buttons::Beside);
    continuing->addButton(u"Start o&ver"_qs, {}, Button::Kind::Quiet);
    continuing->addButton(u"C&ontinue"_qs, {}, Button::Kind::Primary);
    right->addWidget(continuing);
    const auto refused =
        new Notice(Notice::Kind::Error, u"Internet → Your gateway: Twilio is not allowed in yet"_qs,
                   u"The gateway answers this computer, but Twilio isn’t on its list of allowed callers."_qs);
    refused->addButton(u"Copy a message for your network team"_qs, u"copy"_qs, Button::Kind::Primary);
    refused->addButton(u"Show Twilio’s addresses"_qs);
    right->addWidget(refused);
    const auto inUse =
        new Notice(Notice::Kind::Warning, u"+1 415 555 0178 answers calls today – 12 in the last week"_qs,
                   u"They go to the website hooks.riverside.example. If you move the number, they go to "
                   u"your gateway. Trunkline keeps the old setting, so you can undo this."_qs);
    const auto agree = new CheckRow(u"&Move +1 415 555 0178 to my gateway"_qs);
    agree->setChecked(true);
    inUse->setExtra(agree);
    right->addWidget(inUse);
    right->addStretch();
    const bool narrow = Theme::scale() > 1.4;
    grid->addLayout(left, 0, 0);
    grid->addLayout(right, narrow ? 1 : 0, narrow ? 0 : 1);
    return widget;
}

const QList<Sheet> &sheets()
{
    static const QList<Sheet> all{
        {u"components"_qs, 1280, componentsSheet},
        {u"lists"_qs, 960, listsSheet},
        {u"path"_qs, 1100, pathSheet},
        {u"tables"_qs, 1000, tablesSheet},
        {u"frame"_qs, 960, frameSheet},
        {u"compact"_qs, 800, compactSheet},
        {u"strip"_qs, 960, stripSheet},
        {u"welcome"_qs, 960, welcomeSheet},
    };
    return all;
}
