#include "setup/CallPath.h"

#include <QStringList>

namespace trunkline::setup {

QString token(LegState state)
{
    switch (state) {
    case LegState::Planned:
        return u"planned"_qs;
    case LegState::NotChecked:
        return u"not-checked"_qs;
    case LegState::Checking:
        return u"checking"_qs;
    case LegState::Likely:
        return u"likely"_qs;
    case LegState::Verified:
        return u"verified"_qs;
    case LegState::Attention:
        return u"attention"_qs;
    case LegState::Failed:
        return u"failed"_qs;
    }
    Q_UNREACHABLE();
}

QString CallPath::word(const Leg &leg)
{
    return leg.word.isEmpty() ? word(leg.state) : leg.word;
}

QString CallPath::word(LegState state)
{
    switch (state) {
    case LegState::Planned:
        return tr("Planned", "state of a part of the line");
    case LegState::NotChecked:
        return tr("Not checked", "state of a part of the line");
    case LegState::Checking:
        return tr("Checking", "state of a part of the line");
    case LegState::Likely:
        return tr("Likely", "state of a part of the line: probably works");
    case LegState::Verified:
        return tr("Verified", "state of a part of the line");
    case LegState::Attention:
        return tr("Attention", "state of a part of the line: look at this");
    case LegState::Failed:
        return tr("Failed", "state of a part of the line");
    }
    Q_UNREACHABLE();
}

QString CallPath::legName(int leg) const
{
    const auto from = size_t(leg);
    return tr("%1 to %2", "two stations of the line, for example: Phone number to Twilio trunk")
        .arg(stations[from].name, stations[from + 1].name);
}

QString CallPath::spoken(int leg) const
{
    const Leg &one = legs[size_t(leg)];
    const QString state = tr("%1: %2.", "a joint of the line and its state").arg(legName(leg), word(one));
    return one.finding.isEmpty() ? state : QString(state + u' ' + one.finding);
}

QString CallPath::spoken() const
{
    QStringList sentences;
    for (int leg = 0; leg < int(legs.size()); ++leg)
        sentences += spoken(leg);
    return sentences.join(u' ');
}

bool CallPath::looksGood() const
{
    for (const Leg &leg : legs)
        if (leg.state != LegState::Verified && leg.state != LegState::Likely)
            return false;
    return true;
}

LegState worse(LegState one, LegState other)
{
    const auto badness = [](LegState state) {
        switch (state) {
        case LegState::Verified:
            return 0;
        case LegState::Likely:
            return 1;
        case LegState::NotChecked:
            return 2;
        case LegState::Planned:
            return 3;
        case LegState::Checking:
            return 4;
        case LegState::Attention:
            return 5;
        case LegState::Failed:
            return 6;
        }
        Q_UNREACHABLE();
    };
    return badness(one) >= badness(other) ? one : other;
}

} // namespace trunkline::setup
