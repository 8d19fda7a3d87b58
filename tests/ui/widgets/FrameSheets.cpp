#include "Sheets.h"

#include "widgets/Button.h"
#include "widgets/ButtonBar.h"
#include "widgets/CommandList.h"
#include "widgets/Field.h"
#include "widgets/HelpDrawer.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"
#include "widgets/StepRail.h"
#include "widgets/Text.h"
#include "widgets/Theme.h"
#include "widgets/WelcomePanel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace trunkline::widgets;

namespace {

void fillRail(StepRail *rail)
{
    rail->setSteps({u"Twilio account"_qs, u"Trunk"_qs, u"Gateway"_qs, u"Phone number"_qs, u"Review"_qs, u"Set up"_qs,
                    u"Check the line"_qs});
    rail->setCurrent(3);
    rail->setValue(0, u"Riverside Clinic"_qs);
    rail->setValue(1, u"Riverside Clinic line"_qs);
    rail->setValue(2, u"203.0.113.10"_qs);
}

QWidget *wizardPage(int side, int top)
{
    const auto widget = new QWidget;
    widget->setObjectName(u"page"_qs);
    widget->setAttribute(Qt::WA_StyledBackground);
    const auto column = new QVBoxLayout(widget);
    column->setContentsMargins(side, top, side, 24);
    column->setSpacing(0);
    column->addWidget(new Text(Text::Title, u"Name your trunk"_qs));
    column->addSpacing(Theme::px(4));
    column->addWidget(
        new Text(Text::Subtitle, u"The trunk is the line between Twilio and your gateway. Only you see its name."_qs));
    column->addSpacing(Theme::px(24));
    const auto edit = new LineEdit;
    edit->setText(u"Riverside Clinic line"_qs);
    edit->setCounter(u"21 of 64"_qs);
    const auto field = new Field(u"&Trunk name"_qs, edit);
    field->setHint(u"A place or a purpose works well, for example “Front desk” or “Clinic bookings”."_qs);
    column->addWidget(field);
    column->addStretch();
    return widget;
}

void fillDrawer(HelpDrawer *drawer)
{
    drawer->setTitle(u"Where the codes are"_qs);
    drawer->addStep(u"Sign in to Twilio and find the box <b>Account info</b> on the first page."_qs);
    drawer->addStep(u"Copy the <b>Account SID</b>. It starts with AC."_qs);
    drawer->addStep(u"Choose <b>Show</b>, then copy the <b>Auth Token</b>."_qs);
    drawer->addButton(u"Open Twilio"_qs, u"external-link"_qs);
    drawer->addFootnote(
        u"Treat the Auth Token like a password. If you think someone has seen it, make a new one in Twilio."_qs);
    drawer->addWords({{u"Trunk"_qs, u"The line between Twilio and your gateway."_qs}});
    drawer->open();
}

QWidget *window(StepRail::Form form, int width, int height, bool help)
{
    const auto widget = new QWidget;
    widget->setMinimumSize(width, height);
    const bool strip = form == StepRail::Form::Strip;
    const auto rail = new StepRail;
    fillRail(rail);
    rail->setForm(form);
    rail->setPractice(!help);
    const auto bar = new ButtonBar;
    bar->setLeading(u"Sa&ve and close"_qs);
    bar->setReason(u"Finish the Auth Token first"_qs);
    bar->setBack(u"&Back"_qs);
    bar->setPrimary(u"&Next"_qs, !help);
    bar->setCompact(form != StepRail::Form::Full);

    const auto outer = strip ? static_cast<QBoxLayout *>(new QVBoxLayout(widget)) : new QHBoxLayout(widget);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(rail);
    const auto column = new QVBoxLayout;
    column->setSpacing(0);
    outer->addLayout(column, 1);
    const auto middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(form == StepRail::Form::Full ? wizardPage(40, 32) : wizardPage(24, 24), 1);
    if (help) {
        const auto drawer = new HelpDrawer;
        middle->addWidget(drawer);
        fillDrawer(drawer);
    }
    column->addLayout(middle, 1);
    column->addWidget(bar);
    return widget;
}

} // namespace

QWidget *frameSheet()
{
    return window(StepRail::Form::Full, 960, 680, true);
}

QWidget *compactSheet()
{
    return window(StepRail::Form::Compact, 800, 600, false);
}

QWidget *stripSheet()
{
    return window(StepRail::Form::Strip, 960, 680, false);
}

QWidget *welcomeSheet()
{
    const auto widget = new QWidget;
    widget->setMinimumSize(960, 680);
    const auto row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(new WelcomePanel);
    const auto right = new QVBoxLayout;
    right->setSpacing(0);
    row->addLayout(right, 1);
    const auto page = new QWidget;
    page->setObjectName(u"page"_qs);
    page->setAttribute(Qt::WA_StyledBackground);
    const auto column = new QVBoxLayout(page);
    column->setContentsMargins(40, 40, 40, 24);
    column->setSpacing(0);
    column->addWidget(new Text(Text::Display, u"Give your voice gateway a\u00a0phone\u00a0number"_qs));
    column->addSpacing(Theme::px(4));
    column->addWidget(new Text(Text::Subtitle, u"Trunkline connects a Twilio phone number to the computer that answers "
                                               u"your calls. You never need to open the Twilio website."_qs));
    column->addSpacing(24);
    const auto notice = new Notice(Notice::Kind::Info, u"Continue where you left off"_qs,
                                   u"Riverside Clinic – you stopped at Phone number, today at 09:41."_qs);
    notice->setIconName(u"waiting"_qs);
    notice->setButtonPlace(Notice::Buttons::Beside);
    notice->addButton(u"Start o&ver"_qs, {}, Button::Kind::Quiet);
    notice->addButton(u"C&ontinue"_qs, {}, Button::Kind::Primary);
    column->addWidget(notice);
    column->addSpacing(16);
    const auto commands = new CommandList;
    commands->addRow(u"plus"_qs, u"&Set up a new trunk"_qs, u"For a number that should ring at your gateway."_qs);
    commands->addRow(u"wrench"_qs, u"&Check or repair an existing set-up"_qs,
                     u"Finds out why calls don’t arrive, and fixes it."_qs);
    commands->addRow(u"practice"_qs, u"&Practise first"_qs,
                     u"A simulated account. Nothing is bought and nothing is changed."_qs);
    commands->addRow(u"help"_qs, u"I don’t use &Twilio"_qs, u"What to ask your phone provider for instead."_qs);
    column->addWidget(commands);
    column->addStretch();
    right->addWidget(page, 1);
    const auto bar = new ButtonBar;
    bar->setLeading(u"English"_qs, u"globe"_qs, true);
    bar->setBack(u"&About"_qs);
    bar->setPrimary(u"&Help"_qs, true, u"help"_qs);
    bar->setPrimaryKind(Button::Kind::Quiet);
    bar->back()->setKind(Button::Kind::Quiet);
    bar->back()->setWide(false);
    bar->primary()->setWide(false);
    right->addWidget(bar);
    return widget;
}
