#include "answers/Draft.h"

#include "answers/DraftData.h"

// What a gateway product sets, and what it takes back.

namespace trunkline {

namespace {

/// What the product changed goes back to what it was; what was changed since stays.
template <class T>
void takeBack(std::optional<T> &now, const std::optional<T> &byProduct, const std::optional<T> &before)
{
    if (now == byProduct)
        now = before;
}

bool isOff(const std::optional<TransferMode> &mode)
{
    return mode.value_or(TransferMode::DisableAll) == TransferMode::DisableAll;
}

TrunkSettings withNeedsOf(const Preset &product, TrunkSettings settings)
{
    if (product.secure != Preset::Secure::Optional)
        settings.secure = product.secure == Preset::Secure::Required;
    if (product.transferMode && isOff(settings.transferMode)) // more than it needs does no harm
        settings.transferMode = product.transferMode;
    if (product.transferCallerId)
        settings.transferCallerId = product.transferCallerId;
    return settings;
}

} // namespace

void Draft::setPresets(const PresetBook &presets)
{
    d->presets = presets;
    Q_EMIT changed();
}

const PresetBook &Draft::presets() const
{
    return d->presets;
}

const Preset *Draft::product() const
{
    return d->productId.isEmpty() ? nullptr : d->product();
}

void Draft::setProduct(const QString &id)
{
    if (d->productId == id)
        return;
    d->partsOf.insert(d->productId, d->parts);
    takeBackProduct();
    d->productId = id;
    d->parts = d->partsOf.value(id);
    d->offer.reset();
    if (const Preset *chosen = product())
        adoptProduct(*chosen);
    else if (!d->portEdited)
        d->texts[Field::GatewayPort] = d->usualPortText();
    Q_EMIT changed();
}

void Draft::adoptProduct(const Preset &product)
{
    d->beforeProduct = Data::BeforeProduct{text(Field::GatewayAddress), text(Field::GatewayUser), text(Field::GatewayPort),
                                           d->portEdited, d->transport, d->settings};
    applySettings(withNeedsOf(product, d->settings));
    d->byProduct = d->settings;
    if (product.byTrunk) {
        const bool keeps = d->transportChosen && product.takes(d->transport);
        if (d->isEncrypted())
            d->transport = Transport::Tls;
        else if (!keeps)
            d->transport = product.recommended().value_or(d->transport);
        if (!product.asksHost())
            d->portEdited = false; // it is the product's own
    }
    d->transportByProduct = d->transport;
    if (!d->portEdited)
        d->texts[Field::GatewayPort] = d->usualPortText();
    composeAddress();
}

void Draft::takeBackProduct()
{
    if (!d->beforeProduct)
        return;
    const Data::BeforeProduct before = *d->beforeProduct;
    const Preset *former = product();
    const auto composed = former ? former->hostFor(d->parts) : std::nullopt;
    if (composed.value_or(QString()) == text(Field::GatewayAddress) && former && !former->asksHost()) {
        d->texts[Field::GatewayAddress] = before.address;
        d->texts[Field::GatewayPort] = before.port;
        d->portEdited = before.portEdited;
    }
    if (former && former->userFor(d->parts) == text(Field::GatewayUser))
        d->texts[Field::GatewayUser] = before.user;
    d->productId.clear();

    TrunkSettings settings = d->settings;
    takeBack(settings.secure, d->byProduct.secure, before.settings.secure);
    takeBack(settings.transferMode, d->byProduct.transferMode, before.settings.transferMode);
    takeBack(settings.transferCallerId, d->byProduct.transferCallerId, before.settings.transferCallerId);
    applySettings(settings);
    if (d->transport == d->transportByProduct && !d->isEncrypted())
        d->transport = before.transport;
    if (!d->portEdited)
        d->texts[Field::GatewayPort] = d->usualPortText();
    d->transportByProduct.reset();
    d->beforeProduct.reset();
}

/// Fills in what follows from the product and its parts.
void Draft::composeAddress()
{
    const Preset *chosen = product();
    if (!chosen || !chosen->byTrunk)
        return;
    if (!chosen->asksHost())
        d->texts[Field::GatewayAddress] = chosen->hostFor(d->parts).value_or(QString());
    if (!chosen->user.isEmpty())
        d->texts[Field::GatewayUser] = missingPart() ? QString() : chosen->userFor(d->parts);
    else if (!chosen->asksHost())
        d->texts[Field::GatewayUser].clear();
    d->privateAnyway = false;
}

QString Draft::part(const QString &id) const
{
    const Preset *chosen = product();
    const Preset::Part *part = chosen ? chosen->part(id) : nullptr;
    return d->parts.value(id, part ? part->usual() : QString());
}

void Draft::setPart(const QString &id, const QString &text)
{
    if (part(id) == text)
        return;
    d->parts[id] = text;
    composeAddress();
    Q_EMIT changed();
}

const Preset::Part *Draft::missingPart() const
{
    const Preset *chosen = product();
    const bool typedOver = chosen && !chosen->asksHost() && !text(Field::GatewayAddress).isEmpty(); // by hand
    if (!chosen || (typedOver && !chosen->hostFor(d->parts)))
        return nullptr;
    for (const Preset::Part &one : chosen->parts)
        if (!one.value(part(one.id)))
            return &one;
    return nullptr;
}

QVector<Draft::ProductChange> Draft::productChanges() const
{
    QVector<ProductChange> changes;
    const Preset *chosen = product();
    if (!chosen || !d->beforeProduct)
        return changes;
    const TrunkSettings &before = d->beforeProduct->settings;
    if (chosen->secure == Preset::Secure::Required && !before.secure.value_or(false))
        changes.append(ProductChange::EncryptionOn);
    if (chosen->secure == Preset::Secure::Forbidden && before.secure.value_or(false))
        changes.append(ProductChange::EncryptionOff);
    if (chosen->transferMode && isOff(before.transferMode) && !isOff(chosen->transferMode))
        changes.append(ProductChange::TransferOn);
    if (chosen->transferCallerId && before.transferCallerId.value_or(TransferCallerId::FromTransferee) != *chosen->transferCallerId)
        changes.append(ProductChange::CallerIdChanged);
    return changes;
}

} // namespace trunkline
