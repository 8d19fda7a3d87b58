#include "setup/FailureContext.h"

#include "answers/PresetBook.h"

#include <QHash>
#include <algorithm>
#include <functional>

namespace trunkline::setup {

namespace {

using Gateway = std::optional<SipUri>;
using Condition = std::function<bool(const FailureContext &, const Gateway &)>;

bool isProduct(const FailureContext &context, const QStringList &ids)
{
    return context.product && ids.contains(context.product->id);
}

Transport other(const FailureContext &context)
{
    return context.other.value_or(Transport::Tcp);
}

/// What failures.json may ask about a configuration.
const QHash<QString, Condition> &conditions()
{
    using C = FailureContext;
    using Probe = FailureContext::Probe;
    static const QHash<QString, Condition> all{
        {u"udp"_qs, [](const C &c, const Gateway &g) { return g && c.transport(g) == Transport::Udp; }},
        {u"tcp"_qs, [](const C &c, const Gateway &g) { return g && c.transport(g) == Transport::Tcp; }},
        {u"tls"_qs, [](const C &c, const Gateway &g) { return g && c.transport(g) == Transport::Tls; }},
        {u"secure"_qs, [](const C &c, const Gateway &) { return c.secure; }},
        {u"plain"_qs, [](const C &c, const Gateway &) { return !c.secure; }},
        {u"probe-answers"_qs, [](const C &c, const Gateway &) { return c.probe == Probe::Answers; }},
        {u"probe-silent"_qs, [](const C &c, const Gateway &) { return c.probe == Probe::Silent; }},
        {u"probe-other-way"_qs,
         [](const C &c, const Gateway &g) { return c.probe == Probe::OtherWay && g && other(c) != c.transport(g); }},
        {u"certificate"_qs, [](const C &c, const Gateway &) { return c.certificate; }},
        {u"trial"_qs, [](const C &c, const Gateway &) { return c.trial; }},
        {u"suspended"_qs, [](const C &c, const Gateway &) { return c.suspended; }},
        {u"region"_qs, [](const C &c, const Gateway &) { return c.region; }},
        {u"several"_qs, [](const C &c, const Gateway &) { return c.gateways.size() > 1; }},
        {u"no-url"_qs, [](const C &c, const Gateway &) { return c.gateways.isEmpty() && !c.switchedOff; }},
        {u"switched-off"_qs, [](const C &c, const Gateway &) { return c.gateways.isEmpty() && c.switchedOff; }},
        {u"private"_qs, [](const C &, const Gateway &g) { return g && g->isPrivate(); }},
        {u"number-address"_qs, [](const C &, const Gateway &g) { return g && g->host().contains(u'.') && g->host().back().isDigit(); }},
        {u"own-user"_qs, [](const C &, const Gateway &g) { return g && !g->user().isEmpty(); }},
        {u"transfer-off"_qs, [](const C &c, const Gateway &) { return c.transferMode == TransferMode::DisableAll; }},
        {u"transfer-sip-only"_qs, [](const C &c, const Gateway &) { return c.transferMode == TransferMode::SipOnly; }},
        {u"transfer-on"_qs, [](const C &c, const Gateway &) { return c.transferMode == TransferMode::EnableAll; }},
        {u"product-own-name"_qs, [](const C &c, const Gateway &) { return c.product && !c.product->asksHost(); }},
        {u"product-other-connection"_qs, [](const C &c, const Gateway &g) { return c.product && g && !c.product->takes(c.transport(g)); }},
        {u"product-needs-encryption"_qs, [](const C &c, const Gateway &) { return c.product && c.product->secure == Preset::Secure::Required; }},
        {u"product-forbids-encryption"_qs, [](const C &c, const Gateway &) { return c.product && c.product->secure == Preset::Secure::Forbidden; }},
        // They compare the number letter by letter, let callers in by a list of networks, accept calls by a webhook.
        {u"product-spelling"_qs,
         [](const C &c, const Gateway &) { return isProduct(c, {u"livekit"_qs, u"elevenlabs"_qs, u"ibm-watsonx"_qs, u"retell"_qs, u"xai-grok"_qs}); }},
        {u"product-lists-networks"_qs,
         [](const C &c, const Gateway &) {
             return isProduct(c, {u"vapi"_qs, u"vapi-credential"_qs, u"jambonz"_qs, u"jambonz-cloud"_qs, u"amazon-chime"_qs, u"ultravox"_qs,
                                  u"kore-ai"_qs, u"cognigy"_qs, u"parloa"_qs, u"polyai"_qs, u"signalwire"_qs});
         }},
        {u"product-webhook"_qs,
         [](const C &c, const Gateway &) { return isProduct(c, {u"openai-realtime"_qs, u"openai-gpt-live"_qs, u"azure-openai"_qs}); }},
    };
    return all;
}

constexpr QStringView productMark = u"product:";

} // namespace

bool FailureContext::isCondition(const QString &word)
{
    const QString bare = word.startsWith(u'!') ? word.mid(1) : word;
    if (bare.startsWith(productMark))
        return PresetBook::builtIn().find(bare.mid(productMark.size())) != nullptr;
    return conditions().contains(bare);
}

bool FailureContext::holds(const QString &condition, const std::optional<SipUri> &gateway) const
{
    if (condition.startsWith(u'!'))
        return !holds(condition.mid(1), gateway);
    if (condition.startsWith(productMark))
        return product && product->id == condition.mid(productMark.size());
    const auto known = conditions().constFind(condition);
    return known != conditions().constEnd() && (*known)(*this, gateway);
}

std::optional<Preset> FailureContext::productAt(const SipUri &uri)
{
    for (const Preset &preset : PresetBook::builtIn().presets())
        if (preset.byTrunk && !preset.asksHost() && !preset.host.isEmpty() && preset.partsOf(uri.host(), uri.user()))
            return preset;
    return {};
}

void FailureContext::takeUrls(const QVector<twilio::OriginationUrl> &urls)
{
    QVector<twilio::OriginationUrl> on = urls;
    on.removeIf([](const twilio::OriginationUrl &url) { return !url.enabled; });
    switchedOff = on.isEmpty() && !urls.isEmpty();
    std::stable_sort(on.begin(), on.end(), [](const auto &one, const auto &later) { return one.priority < later.priority; });
    gateways.clear();
    for (const twilio::OriginationUrl &url : std::as_const(on))
        if (const auto uri = SipUri::parse(url.sipUrl))
            gateways.append(*uri);
    if (!gateways.isEmpty() && !product)
        product = productAt(gateways.first());
}

FailureContext FailureContext::of(const Desired &desired, const Observed &observed)
{
    FailureContext context;
    context.secure = observed.trunk ? observed.trunk->secure : desired.settings.secure.value_or(false);
    context.transferMode = observed.trunk ? std::optional(observed.trunk->transferMode) : desired.settings.transferMode;
    context.disasterUrl = observed.trunk ? !observed.trunk->disasterRecoveryUrl.isEmpty() : desired.settings.disasterRecoveryUrl.has_value();
    context.trial = observed.account && observed.account->type == twilio::Account::Type::Trial;
    context.suspended = observed.account && observed.account->status == twilio::Account::Status::Suspended;
    if (!desired.numbers.isEmpty())
        context.number = desired.numbers.first().number.e164();
    if (observed.trunk) {
        context.takeUrls(observed.urls);
        return context;
    }
    for (const trunkline::Gateway &gateway : desired.gateways)
        if (gateway.enabled)
            context.gateways.append(gateway.uri);
    if (!context.gateways.isEmpty())
        context.product = productAt(context.gateways.first());
    return context;
}

FailureContext FailureContext::of(const twilio::Trunk &trunk, const QVector<twilio::OriginationUrl> &urls, const QString &number)
{
    FailureContext context;
    context.secure = trunk.secure;
    context.transferMode = trunk.transferMode;
    context.disasterUrl = !trunk.disasterRecoveryUrl.isEmpty();
    context.number = number;
    context.takeUrls(urls);
    return context;
}

void FailureContext::learn(const sip::ProbeReport &report)
{
    using sip::Outcome;
    switch (report.outcome) {
    case Outcome::Answers:
    case Outcome::AnswersOther:
    case Outcome::WantsPassword:
    case Outcome::Refuses:
    case Outcome::Redirects:
    case Outcome::Busy:
        probe = Probe::Answers;
        break;
    case Outcome::Certificate:
        probe = Probe::Answers;
        certificate = true;
        break;
    case Outcome::WrongTransport:
    case Outcome::NotTls:
        probe = Probe::OtherWay;
        other = report.other ? std::optional(report.other->transport) : std::nullopt;
        break;
    case Outcome::Malformed:
    case Outcome::NotSip:
    case Outcome::Closed:
    case Outcome::ConnectedSilent:
    case Outcome::Refused:
    case Outcome::NoAnswer:
    case Outcome::NameNotFound:
        probe = Probe::Silent;
        break;
    case Outcome::SampleAddress:
    case Outcome::NameSlow:
    case Outcome::Blocked:
    case Outcome::Offline:
    case Outcome::Stopped:
        break; // says nothing about the gateway
    }
}

std::optional<SipUri> FailureContext::gatewayAt(const QString &host) const
{
    for (const SipUri &uri : gateways)
        if (uri.host().compare(host, Qt::CaseInsensitive) == 0)
            return uri;
    return gateways.isEmpty() ? std::nullopt : std::optional(gateways.first());
}

Transport FailureContext::transport(const std::optional<SipUri> &gateway) const
{
    return secure ? Transport::Tls : gateway ? gateway->effectiveTransport() : Transport::Udp;
}

} // namespace trunkline::setup
