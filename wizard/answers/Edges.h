#pragma once

#include <QString>
#include <QVector>

namespace trunkline {

/// The places Twilio can send calls from: `;edge=` of a SIP address, and the networks to let in. A name that is none of
/// them is ignored by Twilio without an error.
class Edges
{
public:
    struct Edge
    {
        QString name;    ///< "ashburn"
        QString region;  ///< "us1", its old name
        QString network; ///< "54.172.60.0/30", where its calls come from
    };

    /// Those that everybody can use.
    static const QVector<Edge> &open();
    /// The sound of all of them comes from here.
    static QString soundNetwork();

    /// Open ones and those of private interconnections. "roaming" is none: not allowed for trunks.
    static bool isKnown(const QString &edge);
    /// "us1" → "ashburn": `;region=` is the old name of `;edge=`. Empty: no such region.
    static QString ofRegion(const QString &region);
};

} // namespace trunkline
