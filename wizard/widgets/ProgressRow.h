#pragma once

#include "widgets/StateMark.h"

#include <QString>

namespace trunkline::widgets {

/// One step of the work, as it is shown.
struct ProgressRow
{
    enum class State { Waiting, Running, Done, Retrying, Failed, Unclear, Skipped };

    QString key;    ///< tells rows apart when the list is set again
    QString title;  ///< "Add two gateways"
    QString second; ///< a result, a reason or what happened; may be empty
    State state = State::Waiting;
    QString trailing; ///< a time, "Not done"; empty: the state's own word ("Waiting", "Working…")
    QString button;   ///< a button in place of the trailing text ("Try now"); empty: none
    QString spoken;   ///< the state for a screen reader; empty: made from state and second line. A countdown does not
                      ///< belong here: every change of it is announced

    friend bool operator==(const ProgressRow &, const ProgressRow &) = default;
};

Mark mark(ProgressRow::State state);

} // namespace trunkline::widgets
