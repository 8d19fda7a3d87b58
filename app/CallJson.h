#pragma once

#include "monitor/CallLog.h"

#include <QJsonObject>

namespace trunkline::app {

/// A call for scripts: names and outcomes are stable, sentences are for people.
QJsonObject callJson(const monitor::CallLog &log, const monitor::CallEntry &call);
/// An alert likewise.
QJsonObject alertJson(const twilio::Alert &alert);

} // namespace trunkline::app
