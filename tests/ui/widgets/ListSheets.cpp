#include "Sheets.h"

#include "setup/CallPath.h"
#include "widgets/BulletList.h"
#include "widgets/Button.h"
#include "widgets/CallPathView.h"
#include "widgets/Card.h"
#include "widgets/CheckList.h"
#include "widgets/CheckRow.h"
#include "widgets/ChoiceTable.h"
#include "widgets/CopyButton.h"
#include "widgets/Disclosure.h"
#include "widgets/EmptyState.h"
#include "widgets/Facts.h"
#include "widgets/LineEdit.h"
#include "widgets/NumberBanner.h"
#include "widgets/PlanList.h"
#include "widgets/ProgressHead.h"
#include "widgets/TabRow.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"
#include "widgets/ValueList.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace trunkline;
using namespace trunkline::widgets;

namespace {

QWidget *page(int margin = 40)
{
    const auto widget = new QWidget;
    widget->setObjectName(u"page"_qs);
    widget->setAttribute(Qt::WA_StyledBackground);
    const auto column = new QVBoxLayout(widget);
    column->setContentsMargins(margin, 32, margin, 24);
    column->setSpacing(Theme::px(16));
    return widget;
}

setup::CallPath path(const std::array<setup::LegState, 4> &states)
{
    setup::CallPath path;
    path.stations[0] = {u"Caller"_qs, u"Any phone"_qs, true};
    path.stations[1] = {u"Phone number"_qs, u"+1 415 555 0147"_qs, true};
    path.stations[2] = {u"Twilio trunk"_qs, u"Riverside Clinic"_qs, true};
    path.stations[3] = {u"Internet"_qs, u"TCP, port 5060"_qs, true};
    path.stations[4] = {u"Your gateway"_qs, u"203.0.113.10"_qs, true};
    for (int i = 0; i < 4; ++i)
        path.legs[i].state = states[i];
    return path;
}

CallPathView *view(const setup::CallPath &path)
{
    const auto view = new CallPathView;
    view->setPath(path);
    return view;
}

QStandardItemModel *numbers(QObject *parent)
{
    const auto model = new QStandardItemModel(0, 3, parent);
    model->setHorizontalHeaderLabels({u"Number"_qs, u"Place"_qs, u"What it does today"_qs});
    const auto add = [model](const QString &number, const QString &place, const QString &icon, const QString &colour,
                             const QString &today, bool enabled) {
        QList<QStandardItem *> row{new QStandardItem(number), new QStandardItem(place), new QStandardItem(today)};
        row[2]->setData(icon, ChoiceTable::IconRole);
        row[2]->setData(colour, ChoiceTable::IconColourRole);
        row[0]->setData(QString(number + u", " + place + u", " + today), Qt::AccessibleTextRole);
        for (QStandardItem *item : row)
            item->setFlags(enabled ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        model->appendRow(row);
    };
    add(u"+1 415 555 0132"_qs, u"San Francisco"_qs, u"minus"_qs, u"muted"_qs, u"Not in use"_qs, true);
    add(u"+1 415 555 0178"_qs, u"San Francisco"_qs, u"warning"_qs, u"warn-mark"_qs, u"Answered by a website"_qs, true);
    add(u"+1 628 555 0106"_qs, u"San Francisco"_qs, u"trunk"_qs, u"muted"_qs, u"On the trunk “Front desk”"_qs, true);
    add(u"+1 833 555 0141"_qs, u"Toll-free"_qs, u"message"_qs, u"muted"_qs, u"Text messages only – can’t take calls"_qs,
        false);
    return model;
}

} // namespace

QWidget *listsSheet()
{
    const auto widget = page();
    const auto column = widget->layout();
    const auto head = new ProgressHead;
    head->setSentence(u"Step 4 of 5: buying the number"_qs);
    head->setPercent(64);
    column->addWidget(head);

    const auto plan = new PlanList;
    plan->setRows({
        {u"plus"_qs, u"Create the trunk <b>Riverside Clinic line</b>"_qs, {}, u"Free"_qs, false},
        {u"plus"_qs,
         u"Send its calls to <b>203.0.113.10</b>, and to <b>203.0.113.11</b> if that fails"_qs,
         {},
         u"Free"_qs,
         false},
        {u"card"_qs, u"Buy the number <b>\u2066+1 415 555 0147\u2069</b> and connect it to the trunk"_qs,
         u"San Francisco, for calls and texts"_qs, u"US$1.15 a month"_qs, true},
    });
    plan->setTotal(u"<b>US$1.15 today</b>, then US$1.15 a month plus call minutes"_qs,
                   u"Your Twilio balance is US$48.20. Prices are from your account’s price list."_qs);
    plan->setTotalButton(compactButton(u"See call &prices"_qs, u"external-link"_qs));
    column->addWidget(plan);
    const auto agree = new CheckRow({});
    agree->setRichText(u"I agree that Twilio charges <b>US$1.15 today and every month</b> for <b>\u2066+1 415 555 "
                       u"0147\u2069</b>, until I cancel it."_qs,
                       u"I &agree that Twilio charges US$1.15 today and every month for +1 415 555 0147, until I "
                       u"cancel it."_qs);
    agree->setChecked(true);
    column->addWidget(agree);

    const auto uri = new SunkenRow;
    uri->setValue(u"Twilio will call"_qs, u"sip:203.0.113.10:5060;transport=tcp"_qs);
    uri->addTrailing(new CopyButton(u"Cop&y"_qs));
    column->addWidget(uri);
    const auto test = new ResultCard;
    test->setResult(Mark::Verified, u"Your gateway answered in 48 ms"_qs,
                    u"Tested from this computer. The test call at the end tests from Twilio."_qs);
    test->addTrailing(compactButton(u"&Test again"_qs, u"retry"_qs));
    column->addWidget(test);
    const auto account = new ResultCard;
    account->setResult(Mark::Verified, u"Connected to Twilio"_qs);
    account->setNote(u"Checked just now"_qs);
    account->addTrailing(compactButton(u"Check a&gain"_qs, u"retry"_qs));
    const auto facts = new Facts;
    facts->setFacts(
        {{u"Account"_qs, u"Riverside Clinic"_qs}, {u"Type"_qs, u"Full"_qs}, {u"Balance"_qs, u"US$48.20"_qs}});
    account->addBelow(facts);
    column->addWidget(account);

    const auto side = new QWidget;
    const auto row = new QHBoxLayout(side);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::px(24));
    const auto checks = new CheckList;
    checks->setItems({{Mark::Verified, u"Account is active"_qs, {}},
                      {Mark::Verified, u"+1 415 555 0147 takes calls"_qs, {}},
                      {Mark::Likely, u"Gateway answers"_qs, u"this computer only"_qs},
                      {Mark::Failed, u"Gateway lets Twilio in"_qs, u"Refused"_qs}});
    row->addWidget(checks, 1, Qt::AlignTop);
    const auto call = new ResultCard;
    call->setStacked(true);
    call->setResult(Mark::Failed, u"Test call didn’t get through"_qs,
                    u"10:43, stopped after 2 s. Cost: less than US$0.02."_qs);
    call->addBelow(new Button(u"Call &again"_qs, u"phone"_qs));
    call->setFixedWidth(Theme::px(248));
    row->addWidget(call, 0, Qt::AlignTop);
    column->addWidget(side);

    const auto advanced = new Disclosure(u"A&dvanced settings"_qs, u"Encryption, transfer, recording, caller names"_qs);
    column->addWidget(advanced);
    const auto open = new Disclosure(u"A&dvanced settings"_qs);
    open->setContent(new CheckRow(u"Encr&ypt calls"_qs, u"TLS and SRTP. Your gateway must support both."_qs));
    open->addTrailing(compactButton(u"Reset t&o usual"_qs, u"undo"_qs));
    open->setUnfolded(true, false);
    column->addWidget(open);
    const auto bullets = new BulletList;
    bullets->setLines({{u"check"_qs, &Tokens::ok, u"Carry incoming calls from your number to your gateway"_qs},
                       {u"minus"_qs, &Tokens::muted, u"Outgoing calls, recording and call transfer stay off"_qs}});
    column->addWidget(bullets);
    const auto banner = new NumberBanner;
    banner->setNumber(u"\u2066+1 415 555 0147\u2069"_qs,
                      u"Rings at 203.0.113.10. Last test call at 10:47: answered."_qs);
    banner->addTrailing(new Button(u"&Copy number"_qs, u"copy"_qs));
    column->addWidget(banner);
    const auto values = new ValueList;
    values->setRows({{u"Trunk"_qs, u"Riverside Clinic line"_qs, false, true},
                     {u"Trunk SID"_qs, u"TK0123456789abcdef0123456789abcdef"_qs, true, true},
                     {u"Gateway"_qs, u"sip:203.0.113.10:5060;transport=tcp"_qs, true, true},
                     {u"Cost"_qs, u"US$1.15 a month, plus call minutes"_qs, false, true}});
    column->addWidget(values);
    static_cast<QVBoxLayout *>(column)->addStretch();
    return widget;
}

QWidget *pathSheet()
{
    using S = setup::LegState;
    const auto widget = page(32);
    const auto column = widget->layout();
    setup::CallPath planned = path({S::Planned, S::Planned, S::Planned, S::Planned});
    planned.stations[1].exists = planned.stations[2].exists = false;
    column->addWidget(view(planned));
    column->addWidget(view(path({S::NotChecked, S::Checking, S::Likely, S::Attention})));
    setup::CallPath failed = path({S::Verified, S::Verified, S::Verified, S::Failed});
    failed.legs[3].word = u"Turned away"_qs;
    column->addWidget(view(failed));
    const auto row = new QHBoxLayout;
    const auto narrow = view(failed);
    narrow->setMaximumWidth(Theme::px(360));
    row->addWidget(narrow);
    const auto other = view(path({S::Verified, S::Checking, S::Likely, S::Planned}));
    other->setMaximumWidth(Theme::px(360));
    row->addWidget(other);
    static_cast<QVBoxLayout *>(column)->addLayout(row);
    const auto small = new CallPathView(nullptr, CallPathView::Size::Small);
    small->setPath(failed);
    small->setMaximumWidth(Theme::px(320));
    column->addWidget(small);
    static_cast<QVBoxLayout *>(column)->addStretch();
    return widget;
}

QWidget *tablesSheet()
{
    const auto widget = page();
    const auto column = widget->layout();
    const auto tabs = new TabRow;
    tabs->addTab(u"Use a number I &own"_qs);
    tabs->addTab(u"&Get a new number"_qs);
    tabs->addTab(u"&Decide later"_qs);
    tabs->setCount(0, 4);
    column->addWidget(tabs);
    const auto table = new ChoiceTable;
    table->setAccessibleName(u"Your phone numbers"_qs);
    table->setModel(numbers(table));
    table->setNumberColumn(0);
    table->setColumnShares({1, 1, 4});
    table->chooseRow(1);
    column->addWidget(table);
    const auto loading = new ChoiceTable;
    loading->setModel(numbers(loading));
    loading->setLoading(u"Loading numbers…"_qs);
    column->addWidget(loading);
    const auto empty =
        new EmptyState(u"phone"_qs, u"This account has no phone numbers yet"_qs,
                       u"Get one here. A local number in the United States costs US$1.15 a month on your "
                       u"account’s price list."_qs);
    empty->addButton(u"Get a new number"_qs, true);
    empty->addButton(u"Decide later"_qs);
    column->addWidget(empty);
    return widget;
}
