// What the other parts do: keyboard, screen reader, right-to-left, large text.
#include "widgets/Button.h"
#include "widgets/ButtonBar.h"
#include "widgets/Card.h"
#include "widgets/CheckList.h"
#include "widgets/CheckRow.h"
#include "widgets/ChoiceTable.h"
#include "widgets/ComboBox.h"
#include "widgets/CommandList.h"
#include "widgets/CommandRow.h"
#include "widgets/CopyButton.h"
#include "widgets/Disclosure.h"
#include "widgets/Field.h"
#include "widgets/HelpDrawer.h"
#include "widgets/LineEdit.h"
#include "widgets/Motion.h"
#include "widgets/Notice.h"
#include "widgets/PlanList.h"
#include "widgets/ProgressHead.h"
#include "widgets/ProgressList.h"
#include "widgets/SegmentedChoice.h"
#include "widgets/StepRail.h"
#include "widgets/TabRow.h"
#include "widgets/Theme.h"
#include "widgets/ValueList.h"
#include "widgets/WelcomePanel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>
#include <QVariantAnimation>

using namespace trunkline::widgets;

namespace {

QString name(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Name);
}

QString description(QObject *object)
{
    return QAccessible::queryAccessibleInterface(object)->text(QAccessible::Description);
}

QAccessibleInterface *child(QObject *object, int index)
{
    return QAccessible::queryAccessibleInterface(object)->child(index);
}

template <class Window>
void showActive(Window &window)
{
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

} // namespace

class PartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFont font = QApplication::font();
        font.setPixelSize(14);
        QApplication::setFont(font);
        Theme::apply(*qApp, Appearance::Light);
    }

    void init()
    {
        // The offscreen platform says so of every window; anything else is a fault.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_qs));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        Motion::setReduced(true);
    }

    void aSegmentedChoiceIsOneTabStopAndArrowsMoveInside()
    {
        QWidget window;
        const auto column = new QVBoxLayout(&window);
        const auto before = new Button(u"Before"_qs);
        const auto choice = new SegmentedChoice;
        choice->setAccessibleName(u"Connection"_qs);
        choice->addSegment(u"T&CP"_qs, u"recommended"_qs);
        choice->addSegment(u"&UDP"_qs);
        choice->addSegment(u"T&LS"_qs);
        const auto after = new Button(u"After"_qs);
        for (QWidget *part :
             {static_cast<QWidget *>(before), static_cast<QWidget *>(choice), static_cast<QWidget *>(after)})
            column->addWidget(part);
        showActive(window);
        QSignalSpy chosen(choice, &SegmentedChoice::chosen);

        before->setFocus();
        QTest::keyClick(&window, Qt::Key_Tab);
        const QList<QAbstractButton *> segments = choice->findChildren<QAbstractButton *>();
        QCOMPARE(QApplication::focusWidget(), segments[0]);
        QTest::keyClick(segments[0], Qt::Key_Right);
        QCOMPARE(choice->current(), 1);
        QCOMPARE(QApplication::focusWidget(), segments[1]);
        choice->setSegmentEnabled(2, false);
        QTest::keyClick(segments[1], Qt::Key_Right);
        QCOMPARE(choice->current(), 0); // round, past the one that cannot be chosen
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), after);
        QCOMPARE(chosen.size(), 2);
        QTest::mouseClick(segments[1], Qt::LeftButton);
        QCOMPARE(choice->current(), 1);
        choice->setCurrent(0);
        QCOMPARE(chosen.size(), 3); // setCurrent() is not the user

        choice->setLayoutDirection(Qt::RightToLeft);
        segments[0]->setFocus();
        QTest::keyClick(segments[0], Qt::Key_Left); // forward
        QCOMPARE(choice->current(), 1);
        QVERIFY(segments[0]->x() > segments[1]->x());
    }

    void segmentsAreRadioButtonsToAReader()
    {
        SegmentedChoice choice;
        choice.addSegment(u"T&CP"_qs, u"recommended"_qs);
        choice.addSegment(u"&UDP"_qs);
        const QList<QAbstractButton *> segments = choice.findChildren<QAbstractButton *>();
        QAccessibleInterface *first = QAccessible::queryAccessibleInterface(segments[0]);
        QCOMPARE(first->role(), QAccessible::RadioButton);
        QCOMPARE(first->text(QAccessible::Name), u"TCP, recommended"_qs);
        QVERIFY(first->state().checked);
        QCOMPARE(name(segments[1]), u"UDP"_qs);
    }

    void aNoticeAppearsAndGoesAway()
    {
        QWidget window;
        const auto column = new QVBoxLayout(&window);
        const auto notice =
            new Notice(Notice::Kind::Error, u"Twilio didn’t accept these codes"_qs, u"Copy them again."_qs);
        column->addWidget(notice);
        column->addStretch();
        notice->hide();
        showActive(window);
        QVERIFY(!notice->isThere());
        notice->appear();
        QVERIFY(notice->isThere());
        QTRY_VERIFY(notice->isVisible());
        QCOMPARE(name(notice), u"Error: Twilio didn’t accept these codes. Copy them again."_qs);
        QCOMPARE(QAccessible::queryAccessibleInterface(notice)->role(), QAccessible::AlertMessage);
        QTRY_VERIFY(notice->height() >= Theme::px(64));
        notice->goAway();
        QVERIFY(!notice->isThere());
        QTRY_VERIFY(notice->isHidden());
    }

    void aNoticeGrowsAndShrinksUnlessMotionIsReduced()
    {
        Motion::setReduced(false);
        if (Motion::isReduced())
            QSKIP("the platform wants no animation");
        QWidget window;
        const auto column = new QVBoxLayout(&window);
        const auto notice = new Notice(Notice::Kind::Info, u"Good to know"_qs, u"One fact, one action."_qs);
        column->addWidget(notice);
        column->addStretch();
        notice->hide();
        showActive(window);
        notice->appear();
        QVERIFY(notice->heightForWidth(400) < Theme::px(64));
        QTRY_COMPARE(notice->heightForWidth(400), Theme::px(64));
        const auto motion = notice->findChild<QVariantAnimation *>();
        QTRY_COMPARE(motion->state(), QAbstractAnimation::Stopped); // all of it
        notice->goAway();
        QVERIFY(notice->isVisible());
        QTRY_VERIFY(notice->isHidden());
    }

    void whatANoticeHoldsIsNeverCut()
    {
        QWidget window;
        window.resize(420, 500);
        const auto column = new QVBoxLayout(&window);
        const auto notice =
            new Notice(Notice::Kind::Warning, u"+1 415 555 0178 answers calls today"_qs,
                       u"They go to the website hooks.riverside.example. If you move the number, they go "
                       u"to your gateway. Trunkline keeps the old setting, so you can undo this."_qs);
        const auto box = new CheckRow(u"&Move +1 415 555 0178 to my gateway"_qs);
        notice->setExtra(box);
        column->addWidget(notice);
        column->addStretch();
        showActive(window);
        const auto bottom = [&] { return box->mapTo(notice, QPoint(0, box->height())).y(); };
        QTRY_VERIFY(notice->height() >= bottom() + Theme::px(12));
        const int wide = notice->height();
        window.resize(300, 500);
        QTRY_VERIFY(notice->height() > wide);
        QTRY_VERIFY(notice->height() >= bottom() + Theme::px(12));
        QVERIFY(box->height() >= Theme::px(28)); // a target for the pointer
    }

    void theButtonsOfANoticeGoWhereThereIsRoom()
    {
        QWidget window;
        window.resize(640, 400);
        const auto column = new QVBoxLayout(&window);
        const auto notice = new Notice(Notice::Kind::Info, u"Continue where you left off"_qs,
                                       u"Riverside Clinic – you stopped at Phone number, today at 09:41."_qs);
        notice->setButtonPlace(Notice::Buttons::Beside);
        Button *first = notice->addButton(u"Start o&ver"_qs, {}, Button::Kind::Quiet);
        Button *second = notice->addButton(u"C&ontinue"_qs, {}, Button::Kind::Primary);
        column->addWidget(notice);
        column->addStretch();
        showActive(window);
        const auto at = [notice](QWidget *part) { return QRect(part->mapTo(notice, QPoint()), part->size()); };
        QTRY_VERIFY(at(second).right() > notice->width() - Theme::px(30));
        QCOMPARE(at(first).top(), at(second).top());
        window.resize(340, 400);
        QTRY_VERIFY(at(first).left() < Theme::px(60)); // below the text
        QTRY_VERIFY(notice->height() >= at(second).bottom() + Theme::px(12));
        first->setText(u"Noch einmal ganz von vorn"_qs);
        second->setText(u"Mit der Einrichtung weitermachen"_qs);
        QTRY_VERIFY(at(second).top() > at(first).bottom()); // in two lines
        QTRY_VERIFY(notice->height() >= at(second).bottom() + Theme::px(12));
        QVERIFY(at(second).width() >= second->sizeHint().width());
        window.resize(640, 400);
        first->setText(u"Start o&ver"_qs);
        second->setText(u"C&ontinue"_qs);
        QTRY_VERIFY(at(second).right() > notice->width() - Theme::px(30));
    }

    void theRailSaysWhereOneIs()
    {
        StepRail rail;
        rail.setSteps({u"Twilio account"_qs, u"Trunk"_qs, u"Gateway"_qs});
        rail.setValue(0, u"Riverside Clinic"_qs);
        rail.setCurrent(1);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&rail);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->text(QAccessible::Name), u"Steps"_qs);
        QCOMPARE(list->child(0)->role(), QAccessible::ListItem);
        QCOMPARE(list->child(0)->text(QAccessible::Name), u"Twilio account, finished, Riverside Clinic"_qs);
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"Trunk, current step"_qs);
        QCOMPARE(list->child(2)->text(QAccessible::Name), u"Gateway, not yet"_qs);
        QCOMPARE(list->child(3)->text(QAccessible::Name), u"Help"_qs); // a real button
        rail.setCurrent(3);
        QCOMPARE(list->child(2)->text(QAccessible::Name), u"Gateway, finished"_qs);
    }

    void onlyFinishedStepsCanBeChosen()
    {
        StepRail rail;
        rail.setSteps({u"Twilio account"_qs, u"Trunk"_qs, u"Gateway"_qs, u"Review"_qs});
        rail.resize(rail.sizeHint());
        QCOMPARE(rail.focusPolicy(), Qt::NoFocus); // nothing to choose yet
        rail.setCurrent(2);
        QCOMPARE(rail.focusPolicy(), Qt::TabFocus);
        showActive(rail);
        QSignalSpy chosen(&rail, &StepRail::stepChosen);
        const auto click = [&rail](int step) {
            QTest::mouseClick(&rail, Qt::LeftButton, {}, rail.partRect(step).center());
        };
        click(3);
        click(2);
        QCOMPARE(chosen.size(), 0);
        click(0);
        QCOMPARE(chosen.takeFirst()[0].toInt(), 0);
        rail.setFocus(Qt::TabFocusReason);
        QCOMPARE(rail.currentPart(), 1);
        QTest::keyClick(&rail, Qt::Key_Up);
        QTest::keyClick(&rail, Qt::Key_Return);
        QCOMPARE(chosen.takeFirst()[0].toInt(), 0);
        rail.setStepLocked(0, true);
        click(0);
        rail.setReturnAllowed(false);
        click(1);
        QCOMPARE(chosen.size(), 0);
        QSignalSpy help(&rail, &StepRail::helpWanted);
        QTest::mouseClick(rail.helpButton(), Qt::LeftButton);
        QCOMPARE(help.size(), 1);
    }

    void theRailTakesTheFormThatFits()
    {
        QCOMPARE(StepRail::formFor({960, 680}), StepRail::Form::Full);
        QCOMPARE(StepRail::formFor({800, 600}), StepRail::Form::Compact);
        QCOMPARE(StepRail::formFor({960, 600}), StepRail::Form::Compact);
        Theme::setTextScale(2);
        QCOMPARE(StepRail::formFor({960, 680}), StepRail::Form::Strip);
        Theme::setTextScale(1);
        StepRail rail;
        rail.setSteps({u"Zusammenfassung"_qs, u"Zusammenfassung der Angaben"_qs});
        QCOMPARE(rail.sizeHint().width(), Theme::px(280)); // wider for a long name, up to a bound
        rail.setSteps({u"Trunk"_qs});
        QCOMPARE(rail.sizeHint().width(), Theme::px(216));
        rail.setForm(StepRail::Form::Compact);
        QCOMPARE(rail.sizeHint().width(), Theme::px(184));
        rail.setForm(StepRail::Form::Strip);
        QCOMPARE(rail.sizeHint().height(), Theme::px(36) + 1 + Theme::px(3));
    }

    void theRailIsMirrored()
    {
        StepRail rail;
        rail.setSteps({u"Trunk"_qs, u"Gateway"_qs});
        rail.setCurrent(1);
        rail.resize(216, 600);
        const QRect left = rail.partRect(0);
        const int help = rail.helpButton()->x();
        rail.setLayoutDirection(Qt::RightToLeft);
        rail.resize(216, 601);
        QCOMPARE(rail.partRect(0).right(), 216 - left.left() - 1);
        QVERIFY(rail.helpButton()->x() > help);
    }

    void progressRowsAreSpokenWithStateAndReason()
    {
        using State = ProgressRow::State;
        ProgressList list;
        const QList<ProgressRow> rows{
            {u"look"_qs, u"Look at the account"_qs, {}, State::Done, u"0.4 s"_qs, {}, {}},
            {u"add"_qs,
             u"Add two gateways"_qs,
             u"Twilio is busy and asked us to wait. Trying again in 3 s (2 of 5)."_qs,
             State::Retrying,
             {},
             u"Try now"_qs,
             u"trying again in 3 seconds, Twilio is busy and asked us to wait"_qs},
            {u"check"_qs, u"Check the result"_qs, {}, State::Waiting, {}, {}, {}},
        };
        list.setRows(rows);
        QCOMPARE(child(&list, 0)->text(QAccessible::Name), u"Step 1 of 3, Look at the account, done"_qs);
        QCOMPARE(child(&list, 1)->text(QAccessible::Name),
                 u"Step 2 of 3, Add two gateways, trying again in 3 seconds, Twilio is busy and asked us to wait"_qs);
        QCOMPARE(child(&list, 2)->text(QAccessible::Name), u"Step 3 of 3, Check the result, waiting"_qs);
        QCOMPARE(child(&list, 3)->text(QAccessible::Name), u"Try now"_qs);
    }

    void aProgressRowKeepsItsButtonWhileTheTextCounts()
    {
        using State = ProgressRow::State;
        ProgressList list;
        QList<ProgressRow> rows{
            {u"add"_qs, u"Add two gateways"_qs, u"Trying again in 3 s."_qs, State::Retrying, {}, u"Try now"_qs, {}}};
        list.resize(500, 100);
        list.setRows(rows);
        const auto button = list.findChild<Button *>();
        QVERIFY(button);
        QSignalSpy clicked(&list, &ProgressList::buttonClicked);
        rows[0].second = u"Trying again in 2 s."_qs;
        list.setRows(rows);
        QCOMPARE(list.findChild<Button *>(), button); // the same one: the focus stays
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked[0][0].toString(), u"add"_qs);
        rows[0].button.clear();
        list.setRows(rows);
        QTRY_VERIFY(!list.findChild<Button *>());
    }

    void aListIsOneTabStopAndArrowsMoveInside()
    {
        PlanList list;
        list.setRows({{u"plus"_qs, u"Create the trunk <b>A &amp; B</b>"_qs, {}, u"Free"_qs, false},
                      {u"card"_qs, u"Buy the number"_qs, u"San Francisco"_qs, u"US$1.15 a month"_qs, true}});
        list.setTotal(u"<b>US$1.15 today</b>"_qs, u"Your Twilio balance is US$48.20."_qs);
        list.resize(600, list.heightForWidth(600));
        showActive(list);
        QSignalSpy chosen(&list, &RowList::rowChosen);
        list.setFocus(Qt::TabFocusReason);
        QCOMPARE(list.currentRow(), 0);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toInt(), 1);
        QTest::keyClick(&list, Qt::Key_Down);
        QTest::keyClick(&list, Qt::Key_Return); // the total leads nowhere
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(child(&list, 0)->text(QAccessible::Name), u"Create the trunk A & B, Free"_qs);
        QCOMPARE(child(&list, 1)->text(QAccessible::Name), u"Buy the number, San Francisco, US$1.15 a month"_qs);
        QVERIFY(child(&list, 1)->state().selectable);
        QVERIFY(!child(&list, 2)->state().selectable);
        child(&list, 0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen.size(), 2);
        QTest::mouseClick(&list, Qt::LeftButton, {}, list.partRect(1).center());
        QCOMPARE(chosen.size(), 3);
    }

    void rowsGrowWhereTheirTextWraps()
    {
        PlanList list;
        list.setRows({{u"plus"_qs,
                       u"Send its calls to <b>203.0.113.10</b>, and to <b>203.0.113.11</b> if that fails"_qs,
                       {},
                       u"Free"_qs,
                       false}});
        QCOMPARE(list.heightForWidth(700), Theme::px(44) + 2);
        QVERIFY(list.heightForWidth(300) > Theme::px(44) + 2);
    }

    void checksAreSpokenWithTheirState()
    {
        CheckList list;
        list.setItems({{Mark::Likely, u"Gateway answers"_qs, u"this computer only"_qs},
                       {Mark::Verified, u"Account is active"_qs, {}},
                       {Mark::Attention, u"Trunk sends calls to your gateway"_qs, {}}});
        QCOMPARE(child(&list, 0)->text(QAccessible::Name), u"Gateway answers, likely, this computer only"_qs);
        QCOMPARE(child(&list, 1)->text(QAccessible::Name), u"Account is active, verified"_qs);
        QCOMPARE(child(&list, 2)->text(QAccessible::Name), u"Trunk sends calls to your gateway, needs attention"_qs);
    }

    void ctrlCCopiesTheValueOfTheRow()
    {
        ValueList list;
        list.setRows(
            {{u"Trunk SID"_qs, u"TK0123"_qs, true, true}, {u"Number"_qs, u"\u2066+14155550147\u2069"_qs, false, true}});
        showActive(list);
        list.setCurrentRow(1);
        QTest::keySequence(&list, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"+14155550147"_qs); // without the marks that keep its order
        const QList<CopyButton *> buttons = list.findChildren<CopyButton *>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(name(buttons[0]), u"Copy Trunk SID"_qs);
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), u"TK0123"_qs);
    }

    void aCopyButtonSaysCopiedForTwoSeconds()
    {
        CopyButton button(u"Cop&y"_qs);
        button.setValue(u"sip:203.0.113.10:5060;transport=tcp"_qs);
        const QSize size = button.sizeHint();
        QSignalSpy copied(&button, &CopyButton::copied);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(QApplication::clipboard()->text(), u"sip:203.0.113.10:5060;transport=tcp"_qs);
        QCOMPARE(button.text(), u"Copied"_qs);
        QCOMPARE(button.iconName(), u"check"_qs);
        QCOMPARE(button.sizeHint(), size); // nothing beside it moves
        QTRY_COMPARE_WITH_TIMEOUT(button.text(), u"Cop&y"_qs, 5000);
        QCOMPARE(button.iconName(), u"copy"_qs);
    }

    void theProgressBarNeverGoesBack()
    {
        ProgressHead head;
        head.setSentence(u"Step 4 of 5: buying the number"_qs, u"Progress, step 4 of 5, buying the number"_qs);
        head.setPercent(64);
        head.setPercent(40);
        QCOMPARE(head.percent(), 64);
        const auto bar = head.findChild<QProgressBar *>();
        QCOMPARE(bar->value(), 64);
        QCOMPARE(name(bar), u"Progress, step 4 of 5, buying the number"_qs);
        QCOMPARE(QAccessible::queryAccessibleInterface(bar)->role(), QAccessible::ProgressBar);
        head.restart();
        QCOMPARE(head.percent(), 0);
    }

    void theMessageOfAFieldIsItsDescription()
    {
        const auto edit = new LineEdit;
        Field field(u"&Address"_qs, edit);
        field.setHint(u"Any public address."_qs);
        QCOMPARE(name(edit), u"Address"_qs);
        QCOMPARE(description(edit), u"Any public address."_qs);
        field.setError(u"Each part must be 255 or less."_qs);
        QCOMPARE(field.message(), Field::Message::Error);
        QCOMPARE(edit->state(), LineEdit::State::Error);
        QCOMPARE(description(edit), u"Each part must be 255 or less."_qs);
        field.clearMessage();
        QCOMPARE(field.message(), Field::Message::Hint);
        QCOMPARE(edit->state(), LineEdit::State::Normal);
        QCOMPARE(description(edit), u"Any public address."_qs);
        field.setOptional();
        QCOMPARE(name(edit), u"Address, optional"_qs);
        QCOMPARE(field.label()->buddy(), edit);
    }

    void aComboBoxInAFieldIsNamedAfterItsLabel()
    {
        const auto box = new ComboBox;
        box->addItems({u"United States (most accounts)"_qs, u"Ireland"_qs});
        Field field(u"&Region"_qs, box);
        QCOMPARE(name(box), u"Region: United States (most accounts)"_qs);
        QCOMPARE(QAccessible::queryAccessibleInterface(box)->role(), QAccessible::ComboBox);
        QCOMPARE(box->sizeHint().height(), Theme::px(36));
    }

    void aSecretShowsAndHides()
    {
        LineEdit edit;
        edit.setText(u"0123456789abcdef"_qs);
        edit.setSecret(u"Show Auth Token"_qs, u"Hide Auth Token"_qs);
        const auto eye = edit.findChild<Button *>();
        QCOMPARE(edit.echoMode(), QLineEdit::Password);
        QCOMPARE(name(eye), u"Show Auth Token"_qs);
        QCOMPARE(eye->toolTip(), u"Show Auth Token"_qs);
        eye->click();
        QCOMPARE(edit.echoMode(), QLineEdit::Normal);
        QCOMPARE(name(eye), u"Hide Auth Token"_qs);
        edit.hideSecret();
        QCOMPARE(edit.echoMode(), QLineEdit::Password);
    }

    void addressesKeepTheirOrderRightToLeft()
    {
        QWidget window;
        window.setLayoutDirection(Qt::RightToLeft);
        const auto edit = new LineEdit(&window);
        edit->setLeftToRight();
        edit->setVerified(true);
        const auto paste = edit->addButton(u"Paste"_qs, u"paste"_qs);
        edit->resize(300, 36);
        QCOMPARE(edit->layoutDirection(), Qt::LeftToRight);
        QVERIFY(edit->alignment() & Qt::AlignRight);
        QVERIFY(paste->x() < 20); // the trailing edge is on the left
        QCOMPARE(description(edit), u"Looks right"_qs);
    }

    void commandRowsAreSpokenAndMovedThrough()
    {
        CommandList list;
        CommandRow *first = list.addRow(u"plus"_qs, u"&Set up a new trunk"_qs, u"For a number that should ring."_qs);
        CommandRow *second = list.addRow(u"wrench"_qs, u"&Check or repair"_qs, u"Finds out why."_qs);
        showActive(list);
        QCOMPARE(name(first), u"Set up a new trunk. For a number that should ring."_qs);
        QCOMPARE(first->sizeHint().height(), Theme::px(68));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), second);
        QTest::keyClick(second, Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), second);
        QSignalSpy clicked(second, &QAbstractButton::clicked);
        QTest::keyClick(second, Qt::Key_Return);
        QTest::mouseClick(second, Qt::LeftButton);
        QCOMPARE(clicked.size(), 2);
    }

    void aDisclosureSaysWhetherItIsOpen()
    {
        QWidget window;
        window.resize(400, 300);
        const auto column = new QVBoxLayout(&window);
        const auto more = new Disclosure(u"A&dvanced settings"_qs, u"Encryption, transfer"_qs);
        const auto box = new CheckRow(u"Encrypt calls"_qs, u"TLS and SRTP."_qs);
        more->setContent(box);
        more->addTrailing(compactButton(u"Reset to usual"_qs));
        column->addWidget(more);
        column->addStretch();
        showActive(window);
        QCOMPARE(name(more->head()), u"Advanced settings, folded"_qs);
        QVERIFY(!box->isVisible());
        QSignalSpy toggled(more, &Disclosure::toggled);
        more->head()->setFocus();
        QTest::keyClick(more->head(), Qt::Key_Return);
        QVERIFY(more->isUnfolded());
        QCOMPARE(name(more->head()), u"Advanced settings, unfolded"_qs);
        QTRY_VERIFY(box->isVisible());
        QTRY_VERIFY(box->height() >= box->heightForWidth(box->width()));
        QTest::mouseClick(more->head(), Qt::LeftButton);
        QTRY_VERIFY(!box->isVisible());
        QCOMPARE(toggled.size(), 2);
    }

    void onlyRowsThatCanBeChosenAreChosen()
    {
        QStandardItemModel model(0, 2);
        model.setHorizontalHeaderLabels({u"Number"_qs, u"Place"_qs});
        for (const QString &number : {u"+1 415 555 0132"_qs, u"+1 833 555 0141"_qs, u"+1 628 555 0106"_qs}) {
            QList<QStandardItem *> row{new QStandardItem(number), new QStandardItem(u"San Francisco"_qs)};
            row[0]->setData(QString(number + u", San Francisco"), Qt::AccessibleTextRole);
            if (number.contains(u"833"_qs))
                for (QStandardItem *item : row)
                    item->setFlags(Qt::NoItemFlags);
            model.appendRow(row);
        }
        ChoiceTable table;
        table.setAccessibleName(u"Your phone numbers"_qs);
        table.setModel(&model);
        table.setNumberColumn(0);
        table.resize(500, table.sizeHint().height());
        showActive(table);
        QSignalSpy chosen(&table, &ChoiceTable::rowChosen);
        table.setFocus(Qt::TabFocusReason);
        QCOMPARE(table.chosenRow(), -1);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.chosenRow(), 0);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.chosenRow(), 2); // past the one that takes no calls
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(60, table.rowViewportPosition(1) + 10));
        QCOMPARE(table.chosenRow(), 2);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(60, table.rowViewportPosition(0) + 10));
        QCOMPARE(table.chosenRow(), 0);
        QCOMPARE(chosen.size(), 3);
        QSignalSpy confirmed(&table, &ChoiceTable::rowConfirmed);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(confirmed.size(), 1);
        QTest::keySequence(&table, QKeySequence::Copy);
        QCOMPARE(QApplication::clipboard()->text(), u"+1 415 555 0132"_qs);

        QAccessibleTableInterface *cells = QAccessible::queryAccessibleInterface(&table)->tableInterface();
        QCOMPARE(cells->cellAt(2, 0)->text(QAccessible::Name), u"+1 628 555 0106, San Francisco"_qs);
    }

    void aTableIsAsHighAsItsRowsUpToABound()
    {
        QStandardItemModel model(3, 1);
        ChoiceTable table;
        table.setModel(&model);
        const int three = table.sizeHint().height();
        QCOMPARE(three, Theme::px(32) + 3 * Theme::px(44) + 2);
        model.insertRows(0, 40);
        QCOMPARE(table.sizeHint().height(), Theme::px(32) + 8 * Theme::px(44) + 2);
        table.setLoading(u"Loading numbers…"_qs);
        QCOMPARE(description(&table), u"Loading numbers…"_qs);
        table.chooseRow(0);
        QCOMPARE(table.chosenRow(), -1);
        table.setLoading({});
        table.chooseRow(0);
        QCOMPARE(table.chosenRow(), 0);
    }

    void tabsAreMovedThroughWithTheArrowKeys()
    {
        TabRow tabs;
        tabs.setAccessibleName(u"Where the number comes from"_qs);
        tabs.addTab(u"Use a number I &own"_qs);
        tabs.addTab(u"&Get a new number"_qs);
        const int before = tabs.tabRect(0).width();
        tabs.setCount(0, 12);
        QVERIFY(tabs.tabRect(0).width() > before);
        showActive(tabs);
        tabs.setFocus();
        QTest::keyClick(&tabs, Qt::Key_Right);
        QCOMPARE(tabs.currentIndex(), 1);
        QCOMPARE(child(&tabs, 0)->text(QAccessible::Name), u"Use a number I own, 12"_qs);
    }

    void theDrawerGivesTheFocusBack()
    {
        QWidget window;
        window.resize(900, 600);
        const auto row = new QHBoxLayout(&window);
        const auto page = new QWidget;
        const auto field = new LineEdit(page);
        row->addWidget(page, 1);
        const auto drawer = new HelpDrawer;
        drawer->setTitle(u"Where the codes are"_qs);
        drawer->addStep(u"Find the box <b>Account info</b>."_qs);
        drawer->addWords({{u"Trunk"_qs, u"The line between Twilio and your gateway."_qs}});
        row->addWidget(drawer);
        showActive(window);
        QVERIFY(!drawer->isVisible());
        field->setFocus();
        drawer->open();
        QTRY_COMPARE(drawer->width(), Theme::px(304));
        QVERIFY(drawer->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!drawer->isOpen());
        QTRY_VERIFY(!drawer->isVisible());
        QCOMPARE(QApplication::focusWidget(), field);
        drawer->setCovering(true, page);
        drawer->open();
        QVERIFY(!page->isVisible());
        QTRY_VERIFY(drawer->width() > 800);
        drawer->close();
        QVERIFY(page->isVisible());
        drawer->clear();
        drawer->addStep(u"One."_qs);
    }

    void inANarrowBarTheReasonGoesFirstAndThenTheWords()
    {
        ButtonBar bar;
        bar.setLeading(u"Sa&ve and close"_qs);
        bar.setReason(u"Finish the Auth Token first"_qs);
        bar.setBack(u"&Back"_qs);
        bar.setPrimary(u"&Next"_qs, false);
        bar.resize(744, 64);
        showActive(bar);
        const auto reason = [&bar] {
            for (const QLabel *label : bar.findChildren<QLabel *>())
                if (label->isVisible())
                    return label->text();
            return QString();
        };
        QTRY_COMPARE(reason(), u"Finish the Auth Token first"_qs);
        QCOMPARE(description(bar.primary()), u"Finish the Auth Token first"_qs);
        QVERIFY(!bar.leading()->isIconOnly());
        QCOMPARE(bar.primary()->width(), Theme::px(104));
        QCOMPARE(bar.primary()->geometry().right(), 744 - Theme::px(40) - 1);
        bar.resize(480, 64);
        QTRY_COMPARE(reason(), QString());
        QVERIFY(!bar.leading()->isIconOnly());
        bar.resize(340, 64);
        QTRY_VERIFY(bar.leading()->isIconOnly());
        QCOMPARE(bar.leading()->toolTip(), u"Save and close"_qs);
        QCOMPARE(name(bar.leading()), u"Save and close"_qs);
        bar.resize(744, 64);
        QTRY_VERIFY(!bar.leading()->isIconOnly());
        bar.setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(bar.primary()->x() < bar.back()->x());
        QSignalSpy next(&bar, &ButtonBar::primaryClicked);
        bar.setPrimary(u"&Next"_qs, true);
        QTest::mouseClick(bar.primary(), Qt::LeftButton);
        QCOMPARE(next.size(), 1);
        bar.setBack({});
        QVERIFY(bar.back()->isHidden());
    }

    void theWholeRowOfACheckBoxReacts()
    {
        CheckRow row(u"Re&member on this computer"_qs, u"Kept in the system keyring."_qs);
        row.resize(400, row.heightForWidth(400));
        QTest::mouseClick(&row, Qt::LeftButton, {}, QPoint(350, 20));
        QVERIFY(row.isChecked());
        QCOMPARE(name(&row), u"Remember on this computer. Kept in the system keyring."_qs);
        QVERIFY(row.heightForWidth(400) >= Theme::px(28));
        row.setRichText(u"I agree to <b>US$1.15</b>"_qs, u"I &agree to US$1.15"_qs);
        QVERIFY(row.shortcut().matches(QKeySequence::fromString(u"Alt+A"_qs)) == QKeySequence::ExactMatch);
    }

    void theWelcomePanelCanBeHeard()
    {
        WelcomePanel panel;
        QCOMPARE(description(&panel),
                 u"A call travels from the caller through your number and your trunk to your gateway."_qs);
        QCOMPARE(child(&panel, 0)->text(QAccessible::Name), u"A caller, dials your number"_qs);
        QCOMPARE(child(&panel, 4)->text(QAccessible::Name),
                 u"What you need: A Twilio account, with a credit card on file"_qs);
        WelcomePanel other(WelcomePanel::Provider::Other);
        QCOMPARE(QAccessible::queryAccessibleInterface(&other)->childCount(), 4);
    }

    void nothingIsCutWithLargeTextInANarrowWindow()
    {
        Theme::setTextScale(2);
        {
            ResultCard card;
            card.setResult(Mark::Verified, u"Ihr Gateway hat nach 48 ms geantwortet"_qs,
                           u"Von diesem Rechner aus getestet. Der Testanruf am Ende prüft den Weg ab Twilio."_qs);
            card.addTrailing(compactButton(u"Erneut testen"_qs, u"retry"_qs));
            card.resize(720, card.heightForWidth(720));
            card.show();
            QVERIFY(QTest::qWaitForWindowExposed(&card));
            for (const QLabel *label : card.findChildren<QLabel *>())
                if (label->isVisible() && label->hasHeightForWidth())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
        Theme::setTextScale(1);
    }
};

QTEST_MAIN(PartsTest)
#include "parts.moc"
