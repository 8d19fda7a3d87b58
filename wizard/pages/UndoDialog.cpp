#include "pages/UndoDialog.h"

#include "answers/Isolate.h"
#include "pages/Trouble.h"
#include "setup/ChangeGroups.h"
#include "widgets/CheckRow.h"
#include "widgets/Notice.h"
#include "widgets/PlanList.h"
#include "widgets/Text.h"

namespace trunkline::pages {

using setup::Session;
using widgets::Button;
using widgets::CheckRow;
using widgets::Notice;
using widgets::PlanList;
using widgets::PlanRow;
using widgets::Text;

UndoDialog::UndoDialog(Session &session, QWidget *parent)
    : Question(tr("Undo everything"), parent)
    , m_session(session)
    , m_failed(new Notice(Notice::Kind::Error))
    , m_list(new PlanList)
    , m_notes(new Text(Text::SmallMuted))
    , m_release(new CheckRow({}))
{
    build();
    connect(&session, &Session::undoLooked, this, &UndoDialog::refresh);
    connect(m_release, &QCheckBox::toggled, this, &UndoDialog::refresh);
    look();
}

void UndoDialog::build()
{
    m_list->setRowsChoosable(false);
    m_list->setAccessibleName(tr("What Trunkline will do"));
    connect(m_failed->addButton(tr("Try again"), u"retry"_qs), &QPushButton::clicked, this, &UndoDialog::look);
    m_failed->hide();
    addPart(m_failed);
    addPart(m_list);
    addPart(m_notes, 8);
    m_release->setMinimumHeight(widgets::Theme::px(28)); // more comes with its width
    addPart(m_release);
    connect(addButton(tr("&Keep everything"), Button::Kind::Primary, true), &QPushButton::clicked, this, &QDialog::reject);
    m_down = addButton(tr("&Take it down"), Button::Kind::Danger);
    connect(m_down, &QPushButton::clicked, this, &QDialog::accept);
}

/// Nothing is shown that is only remembered: the plan is made from what is there now.
void UndoDialog::look()
{
    m_cannotLook.reset();
    if (const auto begun = m_session.lookForUndo(); !begun)
        m_cannotLook = begun.error();
    const QVector<PhoneNumber> numbers = m_session.undoneNumbers();
    QString what = tr("Calls stop reaching your gateway at once.");
    if (numbers.size() == 1)
        what = tr("Calls to %1 stop reaching your gateway at once.").arg(isolate(numbers.first().international()));
    else if (numbers.size() > 1)
        what = tr("Calls to %Ln number(s) stop reaching your gateway at once.", nullptr, int(numbers.size()));
    setQuestion(tr("Take the line down?"), what);
    refresh();
}

bool UndoDialog::releasesNumber() const
{
    return m_release->isChecked() && !ownNumbers().isEmpty();
}

QVector<PhoneNumber> UndoDialog::ownNumbers() const
{
    return m_session.undoPlan(false).keptNumbers;
}

QString UndoDialog::keepingCosts(const QVector<PhoneNumber> &numbers) const
{
    setup::MonthlyTotal total;
    for (const PhoneNumber &number : numbers) {
        const auto price = m_session.observed().monthlyPrice(number);
        price ? total.add(*price) : void(++total.withoutPrice);
    }
    if (total.withoutPrice > 0 || total.sums.isEmpty())
        return numbers.size() == 1 ? tr("Otherwise you keep it and its monthly price. Once cancelled, someone else can buy it.")
                                   : tr("Otherwise you keep them and their monthly prices. Once cancelled, someone else can buy them.");
    return numbers.size() == 1 ? tr("Otherwise you keep it for %1 a month. Once cancelled, someone else can buy it.").arg(isolate(total.text()))
                               : tr("Otherwise you keep them for %1 a month. Once cancelled, someone else can buy them.").arg(isolate(total.text()));
}

void UndoDialog::refresh()
{
    const Session::UndoState state = m_session.undoState();
    if (!m_cannotLook && state == Session::UndoState::Failed)
        m_cannotLook = m_session.undoError();
    const bool ready = !m_cannotLook && state == Session::UndoState::Ready;
    m_list->setVisible(!m_cannotLook);
    if (m_cannotLook)
        showFailure(*m_cannotLook);
    else
        m_failed->goAway();
    if (ready)
        showPlan();
    else
        m_list->setRows({{u"search"_qs, tr("Looking what is there…"), {}, {}, false}});
    const QVector<PhoneNumber> numbers = ready ? ownNumbers() : QVector<PhoneNumber>();
    m_notes->setVisible(ready && !m_notes->text().isEmpty());
    m_release->setVisible(!numbers.isEmpty());
    if (!numbers.isEmpty()) {
        m_release->setText(numbers.size() == 1 ? tr("Also ca&ncel the number %1").arg(isolate(numbers.first().international()))
                                               : tr("Also ca&ncel the %Ln number(s) that were bought", nullptr, int(numbers.size())));
        m_release->setSecond(keepingCosts(numbers));
    }
    const QString andCancel = numbers.size() > 1 ? tr("&Take it down and cancel the numbers") : tr("&Take it down and cancel the number");
    m_down->setText(releasesNumber() ? andCancel : tr("&Take it down"));
    const bool something = ready && !m_session.undoPlan(releasesNumber()).plan.isEmpty();
    m_down->setEnabled(something);
    if (ready && !something && m_session.undoWanted())
        QMetaObject::invokeMethod(this, &QDialog::accept, Qt::QueuedConnection); // agreed to before, and all done since
}

void UndoDialog::showPlan()
{
    const setup::UndoPlan undo = m_session.undoPlan(releasesNumber());
    QList<PlanRow> rows;
    for (const setup::ChangeGroup &group : setup::grouped(undo.plan.changes))
        rows.append({setup::ChangeText::icon(group.changes.first()), group.sentence(), {}, {}, false});
    if (rows.isEmpty())
        rows.append({u"check"_qs, tr("Nothing is left to take down"), {}, {}, false});
    m_list->setRows(rows);
    m_notes->setText(undo.notes.join(u'\n'));
}

void UndoDialog::showFailure(const Error &error)
{
    const Advice advice = Advising::advice(error);
    m_failed->setText(Troubles::headline(advice.what), advice.next);
    m_failed->appear();
}

bool UndoDialog::isUseful(const Session &session)
{
    return session.made().anything && !(session.run() && session.run()->isUndo());
}

UndoDialog *UndoDialog::ask(Session &session, QWidget *parent, std::function<void(const Error &)> cannot)
{
    const auto dialog = new UndoDialog(session, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, [&session, dialog, cannot = std::move(cannot)] {
        if (const auto started = session.startUndo(dialog->releasesNumber()); !started)
            cannot(started.error());
    });
    dialog->open();
    return dialog;
}

} // namespace trunkline::pages
