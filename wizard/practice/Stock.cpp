// All numbers are from ranges that the numbering authorities keep for fiction, so that nobody's phone is named:
// 555-01xx in North America, Ofcom's and the BNetzA's drama numbers, ARCEP's 01 99 00, 02 61 91 and 06 39 98, ACMA's
// and PTS's.

#include "practice/Stock.h"

namespace trunkline::practice {

namespace {

struct Line
{
    int last; ///< the last three digits of 555-0…
    bool voice = true;
    bool texts = true;
    bool beta = false;
};

struct Town
{
    const char16_t *areaCode;
    const char16_t *name;
    const char16_t *region;
    const char16_t *postalCode;
    const char16_t *lata;
    double latitude;
    double longitude;
    QList<Line> lines;
};

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

void addTown(QList<StockNumber> &stock, const QString &country, const Town &town)
{
    for (const Line &line : town.lines) {
        StockNumber number;
        number.phoneNumber = u"+1"_qs + text(town.areaCode) + u"5550"_qs + QString::number(line.last);
        number.country = country;
        number.locality = text(town.name);
        number.region = text(town.region);
        number.rateCenter = number.locality.toUpper();
        number.postalCode = text(town.postalCode);
        number.lata = text(town.lata);
        number.latitude = QString::number(town.latitude, 'f', 6);
        number.longitude = QString::number(town.longitude, 'f', 6);
        number.capabilities = {line.voice, line.texts, line.texts};
        number.beta = line.beta;
        stock.append(number);
    }
}

void addUnitedStates(QList<StockNumber> &stock)
{
    const QList<Town> towns{
        {u"415", u"San Francisco", u"CA", u"94103", u"722", 37.7749, -122.4194, {{147}, {119}}},
        {u"415", u"San Rafael", u"CA", u"94901", u"722", 37.9735, -122.5311, {{163, true, false}}},
        {u"415", u"Sausalito", u"CA", u"94965", u"722", 37.8591, -122.4853, {{184}}},
        {u"415", u"San Francisco", u"CA", u"94109", u"722", 37.7931, -122.4212, {{123, true, false}}}, // the number of the README
        {u"628", u"San Francisco", u"CA", u"94107", u"722", 37.7749, -122.4194, {{112}, {155}}},
        {u"510", u"Oakland", u"CA", u"94601", u"722", 37.8044, -122.2712, {{103}, {127}, {161, false}, {171}}},
        {u"510", u"Berkeley", u"CA", u"94702", u"722", 37.8715, -122.2730, {{190}}},
        {u"650", u"Palo Alto", u"CA", u"94301", u"722", 37.4419, -122.1430, {{110}, {145}}},
        {u"408", u"San Jose", u"CA", u"95110", u"722", 37.3382, -121.8863, {{118}, {152}, {189, true, false}}},
        {u"206", u"Seattle", u"WA", u"98101", u"674", 47.6062, -122.3321, {{109}, {158}, {193, true, true, true}}},
        {u"212", u"New York", u"NY", u"10001", u"132", 40.7128, -74.0060, {{104}, {133}, {170}}},
        {u"718", u"Brooklyn", u"NY", u"11201", u"132", 40.6782, -73.9442, {{121}, {166}}},
        {u"312", u"Chicago", u"IL", u"60601", u"358", 41.8781, -87.6298, {{114}, {149}, {187}}},
        {u"617", u"Boston", u"MA", u"02108", u"128", 42.3601, -71.0589, {{101}, {136}}},
        {u"305", u"Miami", u"FL", u"33101", u"460", 25.7617, -80.1918, {{124}, {175}}},
        {u"512", u"Austin", u"TX", u"78701", u"558", 30.2672, -97.7431, {{111}, {160}}},
        {u"303", u"Denver", u"CO", u"80202", u"656", 39.7392, -104.9903, {{107}, {182}}},
        {u"202", u"Washington", u"DC", u"20001", u"236", 38.9072, -77.0369, {{115}, {143}}},
    };
    for (const Town &town : towns)
        addTown(stock, u"US"_qs, town);
}

void addCanada(QList<StockNumber> &stock)
{
    const QList<Town> towns{
        {u"416", u"Toronto", u"ON", u"M5H", u"888", 43.6532, -79.3832, {{116}, {142}}},
        {u"514", u"Montréal", u"QC", u"H2Y", u"888", 45.5017, -73.5673, {{105}, {168}}},
        {u"604", u"Vancouver", u"BC", u"V5K", u"888", 49.2827, -123.1207, {{130}}},
        {u"613", u"Ottawa", u"ON", u"K1P", u"888", 45.4215, -75.6972, {{129}}},
    };
    for (const Town &town : towns)
        addTown(stock, u"CA"_qs, town);
}

/// What a country asks of who buys its numbers.
struct Terms
{
    const char16_t *address = u"none";
    bool bundle = false;
    Capabilities capabilities{};
};

struct Elsewhere
{
    const char16_t *phoneNumber;
    const char16_t *locality = u"";
    const char16_t *region = u"";
};

void add(QList<StockNumber> &stock, const QString &country, NumberType type, const Terms &terms,
         const QList<Elsewhere> &numbers)
{
    for (const Elsewhere &one : numbers) {
        StockNumber number;
        number.phoneNumber = text(one.phoneNumber);
        number.country = country;
        number.type = type;
        number.locality = text(one.locality);
        number.region = text(one.region);
        number.addressRequirements = text(terms.address);
        number.needsBundle = terms.bundle;
        number.capabilities = terms.capabilities;
        stock.append(number);
    }
}

constexpr Capabilities callsOnly{true, false, false};
constexpr Capabilities callsAndTexts{true, true, false};

void addTollFree(QList<StockNumber> &stock)
{
    using enum NumberType;
    add(stock, u"US"_qs, TollFree, {u"none", false, {}},
        {{u"+18335550122"},
         {u"+18445550138"},
         {u"+18555550167"},
         {u"+18665550113"},
         {u"+18775550150"},
         {u"+18885550199"}});
    add(stock, u"CA"_qs, TollFree, {u"none", false, {}}, {{u"+18335550172"}, {u"+18555550181"}});
}

void addBritain(QList<StockNumber> &stock)
{
    using enum NumberType;
    add(stock, u"GB"_qs, Local, {u"any", false, callsAndTexts},
        {{u"+442079460018", u"London", u"London"},
         {u"+442079460344", u"London", u"London"},
         {u"+442079460958", u"London", u"London"},
         {u"+441214960221", u"Birmingham", u"West Midlands"},
         {u"+441614960127", u"Manchester", u"Greater Manchester"},
         {u"+441314960310", u"Edinburgh", u"Scotland"}});
    add(stock, u"GB"_qs, Mobile, {u"none", true, callsAndTexts}, {{u"+447700900123"}, {u"+447700900456"}});
    add(stock, u"GB"_qs, National, {u"any", false, callsOnly}, {{u"+443069990121"}});
    add(stock, u"GB"_qs, TollFree, {u"any", false, callsOnly}, {{u"+448081570155"}});
}

void addGermanyAndFrance(QList<StockNumber> &stock)
{
    using enum NumberType;
    add(stock, u"DE"_qs, Local, {u"local", true, callsOnly},
        {{u"+493023125012", u"Berlin", u"Berlin"},
         {u"+493023125347", u"Berlin", u"Berlin"},
         {u"+494066969118", u"Hamburg", u"Hamburg"},
         {u"+496990009431", u"Frankfurt", u"Hessen"},
         {u"+498999998205", u"München", u"Bayern"},
         {u"+492214710366", u"Köln", u"Nordrhein-Westfalen"}});
    add(stock, u"DE"_qs, Mobile, {u"local", true, callsAndTexts}, {{u"+491713920045"}});
    add(stock, u"FR"_qs, Local, {u"local", true, callsOnly},
        {{u"+33199003421", u"Paris", u"Île-de-France"}, {u"+33261910456", u"Rennes", u"Bretagne"}});
    add(stock, u"FR"_qs, Mobile, {u"local", true, callsAndTexts}, {{u"+33639981207"}, {u"+33639985564"}});
}

void addAustraliaAndSweden(QList<StockNumber> &stock)
{
    using enum NumberType;
    add(stock, u"AU"_qs, Local, {u"local", false, callsOnly},
        {{u"+61255500142", u"Sydney", u"NSW"},
         {u"+61270100388", u"Sydney", u"NSW"},
         {u"+61355500219", u"Melbourne", u"VIC"},
         {u"+61755500371", u"Brisbane", u"QLD"}});
    add(stock, u"AU"_qs, Mobile, {u"any", false, callsAndTexts}, {{u"+61491570156"}, {u"+61491570157"}});
    add(stock, u"AU"_qs, TollFree, {u"any", false, callsOnly}, {{u"+611800160401"}});
    add(stock, u"SE"_qs, Local, {u"none", false, callsOnly},
        {{u"+46846500423", u"Stockholm", u"Stockholm"},
         {u"+46846500461", u"Stockholm", u"Stockholm"},
         {u"+46313900617", u"Göteborg", u"Västra Götaland"},
         {u"+46406280452", u"Malmö", u"Skåne"}});
    add(stock, u"SE"_qs, Mobile, {u"any", false, callsAndTexts}, {{u"+46701740628"}});
}

} // namespace

QList<StockNumber> fullStock()
{
    QList<StockNumber> stock;
    addUnitedStates(stock);
    addCanada(stock);
    addTollFree(stock);
    addBritain(stock);
    addGermanyAndFrance(stock);
    addAustraliaAndSweden(stock);
    return stock; // Austria sells numbers, but has none left
}

} // namespace trunkline::practice
