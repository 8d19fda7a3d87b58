#pragma once

#include "answers/PastedService.h"

#include <QVector>

namespace trunkline {

/// Finds the SIP service in what a command listed: `docker ps`, `docker inspect`, `docker compose ps`, `kubectl get svc`,
/// `kubectl get pods -o wide`, `cf ic ps` – as a table, JSON or YAML. For an IBM Voice Gateway that is the SIP
/// Orchestrator, never the Media Relay, which may have another address.
struct PastedServices
{
    QVector<PastedService> found;   ///< several: the user has to say which
    std::optional<Problem> problem; ///< why there is none, where the list tells; nothing: this is no such list

    /// `usual` is taken where a service offers it: TCP, or TLS for encrypted calls.
    static PastedServices read(const QString &pasted, Transport usual = Transport::Tcp);
};

} // namespace trunkline
