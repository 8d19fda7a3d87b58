#include "monitor/LineNews.h"

#include "answers/Isolate.h"

namespace trunkline::monitor {

QVector<LineNews::Address> LineNews::addressesOf(const setup::Observed &seen)
{
    QVector<Address> all;
    for (const twilio::OriginationUrl &url : seen.urls)
        all.append({url.sid.text(), url.sipUrl, url.enabled});
    return all;
}

void LineNews::remember(const setup::Remembered &before)
{
    m_known = true;
    m_before.clear();
    for (const setup::Remembered::Url &url : before.urls)
        m_before.append({url.sid, url.sipUrl, url.enabled});
    m_numbers = before.numbers;
}

void LineNews::look(const setup::Observed &seen, const QDateTime &now)
{
    m_balance = seen.balance;
    m_trunkGone = !seen.trunk;
    if (!seen.trunk)
        return;
    QStringList numbers;
    for (const twilio::IncomingNumber &number : seen.numbersOnTrunk)
        numbers.append(number.e164);
    m_now = addressesOf(seen);
    if (!std::exchange(m_known, true))
        m_before = m_now;
    for (const QString &before : std::as_const(m_numbers))
        if (!numbers.contains(before) && !m_gone.contains(before))
            m_gone.insert(before, m_lookedAt.isValid() ? now : QDateTime());
    for (const QString &back : numbers) {
        m_gone.remove(back);
        if (!m_numbers.contains(back))
            m_numbers.append(back);
    }
    for (const Address &fresh : std::as_const(m_now))
        if (std::none_of(m_before.begin(), m_before.end(), [&](const Address &one) { return one.sid == fresh.sid; }))
            m_before.append(fresh);
    m_lookedAt = now;
}

QStringList LineNews::addressChanges() const
{
    QStringList changes;
    for (const Address &before : m_before) {
        const auto now = std::find_if(m_now.begin(), m_now.end(), [&](const Address &one) { return one.sid == before.sid; });
        const QString was = isolate(before.sipUrl);
        if (now == m_now.end())
            changes += tr("%1 was taken away.", "an address").arg(was);
        else if (now->sipUrl != before.sipUrl)
            changes += tr("%1 became %2.", "an address").arg(was, isolate(now->sipUrl));
        else if (before.enabled && !now->enabled)
            changes += tr("%1 was switched off.", "an address").arg(was);
    }
    return changes;
}

} // namespace trunkline::monitor
