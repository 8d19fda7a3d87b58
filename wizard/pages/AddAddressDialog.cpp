#include "pages/AddAddressDialog.h"

#include "answers/Isolate.h"
#include "pages/FormRow.h"
#include "pages/Place.h"
#include "widgets/ComboBox.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QCollator>
#include <QLocale>
#include <QVBoxLayout>

namespace trunkline::pages {

using twilio::AddressRequirement;
using widgets::Button;
using widgets::ComboBox;
using widgets::LineEdit;
using widgets::Notice;
using widgets::Theme;

AddAddressDialog::AddAddressDialog(setup::Documents &documents, AddressRequirement where, const QString &isoCountry, QWidget *parent)
    : Question(tr("Add an address"), parent), m_documents(&documents), m_notice(new Notice(Notice::Kind::Error)), m_country(new ComboBox)
{
    const QString country = Place::countryInSentence(isoCountry);
    setQuestion(tr("Whose number will it be?"),
                where == AddressRequirement::Local     ? tr("Twilio needs an address in %1 for this number. It is kept in your Twilio account.").arg(country)
                : where == AddressRequirement::Foreign ? tr("Twilio needs an address outside %1 for this number. It is kept in your Twilio account.").arg(country)
                                                       : tr("Twilio needs an address for this number. It is kept in your Twilio account."));
    build(where, isoCountry);
    connect(addButton(tr("Do&n’t add it", "a button")), &QPushButton::clicked, this, &QDialog::reject);
    m_add = addButton(tr("A&dd the address", "a button"), Button::Kind::Primary, true);
    connect(m_add, &QPushButton::clicked, this, &AddAddressDialog::send);
    m_name.edit->setFocus();
}

AddAddressDialog::Line AddAddressDialog::addLine(const QString &label, const QString &missing)
{
    auto edit = new LineEdit;
    auto field = new widgets::Field(label, edit);
    field->setOptional(missing.isEmpty());
    connect(edit, &QLineEdit::textEdited, this, [this, field] {
        field->clearMessage();
        m_asItIs = false;
    });
    return {edit, field, missing};
}

void AddAddressDialog::build(AddressRequirement where, const QString &isoCountry)
{
    m_name = addLine(tr("&Person or company"), tr("Enter the name of a person or a company."));
    m_street = addLine(tr("St&reet and number"), tr("Enter the street and the number."));
    m_second = addLine(tr("Flat or f&loor"), {});
    m_code = addLine(tr("Post&al code"), tr("Enter the postal code."));
    m_town = addLine(tr("To&wn"), tr("Enter the town."));
    m_state = addLine(tr("&State or region"), tr("Enter the state or region. Where there is none, the town will do."));
    m_code.edit->setLeftToRight();
    fillCountries(where, isoCountry);
    auto countryField = new widgets::Field(tr("&Country"), m_country);

    auto fields = new QWidget;
    auto column = new QVBoxLayout(fields);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(12));
    for (const Line &line : {m_name, m_street, m_second})
        column->addWidget(line.field);
    auto place = new QWidget;
    const auto row = new FormRow(12, place);
    row->addField(m_code.field, 120);
    row->addField(m_town.field, 200, 1);
    column->addWidget(place);
    auto where2 = new QWidget;
    const auto row2 = new FormRow(12, where2);
    row2->addField(m_state.field, 200, 1);
    row2->addField(countryField, 200, 1);
    column->addWidget(where2);
    addPart(fields);
    addPart(m_notice);
    m_notice->hide();
}

void AddAddressDialog::fillCountries(AddressRequirement where, const QString &isoCountry)
{
    struct Entry
    {
        QString name, iso;
    };
    QVector<Entry> entries;
    for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
        const QString iso = QLocale::territoryToCode(QLocale::Territory(i));
        const bool fits = where == AddressRequirement::Local ? iso == isoCountry : where != AddressRequirement::Foreign || iso != isoCountry;
        if (iso.size() == 2 && iso.at(0).isLetter() && fits)
            entries.append({Place::country(iso), iso});
    }
    const QCollator order{QLocale()};
    std::sort(entries.begin(), entries.end(), [&](const Entry &one, const Entry &other) { return order(one.name, other.name); });
    m_country->setSearchable();
    for (const Entry &entry : std::as_const(entries))
        m_country->addItem(entry.name, entry.iso);
    const QString home = where == AddressRequirement::Foreign ? QLocale::territoryToCode(QLocale().territory()) : isoCountry;
    m_country->setCurrentIndex(std::max(0, m_country->findData(home)));
    m_country->setEnabled(entries.size() > 1);
}

bool AddAddressDialog::check()
{
    LineEdit *first = nullptr;
    for (const Line &line : {m_name, m_street, m_second, m_code, m_town, m_state}) {
        const bool isMissing = !line.missing.isEmpty() && line.edit->text().trimmed().isEmpty();
        line.field->setError(isMissing ? line.missing : QString());
        if (isMissing && !first)
            first = line.edit;
    }
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return !first;
}

void AddAddressDialog::send()
{
    if (m_sending || !m_documents)
        return;
    m_notice->goAway();
    if (!check())
        return;
    const auto text = [](const Line &line) { return line.edit->text().trimmed(); };
    const twilio::NewAddress address{text(m_name), text(m_street), text(m_second), text(m_town), text(m_state), text(m_code),
                                     m_country->currentData().toString(), !m_asItIs};
    m_sending = true;
    m_add->setText(tr("Adding…", "a button, while it works"));
    m_documents->createAddress(address, this, [this](const Result<twilio::Address> &answer) { answered(answer); });
}

void AddAddressDialog::answered(const Result<twilio::Address> &answer)
{
    m_sending = false;
    m_add->setText(tr("A&dd the address", "a button"));
    if (answer) {
        m_added = *answer;
        return accept();
    }
    say(answer.error());
}

void AddAddressDialog::say(const Error &error)
{
    m_notice->clearButtons();
    if (error.twilioCode == 21628 || error.twilioCode == 21629) {
        // With 21629 Twilio's own sentence says how it would write it.
        const QString suggested = error.twilioCode == 21629 && !error.message.isEmpty() ? tr("Twilio says: %1").arg(isolate(error.message)) + u' ' : QString();
        m_notice->setText(tr("Twilio can’t find this address"), suggested + tr("Check the street, the town and the postal code. If they are right, add the address as it is."));
        Button *asItIs = m_notice->addButton(tr("Add it as &it is"));
        connect(asItIs, &QPushButton::clicked, this, [this] {
            m_asItIs = true;
            send();
        });
    } else if (error.effect == Effect::Unknown) {
        m_notice->setText(tr("The connection dropped before Twilio answered"), tr("Trunkline looked, and the address is not there. Add it again, or close this and look again."));
    } else {
        const Advice advice = Advising::advice(error);
        m_notice->setText(advice.what, advice.next);
    }
    m_notice->appear();
    fit();
}

} // namespace trunkline::pages
