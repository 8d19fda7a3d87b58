#include "pages/UndoDialog.h"

#include "answers/Isolate.h"
#include "widgets/CheckRow.h"
#include "widgets/PlanList.h"
#include "widgets/Text.h"

namespace trunkline::pages {

using setup::Session;
using widgets::Button;
using widgets::CheckRow;
using widgets::PlanList;
using widgets::PlanRow;
using widgets::Text;

UndoDialog::UndoDialog(Session &session, QWidget *parent)
    : Question(tr("Undo everything"), parent)
    , m_session(session)
    , m_agreedBefore(session.agreed())
    , m_list(new PlanList)
    , m_notes(new Text(Text::SmallMuted))
    , m_release(new CheckRow({}))
{
    if (const setup::PurchaseNumber *purchase = session.plan().purchase())
        m_purchase = *purchase;
    build();
    // What was made since the last look is not in it.
    session.preparePlan();
    connect(&session, &Session::planChanged, this, &UndoDialog::planChanged);
    connect(m_release, &QCheckBox::toggled, this, &UndoDialog::refresh);
    refresh();
}

void UndoDialog::build()
{
    const auto number = m_session.desired() && m_session.desired()->number ? std::optional(m_session.desired()->number->number) : std::nullopt;
    setQuestion(tr("Take the line down?"),
                number ? tr("Calls to %1 stop reaching your gateway at once.").arg(isolate(number->international()))
                       : tr("Calls stop reaching your gateway at once."));
    m_list->setRowsChoosable(false);
    m_list->setAccessibleName(tr("What Trunkline will do"));
    addPart(m_list);
    addPart(m_notes, 8);
    m_release->setMinimumHeight(widgets::Theme::px(28)); // more comes with its width
    addPart(m_release);
    connect(addButton(tr("&Keep everything"), Button::Kind::Primary, true), &QPushButton::clicked, this, &QDialog::reject);
    m_down = addButton(tr("&Take it down"), Button::Kind::Danger);
    connect(m_down, &QPushButton::clicked, this, &QDialog::accept);
}

bool UndoDialog::looking() const
{
    return m_session.planState() == Session::PlanState::Looking;
}

bool UndoDialog::releasesNumber() const
{
    return m_release->isChecked() && ownNumber();
}

std::optional<PhoneNumber> UndoDialog::ownNumber() const
{
    return m_session.undoPlan(false).keptNumber;
}

void UndoDialog::planChanged()
{
    if (looking())
        return;
    // The same purchase is still agreed to, should the set-up go on after all.
    const setup::PurchaseNumber *now = m_session.plan().purchase();
    if (std::exchange(m_agreedBefore, false) && now && m_purchase == *now)
        m_session.agree(true);
    refresh();
}

QString UndoDialog::keepingCosts(const PhoneNumber &number) const
{
    const auto price = m_session.observed().monthlyPrice(number);
    if (!price)
        return tr("Otherwise you keep it and its monthly price. Once cancelled, someone else can buy it.");
    return tr("Otherwise you keep it for %1 a month. Once cancelled, someone else can buy it.").arg(isolate(price->text()));
}

void UndoDialog::refresh()
{
    const setup::UndoPlan undo = m_session.undoPlan(releasesNumber());
    QList<PlanRow> rows;
    for (const setup::Change &change : undo.plan.changes)
        rows.append({setup::ChangeText::icon(change), setup::ChangeText::sentence(change), {}, {}, false});
    const bool known = !looking() || !rows.isEmpty();
    if (!known)
        rows.append({u"search"_qs, tr("Looking what is there…"), {}, {}, false});
    else if (rows.isEmpty())
        rows.append({u"check"_qs, tr("Nothing is left to take down"), {}, {}, false});
    m_list->setRows(rows);

    m_notes->setText(undo.notes.join(u'\n'));
    m_notes->setVisible(!undo.notes.isEmpty());
    const auto number = ownNumber();
    m_release->setVisible(number.has_value());
    if (number) {
        m_release->setText(tr("Also ca&ncel the number %1").arg(isolate(number->international())));
        m_release->setSecond(keepingCosts(*number));
    }
    m_down->setText(releasesNumber() ? tr("&Take it down and cancel the number") : tr("&Take it down"));
    m_down->setEnabled(!looking() && !undo.plan.isEmpty());
}

bool UndoDialog::isUseful(const Session &session)
{
    if (!session.hasJournal() || !session.run() || session.run()->isUndo())
        return false;
    const auto &entries = session.run()->journal().entries();
    return std::any_of(entries.begin(), entries.end(), [](const setup::Journal::Entry &entry) {
        return entry.outcome != setup::Journal::Outcome::No && !entry.undone;
    });
}

void UndoDialog::ask(Session &session, QWidget *parent, std::function<void(const Error &)> cannot)
{
    const auto dialog = new UndoDialog(session, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, parent, [&session, dialog, cannot = std::move(cannot)] {
        if (const auto started = session.startUndo(dialog->releasesNumber()); !started)
            cannot(started.error());
    });
    dialog->open();
}

} // namespace trunkline::pages
