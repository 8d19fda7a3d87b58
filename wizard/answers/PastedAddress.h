#pragma once

#include "answers/PastedService.h"

#include <QCoreApplication>
#include <QStringList>
#include <optional>

namespace trunkline {

/// A gateway's address taken out of typed or pasted text: a bare host, host:port, sip:, sips:, sip://, <sip:…>,
/// tcp://…, a web address. What was repaired or left out is said, one sentence each.
struct PastedAddress
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::PastedAddress)
public:
    QString host;                       ///< empty: what was pasted named no usable host, and `problem` says why
    std::optional<QString> port;        ///< as pasted, perhaps not a port
    std::optional<Transport> transport; ///< nothing only for a bare host and a web address
    QString user;
    QString edge;
    QStringList changes;
    std::optional<Problem> problem; ///< of the host

    bool isUsable() const { return !host.isEmpty() || problem; }

    /// Unusable (no host, no problem) if there is no address in the text. `usual` is taken where a SIP address or a
    /// port comes without a connection: TCP, or TLS for encrypted calls.
    static PastedAddress read(const QString &pasted, Transport usual = Transport::Tcp);
    /// Of a service that was found in the output of a command; says from which.
    static PastedAddress from(const PastedService &service);

private:
    bool readScheme(QString &text);
    void readParameters(const QStringList &parameters);
    bool readPlace(QString text, bool schemed);
    static PastedAddress readWebAddress(const QString &text);
};

} // namespace trunkline
