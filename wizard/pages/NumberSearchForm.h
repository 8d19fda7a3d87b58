#pragma once

#include "twilio/Resources.h"

#include <QWidget>

namespace trunkline::widgets {
class Button;
class ComboBox;
class Field;
class LineEdit;
}

namespace trunkline::pages {

/// What kind of new number to look for: country, type, digits, town, and in the US and Canada state and postal code.
class NumberSearchForm : public QWidget
{
    Q_OBJECT
public:
    explicit NumberSearchForm(QWidget *parent = nullptr);

    /// Before they are known only the country of the query is offered.
    void setCountries(const QVector<twilio::Country> &countries);
    /// Shows a search, without asking for it.
    void setQuery(const twilio::NumberQuery &query);
    /// As typed; nothing while the digits are none.
    std::optional<twilio::NumberQuery> query() const;
    /// What is wrong with the digits is said at the field.
    bool check();
    /// All of the country: no digits, no town.
    void widen();

    QString country() const;
    NumberType type() const;
    QWidget *firstControl() const;
    QWidget *digitsField() const;

Q_SIGNALS:
    /// Search was pressed, Enter in a field, or another country or type was chosen.
    void searchWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showPlaces();
    void showMeaning();
    void fillCountries();
    void fillTypes();
    void countryChosen();
    QString digits() const;

    QVector<twilio::Country> m_countries;
    QString m_country = QStringLiteral("US");
    NumberType m_type = NumberType::Local;
    widgets::ComboBox *m_countryBox, *m_typeBox;
    widgets::LineEdit *m_digits, *m_town, *m_state, *m_postcode;
    widgets::Field *m_countryField, *m_typeField, *m_digitsField, *m_townField, *m_stateField, *m_postcodeField;
    widgets::Button *m_search, *m_more;
    QWidget *m_places; ///< state and postal code
    bool m_unfolded = false;
    bool m_filling = false;
};

} // namespace trunkline::pages
