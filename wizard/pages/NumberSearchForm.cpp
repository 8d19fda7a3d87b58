#include "pages/NumberSearchForm.h"

#include "answers/Isolate.h"
#include "answers/Problem.h"
#include "pages/FormRow.h"
#include "pages/Place.h"
#include "widgets/Button.h"
#include "widgets/ComboBox.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/Theme.h"

#include <QCollator>
#include <QEvent>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <algorithm>

namespace trunkline::pages {

using widgets::Button;
using widgets::ComboBox;
using widgets::Field;
using widgets::LineEdit;

NumberSearchForm::NumberSearchForm(QWidget *parent) : QWidget(parent)
{
    m_countryBox = new ComboBox;
    m_countryBox->setSearchable();
    m_typeBox = new ComboBox;
    m_digits = new LineEdit;
    m_digits->setLeftToRight();
    m_town = new LineEdit;
    m_state = new LineEdit;
    m_postcode = new LineEdit;
    m_countryField = new Field({}, m_countryBox);
    m_typeField = new Field({}, m_typeBox);
    m_digitsField = new Field({}, m_digits);
    m_townField = new Field({}, m_town);
    m_stateField = new Field({}, m_state);
    m_postcodeField = new Field({}, m_postcode);
    m_search = new Button({}, u"search"_qs);
    m_more = widgets::compactButton({}, u"chevron-down"_qs, Button::Kind::Quiet);
    m_more->setCheckable(true);
    m_places = new QWidget;

    const auto first = new QWidget;
    const auto row = new FormRow(12, first);
    row->addField(m_countryField, 164);
    row->addField(m_typeField, 104);
    row->addField(m_digitsField, 140);
    row->addField(m_townField, 96, 1);
    row->addField(m_search, 0);
    const auto places = new FormRow(12, m_places);
    places->addField(m_stateField, 104);
    places->addField(m_postcodeField, 140);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(widgets::Theme::px(8));
    column->addWidget(first);
    column->addWidget(m_places);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    retranslate();

    connect(m_countryBox, &QComboBox::currentIndexChanged, this, &NumberSearchForm::countryChosen);
    connect(m_typeBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_filling || index < 0)
            return;
        m_type = NumberType(m_typeBox->itemData(index).toInt());
        showPlaces();
        Q_EMIT searchWanted();
    });
    connect(m_digits, &QLineEdit::textEdited, this, [this] {
        m_digitsField->clearMessage();
        showMeaning();
    });
    connect(m_more, &QPushButton::toggled, this, [this](bool on) {
        m_unfolded = on;
        showPlaces();
        if (on)
            m_state->setFocus(Qt::OtherFocusReason);
    });
    connect(m_digits, &QLineEdit::editingFinished, this, [this] { check(); });
    connect(m_search, &QPushButton::clicked, this, &NumberSearchForm::searchWanted);
    // Enter here looks for numbers; it must not reach the page, where it would go on.
    for (LineEdit *edit : {m_digits, m_town, m_state, m_postcode})
        edit->installEventFilter(this);
}

void NumberSearchForm::retranslate()
{
    m_countryField->setLabel(tr("&Country"));
    m_typeField->setLabel(tr("T&ype"));
    m_typeBox->setAccessibleName(tr("Type of number"));
    m_digitsField->setLabel(tr("&Area code or digits"));
    m_townField->setLabel(tr("To&wn"));
    m_town->setPlaceholderText(tr("Any", "town: no wish"));
    m_stateField->setLabel(tr("State, two letters"));
    m_postcodeField->setLabel(tr("Postal code"));
    m_more->setText(tr("By state or postal code", "a button"));
    m_search->setText(tr("&Search", "a button"));
    m_search->setAccessibleName(tr("Search for numbers"));
    fillCountries();
    fillTypes();
}

void NumberSearchForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool NumberSearchForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT searchWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NumberSearchForm::setCountries(const QVector<twilio::Country> &countries)
{
    if (m_countries == countries)
        return;
    m_countries = countries;
    fillCountries();
    fillTypes();
}

void NumberSearchForm::setQuery(const twilio::NumberQuery &query)
{
    m_country = query.country;
    m_type = query.type;
    m_filling = true;
    m_digits->setText(query.contains);
    m_town->setText(query.locality);
    m_state->setText(query.region);
    m_postcode->setText(query.postalCode);
    m_filling = false;
    m_unfolded = m_unfolded || !query.region.isEmpty() || !query.postalCode.isEmpty();
    m_digitsField->clearMessage();
    showMeaning();
    fillCountries();
    fillTypes();
}

void NumberSearchForm::fillCountries()
{
    struct Entry
    {
        QString name, iso;
    };
    QVector<Entry> entries;
    for (const twilio::Country &country : std::as_const(m_countries))
        if (!country.types.isEmpty())
            entries.append({Place::country(country.iso, country.name), country.iso});
    const auto isCurrent = [this](const Entry &entry) { return entry.iso == m_country; };
    if (std::none_of(entries.begin(), entries.end(), isCurrent))
        entries.append({Place::country(m_country), m_country});
    const QCollator order{QLocale()};
    std::sort(entries.begin(), entries.end(), [&](const Entry &one, const Entry &other) { return order(one.name, other.name); });

    m_filling = true;
    m_countryBox->clear();
    for (const Entry &entry : std::as_const(entries))
        m_countryBox->addItem(entry.name, entry.iso);
    m_countryBox->setCurrentIndex(m_countryBox->findData(m_country));
    m_countryBox->lineEdit()->setCursorPosition(0); // a long name shows its beginning
    m_filling = false;
}

void NumberSearchForm::fillTypes()
{
    QVector<NumberType> types{NumberType::Local};
    for (const twilio::Country &country : std::as_const(m_countries))
        if (country.iso == m_country && !country.types.isEmpty())
            types = country.types;
    types.removeAll(NumberType::Other);
    if (!types.contains(m_type) && !m_countries.isEmpty())
        m_type = types.value(0, NumberType::Local);
    else if (!types.contains(m_type))
        types.append(m_type);

    m_filling = true;
    m_typeBox->clear();
    for (const NumberType type : std::as_const(types))
        m_typeBox->addItem(Place::type(type), int(type));
    m_typeBox->setCurrentIndex(m_typeBox->findData(int(m_type)));
    m_filling = false;
    showPlaces();
}

/// Where Twilio can look by place: towns everywhere, states and postal codes in the US and Canada.
void NumberSearchForm::showPlaces()
{
    const bool local = m_type == NumberType::Local;
    const bool american = local && (m_country == u"US" || m_country == u"CA");
    m_townField->setVisible(local);
    m_more->setVisible(american && !m_unfolded);
    m_places->setVisible(american && m_unfolded);
}

/// Letters stand for the keys of a telephone: CLINIC is 254642.
void NumberSearchForm::showMeaning()
{
    const QString typed = m_digits->text().trimmed();
    const bool hasLetters = std::any_of(typed.begin(), typed.end(), [](QChar c) { return c.isLetter(); });
    m_digitsField->setHint(hasLetters ? tr("On the keys of a phone that is %1.").arg(isolate(digits())) : QString());
}

void NumberSearchForm::countryChosen()
{
    const QString chosen = m_countryBox->currentData().toString();
    if (m_filling || chosen.isEmpty() || chosen == m_country)
        return;
    m_country = chosen;
    m_countryBox->lineEdit()->setCursorPosition(0);
    for (LineEdit *edit : {m_town, m_digits, m_state, m_postcode}) // those of a country
        edit->clear();
    m_digitsField->clearMessage();
    showMeaning();
    fillTypes();
    Q_EMIT searchWanted();
}

/// People write "(415)" and "415-555", and "CLINIC" for the keys of a telephone.
QString NumberSearchForm::digits() const
{
    static const QString keys = u"22233344455566677778889999"_qs;
    QString typed;
    for (const QChar c : m_digits->text())
        if (const int value = c.digitValue(); value >= 0)
            typed += QChar(u'0' + value);
        else if (const QChar letter = c.toUpper(); letter >= u'A' && letter <= u'Z')
            typed += keys.at(letter.unicode() - u'A');
        else if (!c.isSpace() && !QStringView(u"()-./").contains(c))
            typed += c;
    return typed;
}

bool NumberSearchForm::check()
{
    QString typed = digits();
    const bool odd = std::any_of(typed.begin(), typed.end(), [](QChar c) { return !c.isDigit() && c != u'*'; });
    static const QRegularExpression starOutside(u"^\\**[0-9]*\\**$"_qs);
    if (odd || typed.size() > 10) {
        m_digitsField->setError(Problem{ProblemKind::DigitsOnly}.sentence());
    } else if (!starOutside.match(typed).hasMatch()) { // Twilio takes it nowhere else
        m_digitsField->setError(tr("Put * only before or after the digits."));
    } else if (typed.remove(u'*').size() == 1) {
        m_digitsField->setError(tr("Enter at least two digits.")); // Twilio looks for no fewer
    } else {
        m_digitsField->clearMessage();
        return true;
    }
    return false;
}

std::optional<twilio::NumberQuery> NumberSearchForm::query() const
{
    if (m_digitsField->message() == Field::Message::Error)
        return {};
    twilio::NumberQuery query;
    query.country = m_country;
    query.type = m_type;
    query.contains = digits();
    query.locality = m_type == NumberType::Local ? m_town->text().trimmed() : QString();
    if (!m_places->isHidden()) {
        query.region = m_state->text().trimmed().toUpper();
        query.postalCode = m_postcode->text().trimmed();
    }
    return query;
}

void NumberSearchForm::widen()
{
    for (LineEdit *edit : {m_town, m_digits, m_state, m_postcode})
        edit->clear();
    m_digitsField->clearMessage();
    showMeaning();
    Q_EMIT searchWanted();
}

QString NumberSearchForm::country() const
{
    return m_country;
}

NumberType NumberSearchForm::type() const
{
    return m_type;
}

QWidget *NumberSearchForm::firstControl() const
{
    return m_countryBox;
}

QWidget *NumberSearchForm::digitsField() const
{
    return m_digits;
}

} // namespace trunkline::pages
