#include "setup/LineCheck.h"

#include "setup/FailureContext.h"

namespace trunkline::setup {

namespace {

constexpr int mostMissing = 100; // numbers that are looked for one by one

TrunkName nameOr(const QString &text)
{
    const auto name = TrunkName::parse(text);
    return name ? *name : *TrunkName::parse(u"-"_qs); // the SID goes first
}

} // namespace

LineCheck::LineCheck(QString folder, sip::ProbeOptions probe, QObject *parent)
    : QObject(parent), m_folder(std::move(folder)), m_gateways(std::move(probe))
{
    connect(&m_gateways, &GatewayTest::finished, this, [this] {
        m_around.reports.append(m_gateways.reports());
        oneDone();
    });
}

LineCheck::~LineCheck() = default;

void LineCheck::start(twilio::Client &client, const Desired &asked, const std::optional<Preset> &product, Extent extent)
{
    m_asked = asked;
    m_trunk = asked.trunkSid;
    m_name = asked.trunk.text();
    m_around.product = product;
    m_around.asIs = false;
    begin(client, extent);
    observe(client, Look::of(asked), m_calls.get(), [this](Result<Observed> observed) { seen(std::move(observed)); });
}

void LineCheck::start(twilio::Client &client, const TrunkSid &trunk, const QString &name, Extent extent)
{
    if (m_trunk != trunk)
        forget();
    m_asked.reset();
    m_trunk = trunk;
    m_name = name;
    m_around.product.reset();
    m_around.asIs = true;
    begin(client, extent);
    Look look = Look::of({nameOr(name), trunk, {}, {}, {}, {}});
    observe(client, look, m_calls.get(), [this](Result<Observed> observed) { seen(std::move(observed)); });
}

void LineCheck::begin(twilio::Client &client, Extent extent)
{
    m_client = &client;
    m_extent = extent;
    m_calls = std::make_unique<QObject>(); // answers to an earlier question are not heard any more
    m_error.reset();
    m_running = true;
    m_looked = false;
    m_open = 0;
    m_around.reports.clear();
    m_around.alerts.reset();
    m_around.voiceRegions.clear();
    m_gateways.forget();
}

void LineCheck::stop()
{
    if (!m_running)
        return;
    if (m_looked)
        return m_gateways.stop();
    m_calls.reset();
    m_running = false;
}

void LineCheck::forget()
{
    m_calls.reset();
    m_running = m_seen = false;
    m_asked.reset();
    m_desired.reset();
    m_expectation.reset();
    m_trunk.reset();
    m_observed = {};
    m_around = {};
    m_checks.clear();
    m_known.clear();
    m_error.reset();
}

void LineCheck::know(const sip::ProbeReport &report)
{
    m_known.removeIf([&](const sip::ProbeReport &one) { return one.target == report.target; });
    m_known.append(report);
}

// Looking ----------------------------------------------------------------------------------------------------------

void LineCheck::seen(Result<Observed> observed)
{
    if (!observed) {
        m_error = observed.error();
        m_running = false;
        Q_EMIT changed();
        return Q_EMIT finished();
    }
    m_observed = *std::move(observed);
    const AccountSid &account = m_client->account();
    QVector<Journal::Entry> record;
    std::optional<Remembered> before;
    if (m_observed.trunk && !m_folder.isEmpty()) {
        before = RememberedFile(m_folder, m_observed.trunk->sid.text()).read();
        if (before && before->account != account.text())
            before.reset();
        if (const QString path = Records(m_folder).of(account, m_observed.trunk->sid); !path.isEmpty())
            record = Journal::peek(path);
    }
    m_expectation.emplace(record, before);
    if (m_asked)
        return conclude();
    for (const twilio::IncomingNumber &number : std::as_const(m_observed.numbersOnTrunk))
        m_observed.numbers.put(number);
    m_client->endpoints().hasTrunkNumberList() ? lookForMissingNumbers() : lookForAllNumbers();
}

/// Regions without the list of a trunk's numbers: the trunk is told by the numbers.
void LineCheck::lookForAllNumbers()
{
    m_client->listNumbersOf(*m_trunk, m_expectation->numbers(), m_calls.get(), [this](Result<QVector<twilio::IncomingNumber>> numbers) {
        if (!numbers)
            return seen(numbers.error());
        for (const twilio::IncomingNumber &number : *numbers) {
            if (number.trunk && number.trunk == m_trunk)
                m_observed.numbersOnTrunk.append(number);
            m_observed.numbers.put(number);
        }
        conclude();
    });
}

/// Numbers that should be on the trunk and are not: where are they?
void LineCheck::lookForMissingNumbers()
{
    QVector<PhoneNumber> missing;
    for (const PhoneNumber &number : m_expectation->numbers())
        if (!m_observed.numberCalled(number) && missing.size() < mostMissing)
            missing.append(number);
    if (missing.isEmpty())
        return conclude();
    const auto left = std::make_shared<qsizetype>(missing.size());
    for (const PhoneNumber &number : std::as_const(missing))
        m_client->findNumber(number, m_calls.get(), [this, left](Result<std::optional<twilio::IncomingNumber>> found) {
            if (!m_running || m_looked)
                return;
            if (!found)
                return seen(found.error());
            if (*found)
                m_observed.numbers.put(**found);
            if (--*left == 0)
                conclude();
        });
}

/// Twilio has said all about the line itself; the gateways and the past are asked now.
void LineCheck::conclude()
{
    m_looked = m_seen = true;
    m_desired = m_asked ? *m_asked : m_expectation->of(nameOr(m_name), m_observed);
    m_around.before = m_asked ? m_expectation->before() : m_expectation->known(m_observed);
    if (!m_around.product && !m_desired->gateways.isEmpty())
        m_around.product = FailureContext::productAt(m_desired->gateways.first().uri);
    m_open = 1;
    askGateways();
    askForAlerts();
    askForRegions();
    compare();
    Q_EMIT changed();
    oneDone();
}

void LineCheck::askGateways()
{
    QVector<Gateway> toAsk;
    for (const Gateway &gateway : std::as_const(m_desired->gateways)) {
        const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const auto &report) { return report.target == sip::Target::of(gateway.uri); });
        if (known != m_known.end())
            m_around.reports.append(*known);
        else if (gateway.enabled)
            toAsk.append(gateway);
    }
    m_known.clear(); // it counts once
    if (!m_extent.probe || toAsk.isEmpty())
        return;
    ++m_open;
    QMetaObject::invokeMethod(m_calls.get(), [this, toAsk] { m_gateways.testAll(toAsk); }, Qt::QueuedConnection);
}

void LineCheck::oneDone()
{
    if (!m_running || --m_open > 0) {
        if (m_running)
            compare();
        return Q_EMIT changed();
    }
    m_running = false;
    compare();
    remember();
    Q_EMIT changed();
    Q_EMIT finished();
}

void LineCheck::compare()
{
    m_checks = Verification::checks(*m_desired, m_observed, m_around);
}

CallPath LineCheck::path() const
{
    if (!m_desired)
        return {};
    CallPath path = Verification::path(*m_desired, m_observed, m_checks);
    if (!m_running)
        return path;
    for (int leg = 0; leg < int(path.legs.size()); ++leg) {
        Leg &one = path.legs[size_t(leg)];
        if (one.state != LegState::Planned && (!m_looked || leg == Verification::InternetToGateway))
            one = {LegState::Checking, {}, {}};
    }
    return path;
}

// What is known from then on ---------------------------------------------------------------------------------------

void LineCheck::remember()
{
    if (m_folder.isEmpty() || !m_observed.trunk)
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Remembered kept = m_around.before.value_or(Remembered::of(m_observed, now));
    if (m_asked && Verification::asAsked(m_checks)) {
        const QDateTime since = kept.repaired;
        kept = Remembered::of(m_observed, now); // somebody just said that it is to be so
        kept.repaired = since;
    } else {
        kept.look(m_observed, now);
    }
    kept.account = m_client->account().text();
    kept.trunk = m_observed.trunk->sid.text();
    RememberedFile(m_folder, kept.trunk).write(kept); // if it cannot be kept, the next check knows less
}

void LineCheck::repaired(const Desired &wish, const Observed &seen)
{
    if (m_folder.isEmpty() || !m_observed.trunk)
        return;
    RememberedFile file(m_folder, m_observed.trunk->sid.text());
    Remembered kept = file.read().value_or(Remembered::of(m_observed, {}));
    kept.repair(wish, seen, QDateTime::currentDateTimeUtc());
    kept.account = m_client ? m_client->account().text() : kept.account;
    file.write(kept);
}

void LineCheck::accept(const Check &check)
{
    if (m_folder.isEmpty() || !m_observed.trunk)
        return;
    RememberedFile file(m_folder, m_observed.trunk->sid.text());
    Remembered kept = file.read().value_or(Remembered::of(m_observed, {}));
    kept.accept(check, m_observed);
    file.write(kept);
}

} // namespace trunkline::setup
