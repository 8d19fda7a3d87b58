#pragma once

namespace trunkline::pages {

/// Twilio's website, for what a program cannot do: money, addresses, a suspended account.
class TwilioSite
{
public:
    /// In the user's browser. The console's first page: deeper addresses change too often to be written down here.
    static void open();
};

} // namespace trunkline::pages
