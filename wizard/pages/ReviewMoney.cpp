#include "pages/ReviewPage.h"

#include "answers/Isolate.h"
#include "pages/Regions.h"
#include "setup/ChangeGroups.h"
#include "widgets/CheckRow.h"
#include "widgets/Disclosure.h"
#include "widgets/Notice.h"
#include "widgets/PlanList.h"
#include "widgets/ValueList.h"

#include <QLocale>

// Page "Review": what it costs, and the yes to it.

namespace trunkline::pages {

using setup::MonthlyTotal;
using setup::PurchaseNumber;

namespace {

/// More than these are counted, not named.
constexpr int namedAtMost = 5;

/// The sum in one currency, where every number has a price.
std::optional<twilio::Money> sumOf(const MonthlyTotal &total)
{
    return total.sums.size() == 1 && total.withoutPrice == 0 ? std::optional(total.sums.first()) : std::nullopt;
}

QStringList named(const QVector<PurchaseNumber> &purchases)
{
    QStringList numbers;
    for (const PurchaseNumber &one : purchases)
        numbers += isolate(one.wish.number.international());
    return numbers;
}

} // namespace

bool ReviewPage::isBalanceTooSmall() const
{
    const auto sum = isReady() ? sumOf(session()->plan().monthly()) : std::nullopt;
    const auto &balance = session()->observed().balance;
    return sum && !purchases().isEmpty() && balance && !session()->isPractice() && balance->currency == sum->currency
           && balance->value() < sum->value();
}

/// "Each minute of a call costs US$0.0045." Empty: the price list does not say.
QString ReviewPage::minuteSentence() const
{
    const auto wish = session()->desired();
    if (!wish)
        return {};
    QStringList prices;
    for (const setup::NumberWish &number : wish->numbers) {
        const auto one = session()->shop().perMinute(number.number.country(), number.number.type());
        if (one && !prices.contains(one->text()))
            prices += one->text();
    }
    if (prices.isEmpty() || prices.size() > 3)
        return {};
    for (QString &price : prices)
        price = isolate(price);
    return prices.size() == 1 ? tr("Each minute of an incoming call costs %1.").arg(prices.first())
                              : tr("Each minute of an incoming call costs %1, depending on the number.").arg(QLocale().createSeparatedList(prices));
}

void ReviewPage::showTotal()
{
    if (session()->isPractice())
        return m_list->setTotal({}, {});
    const QString minute = minuteSentence();
    if (purchases().isEmpty())
        return m_list->setTotal(tr("<b>Nothing to pay now.</b> Call minutes cost what your account’s price list says."), minute);
    const auto with = [&minute](const QString &sentence) { return minute.isEmpty() ? sentence : QString(sentence + u' ' + minute); };
    const auto &balance = session()->observed().balance;
    const QString held = balance ? isolate(balance->text()) : QString();
    const MonthlyTotal total = session()->plan().monthly();
    const QString known = isolate(total.text());
    if (isBalanceTooSmall())
        return m_list->setTotal(tr("<b>%1 today</b>, then %1 a month plus call minutes").arg(known),
                                tr("Your Twilio balance is %1. Add money first.").arg(held), true);
    if (total.withoutPrice > 0) {
        const QString sentence = total.sums.isEmpty() ? tr("<b>Twilio’s monthly price</b> today and every month, plus call minutes")
                                                      : tr("<b>%1 and Twilio’s price for the others</b> today and every month, plus call minutes").arg(known);
        const QString unknown = total.withoutPrice > 1 ? tr("The price list of your account has no price for %n of the numbers.", nullptr, total.withoutPrice)
                                                       : tr("The price list of your account has no price for this number.");
        return m_list->setTotal(sentence, with(balance ? tr("Your Twilio balance is %1.").arg(held) + u' ' + unknown : unknown));
    }
    m_list->setTotal(tr("<b>%1 today</b>, then %1 a month plus call minutes").arg(known),
                     with(balance ? tr("Your Twilio balance is %1. Prices are from your account’s price list.").arg(held)
                                  : tr("Prices are from your account’s price list.")));
}

void ReviewPage::showPriceChange()
{
    QStringList changed;
    for (const PurchaseNumber &bought : session()->isPractice() ? QVector<PurchaseNumber>() : purchases()) {
        const auto before = m_seenPrices.constFind(bought.wish.number.e164());
        if (!bought.monthly || before == m_seenPrices.constEnd() || *before == *bought.monthly)
            continue;
        const QString price = isolate(bought.monthly->text());
        changed += purchases().size() == 1 ? tr("The number now costs %1 a month.").arg(price)
                                           : tr("%1 now costs %2 a month.").arg(isolate(bought.wish.number.international()), price);
    }
    // It stays until the plan is made anew: only then has it been seen.
    if (changed.isEmpty())
        return m_priceChanged->goAway();
    if (changed.size() > namedAtMost)
        changed = {tr("%n of the numbers now cost something else. All numbers and their prices are below the list.", nullptr, int(changed.size()))};
    m_priceChanged->setText(tr("The price has changed"), changed.join(u' '));
    m_priceChanged->appear();
}

void ReviewPage::showConsent()
{
    const QVector<PurchaseNumber> all = purchases();
    if (all.isEmpty() || session()->isPractice())
        return m_agree->hide();
    const MonthlyTotal total = session()->plan().monthly();
    const QString amount = isolate(total.text());
    const int count = int(all.size());
    const QString numbers = count > namedAtMost ? QString() : QLocale().createSeparatedList(named(all));
    QString text;
    if (count == 1 && total.withoutPrice == 0)
        //: Keep <b>…</b> around the same words.
        text = tr("I &agree that Twilio charges <b>%1 today and every month</b> for <b>%2</b>, until I cancel it.").arg(amount, numbers);
    else if (count == 1)
        text = tr("I &agree that Twilio charges its monthly price for <b>%1</b>, until I cancel it.").arg(numbers);
    else if (total.withoutPrice > 0)
        text = tr("I &agree that Twilio charges its monthly prices for <b>%n number(s)</b>, until I cancel them.", nullptr, count);
    else if (numbers.isEmpty())
        text = tr("I &agree that Twilio charges <b>%1 today and every month</b> for the <b>%n number(s)</b> listed above, until I cancel them.", nullptr, count)
                   .arg(amount);
    else
        text = tr("I &agree that Twilio charges <b>%1 today and every month</b> for <b>%2</b>, until I cancel them.").arg(amount, numbers);
    QString rich = text;
    m_agree->setRichText(rich.remove(u'&'), text.remove(u"<b>"_qs).remove(u"</b>"_qs));
    m_agree->setChecked(session()->agreed());
    m_agree->show();
}

/// Where the plan counts numbers in one row, all of them can be unfolded.
void ReviewPage::showNumbers()
{
    QList<widgets::ValueRow> rows;
    if (isReady()) {
        for (const setup::Change &change : session()->plan().changes) {
            if (const auto *bought = std::get_if<PurchaseNumber>(&change))
                rows.append({bought->wish.number.international(), setup::ChangeText::price(change), false, false});
            else if (const auto *assigned = std::get_if<setup::AssignNumber>(&change))
                rows.append({assigned->number.international(), setup::ChangeText::price(change), false, false});
        }
    }
    const QVector<setup::ChangeGroup> groups = isReady() ? setup::grouped(session()->plan().changes) : QVector<setup::ChangeGroup>();
    const bool counted = std::any_of(groups.begin(), groups.end(), [](const setup::ChangeGroup &group) { return group.isMany(); });
    m_numbers->setVisible(counted);
    m_numbers->setSecond(counted ? tr("%n number(s)", nullptr, int(rows.size())) : QString());
    m_numberList->setRows(counted ? rows : QList<widgets::ValueRow>());
}

/// A trunk hears only the calls that come in at its own region.
void ReviewPage::showRegion()
{
    const auto wish = isReady() && !session()->isPractice() ? session()->desired() : std::nullopt;
    if (!wish)
        return m_region->goAway();
    const QString here = session()->signIn().endpoints().region();
    QStringList elsewhere;
    QString there;
    for (const setup::NumberWish &number : wish->numbers) {
        const QString region = session()->voiceRegions().of(number.number);
        if (region.isEmpty() || region == here)
            continue;
        elsewhere += isolate(number.number.international());
        there = region;
    }
    const QString change = tr("Set the region of the number to %1 in Twilio, under Active numbers. The change takes up to five minutes.").arg(Regions::nameInSentence(here));
    if (!elsewhere.isEmpty()) {
        elsewhere.resize(std::min<qsizetype>(elsewhere.size(), namedAtMost));
        m_region->setText(tr("Calls to %1 are handled in %2").arg(QLocale().createSeparatedList(elsewhere), Regions::nameInSentence(there)),
                          tr("This line is in %1 and hears only the calls of its own region.").arg(Regions::nameInSentence(here)) + u' ' + change);
    } else if (!purchases().isEmpty() && here != u"us1") {
        m_region->setText(tr("Calls to a new number are handled in %1 at first").arg(Regions::nameInSentence(u"us1"_qs)),
                          tr("This line is in %1 and hears only the calls of its own region.").arg(Regions::nameInSentence(here)) + u' ' + change);
    } else {
        return m_region->goAway();
    }
    m_region->appear();
}

} // namespace trunkline::pages
