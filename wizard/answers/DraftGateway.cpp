#include "answers/Draft.h"

#include "answers/DraftData.h"

// Where the calls go.

namespace trunkline {

Transport Draft::transport() const
{
    return d->transport;
}

void Draft::setTransport(Transport transport)
{
    d->transportChosen = true;
    if (d->transport == transport)
        return;
    d->beforeEncryption.reset(); // chosen anew
    changeTransport(transport);
    Q_EMIT changed();
}

void Draft::changeTransport(Transport transport)
{
    d->transport = transport;
    if (!d->portEdited)
        d->texts[Field::GatewayPort] = d->usualPortText();
}

std::optional<Problem> Draft::connectionProblem() const
{
    if (d->isEncrypted() && d->transport != Transport::Tls)
        return Problem{ProblemKind::TlsNeeded};
    if (const QString who = refuses(d->transport); !who.isEmpty())
        return Problem{ProblemKind::ConnectionNotOffered, who};
    return {};
}

QString Draft::refuses(Transport transport) const
{
    if (const Preset *chosen = product(); chosen && chosen->byTrunk && !chosen->takes(transport))
        return chosen->name;
    return d->offer && !d->offer->transports.contains(transport) ? d->offer->who : QString();
}

Transport Draft::usualTransport() const
{
    if (d->isEncrypted())
        return Transport::Tls;
    return product() ? product()->recommended().value_or(Transport::Tcp) : Transport::Tcp;
}

QString Draft::edge() const
{
    return d->edge;
}

void Draft::setEdge(const QString &edge)
{
    set(d->edge, edge);
}

bool Draft::usePrivateAddressAnyway() const
{
    return d->privateAnyway;
}

void Draft::setUsePrivateAddressAnyway(bool yes)
{
    set(d->privateAnyway, yes);
}

std::optional<SipUri> Draft::gatewayUri() const
{
    const auto uri = SipUri::make(text(Field::GatewayAddress), text(Field::GatewayPort), d->transport,
                                  text(Field::GatewayUser).trimmed(), d->edge);
    return uri ? std::optional(*uri) : std::nullopt;
}

PastedAddress Draft::pasteAddress(const QString &pasted)
{
    const PastedAddress found = PastedAddress::read(pasted, usualTransport());
    if (!found.isUsable())
        return found;
    d->offer.reset();
    fill(found);
    Q_EMIT changed();
    return found;
}

PastedAddress Draft::takeService(const PastedService &service)
{
    const PastedAddress found = PastedAddress::from(service);
    d->offer.reset();
    if (!service.offered.isEmpty())
        d->offer = Data::Offer{service.name, service.offered};
    fill(found);
    Q_EMIT changed();
    return found;
}

void Draft::fill(const PastedAddress &found)
{
    d->texts[Field::GatewayAddress] = found.host;
    if (found.transport) { // with a connection comes its port
        if (d->transport != *found.transport)
            d->beforeEncryption.reset();
        d->transport = *found.transport;
        d->transportChosen = true;
        d->texts[Field::GatewayPort] = found.port.value_or(d->usualPortText());
        d->portEdited = d->texts[Field::GatewayPort] != d->usualPortText();
    }
    if (!found.user.isEmpty())
        d->texts[Field::GatewayUser] = found.user;
    if (!found.edge.isEmpty())
        d->edge = found.edge;
    d->privateAnyway = false;
    const Preset *chosen = product();
    if (const auto parts = chosen ? chosen->partsOf(found.host, found.user) : std::nullopt)
        d->parts = *parts;
}

void Draft::takeGatewayFrom(const Draft &other)
{
    for (const Field field : {Field::GatewayAddress, Field::GatewayPort, Field::GatewayUser})
        d->texts[field] = other.text(field);
    d->transport = other.d->transport;
    d->portEdited = other.d->portEdited;
    d->edge = other.d->edge;
    d->offer.reset(); // of another address
    d->beforeEncryption.reset();
    Q_EMIT changed();
}

const QVector<Draft::FurtherGateway> &Draft::furtherGateways() const
{
    return d->further;
}

void Draft::setFurtherGateways(const QVector<FurtherGateway> &gateways)
{
    d->further = gateways;
    d->beforeEncryption.reset();
    Q_EMIT changed();
}

const QVector<Draft::ForeignGateway> &Draft::foreignGateways() const
{
    return d->foreign;
}

void Draft::setForeignGateways(const QVector<ForeignGateway> &gateways)
{
    d->foreign = gateways;
    Q_EMIT changed();
}

std::optional<Problem> Draft::gatewayAddressProblem() const
{
    if (const auto problem = SipUri::hostProblem(text(Field::GatewayAddress)))
        return problem;
    const auto mine = gatewayUri();
    const bool twice = mine && std::any_of(d->further.begin(), d->further.end(),
                                           [&](const FurtherGateway &other) { return other.uri == *mine; });
    return twice ? std::optional(Problem{ProblemKind::AddressTwice}) : std::nullopt;
}

/// Twilio reaches every gateway of an encrypted trunk by TLS, whatever its address says.
void Draft::encrypt()
{
    d->beforeEncryption = Data::BeforeEncryption{d->transport, d->further};
    changeTransport(Transport::Tls);
    QVector<FurtherGateway> byTls;
    for (const FurtherGateway &gateway : std::as_const(d->further)) {
        const SipUri uri = gateway.uri.by(Transport::Tls);
        // One computer under two connections is now one gateway.
        if (std::none_of(byTls.begin(), byTls.end(), [&](const FurtherGateway &other) { return other.uri == uri; }))
            byTls.append({uri, gateway.role});
    }
    d->further = byTls;
}

void Draft::encryptNoMore()
{
    if (!d->beforeEncryption)
        return;
    changeTransport(d->beforeEncryption->transport);
    d->further = d->beforeEncryption->further;
    d->beforeEncryption.reset();
}

} // namespace trunkline
