#include "answers/PhoneNumber.h"

#include "answers/Isolate.h"

#include <phonenumbers/phonenumberutil.h>

namespace trunkline {

namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using Parsed = i18n::phonenumbers::PhoneNumber;

// How people group digits. No letters: neither extensions nor vanity numbers.
constexpr char16_t separators[] = u" -.()/\u00a0\u202f\u2009\u2010\u2011\u2012\u2013";

const PhoneNumberUtil &library()
{
    return *PhoneNumberUtil::GetInstance();
}

Parsed parsed(const QString &e164)
{
    Parsed number;
    library().Parse(e164.toStdString(), "ZZ", &number);
    return number;
}

QString format(const QString &e164, PhoneNumberUtil::PhoneNumberFormat form)
{
    std::string text;
    library().Format(parsed(e164), form, &text);
    return QString::fromStdString(text);
}

} // namespace

Result<PhoneNumber, Problem> PhoneNumber::parse(const QString &typed)
{
    const QString text = plain(typed).trimmed(); // it may come from one of our own sentences
    if (text.isEmpty())
        return Problem{ProblemKind::NumberEmpty};
    const auto fits = [](QChar letter) {
        return (letter >= u'0' && letter <= u'9') || QStringView(separators).contains(letter);
    };
    if (!text.startsWith(u'+') || text.size() > 40 || !std::all_of(text.begin() + 1, text.end(), fits))
        return Problem{ProblemKind::NumberMalformed};
    std::string dialled = "+"; // alone, since the library does not know all of these separators
    for (const QChar letter : text)
        if (letter.isDigit())
            dialled += letter.toLatin1();
    return read(dialled, "ZZ");
}

Result<PhoneNumber, Problem> PhoneNumber::parseIn(const QString &digits, const QString &country)
{
    if (digits.isEmpty())
        return Problem{ProblemKind::NumberEmpty};
    return read(digits.toStdString(), country.isEmpty() ? "ZZ" : country.toStdString());
}

Result<PhoneNumber, Problem> PhoneNumber::read(const std::string &dialled, const std::string &country)
{
    Parsed number;
    const auto outcome = library().Parse(dialled, country, &number);
    if (outcome == PhoneNumberUtil::TOO_SHORT_NSN || outcome == PhoneNumberUtil::TOO_LONG_NSN ||
        outcome == PhoneNumberUtil::TOO_SHORT_AFTER_IDD)
        return Problem{ProblemKind::NumberImpossible};
    if (outcome != PhoneNumberUtil::NO_PARSING_ERROR)
        return Problem{ProblemKind::NumberMalformed};
    // Not IsPossibleNumber(): for that a number without its area code is possible, too.
    if (library().IsPossibleNumberWithReason(number) != PhoneNumberUtil::IS_POSSIBLE)
        return Problem{ProblemKind::NumberImpossible};
    std::string e164;
    library().Format(number, PhoneNumberUtil::E164, &e164);
    return PhoneNumber(QString::fromStdString(e164));
}

QString PhoneNumber::international() const
{
    // The library writes "+1 415-555-0147"; people and Twilio's screens group with blanks.
    return format(m_e164, PhoneNumberUtil::INTERNATIONAL).replace(u'-', u' ');
}

QString PhoneNumber::national() const
{
    return format(m_e164, PhoneNumberUtil::NATIONAL);
}

QString PhoneNumber::country() const
{
    const Parsed number = parsed(m_e164);
    std::string region;
    library().GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == "ZZ") // fictional numbers are assigned to nobody: the country code still tells
        library().GetRegionCodeForCountryCode(number.country_code(), &region);
    return region == "ZZ" || region == "001" ? QString() : QString::fromStdString(region);
}

NumberType PhoneNumber::type() const
{
    switch (library().GetNumberType(parsed(m_e164))) {
    case PhoneNumberUtil::FIXED_LINE:
    case PhoneNumberUtil::FIXED_LINE_OR_MOBILE:
    case PhoneNumberUtil::UNKNOWN: // a fictional number: what most numbers are
        return NumberType::Local;
    case PhoneNumberUtil::TOLL_FREE:
        return NumberType::TollFree;
    case PhoneNumberUtil::MOBILE:
        return NumberType::Mobile;
    case PhoneNumberUtil::UAN:
    case PhoneNumberUtil::VOIP:
        return NumberType::National;
    default:
        return NumberType::Other;
    }
}

} // namespace trunkline
