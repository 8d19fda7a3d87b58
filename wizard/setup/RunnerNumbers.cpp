#include "answers/Isolate.h"
#include "setup/Runner.h"

// Many numbers in one run: how many at once, and what becomes of the others when something is wrong with one.

namespace trunkline::setup {

namespace {

/// It says something about this one number. Anything else would be said of the next one, too.
bool isAboutOneNumber(const Error &why)
{
    switch (why.kind) {
    case ErrorKind::NotFound: // released meanwhile; or it is the trunk that is gone
    case ErrorKind::Refused:
    case ErrorKind::NumberTaken:
    case ErrorKind::NumberNotUsable:
    case ErrorKind::NumberInUse:
    case ErrorKind::AddressNeeded:
    case ErrorKind::DocumentsNeeded:
        return true;
    default:
        return false;
    }
}

bool mayConcernAll(const Error &why)
{
    return why.kind == ErrorKind::NotFound || why.kind == ErrorKind::Refused;
}

} // namespace

/// What may leave now: first what was turned away before and has waited. As long as some wait, they keep their places:
/// otherwise each of 1 000 would be turned away once while Twilio is busy.
QVector<Change> Runner::nextToSend()
{
    const auto isNumber = [](const auto &one) { return isAboutNumber(one.second.change); };
    auto room = m_pace.atOnce() - std::count_if(m_inFlight.begin(), m_inFlight.end(), isNumber);
    QVector<Change> next;
    while (room > 0 && !m_again.isEmpty()) {
        next.append(m_again.takeFirst());
        --room;
    }
    const auto waiting = std::count_if(m_waits.begin(), m_waits.end(), isNumber) + m_again.size();
    return next + m_work.take(int(std::max<qsizetype>(0, room - waiting)));
}

/// The answers of several that were sent together mostly come together, and so their successors can share one write of
/// the journal.
void Runner::proceedAfter(const Change &change)
{
    if (!isOneOfMany(change))
        return proceed();
    if (std::exchange(m_willProceed, true))
        return;
    QTimer::singleShot(0, m_calls.get(), [this] {
        m_willProceed = false;
        proceed();
    });
}

Journal::Sync Runner::syncFor(const Change &change) const
{
    return isOneOfMany(change) ? Journal::Sync::WithNext : Journal::Sync::Now;
}

/// One lost answer says nothing about the next number. As many in a row as there are on their way do.
bool Runner::goesOnWithoutAnswer(const Change &change)
{
    if (!isOneOfMany(change) || ++m_inVain >= m_timing.numbersAtOnce)
        return false;
    m_lookLater = true;
    return true;
}

bool Runner::goesOnWithout(const Change &change, const Error &why)
{
    if (!isOneOfMany(change) || !isAboutOneNumber(why))
        return false;
    if (mayConcernAll(why) && ++m_inVain >= m_timing.numbersAtOnce)
        return false;
    if (why.kind == ErrorKind::NumberTaken) // perhaps by ourselves: look before the end
        m_lookLater = true;
    m_refused.insert(key(change), {change, why});
    m_groups.refused(change);
    show(rowKey(change), m_groups.isOver(rowKey(change)) ? Row::State::Done : Row::State::Running);
    news();
    return true;
}

/// After a new plan: which numbers share a row, and what is not to be tried again. What was refused and is not asked for
/// any more is there after all.
void Runner::followNumbers()
{
    QSet<QString> asked;
    for (const Change &change : m_plan.changes)
        asked.insert(key(change));
    m_refused.removeIf([&](const auto &one) { return !asked.contains(one.key()); });
    m_groups.follow(m_plan.changes);
    if (!m_undo && m_observed.trunk)
        for (const NumberWish &wish : m_desired.numbers) {
            const twilio::IncomingNumber *held = m_observed.numberCalled(wish.number);
            if (!held || held->trunk != m_observed.trunk->sid)
                continue;
            const bool bought = wish.how == NumberWish::How::Buy;
            m_groups.add(bought ? u"buy-number"_qs : u"assign-number"_qs, (bought ? u"number:"_qs : u"assign:"_qs) + wish.number.e164());
        }
    const QStringList refused = m_refused.keys();
    m_work = WorkList(m_plan.changes, QSet<QString>(refused.begin(), refused.end()));
}

/// Of a thousand numbers many answers may be lost in one run, and each plan that follows is a shorter one.
bool Runner::isRoundInVain()
{
    const bool first = m_rounds == 1;
    const bool less = first || m_plan.changes.size() < m_leastLeft;
    m_leastLeft = first ? m_plan.changes.size() : std::min(m_leastLeft, m_plan.changes.size());
    return !less;
}

bool Runner::onlyRefusalsAreLeft(const Plan &left) const
{
    const QStringList refused = m_refused.keys();
    return left.obstacles.isEmpty() && !WorkList(left.changes, QSet<QString>(refused.begin(), refused.end())).hasNext();
}

/// Everything that can be done is done. One number: its own reason, as if it were the only one. Several: how many, and
/// each with its reason for whoever opens the details.
void Runner::endWithSomeLeft(const Plan &left)
{
    m_leftOut = left.leftOut; // says more of a number that is gone than the answer to its request did
    QSet<QString> named;
    for (const LeftOut &one : std::as_const(m_leftOut))
        named.insert(one.number.e164());
    for (const RefusedChange &refused : std::as_const(m_refused))
        if (const auto number = numberOf(refused.change); number && !named.contains(number->e164()))
            m_leftOut.append({*number, refused.why});
    for (const LeftOut &one : std::as_const(m_leftOut))
        Q_EMIT logged(tr("%1: %2").arg(isolate(one.number.international()), Advising::advice(one.why).what));
    const auto refused = m_refused.isEmpty() ? std::nullopt : std::optional(m_refused.first().change);
    if (m_leftOut.size() == 1)
        return trouble(m_leftOut.first().why, refused);
    Error several = trunkline::error(ErrorKind::NumbersLeft, QString::number(m_leftOut.size()));
    QStringList lines;
    for (const LeftOut &one : std::as_const(m_leftOut))
        lines += one.number.e164() + u": "_qs + Advising::name(one.why.kind);
    several.detail = lines.join(u'\n');
    trouble(several, refused);
}

} // namespace trunkline::setup
