#include "pages/NumberRows.h"

#include "pages/Place.h"

#include <QCollator>
#include <QElapsedTimer>
#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

namespace trunkline::pages {

namespace {

/// Filled up from the right, so that numbers stand as their digits read: +1 628 before +49 30.
quint64 aligned(quint64 digits)
{
    constexpr quint64 full = 100'000'000'000'000'000; // 18 digits; E.164 has 15
    while (digits && digits < full)
        digits *= 10;
    return digits;
}

NumberType typeOf(const twilio::IncomingNumber &kind, NumberType byDigits)
{
    if (kind.type == u"local"_qs)
        return NumberType::Local;
    if (kind.type == u"mobile"_qs)
        return NumberType::Mobile;
    if (kind.type == u"national"_qs)
        return NumberType::National;
    if (QString(kind.type).remove(u'-').remove(u'_').remove(u' ') == u"tollfree"_qs)
        return NumberType::TollFree;
    return byDigits;
}

} // namespace

bool NumberRows::follow(const std::shared_ptr<const setup::OwnedNumbers> &numbers)
{
    const bool same = m_numbers == numbers;
    if (!same) {
        m_numbers = numbers;
        clear();
    }
    return same;
}

void NumberRows::clear()
{
    m_rows.clear();
    m_keys.clear();
    m_blocks.clear();
    m_uses.clear();
}

bool NumberRows::setTrunks(const std::optional<TrunkSid> &thisTrunk, TrunkNames names)
{
    m_thisTrunk = thisTrunk;
    m_trunkNames = std::move(names);
    const QVector<NumberUse> former = std::exchange(m_uses, {});
    adoptKinds();
    return m_uses != former;
}

void NumberRows::adoptKinds()
{
    for (int kind = int(m_uses.size()); kind < m_numbers->kindCount(); ++kind) {
        const twilio::IncomingNumber &one = m_numbers->kind(kind);
        m_uses.append(NumberUse::of(one, m_thisTrunk, one.trunk && m_trunkNames ? m_trunkNames(*one.trunk) : QString()));
    }
}

bool NumberRows::workOut(std::chrono::microseconds time, int atLeast)
{
    adoptKinds();
    QElapsedTimer clock;
    clock.start();
    for (int done = 0; size() < m_numbers->size(); ++done) {
        if (done >= atLeast && clock.nsecsElapsed() / 1000 > time.count())
            return true;
        append(size());
    }
    return false;
}

void NumberRows::append(int row)
{
    const QString e164 = m_numbers->e164(row);
    const NumberBlocks::Block &block = m_blocks.of(e164);
    const QString digits = NumberSearch::digits(e164);
    QString key = digits;
    const QString inland = block.inland + digits.right(4);
    if (block.dialled && !digits.endsWith(inland)) // "030 23125": is not in +49 30 23125
        key += u'\n' + inland;
    const QString name = m_numbers->name(row);
    if (const QString named = NumberSearch::digits(name); !named.isEmpty() && !key.contains(named))
        key += u'\n' + named;
    m_keys += key.toLatin1();
    if (NumberSearch::hasLetters(name)) {
        m_keys += '\n';
        m_keys += NumberSearch::folded(name);
    }
    m_rows.append({digits.toULongLong(), quint32(m_keys.size()), quint32(block.home), block.dialled ? 1U : 0U});
}

quint64 NumberRows::digits(const QString &e164)
{
    return NumberSearch::digits(e164).toULongLong();
}

QByteArrayView NumberRows::key(int row) const
{
    const qsizetype from = row == 0 ? 0 : qsizetype(m_rows.at(row - 1).keyEnd);
    return QByteArrayView(m_keys).sliced(from, qsizetype(m_rows.at(row).keyEnd) - from);
}

const NumberUse &NumberRows::use(int row) const
{
    static const NumberUse notDialled{NumberUse::Kind::NotDialled, {}};
    return isDialled(row) ? m_uses.at(m_numbers->kindOf(row)) : notDialled;
}

QString NumberRows::label(int row) const
{
    const QString name = m_numbers->name(row);
    return NumberSearch::hasLetters(name) ? name : QString();
}

QString NumberRows::type(int row) const
{
    return isDialled(row) ? Place::type(typeOf(m_numbers->kind(m_numbers->kindOf(row)), home(row).type)) : QString();
}

QString NumberRows::canDo(int row) const
{
    const twilio::IncomingNumber &kind = m_numbers->kind(m_numbers->kindOf(row));
    if (kind.voice)
        return kind.sms ? tr("Calls and texts", "what a phone number can do") : tr("Calls", "what a phone number can do");
    return kind.sms ? tr("Texts", "what a phone number can do") : QString();
}

// Searching and sorting --------------------------------------------------------------------------------------------

QVector<int> NumberRows::found(const NumberSearch &search, const QVector<int> &among) const
{
    if (search.isEmpty())
        return among;
    // Words are looked for once in what many rows share.
    QVector<QVector<bool>> inHome, inKind;
    for (const QByteArray &word : search.words()) {
        QVector<bool> homes(m_blocks.homeCount()), kinds(m_uses.size());
        for (int home = 0; home < homes.size(); ++home) {
            const NumberBlocks::Home &one = m_blocks.home(home);
            homes[home] = NumberSearch::folded(one.place + u' ' + one.country + u' ' + Place::type(one.type)).contains(word);
        }
        for (int kind = 0; kind < kinds.size(); ++kind)
            kinds[kind] = NumberSearch::folded(m_uses.at(kind).whole()).contains(word);
        inHome.append(homes);
        inKind.append(kinds);
    }
    const auto matches = [&](int row) {
        const QByteArrayView found = key(row);
        const std::string_view text(found.data(), size_t(found.size()));
        const auto isThere = [&](const QByteArray &part) {
            return text.find(std::string_view(part.constData(), size_t(part.size()))) != std::string_view::npos;
        };
        if (!search.digitForms().isEmpty()
            && std::none_of(search.digitForms().begin(), search.digitForms().end(), isThere))
            return false;
        for (int word = 0; word < search.words().size(); ++word)
            if (!inHome.at(word).at(int(m_rows.at(row).home)) && !inKind.at(word).at(m_numbers->kindOf(row))
                && !isThere(search.words().at(word)))
                return false;
        return true;
    };
    QVector<int> found;
    std::copy_if(among.begin(), among.end(), std::back_inserter(found), matches);
    return found;
}

quint64 NumberRows::sharing(int row) const
{
    const Row &one = m_rows.at(row);
    return quint64(one.home) << 32 | quint64(m_numbers->kindOf(row)) << 1 | one.dialled;
}

QString NumberRows::sortText(int row, By by) const
{
    switch (by) {
    case By::Number:
        return {};
    case By::Place:
        return home(row).place;
    case By::Country:
        return home(row).country;
    case By::Type:
        return type(row);
    case By::CanDo:
        return canDo(row);
    case By::Use:
        return use(row).whole();
    }
    Q_UNREACHABLE();
}

void NumberRows::sort(QVector<int> &rows, By by, Qt::SortOrder order) const
{
    // Texts repeat: each pair of home and kind is looked at once, and the rows are compared by rank.
    QHash<quint64, int> rankOf;
    if (by != By::Number) {
        QHash<QString, QVector<quint64>> byText;
        for (const int row : rows) {
            const quint64 pair = sharing(row);
            if (!rankOf.contains(pair)) {
                rankOf.insert(pair, 0);
                byText[sortText(row, by)].append(pair);
            }
        }
        QStringList texts = byText.keys();
        const QCollator collator;
        std::sort(texts.begin(), texts.end(), [&](const QString &a, const QString &b) { return collator.compare(a, b) < 0; });
        for (int rank = 0; rank < texts.size(); ++rank)
            for (const quint64 pair : byText.value(texts.at(rank)))
                rankOf[pair] = rank;
    }
    struct Key
    {
        int last, rank;
        quint64 number;
        int row;
    };
    std::vector<Key> keys;
    keys.reserve(size_t(rows.size()));
    const bool up = order == Qt::AscendingOrder;
    for (const int row : rows) {
        const quint64 pair = sharing(row);
        const int rank = rankOf.value(pair);
        const quint64 number = aligned(m_rows.at(row).digits);
        keys.push_back({canBeChosen(row) ? 0 : 1, up ? rank : -rank, by == By::Number && !up ? ~number : number, row});
    }
    std::sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) {
        return std::tie(a.last, a.rank, a.number, a.row) < std::tie(b.last, b.rank, b.number, b.row);
    });
    for (int at = 0; at < rows.size(); ++at)
        rows[at] = keys[size_t(at)].row;
}

} // namespace trunkline::pages
