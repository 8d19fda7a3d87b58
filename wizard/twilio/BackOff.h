#pragma once

#include "twilio/Timing.h"

#include <QByteArray>

#include <optional>

namespace trunkline::twilio {

/// How long to wait after the n-th failure (n from 1): anything from nothing to base · 2^(n-1), at most the cap ("full
/// jitter"), but at least what the server asked for, as far as it may make us wait. `random` is in [0, 1).
std::chrono::milliseconds backOff(int failures, const Timing &timing, std::optional<int> retryAfterSeconds,
                                  double random);

/// The header in both forms, seconds or an HTTP date (RFC 9110 §10.2.3). A date is compared with the server's own
/// `Date`, so that a wrong clock here does no harm. Anything else is as if it had not been sent.
std::optional<int> retryAfterSeconds(const QByteArray &header, const QByteArray &serverDate = {});

} // namespace trunkline::twilio
