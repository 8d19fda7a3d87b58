#pragma once

namespace trunkline::twilio {

/// Some interface other than loopback runs and has an address that reaches further than its own cable. False is
/// certain: this computer is offline. True is not: the cable may lead nowhere.
bool isNetworkUp();

} // namespace trunkline::twilio
