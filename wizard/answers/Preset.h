#pragma once

#include "answers/Answers.h"

#include <QDate>
#include <QMap>
#include <QUrl>

namespace trunkline {

/// What a gateway product or voice platform needs from a trunk: a dated fact with its source, read from a data file.
struct Preset
{
    enum class Group { Gateways, Platforms };
    enum class Grade { A, B }; ///< read at the vendor, or read in a digest that names the vendor's page
    enum class Secure { Optional, Required, Forbidden };

    struct Connection
    {
        Transport transport;
        int port;
    };
    struct Choice
    {
        QString value;
        QString label;
    };
    /// What only the user knows: a project ID, a region.
    struct Part
    {
        QString id;
        QString label;
        QString example;
        QString pattern;         ///< of the whole; its first group, if there is one, is what counts
        QVector<Choice> choices; ///< instead of a pattern

        /// What of it belongs into the address; nothing: it cannot be this.
        std::optional<QString> value(const QString &typed) const;
        QString usual() const { return choices.isEmpty() ? QString() : choices.first().value; }
    };
    using Parts = QMap<QString, QString>; ///< by id, as typed

    QString id;
    QString name;
    Group group = Group::Gateways;
    QString user; ///< "{project}"; empty: Twilio fills in the dialled number
    QString host; ///< "{project}.sip.livekit.cloud"; "{host}": the user's own
    QVector<Connection> connections; ///< the first is the one the product names
    bool onlyThese = true;           ///< no other connection works
    Secure secure = Secure::Optional;
    std::optional<TransferMode> transferMode;
    std::optional<TransferCallerId> transferCallerId;
    QVector<Part> parts;
    QStringList needs;  ///< what is to be set on the product's side, a sentence each
    QStringList limits; ///< what does not work there
    bool byTrunk = true;
    QUrl source;
    QString sourceName; ///< "IBM’s guide"
    Grade grade = Grade::A;
    QDate verified;

    bool asksHost() const { return host == u"{host}"; }
    bool takes(Transport transport) const;
    /// The one the product names; nothing: none.
    std::optional<Transport> recommended() const;
    int port(Transport transport) const; ///< the product's own, else the usual one

    /// The host and the name before @ for what was typed. Nothing while a part is missing or wrong, or if it is the
    /// user's own host.
    std::optional<QString> hostFor(const Parts &parts) const;
    QString userFor(const Parts &parts) const;
    /// The other way round: the parts of a host and a name before @ that were pasted. Nothing: they do not fit.
    std::optional<Parts> partsOf(const QString &host, const QString &user) const;
    const Part *part(const QString &partId) const;

    /// The address with each part as in its example; for an own host a sample host.
    QString sample(Transport transport) const;
    bool isOld(const QDate &today) const; ///< checked more than 90 days ago

    static constexpr int oldAfterDays = 90;
};

} // namespace trunkline
