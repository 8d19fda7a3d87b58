#pragma once

#include "answers/PhoneNumber.h"

#include <optional>

namespace trunkline::twilio {

/// "toll free", "toll_free", "toll-free": three of Twilio's services, three spellings.
inline std::optional<NumberType> numberTypeFrom(QString word)
{
    word.remove(u' ').remove(u'_').remove(u'-');
    if (word == u"local")
        return NumberType::Local;
    if (word == u"tollfree")
        return NumberType::TollFree;
    if (word == u"mobile")
        return NumberType::Mobile;
    if (word == u"national")
        return NumberType::National;
    return {};
}

} // namespace trunkline::twilio
