#pragma once

#include "answers/ListedService.h"
#include "answers/Problem.h"
#include "answers/SipUri.h"

#include <optional>

namespace trunkline {

/// One way in which a listed SIP service can be reached.
struct PastedService
{
    QString name; ///< of the container, service or pod; may be empty
    ListedService::Kind kind = ListedService::Kind::Container;
    QString host;                       ///< empty: the list does not tell, and `problem` says why
    std::optional<int> port;            ///< nothing: none was listed
    std::optional<Transport> transport; ///< nothing: none was listed
    QVector<Transport> offered;         ///< all that can get through to it; empty: not known
    std::optional<Problem> problem;
};

} // namespace trunkline
