#pragma once

#include "setup/Rights.h"

#include <QCoreApplication>

namespace trunkline::pages {

/// What an API key is and may not do, in words.
class KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::KeyWords)
public:
    /// "Signed in with a Standard API key." Empty for an Auth Token.
    static QString kind(const setup::Rights &rights);
    /// A sentence for each thing that the key was refused, and what follows from it. Empty: nothing is missing.
    static QString missing(const setup::Rights &rights);

private:
    static QString missing(twilio::Right right);
};

} // namespace trunkline::pages
