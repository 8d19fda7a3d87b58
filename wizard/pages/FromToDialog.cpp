#include "pages/FromToDialog.h"

#include "pages/FormRow.h"
#include "widgets/Field.h"
#include "widgets/Theme.h"

#include <QCalendarWidget>
#include <QDateEdit>

namespace trunkline::pages {

using widgets::Button;
using widgets::Theme;

namespace {

QDateEdit *dayEdit(const QDate &day)
{
    auto edit = new QDateEdit(day);
    edit->setCalendarPopup(true);
    edit->setMaximumDate(QDate::currentDate());
    edit->setMinimumDate(QDate::currentDate().addMonths(-13)); // Twilio keeps calls for 13 months
    edit->setMinimumHeight(Theme::px(36));
    return edit;
}

} // namespace

FromToDialog::FromToDialog(const monitor::Window &window, QWidget *parent)
    : Question(tr("From – to"), parent), m_from(dayEdit(window.first)), m_to(dayEdit(window.last))
{
    setQuestion(tr("Which days?"), tr("Both days are shown whole. Alerts of Twilio are kept for 30 days only, so older calls say less about why they failed."));
    const auto fields = new QWidget;
    const auto row = new FormRow(16, fields);
    row->addField(new widgets::Field(tr("&From"), m_from), 1);
    row->addField(new widgets::Field(tr("&To"), m_to), 1);
    addPart(fields);
    connect(addButton(tr("C&ancel")), &QPushButton::clicked, this, &QDialog::reject);
    connect(addButton(tr("&Show these days"), Button::Kind::Primary, true), &QPushButton::clicked, this, &QDialog::accept);
    connect(m_from, &QDateEdit::dateChanged, this, [this](const QDate &from) {
        if (m_to->date() < from)
            m_to->setDate(from);
    });
    connect(m_to, &QDateEdit::dateChanged, this, [this](const QDate &to) {
        if (m_from->date() > to)
            m_from->setDate(to);
    });
}

monitor::Window FromToDialog::window() const
{
    return {m_from->date(), m_to->date()};
}

} // namespace trunkline::pages
