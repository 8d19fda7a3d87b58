#pragma once

#include "practice/Account.h"

namespace trunkline::practice {

/// A number that Twilio sells.
struct StockNumber
{
    QString phoneNumber;
    QString country; ///< ISO code
    NumberType type = NumberType::Local;
    QString locality; ///< these are empty where Twilio says null
    QString region;
    QString rateCenter;
    QString postalCode;
    QString lata;
    QString latitude; ///< decimal degrees
    QString longitude;
    Capabilities capabilities;
    QString addressRequirements = u"none"_qs; ///< none, any, local, foreign
    bool needsBundle = false;                 ///< documents that Twilio has approved; the list does not tell (§3.2)
    bool beta = false;
};

/// What is for sale at the moment, in the order that a search shows it.
QList<StockNumber> fullStock();

} // namespace trunkline::practice
