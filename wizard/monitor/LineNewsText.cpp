// The sentences of the news.

#include "monitor/LineNews.h"

#include "answers/Isolate.h"

#include <QLocale>

namespace trunkline::monitor {

namespace {

/// Below this an account will soon be unable to pay; amounts of currencies without hundredths are larger.
bool isLow(const twilio::Money &balance)
{
    return balance.value() < (balance.currency == u"JPY" ? 1000 : 10);
}

} // namespace

QString LineNews::moved(const QString &e164, const QDateTime &when) const
{
    const auto number = PhoneNumber::parse(e164);
    const QString shown = isolate(number ? number->international() : e164);
    const QString clock = QLocale().toString(when.time(), QLocale::ShortFormat);
    if (!when.isValid()) // before anybody looked
        return tr("%1 was moved away from this trunk").arg(shown);
    if (when.date() == m_lookedAt.date())
        return tr("%1 was moved away from this trunk today at %2").arg(shown, clock);
    return tr("%1 was moved away from this trunk on %2").arg(shown, QLocale().toString(when.date(), QLocale::ShortFormat));
}

QVector<News> LineNews::news(const GatewayHealth &gateways) const
{
    using Kind = News::Kind;
    QVector<News> all;
    if (m_trunkGone) {
        all.append({Kind::TrunkGone, tr("This trunk is no longer in your account"), tr("Choose another trunk, or set up a new line."), u"trunk"_qs});
        return all;
    }
    for (auto gone = m_gone.begin(); gone != m_gone.end(); ++gone)
        all.append({Kind::NumberMoved, moved(gone.key(), gone.value()), tr("Its calls no longer arrive."), u"number "_qs + gone.key()});
    if (const QStringList changes = addressChanges(); !changes.isEmpty())
        all.append({Kind::AddressChanged, tr("Someone changed the gateway address of this trunk"),
                    tr("Calls may arrive somewhere else, or nowhere."), u"address "_qs + changes.join(u' ')});
    for (const QString &silent : gateways.silent)
        all.append({Kind::GatewaySilent, tr("Your gateway %1 does not answer this computer").arg(isolate(silent)),
                    tr("Check that it is switched on and connected. Calls may not arrive."), u"silent "_qs + silent});
    if (gateways.certificateDays && *gateways.certificateDays <= certificateWarning) {
        const QString host = isolate(gateways.certificateHost);
        const QString first = *gateways.certificateDays < 0
                                  ? tr("The certificate of %1 has run out").arg(host)
                                  : tr("The certificate of %1 runs out in %n day(s)", nullptr, int(*gateways.certificateDays)).arg(host);
        all.append({Kind::CertificateEnds, first, tr("Tell the person who looks after it."), u"certificate "_qs + gateways.certificateHost});
    }
    if (m_balance && isLow(*m_balance))
        all.append({Kind::BalanceLow, tr("The balance is down to %1").arg(isolate(m_balance->text())),
                    tr("Without money no call gets through. Add some at Twilio."), u"balance"_qs});
    return all;
}

} // namespace trunkline::monitor
