#pragma once

#include "answers/Secret.h"

#include <QString>

namespace trunkline::twilio {

/// Which way to the internet; `System` takes the desktop's settings. Practice never goes through a proxy.
struct ProxyChoice
{
    enum class Kind { System, None, Own };
    Kind kind = Kind::System;
    QString host;
    quint16 port = 0;
    QString user;
    Secret password;
};

} // namespace trunkline::twilio
