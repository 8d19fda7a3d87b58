#include "pages/NumberConditions.h"

#include "answers/Isolate.h"
#include "pages/AddAddressDialog.h"
#include "pages/Place.h"
#include "pages/TwilioSite.h"
#include "widgets/ComboBox.h"
#include "widgets/Field.h"
#include "widgets/Notice.h"
#include "widgets/Theme.h"

#include <QLocale>
#include <QVBoxLayout>

namespace trunkline::pages {

using setup::Documents;
using twilio::AddressRequirement;
using widgets::ComboBox;
using widgets::Field;
using widgets::Notice;
using widgets::Theme;

NumberConditions::NumberConditions(QWidget *parent) : QWidget(parent)
{
    build();
    retranslate();
    connect(m_documentsOpen, &QPushButton::clicked, this, &TwilioSite::open);
    connect(m_documentsAgain, &QPushButton::clicked, this, &NumberConditions::refresh);
    connect(m_noAddressAdd, &QPushButton::clicked, this, &NumberConditions::addAddress);
    connect(m_noAddressAgain, &QPushButton::clicked, this, &NumberConditions::refresh);
    connect(m_address, &QComboBox::activated, this, &NumberConditions::addressChosen);
    connect(m_bundle, &QComboBox::activated, this, [this](int index) {
        m_bundleSid = m_bundle->itemData(index).toString();
        show();
        Q_EMIT changed();
    });
}

void NumberConditions::build()
{
    m_documents = new Notice(Notice::Kind::Info);
    m_documents->setIconName(u"document"_qs);
    m_documentsOpen = m_documents->addButton({}, u"external-link"_qs);
    m_documentsAgain = m_documents->addButton({}, u"retry"_qs);
    m_provisional = new Notice(Notice::Kind::Warning);
    m_noAddress = new Notice(Notice::Kind::Warning);
    m_noAddressAdd = m_noAddress->addButton({}, u"plus"_qs);
    m_noAddressAgain = m_noAddress->addButton({}, u"retry"_qs);
    m_bundle = new ComboBox;
    m_bundleField = new Field({}, m_bundle);
    m_address = new ComboBox;
    m_addressField = new Field({}, m_address);
    const auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(12));
    for (QWidget *part : std::initializer_list<QWidget *>{m_documents, m_bundleField, m_provisional, m_addressField, m_noAddress}) {
        column->addWidget(part);
        part->hide();
    }
}

void NumberConditions::retranslate()
{
    m_documentsOpen->setText(tr("Open Twilio", "a button"));
    m_documentsAgain->setText(tr("Look again", "a button"));
    m_noAddressAdd->setText(tr("Add an address…", "a button"));
    m_noAddressAgain->setText(tr("Look again", "a button"));
    m_addressField->setLabel(tr("Address &for this number"));
    m_bundleField->setLabel(tr("Doc&uments for this number"));
    if (m_session)
        show();
}

void NumberConditions::setSession(setup::Session *session)
{
    if (m_session)
        m_session->documents().disconnect(this);
    m_session = session;
    m_number.reset();
    m_addressSid.clear();
    m_bundleSid.clear();
    if (!session)
        return;
    connect(&session->documents(), &Documents::changed, this, [this] {
        show();
        Q_EMIT changed();
    });
}

void NumberConditions::setShown(bool shown)
{
    m_shown = shown;
    show();
}

void NumberConditions::setKind(const QString &isoCountry, NumberType type)
{
    m_country = isoCountry;
    m_type = type;
    if (m_session && !isoCountry.isEmpty())
        m_session->documents().load(isoCountry, type);
    show();
}

void NumberConditions::setNumber(const std::optional<twilio::AvailableNumber> &number, const BuyNumber *wish)
{
    m_number = number;
    if (wish && wish->address)
        m_addressSid = wish->address->text();
    if (wish && wish->bundle)
        m_bundleSid = wish->bundle->text();
    if (m_session && requirement() != AddressRequirement::None)
        m_session->documents().loadAddresses(addressCountry());
    show();
}

void NumberConditions::refresh()
{
    if (!m_session)
        return;
    m_session->documents().forgetBundles();
    m_session->documents().load(m_country, m_type);
    if (requirement() != AddressRequirement::None)
        m_session->documents().reloadAddresses(addressCountry());
}

// What is asked for ------------------------------------------------------------------------------------------------

AddressRequirement NumberConditions::requirement() const
{
    return m_number ? m_number->address : AddressRequirement::None;
}

/// Whose addresses are asked for; empty: all of them.
QString NumberConditions::addressCountry() const
{
    return requirement() == AddressRequirement::Local ? m_number->country : QString();
}

QVector<twilio::Address> NumberConditions::fitting() const
{
    QVector<twilio::Address> all = m_session->documents().addresses(addressCountry());
    if (requirement() == AddressRequirement::Foreign)
        all.removeIf([this](const twilio::Address &address) { return address.country == m_number->country; });
    return all;
}

bool NumberConditions::needsBundle() const
{
    return m_session && m_session->documents().need(m_country, m_type) == Documents::Need::Bundle;
}

bool NumberConditions::canBeHad() const
{
    return !needsBundle() || !m_session->documents().bundles(m_country, m_type).isEmpty();
}

BuyNumber NumberConditions::fill(const PhoneNumber &number) const
{
    BuyNumber wish{number, {}, {}};
    if (requirement() != AddressRequirement::None)
        if (const auto sid = AddressSid::parse(m_addressSid))
            wish.address = *sid;
    if (needsBundle())
        if (const auto sid = BundleSid::parse(m_bundleSid))
            wish.bundle = *sid;
    return wish;
}

QString NumberConditions::reason() const
{
    if (!m_session || !m_number)
        return {};
    if (needsBundle() && m_bundleSid.isEmpty())
        return m_session->documents().bundlesLoaded(m_country, m_type) ? tr("Twilio must check documents first") : tr("Checking…");
    if (requirement() != AddressRequirement::None && m_addressSid.isEmpty())
        return m_noAddress->isHidden() ? tr("Choose an address") : tr("Add an address first");
    return {};
}

QWidget *NumberConditions::firstOpen() const
{
    if (!m_noAddress->isHidden())
        return m_noAddressAdd;
    if (!m_documents->isHidden())
        return m_documentsOpen;
    return m_addressField->isHidden() ? nullptr : m_address;
}

// What is shown ----------------------------------------------------------------------------------------------------

void NumberConditions::show()
{
    if (!m_session)
        return;
    showDocuments();
    showAddress();
    setVisible(m_shown);
}

void NumberConditions::showDocuments()
{
    const QVector<twilio::Bundle> bundles = m_session->documents().bundles(m_country, m_type);
    const bool missing = needsBundle() && bundles.isEmpty() && m_session->documents().bundlesLoaded(m_country, m_type);
    m_documents->setText(tr("Twilio must check documents before you get a number in %1").arg(Place::countryInSentence(m_country)),
                         tr("This takes days and happens in Twilio, under Regulatory Compliance. “Save and close” keeps this set-up: come back "
                            "when they are approved, and choose the number here."));
    missing ? m_documents->appear() : m_documents->goAway();

    m_filling = true;
    m_bundle->clear();
    for (const twilio::Bundle &bundle : bundles)
        m_bundle->addItem(bundle.name.isEmpty() ? bundle.sid : bundle.name, bundle.sid);
    if (m_bundle->findData(m_bundleSid) < 0 && m_session->documents().bundlesLoaded(m_country, m_type))
        m_bundleSid = bundles.isEmpty() ? QString() : bundles.constFirst().sid;
    m_bundle->setCurrentIndex(m_bundle->findData(m_bundleSid));
    m_filling = false;
    m_bundleField->setVisible(needsBundle() && !bundles.isEmpty());
    const auto chosen = std::find_if(bundles.begin(), bundles.end(), [this](const twilio::Bundle &one) { return one.sid == m_bundleSid; });
    if (chosen == bundles.end() || !chosen->provisional)
        return m_provisional->goAway();
    m_provisional->setText(tr("These documents are approved for the time being"),
                           chosen->validUntil.isValid()
                               ? tr("Twilio is still checking them. The number can be used at once; without a final approval it is lost after %1.")
                                     .arg(isolate(QLocale().toString(chosen->validUntil.toLocalTime().date(), QLocale::LongFormat)))
                               : tr("Twilio is still checking them. The number can be used at once; without a final approval it is lost."));
    m_provisional->appear();
}

void NumberConditions::showAddress()
{
    const AddressRequirement need = requirement();
    if (need == AddressRequirement::None || !canBeHad()) {
        m_addressField->hide();
        return m_noAddress->goAway();
    }
    const QVector<twilio::Address> all = fitting();
    m_filling = true;
    m_address->clear();
    for (const twilio::Address &address : all)
        m_address->addItem(QStringList{address.customerName, address.street, address.city}.join(u", "_qs), address.sid);
    m_address->addItem(tr("Add an address…", "the last choice of a list"), QString());
    const Documents &documents = m_session->documents();
    if (documents.addressesLoaded(addressCountry()) && (m_addressSid.isEmpty() || m_address->findData(m_addressSid) < 0))
        m_addressSid = all.isEmpty() ? QString() : all.constFirst().sid;
    m_address->setCurrentIndex(all.isEmpty() ? -1 : m_address->findData(m_addressSid));
    m_filling = false;
    m_addressField->setVisible(!all.isEmpty());

    const QString country = Place::countryInSentence(m_country);
    if (documents.addressesError())
        m_noAddress->setText(tr("The addresses didn’t load"), Advising::advice(*documents.addressesError()).what);
    else
        m_noAddress->setText(need == AddressRequirement::Foreign ? tr("Your account has no address outside %1 yet").arg(country)
                             : need == AddressRequirement::Local ? tr("Your account has no address in %1 yet").arg(country)
                                                                 : tr("Your account has no address yet"),
                             tr("Add one here, or choose another number. “Save and close” keeps this set-up while you look for the papers."));
    const bool known = documents.addressesLoaded(addressCountry()) || documents.addressesError();
    all.isEmpty() && known ? m_noAddress->appear() : m_noAddress->goAway();
}

// What the user does -----------------------------------------------------------------------------------------------

void NumberConditions::addressChosen(int index)
{
    const QString sid = m_address->itemData(index).toString();
    if (!sid.isEmpty()) {
        m_addressSid = sid;
        return Q_EMIT changed();
    }
    showAddress(); // the entry before stays chosen until there is a new one
    addAddress();
}

void NumberConditions::addAddress()
{
    if (!m_session)
        return;
    auto dialog = new AddAddressDialog(m_session->documents(), requirement(), m_country, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->added())
            m_addressSid = dialog->added()->sid;
        show();
        m_address->setFocus(Qt::OtherFocusReason);
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace trunkline::pages
