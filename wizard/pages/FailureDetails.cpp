#include "pages/FailureDetails.h"

#include "answers/Isolate.h"
#include "setup/FailureBook.h"
#include "widgets/CopyButton.h"
#include "widgets/Disclosure.h"
#include "widgets/Text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace trunkline::pages {

using setup::Failure;
using widgets::Text;
using widgets::Theme;

namespace {

QString numbered(const QStringList &steps)
{
    QStringList lines;
    for (int i = 0; i < steps.size(); ++i)
        lines += QString::number(i + 1) + u". "_qs + steps.at(i);
    return lines.join(u'\n');
}

} // namespace

FailureDetails::FailureDetails(QWidget *parent)
    : QWidget(parent)
    , m_fold(new widgets::Disclosure({}))
    , m_happenedHead(new Text(Text::Label))
    , m_happened(new Text(Text::Small))
    , m_othersHead(new Text(Text::Label))
    , m_others(new Text(Text::Small))
    , m_stepsHead(new Text(Text::Label))
    , m_steps(new Text(Text::Small))
    , m_who(new Text(Text::SmallMuted))
    , m_supportHead(new Text(Text::Label))
    , m_support(new Text(Text::SmallMuted))
    , m_copy(new widgets::CopyButton({}, widgets::Button::Kind::Plain))
{
    const auto content = new QWidget;
    const auto column = new QVBoxLayout(content);
    column->setContentsMargins(0, Theme::px(8), 0, 0);
    column->setSpacing(Theme::px(4));
    for (Text *text : {m_happenedHead, m_happened, m_stepsHead, m_steps, m_who, m_othersHead, m_others, m_supportHead, m_support}) {
        if (text->kind() == Text::Label && column->count() > 0)
            column->addSpacing(Theme::px(8));
        column->addWidget(text);
    }
    m_support->setSelectable(true);
    m_copy->setCompact();
    m_copy->setSource([this] { return m_failure ? asText(*m_failure) : QString(); });
    column->addWidget(m_copy, 0, Qt::AlignLeading);
    m_fold->setContent(content, false);
    const auto whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, Theme::px(10), 0, 0);
    whole->addWidget(m_fold);
    hide();
    retranslate();
}

void FailureDetails::retranslate()
{
    m_fold->setTitle(tr("D&etails"));
    m_happenedHead->setText(tr("What happened"));
    m_stepsHead->setText(tr("What to do"));
    m_othersHead->setText(tr("It may also be"));
    m_supportHead->setText(tr("For support"));
    m_copy->setText(tr("Cop&y"));
    m_copy->setAccessibleName(tr("Copy everything Twilio said"));
}

void FailureDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FailureDetails::tell(const std::optional<Failure> &failure)
{
    if (failure == m_failure)
        return;
    const bool another = !m_failure || !failure || m_failure->id != failure->id;
    m_failure = failure;
    setVisible(failure.has_value());
    if (another)
        m_fold->setUnfolded(false, false);
    if (failure)
        show(*failure);
}

void FailureDetails::show(const Failure &failure)
{
    m_happened->setText(failure.happened);
    m_steps->setText(numbered(failure.steps));
    m_who->setText(tr("Who: %1", "who has to act").arg(setup::FailureBook::text(failure.who)));
    m_others->setText(failure.others.join(u'\n'));
    m_othersHead->setVisible(!failure.others.isEmpty());
    m_others->setVisible(!failure.others.isEmpty());
    m_support->setText(failure.support);
    for (QWidget *part : {static_cast<QWidget *>(m_supportHead), static_cast<QWidget *>(m_support), static_cast<QWidget *>(m_copy)})
        part->setVisible(!failure.support.isEmpty());
}

QString FailureDetails::asText(const Failure &failure)
{
    const QStringList parts{failure.title, failure.happened, failure.finding, numbered(failure.steps), failure.support};
    return plain(parts.join(u'\n'));
}

} // namespace trunkline::pages
