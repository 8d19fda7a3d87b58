#include "pages/NewNumberTab.h"

#include "answers/Isolate.h"
#include "pages/NumberSearchForm.h"
#include "pages/Place.h"
#include "widgets/BulletList.h"
#include "widgets/Button.h"
#include "widgets/Notice.h"

// Tab "Get a new number": what is said about the numbers, and about a search that went wrong.

namespace trunkline::pages {

using setup::NumberShop;
using twilio::AddressRequirement;
using widgets::BulletList;

void NewNumberTab::showError()
{
    const NumberShop &shop = m_session->shop();
    if (shop.state() != NumberShop::State::Failed || isUnknownAreaCode())
        return m_error->goAway();
    const Error &error = shop.error();
    const QString country = Place::countryInSentence(shop.query().country);
    const bool keyMayNot = m_session->signIn().rights().lacks(twilio::Right::NumbersForSale);
    const bool passes = error.kind != ErrorKind::NotAllowed && error.kind != ErrorKind::NotFound && error.kind != ErrorKind::TrialLimit;
    if (keyMayNot && !passes)
        m_error->setText(tr("This key can’t search for new numbers"),
                         tr("Go back and use another key or the Auth Token, or choose a number you own."));
    else if (error.kind == ErrorKind::NotAllowed)
        m_error->setText(tr("This account may not buy numbers in %1").arg(country), tr("Choose another country, or ask Twilio."));
    else if (error.kind == ErrorKind::NotFound)
        m_error->setText(tr("Twilio sells no such numbers in %1").arg(country), tr("Choose another type or another country."));
    else if (error.kind == ErrorKind::TrialLimit)
        m_error->setText(tr("A trial account can’t buy numbers"), tr("Upgrade the account at Twilio, or use a number you own."));
    else {
        const Advice advice = Advising::advice(error);
        m_error->setText(advice.what, advice.next);
    }
    m_tryAgain->setVisible(passes);
    m_error->appear();
}

/// Codes 21451 and 21452: what was typed is no area code, or none that Twilio has numbers of.
bool NewNumberTab::isUnknownAreaCode() const
{
    const NumberShop &shop = m_session->shop();
    return shop.state() == NumberShop::State::Failed && (shop.error().twilioCode == 21451 || shop.error().twilioCode == 21452);
}

/// "Local numbers in the United States need no address."
QString NewNumberTab::addressSentence() const
{
    const QString country = Place::countryInSentence(m_form->country());
    const QVector<twilio::AvailableNumber> &found = m_session->shop().results();
    const auto any = [&](AddressRequirement need) {
        return std::any_of(found.begin(), found.end(), [need](const twilio::AvailableNumber &number) { return number.address == need; });
    };
    const bool local = any(AddressRequirement::Local), foreign = any(AddressRequirement::Foreign), anywhere = any(AddressRequirement::Any);
    if (local && !foreign && !anywhere)
        return tr("Twilio needs an address in %1 for these numbers.").arg(country);
    if (foreign && !local && !anywhere)
        return tr("Twilio needs an address outside %1 for these numbers.").arg(country);
    if (anywhere && !local && !foreign)
        return tr("Twilio needs an address for these numbers. It may be in any country.");
    if (local || foreign || anywhere)
        return tr("Twilio needs an address for some of these numbers.");
    switch (m_form->type()) {
    case NumberType::TollFree:
        return tr("Toll-free numbers in %1 need no address.").arg(country);
    case NumberType::Mobile:
        return tr("Mobile numbers in %1 need no address.").arg(country);
    case NumberType::National:
        return tr("National numbers in %1 need no address.").arg(country);
    case NumberType::Local:
    case NumberType::Other:
        break;
    }
    return tr("Local numbers in %1 need no address.").arg(country);
}

/// What is different about this type of number; empty for the usual one.
QString NewNumberTab::typeSentence() const
{
    switch (m_form->type()) {
    case NumberType::TollFree:
        return tr("Callers pay nothing for a toll-free number: you pay more for each minute. It can’t be called from every country.");
    case NumberType::Mobile:
        return tr("Callers may pay more for a call to a mobile number than to a local one.");
    case NumberType::National:
        return tr("A national number belongs to the whole country and to no town.");
    case NumberType::Local:
    case NumberType::Other:
        break;
    }
    return {};
}

void NewNumberTab::showLines()
{
    if (!m_session)
        return;
    QList<BulletList::Line> lines;
    const auto add = [&lines](const QString &icon, const QString &text) {
        if (!text.isEmpty())
            lines.append({icon, &widgets::Tokens::muted, text, true});
    };
    const NumberShop &shop = m_session->shop();
    add(u"tag"_qs, tr("Prices come from your account’s price list. Nothing is bought before you agree on the Review page."));
    const bool found = !shop.results().isEmpty();
    if (found)
        add(u"building"_qs, addressSentence());
    add(u"info"_qs, typeSentence());
    if (const auto minute = shop.perMinute(m_form->country(), m_form->type()); found && minute && m_form->type() != NumberType::Local)
        add(u"timer"_qs, tr("Each minute of a call costs %1.").arg(isolate(minute->text())));
    const bool anyBeta = std::any_of(shop.results().begin(), shop.results().end(), [](const twilio::AvailableNumber &one) { return one.beta; });
    if (anyBeta)
        add(u"tip"_qs, tr("“New at Twilio” marks numbers that Twilio has sold for a short time only. Not every phone company may reach them yet."));
    m_lines->setLines(lines);
}

} // namespace trunkline::pages
