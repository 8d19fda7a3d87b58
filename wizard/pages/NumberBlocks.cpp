#include "pages/NumberBlocks.h"

#include "pages/NumberSearch.h"
#include "pages/Place.h"

namespace trunkline::pages {

namespace {

constexpr int own = 4;          ///< digits that differ inside of a block
constexpr int mostBlocks = 20'000; ///< numbers that lie scattered would fill the memory

} // namespace

NumberBlocks::NumberBlocks()
{
    clear();
}

void NumberBlocks::clear()
{
    m_blocks.clear();
    m_homes = {Home()};
    m_homeByName.clear();
}

const NumberBlocks::Block &NumberBlocks::of(const QString &e164)
{
    const QString name = e164.size() > own + 1 ? QString(e164.chopped(own) + u'/' + QString::number(e164.size())) : e164;
    const auto known = m_blocks.constFind(name);
    if (known != m_blocks.constEnd())
        return *known;
    if (m_blocks.size() >= mostBlocks)
        m_blocks.clear();
    Block block;
    if (const auto number = PhoneNumber::parse(e164)) {
        block.dialled = true;
        const QString iso = number->country();
        block.home = indexOf({Place::of(*number), iso.isEmpty() ? QString() : Place::country(iso), number->type()});
        block.inland = NumberSearch::digits(number->national()).chopped(own);
    }
    return *m_blocks.insert(name, block);
}

int NumberBlocks::indexOf(const Home &home)
{
    const QString name = QStringList{home.place, home.country, QString::number(int(home.type))}.join(u'\n');
    const auto known = m_homeByName.constFind(name);
    if (known != m_homeByName.constEnd())
        return *known;
    m_homes.append(home);
    m_homeByName.insert(name, int(m_homes.size()) - 1);
    return int(m_homes.size()) - 1;
}

} // namespace trunkline::pages
