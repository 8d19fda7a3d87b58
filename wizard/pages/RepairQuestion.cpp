#include "pages/RepairQuestion.h"

#include "answers/Isolate.h"
#include "widgets/PlanList.h"
#include "widgets/Text.h"

#include <QUrl>

namespace trunkline::pages {

using widgets::Button;

namespace {

/// What stops answering a number once it is moved.
QStringList whatStops(const setup::Plan &plan)
{
    QStringList stops;
    for (const setup::Change &change : plan.changes)
        if (const auto *assign = std::get_if<setup::AssignNumber>(&change); assign && assign->former.inUse())
            stops += isolate(assign->number.international());
    return stops;
}

} // namespace

RepairQuestion::RepairQuestion(const setup::Plan &plan, QWidget *parent) : Question(tr("Fix the line"), parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setQuestion(tr("Fix the line?"), tr("Trunkline does this in your Twilio account, and nothing else:"));
    QList<widgets::PlanRow> rows;
    for (const setup::Change &change : plan.changes)
        rows.append({setup::ChangeText::icon(change), setup::ChangeText::sentence(change), {}, setup::ChangeText::price(change), false});
    const auto list = new widgets::PlanList;
    list->setRowsChoosable(false);
    list->setAccessibleName(tr("What Trunkline will do"));
    list->setRows(rows);
    addPart(list);
    if (const QStringList numbers = whatStops(plan); !numbers.isEmpty()) {
        const auto text = new widgets::Text(widgets::Text::Body);
        text->setText(tr("What answers %1 today stops answering. Trunkline keeps a note of it, so that it can be set back.", nullptr)
                          .arg(numbers.mid(0, 3).join(u", "_qs) + (numbers.size() > 3 ? u"…"_qs : QString())));
        addPart(text);
    }
    connect(addButton(tr("&Not now")), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("&Fix it"), Button::Kind::Primary, true), &QPushButton::clicked, this, &QDialog::accept);
}

} // namespace trunkline::pages
