#include "pages/CallDetails.h"

#include "answers/Isolate.h"
#include "widgets/CallPathView.h"
#include "widgets/CopyButton.h"
#include "widgets/FlowLayout.h"
#include "widgets/NumberedSteps.h"
#include "widgets/Separator.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace trunkline::pages {

using monitor::CallEntry;
using monitor::CallStory;
using monitor::Outcome;
using setup::FailureFix;
using widgets::Button;
using widgets::CallPathView;
using widgets::CopyButton;
using widgets::NumberedSteps;
using widgets::Text;
using widgets::Theme;

CallDetails::CallDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_nothing(new QWidget)
    , m_story(new QWidget)
    , m_column(new QVBoxLayout(m_story))
    , m_choose(new Text(Text::Muted))
    , m_head(new Text(Text::SmallMuted))
    , m_title(new Text(Text::Section))
    , m_happenedHead(new Text(Text::Label))
    , m_happened(new Text(Text::SmallMuted))
    , m_stepsHead(new Text(Text::Label))
    , m_facts(new Text(Text::Small))
    , m_result(new Text(Text::Small))
    , m_support(new Text(Text::SmallMuted))
    , m_path(new CallPathView(nullptr, CallPathView::Size::Small))
    , m_steps(new NumberedSteps)
    , m_fixButton(new Button({}, u"play"_qs, Button::Kind::Primary))
    , m_copyNumber(new CopyButton({}, Button::Kind::Plain))
    , m_copyAll(new CopyButton({}))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(Theme::px(280));
    build();
    connect(m_fixButton, &QPushButton::clicked, this, [this] { Q_EMIT fixWanted(m_fix); });
    m_copyAll->setSource([this] { return m_everything; });
    QEvent language(QEvent::LanguageChange);
    changeEvent(&language);
    showNothing();
}

void CallDetails::build()
{
    const auto holder = new QWidget;
    const auto outer = new QVBoxLayout(holder);
    outer->setContentsMargins(Theme::px(20), Theme::px(20), Theme::px(20), Theme::px(16));
    outer->addWidget(m_nothing);
    outer->addWidget(m_story, 1);
    (new QVBoxLayout(m_nothing))->addWidget(m_choose);
    m_column->setContentsMargins({});
    m_column->setSpacing(0);
    const auto add = [this](QWidget *widget, int gap) {
        m_column->addSpacing(Theme::px(gap));
        m_column->addWidget(widget);
    };
    m_path->setFixedHeight(Theme::px(40));
    const auto buttons = new QWidget;
    const auto flow = new widgets::FlowLayout(buttons);
    flow->setContentsMargins({});
    flow->setSpacing(Theme::px(8));
    m_copyNumber->setCompact(false);
    flow->addWidget(m_fixButton);
    flow->addWidget(m_copyNumber);
    add(m_head, 0);
    add(m_title, 4);
    add(m_path, 16);
    add(m_facts, 16);
    add(m_happenedHead, 16);
    add(m_happened, 4);
    add(m_stepsHead, 16);
    add(m_steps, 8);
    add(buttons, 16);
    add(m_result, 12);
    m_column->addStretch(1);
    const auto foot = new QWidget;
    const auto row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->addWidget(m_support, 1);
    row->addWidget(m_copyAll, 0, Qt::AlignTop);
    add(new widgets::Separator, 16);
    add(foot, 12);
    for (Text *text : {m_happened, m_facts, m_support})
        text->setSelectable(true);
    setWidget(holder);
}

void CallDetails::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setAccessibleName(tr("Details of the call"));
    m_choose->setText(tr("Choose a call to see what happened."));
    m_happenedHead->setText(tr("What happened"));
    m_stepsHead->setText(tr("What to do"));
    m_copyNumber->setText(tr("Copy &number"));
    m_copyAll->setText(tr("Copy"));
    m_copyAll->setAccessibleName(tr("Copy everything Twilio said about this call"));
}

void CallDetails::showNothing()
{
    m_told.clear();
    m_story->hide();
    m_nothing->show();
    setAccessibleDescription(m_choose->text());
}

void CallDetails::show(const monitor::CallLog &log, const CallEntry &call)
{
    const CallStory story(log, call);
    const QString happened = story.happened();
    const QString told = story.head(QDate::currentDate()) + story.title() + happened + story.length() + story.price() + story.everything();
    if (std::exchange(m_told, told) == told) // a refresh: whoever reads it is not disturbed
        return;
    m_nothing->hide();
    m_story->show();
    m_head->setText(story.head(QDate::currentDate()));
    m_title->setText(story.title());
    m_path->setPath(story.path());
    m_path->setAccessibleName(story.spokenPath());
    m_happenedHead->setVisible(!happened.isEmpty());
    m_happened->setVisible(!happened.isEmpty());
    m_happened->setText(happened);
    m_steps->setSteps(story.steps());
    m_steps->setVisible(!story.steps().isEmpty());
    m_stepsHead->setVisible(!story.steps().isEmpty());
    showFacts(story, log, call);
    showFix(story);
    const QString caller = log.caller(call);
    m_copyNumber->setVisible(caller.startsWith(u'+'));
    m_copyNumber->setValue(caller);
    m_support->setText(story.forSupport());
    m_everything = story.everything();
    setTestResult({}, {}, false);
    setAccessibleDescription(story.head(QDate::currentDate()) + u". "_qs + story.title() + u". "_qs + happened);
}

/// Of a call that went well; of others the story says it.
void CallDetails::showFacts(const CallStory &story, const monitor::CallLog &log, const CallEntry &call)
{
    QStringList lines;
    if (call.isAnswered() || call.seconds > 0)
        lines += tr("Length: %1").arg(isolate(story.length()));
    if (!log.number(call).isEmpty() && (call.isAnswered() || log.line().numbers.size() != 1))
        lines += tr("Number called: %1").arg(isolate(CallStory::number(log.number(call))));
    if (call.isAnswered() && !story.gateway().isEmpty())
        lines += tr("Gateway: %1").arg(isolate(story.gateway()));
    if (const QString price = story.price(); !price.isEmpty())
        lines += tr("Cost: %1").arg(isolate(price));
    m_facts->setText(lines.join(u'\n'));
    m_facts->setVisible(!lines.isEmpty());
}

void CallDetails::showFix(const CallStory &story)
{
    m_fix = story.steps().isEmpty() ? FailureFix::None : story.fix();
    const QString text = words(m_fix);
    m_fixButton->setVisible(!text.isEmpty());
    m_fixButton->setText(text);
    m_fixButton->setIconName(icon(m_fix));
}

QString CallDetails::words(FailureFix fix)
{
    switch (fix) {
    case FailureFix::None:
    case FailureFix::CopyNumber: // stands beside it anyway
        return {};
    case FailureFix::TestGateway:
        return tr("&Test the gateway");
    case FailureFix::Message:
        return tr("&Message for your network team…");
    case FailureFix::CallAgain:
    case FailureFix::ChooseCaller:
        return tr("Place a &test call");
    case FailureFix::OpenTwilio:
    case FailureFix::VerifyCaller:
        return tr("&Open Twilio");
    case FailureFix::Repair:
    case FailureFix::ChooseNumber:
    case FailureFix::ChangeAddress:
    case FailureFix::SwitchConnection:
    case FailureFix::EncryptionOn:
    case FailureFix::EncryptionOff:
    case FailureFix::TrunkSettings:
    case FailureFix::AllowTransfer:
        return tr("Check and &repair the line");
    }
    Q_UNREACHABLE();
}

QString CallDetails::icon(FailureFix fix)
{
    switch (fix) {
    case FailureFix::TestGateway:
        return u"play"_qs;
    case FailureFix::Message:
        return u"copy"_qs;
    case FailureFix::CallAgain:
    case FailureFix::ChooseCaller:
        return u"phone"_qs;
    case FailureFix::OpenTwilio:
    case FailureFix::VerifyCaller:
        return u"external-link"_qs;
    default:
        return u"shield"_qs;
    }
}

void CallDetails::setTestResult(const QString &first, const QString &second, bool running)
{
    const QString text = second.isEmpty() ? first : first + u'\n' + second;
    const bool isNews = !text.isEmpty() && text != m_result->text();
    m_result->setText(text);
    m_result->setVisible(!text.isEmpty());
    m_fixButton->setEnabled(!running || m_fix != FailureFix::TestGateway);
    if (!isNews)
        return;
    m_result->setAccessibleName(m_result->text());
    QAccessibleEvent told(m_result, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace trunkline::pages
