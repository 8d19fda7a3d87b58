#pragma once

#include "answers/Answers.h"
#include "answers/Credentials.h"
#include "answers/PastedAddress.h"
#include "answers/PastedService.h"
#include "answers/PresetBook.h"

#include <QObject>
#include <memory>

namespace trunkline {

/// The boxes one can type into.
enum class Field {
    AccountSid,
    AuthToken,
    ApiKeySid,
    ApiKeySecret,
    TrunkName,
    TrunkDomain, ///< the part before ".pstn.twilio.com"
    DisasterUrl,
    GatewayAddress,
    GatewayPort,
    GatewayUser,
};

/// What was typed, perhaps wrong, with the problem of each field. Filled the same way by a page, by a saved draft and by
/// a test. Secrets are kept here only in memory and are never written by toJson().
class Draft : public QObject
{
    Q_OBJECT
public:
    enum class SignInKind { AuthToken, ApiKey };
    enum class Role { TakesOver, SharesCalls }; ///< what a further gateway does
    enum class SameName { Undecided, UseExisting, CreateNew };
    enum class NumberFrom { Undecided, Owned, New, Later };
    enum class OldGateway { Undecided, LeaveAsItIs, SwitchOff };

    struct FurtherGateway
    {
        SipUri uri;
        Role role = Role::TakesOver;
    };
    /// A chosen number that the account already has.
    struct OwnedNumber
    {
        PhoneNumber number;
        bool inUse = false;       ///< something answers it today
        bool mayTakeOver = false; ///< agreed to, for exactly this number: what answers it today stops answering

        friend bool operator==(const OwnedNumber &, const OwnedNumber &) = default;
    };
    struct ForeignGateway
    {
        OriginationUrlSid sid;
        QString address; ///< as shown
        OldGateway decision = OldGateway::Undecided;
    };

    explicit Draft(QObject *parent = nullptr);

    const QString &text(Field field) const;
    void setText(Field field, const QString &text);
    /// Nothing when the field is right, or not needed as things stand.
    std::optional<Problem> problem(Field field) const;

    SignInKind signInKind() const;
    void setSignInKind(SignInKind kind);
    QString region() const; ///< "us1", "ie1" or "au1"
    void setRegion(const QString &region);
    /// Nothing while a needed field is wrong.
    std::optional<Credentials> credentials() const;
    /// Takes apart a paste with several codes in it. Says what was recognised. Token: the Auth Token or the secret.
    enum class Pasted { Nothing, Sid, SidAndToken, KeyAndSecret, Token, SidOnlySeveralTokens, Key, SidAndKey };
    Pasted pasteCodes(const QString &pasted);
    /// The secrets are wiped, the rest stays. (Copies of the text that others hold are theirs to wipe.)
    void forgetSecrets();

    const TrunkSettings &settings() const;
    /// Domain and disaster URL come from their fields. Turning encryption on changes all gateways to TLS; turning it off
    /// again takes that back, unless the connection was chosen anew meanwhile.
    void setSettings(const TrunkSettings &settings);
    SameName sameName() const;
    void setSameName(SameName decision, const std::optional<TrunkSid> &existing = std::nullopt);
    const std::optional<TrunkSid> &existingTrunk() const;

    /// Where products are looked up; at first the built-in ones.
    void setPresets(const PresetBook &presets);
    const PresetBook &presets() const;
    /// The gateway product, if one was chosen; null: other or not sure.
    const Preset *product() const;
    /// Sets what the product needs: form of the address, name before @, connection, port, settings of the trunk. What it
    /// changed is taken back when another one is chosen, but for what was edited since. Empty: other or not sure.
    void setProduct(const QString &id);
    /// What only the user knows of a product's address, by the part's id.
    QString part(const QString &id) const;
    void setPart(const QString &id, const QString &text);
    /// The first part that is missing or wrong while the address cannot do without; null: none.
    const Preset::Part *missingPart() const;
    /// What choosing the product changed in the settings of the trunk: never silently, since some of it costs.
    enum class ProductChange { EncryptionOn, EncryptionOff, TransferOn, CallerIdChanged };
    QVector<ProductChange> productChanges() const;

    Transport transport() const;
    void setTransport(Transport transport); ///< the port follows until it was edited
    /// The product or container that does not take a connection; empty: nothing speaks against it.
    QString refuses(Transport transport) const;
    /// TlsNeeded, ConnectionNotOffered, or nothing.
    std::optional<Problem> connectionProblem() const;
    QString edge() const;
    void setEdge(const QString &edge);
    bool usePrivateAddressAnyway() const;
    void setUsePrivateAddressAnyway(bool yes);
    /// What Twilio will call, while the fields are right.
    std::optional<SipUri> gatewayUri() const;
    /// Fills address, port, connection and the rest from a SIP address in any spelling. A bare host fills only the address.
    /// What was found is returned; the fields stay as they are if it is not usable.
    PastedAddress pasteAddress(const QString &pasted);
    /// Fills the same from a service found in the output of a command.
    PastedAddress takeService(const PastedService &service);
    /// What is taken where an address comes without a connection.
    Transport usualTransport() const;
    /// Address, port and connection of the first gateway, as another draft has them.
    void takeGatewayFrom(const Draft &other);
    const QVector<FurtherGateway> &furtherGateways() const;
    void setFurtherGateways(const QVector<FurtherGateway> &gateways);
    const QVector<ForeignGateway> &foreignGateways() const;
    void setForeignGateways(const QVector<ForeignGateway> &gateways);

    NumberFrom numberFrom() const;
    void setNumberFrom(NumberFrom from);
    /// Those that are taken when numberFrom() is Owned, as they were chosen; of several with the same digits the first.
    const QVector<OwnedNumber> &ownedNumbers() const;
    void setOwnedNumbers(const QVector<OwnedNumber> &numbers);
    /// Each of them that is in use may be taken over. (Empty, or none in use: there is nothing to agree to.)
    bool takeOverAgreed() const;
    /// To exactly the numbers that are chosen now. One that is chosen later has to be agreed to by itself.
    void setTakeOverAgreed(bool yes);
    /// Those that are bought when numberFrom() is New.
    const QVector<BuyNumber> &newNumbers() const;
    void setNewNumbers(const QVector<BuyNumber> &numbers);

    /// The valid answers, once every question has one.
    std::optional<Answers> answers() const;

    /// Everything but the secrets, and back. Unknown keys are ignored, so that an older program reads a newer draft; what
    /// makes no sense takes its usual value. Agreements to move a number are not kept: they are given anew.
    QJsonObject toJson() const;
    void fromJson(const QJsonObject &saved);

    bool practice() const; ///< sample addresses are plain in practice
    void setPractice(bool practice);

Q_SIGNALS:
    void changed();

private:
    struct Data;

    std::optional<Problem> gatewayAddressProblem() const;
    std::optional<QVector<Gateway>> gateways() const;
    bool addNumbers(Answers &answers) const;
    bool addExistingTrunk(Answers &answers) const;
    void changeTransport(Transport transport);
    void applySettings(const TrunkSettings &settings);
    void adoptProduct(const Preset &product);
    void takeBackProduct();
    void composeAddress();
    void fill(const PastedAddress &found);
    void encrypt();
    void encryptNoMore();
    template <class T>
    void set(T &member, const T &value);

    std::shared_ptr<Data> d;
};

} // namespace trunkline
