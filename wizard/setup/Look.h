#pragma once

#include "setup/Observed.h"
#include "twilio/Client.h"

#include <QHash>

namespace trunkline::setup {

/// What to look at.
struct Look
{
    enum class Depth {
        Everything, ///< account, balance, all trunks, prices too: the first look
        ReadBack,   ///< only what a set-up wrote; needs the trunk's SID
    };
    Depth depth = Depth::Everything;
    TrunkName trunk;
    std::optional<TrunkSid> trunkSid;
    QVector<PhoneNumber> numbers;  ///< the wished ones, and those that earlier tries were about; none twice
    QStringList priceCountries;    ///< whose price lists are wanted: ISO codes

    // Made earlier, by the record. A list that lags behind leaves them out; asked for by their SID they are there.
    QVector<OriginationUrlSid> madeUrls;
    QHash<QString, NumberSid> madeNumbers; ///< by E.164

    static Look of(const Desired &desired);
    void addPricesFor(const PhoneNumber &number);
    /// What earlier tries were about is looked for, too.
    void add(const QVector<PhoneNumber> &numbers);
};

/// Looks at everything at once: the requests do not wait for one another, except that the URLs and numbers of a trunk
/// known only by name follow the list of trunks. What these credentials may not read stays empty; what must be readable
/// (trunks, the numbers) ends the look with its error.
void observe(twilio::Client &client, const Look &look, QObject *owner, Then<Observed> then);

} // namespace trunkline::setup
