#include "answers/WrongPart.h"

#include <QRegularExpression>

namespace trunkline {

namespace {

std::optional<WrongPart> firstMatch(const QRegularExpression &pattern, const QString &text)
{
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    return WrongPart{match.capturedStart(), match.capturedLength()};
}

/// The first number that is greater than 255.
std::optional<WrongPart> tooBig(const QString &address)
{
    static const QRegularExpression number(u"\\d+"_qs);
    for (auto all = number.globalMatch(address); all.hasNext();) {
        const auto match = all.next();
        if (match.capturedLength() > 3 || match.captured().toInt() > 255)
            return WrongPart{match.capturedStart(), match.capturedLength()};
    }
    return {};
}

/// The first longest run of letters that no host name has; else a hyphen or a dot in the wrong place.
std::optional<WrongPart> wrongLetters(const QString &address)
{
    static const QRegularExpression letters(u"[^\\p{L}\\p{N}.-]+"_qs);
    static const QRegularExpression marks(u"^[.-]+|-+(?=\\.|$)|(?<=\\.)-+|\\.{2,}"_qs);
    const auto wrong = firstMatch(letters, address);
    return wrong ? wrong : firstMatch(marks, address);
}

} // namespace

std::optional<WrongPart> WrongPart::of(const QString &address, const Problem &problem)
{
    static const QRegularExpression zeros(u"(?<![0-9])0[0-9]+"_qs);
    static const QRegularExpression hexadecimal(u"0[xX][0-9a-fA-F]*"_qs);
    static const QRegularExpression twilio(u"twilio\\.com"_qs, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression longLabel(u"[^.]{64,}"_qs);
    std::optional<WrongPart> part;
    switch (problem.kind) {
    case ProblemKind::AddressPartTooBig:
        part = tooBig(address);
        break;
    case ProblemKind::AddressLeadingZero:
        part = firstMatch(zeros, address);
        break;
    case ProblemKind::AddressOddNumber:
        part = firstMatch(hexadecimal, address);
        break;
    case ProblemKind::AddressLetters:
        part = wrongLetters(address);
        break;
    case ProblemKind::AddressIsTwilio:
        part = firstMatch(twilio, address);
        break;
    case ProblemKind::AddressTooLong:
        part = firstMatch(longLabel, address);
        break;
    default: // about all of it
        break;
    }
    return part && part->length < address.size() ? part : std::nullopt;
}

} // namespace trunkline
