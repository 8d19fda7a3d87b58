#pragma once

#include "pages/Question.h"
#include "setup/Documents.h"

namespace trunkline::widgets {
class ComboBox;
class Field;
class LineEdit;
class Notice;
}

namespace trunkline::pages {

/// A small form for an address that Twilio asks for. It is sent once, when the button is pressed.
class AddAddressDialog : public Question
{
    Q_OBJECT
public:
    /// Where the address has to be: in the country, outside it, or anywhere.
    AddAddressDialog(setup::Documents &documents, twilio::AddressRequirement where, const QString &isoCountry, QWidget *parent = nullptr);

    const std::optional<twilio::Address> &added() const { return m_added; }

private:
    struct Line
    {
        widgets::LineEdit *edit;
        widgets::Field *field;
        QString missing; ///< what is said when it is empty; empty: it may be
    };

    void build(twilio::AddressRequirement where, const QString &isoCountry);
    Line addLine(const QString &label, const QString &missing);
    void fillCountries(twilio::AddressRequirement where, const QString &isoCountry);
    bool check();
    void send();
    void answered(const Result<twilio::Address> &answer);
    void say(const Error &error);

    QPointer<setup::Documents> m_documents;
    widgets::Notice *m_notice;
    Line m_name, m_street, m_second, m_town, m_state, m_code;
    widgets::ComboBox *m_country;
    widgets::Button *m_add;
    std::optional<twilio::Address> m_added;
    bool m_sending = false;
    bool m_asItIs = false; ///< Twilio could not find it; it is meant so
};

} // namespace trunkline::pages
