#pragma once

#include "answers/Draft.h"
#include "answers/Wipe.h"

#include <QMap>

namespace trunkline {

/// What a Draft holds. Typed text stays text, however wrong.
struct Draft::Data
{
    /// The connection as it was before encryption changed it.
    struct BeforeEncryption
    {
        Transport transport;
        QVector<FurtherGateway> further;
    };

    /// The fields as they were before a product set them.
    struct BeforeProduct
    {
        QString address, user, port;
        bool portEdited = false;
        Transport transport = Transport::Tcp;
        TrunkSettings settings;
    };
    /// What a pasted list says that can get through to the service.
    struct Offer
    {
        QString who;
        QVector<Transport> transports;
    };

    QMap<Field, QString> texts{{Field::GatewayPort, QString::number(usualPort(Transport::Tcp))}};
    SignInKind signInKind = SignInKind::AuthToken;
    QString region = u"us1"_qs;
    TrunkSettings settings;
    std::optional<BeforeEncryption> beforeEncryption;
    SameName sameName = SameName::Undecided;
    std::optional<TrunkSid> existingTrunk;
    Transport transport = Transport::Tcp;
    bool transportChosen = false; ///< by the user or a paste, not by a product
    bool portEdited = false;
    PresetBook presets = PresetBook::builtIn();
    QString productId;
    Preset::Parts parts;
    QMap<QString, Preset::Parts> partsOf; ///< by product: nothing typed is lost on the way through the list
    std::optional<BeforeProduct> beforeProduct;
    TrunkSettings byProduct;                  ///< as the product left them
    std::optional<Transport> transportByProduct;
    std::optional<Offer> offer;
    QString edge;
    bool privateAnyway = false;
    QVector<FurtherGateway> further;
    QVector<ForeignGateway> foreign;
    NumberFrom numberFrom = NumberFrom::Undecided;
    QVector<OwnedNumber> owned;
    QVector<BuyNumber> bought;
    bool practice = false;

    Data() = default;
    Data(const Data &) = default;
    Data &operator=(const Data &) = delete;
    ~Data() { wipeSecrets(); }

    bool isEncrypted() const { return settings.secure.value_or(false); }
    const Preset *product() const { return presets.find(productId); }
    QString usualPortText() const
    {
        return QString::number(product() ? product()->port(transport) : usualPort(transport));
    }

    void wipeSecrets()
    {
        wipe(texts[Field::AuthToken]);
        wipe(texts[Field::ApiKeySecret]);
    }
};

template <class T>
void Draft::set(T &member, const T &value)
{
    if (member == value)
        return;
    member = value;
    Q_EMIT changed();
}

} // namespace trunkline
