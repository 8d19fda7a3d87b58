#include "practice/ManyNumbers.h"

#include "practice/Options.h"

#include <algorithm>

namespace trunkline::practice {

namespace {

/// Numbers that differ in their last digits.
struct Range
{
    const char16_t *country;
    const char16_t *digits; ///< with the country code
    int width;              ///< how many digits follow
    NumberType type = NumberType::Local;
};

using enum NumberType;

// Ofcom, BNetzA, ARCEP and ACMA keep them for drama. Of North America's 555-0100 to -0199 there is one for each area code.
constexpr Range elsewhere[] = {
    {u"GB", u"441134960", 3},  {u"DE", u"493023125", 3}, {u"FR", u"33199", 6},     {u"AU", u"6125550", 4},
    {u"GB", u"447700900", 3, Mobile}, {u"FR", u"33639980", 4, Mobile}, {u"AU", u"6127010", 4},
    {u"GB", u"441144960", 3},  {u"DE", u"496990009", 3}, {u"FR", u"33261910", 4},  {u"AU", u"6135550", 4},
    {u"GB", u"441154960", 3},  {u"DE", u"494066969", 3}, {u"FR", u"33353010", 4},  {u"AU", u"6137010", 4},
    {u"GB", u"441164960", 3},  {u"DE", u"492214710", 3}, {u"FR", u"33465710", 4},  {u"AU", u"6175550", 4},
    {u"GB", u"441174960", 3},  {u"DE", u"498999998", 3}, {u"FR", u"33536490", 4},  {u"AU", u"6177010", 4},
    {u"GB", u"441214960", 3},  {u"AU", u"6185550", 4},   {u"AU", u"6187010", 4},   {u"GB", u"441632960", 3},
    {u"GB", u"442079460", 3},
};
constexpr int areaCodes[] = {201, 202, 203, 205, 206, 207, 208, 209, 210, 212, 213, 214, 215, 216, 217, 218, 219, 224, 225, 228,
                             229, 231, 234, 239, 240, 248, 251, 252, 253, 254, 256, 260, 262, 267, 269, 270, 276, 281, 301, 302,
                             303, 304, 305, 307, 308, 309, 310, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 323, 325, 330};

/// Hands out the numbers of one range after another.
class Source
{
public:
    explicit Source(const QList<Range> &ranges) : m_ranges(ranges) {}

    std::optional<std::pair<QString, NumberType>> next()
    {
        while (m_range < m_ranges.size() && m_next == capacity(m_ranges.at(m_range))) {
            ++m_range;
            m_next = 0;
        }
        if (m_range == m_ranges.size())
            return {};
        const Range &range = m_ranges.at(m_range);
        return std::pair(u'+' + QString::fromUtf16(range.digits) + QString::number(m_next++).rightJustified(range.width, u'0'), range.type);
    }

private:
    static int capacity(const Range &range)
    {
        int numbers = 1;
        for (int i = 0; i < range.width; ++i)
            numbers *= 10;
        return numbers;
    }

    QList<Range> m_ranges;
    qsizetype m_range = 0;
    int m_next = 0;
};

QList<Source> allSources()
{
    QList<Source> sources;
    for (const QStringView country : {u"GB", u"DE", u"FR", u"AU"}) {
        QList<Range> ranges;
        std::copy_if(std::begin(elsewhere), std::end(elsewhere), std::back_inserter(ranges),
                     [&](const Range &range) { return country == QStringView(range.country); });
        sources.append(Source(ranges));
    }
    return sources;
}

/// "+1 201 555 0100" and on: one of each area code, then the next of each.
QString american(int index)
{
    constexpr int codes = int(std::size(areaCodes));
    if (index >= codes * 100)
        return {};
    return u"+1"_qs + QString::number(areaCodes[index % codes]) + u"5550"_qs + QString::number(100 + index / codes);
}

QJsonObject with(const Number &number, const QString &name, const QString &value)
{
    QJsonObject settings = number.settings;
    settings.insert(name, value);
    return settings;
}

} // namespace

void addManyNumbers(Account &account, int count)
{
    count = std::min(count, Options::mostOwnedNumbers);
    account.numbers.reserve(count + 16);
    const QDateTime first(QDate(2024, 6, 4), QTime(9, 0), Qt::UTC);
    QList<Source> sources = allSources();
    int fromAmerica = 0;
    for (int made = 0, turn = 0; made < count; ++turn) {
        std::optional<std::pair<QString, NumberType>> next;
        if (turn % 2 == 0) { // every other one, while there are some
            if (const QString number = american(fromAmerica++); !number.isEmpty())
                next = std::pair(number, Local);
        } else {
            next = sources[turn / 2 % sources.size()].next();
        }
        if (!next)
            continue;
        Number &number = account.addNumber(next->first, next->second);
        number.created = number.updated = first.addSecs(made); // before whatever else the account has
        ++made;
    }
}

void useManyNumbers(Account &account, int count)
{
    count = std::min(count, Options::mostOwnedNumbers);
    if (count == 0)
        return;
    if (account.applicationSids.isEmpty())
        account.applicationSids.append(account.newSid(QLatin1String("AP")));
    const QString trunk = account.trunks.isEmpty() ? QString() : account.trunks.last().sid;
    // A handful of settings that the numbers share: each of its own would be a hundred megabytes.
    const Number &untouched = account.numbers.last();
    QList<QJsonObject> websites;
    for (int host = 1; host <= 5; ++host)
        websites.append(with(untouched, u"voice_url"_qs, QStringLiteral("https://hooks%1.riverside.example/voice").arg(host)));
    const QJsonObject application = with(untouched, u"voice_application_sid"_qs, account.applicationSids.first());
    const QJsonObject texts = with(untouched, u"sms_url"_qs, u"https://hooks.riverside.example/sms"_qs);
    const qsizetype all = account.numbers.size();
    for (int i = 0; i < count; ++i) {
        Number &number = account.numbers[all - 1 - i];
        if (i % 7 == 3)
            number.friendlyName = u"Branch "_qs + QString::number(i / 7 + 1);
        if (i % 10 == 2 || i % 10 == 6)
            number.settings = websites.at(i / 10 % websites.size());
        else if (i % 20 == 9)
            number.settings = application;
        else if (i % 20 == 19)
            number.trunkSid = trunk;
        if (i % 50 == 14) {
            number.capabilities = {false, true, true};
            number.settings = texts;
        }
    }
}

} // namespace trunkline::practice
