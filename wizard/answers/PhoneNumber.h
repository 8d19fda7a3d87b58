#pragma once

#include "answers/Problem.h"
#include "answers/Result.h"

namespace trunkline {

/// What kind of number it is, by its digits. US numbers cannot be told apart: Local.
enum class NumberType { Local, TollFree, Mobile, National, Other };

/// A number in E.164 form, read and shown through libphonenumber.
class PhoneNumber
{
public:
    /// Any spelling with a leading + (blanks, brackets, dashes are fine). Accepts numbers of possible length, not only
    /// assigned ones: fictional 555 numbers are what people practise with.
    static Result<PhoneNumber, Problem> parse(const QString &typed);

    /// Digits as they are dialled in a country (ISO code), or with the code of theirs: "0302312500" or "49302312500" in DE.
    static Result<PhoneNumber, Problem> parseIn(const QString &digits, const QString &country);

    const QString &e164() const { return m_e164; } ///< "+14155550147": for machines and the clipboard
    QString international() const;                 ///< "+1 415 555 0147": how it is shown
    QString national() const;                      ///< "(415) 555-0147"
    QString country() const;                       ///< ISO 3166 code, "US"; empty if the digits do not tell
    NumberType type() const;

    friend bool operator==(const PhoneNumber &, const PhoneNumber &) = default;

private:
    static Result<PhoneNumber, Problem> read(const std::string &dialled, const std::string &country);
    explicit PhoneNumber(QString e164) : m_e164(std::move(e164)) {}
    QString m_e164;
};

} // namespace trunkline
