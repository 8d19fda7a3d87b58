#include "pages/Place.h"

#include <QLocale>
#include <QSet>

#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/region_code.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace trunkline::pages {

namespace {

icu::Locale language()
{
    return icu::Locale(QLocale().name().toLatin1().constData());
}

/// Countries that English speaks of with an article.
bool hasArticle(const QString &iso)
{
    static const QSet<QString> with{u"AE"_qs, u"BS"_qs, u"CF"_qs, u"CD"_qs, u"CG"_qs, u"DO"_qs, u"GB"_qs, u"GM"_qs, u"KM"_qs,
                                    u"KY"_qs, u"MH"_qs, u"MV"_qs, u"NL"_qs, u"PH"_qs, u"SB"_qs, u"SC"_qs, u"US"_qs, u"VG"_qs,
                                    u"VI"_qs};
    return with.contains(iso);
}

QString described(const PhoneNumber &number)
{
    using namespace i18n::phonenumbers;
    i18n::phonenumbers::PhoneNumber parsed;
    const std::string digits = number.e164().toStdString();
    if (PhoneNumberUtil::GetInstance()->Parse(digits, RegionCode::GetUnknown(), &parsed) != PhoneNumberUtil::NO_PARSING_ERROR)
        return {};
    static const PhoneNumberOfflineGeocoder places;
    // Not asking whether the number is assigned: those of fiction are not, and have an area code all the same.
    return QString::fromStdString(places.GetDescriptionForValidNumber(parsed, language()));
}

} // namespace

QString Place::country(const QString &iso, const QString &otherwise)
{
    const icu::Locale there("", iso.toLatin1().constData());
    icu::UnicodeString found;
    there.getDisplayCountry(language(), found);
    const QString name = QString::fromUtf16(found.getBuffer(), found.length());
    if (!name.isEmpty() && name != iso) // ICU hands back a code that it does not know
        return name;
    return otherwise.isEmpty() ? iso : otherwise;
}

QString Place::countryInSentence(const QString &iso, const QString &otherwise)
{
    const QString name = country(iso, otherwise);
    if (!hasArticle(iso))
        return name;
    //: A country whose name has an article in English: "the United States". Languages that need none translate it as %1.
    return tr("the %1").arg(name);
}

QString Place::of(const PhoneNumber &number)
{
    if (number.type() == NumberType::TollFree)
        return type(NumberType::TollFree);
    const QString place = described(number);
    if (!place.isEmpty())
        return place.section(u',', 0, 0); // "San Francisco, CA"
    return number.country().isEmpty() ? QString() : country(number.country());
}

QString Place::type(NumberType type)
{
    switch (type) {
    case NumberType::Local:
        return tr("Local", "type of phone number");
    case NumberType::TollFree:
        return tr("Toll-free", "type of phone number");
    case NumberType::Mobile:
        return tr("Mobile", "type of phone number");
    case NumberType::National:
        return tr("National", "type of phone number");
    case NumberType::Other:
        return tr("Other", "type of phone number");
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::pages
