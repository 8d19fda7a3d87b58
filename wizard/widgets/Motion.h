#pragma once

class QWidget;

namespace trunkline::widgets {

/// How long things move. With "Reduce motion", or a system that wants no animation, nothing does.
class Motion
{
public:
    static constexpr int Appear = 160;   ///< a notice comes or goes
    static constexpr int Unfold = 180;   ///< advanced settings, details, help drawer
    static constexpr int Fade = 200;     ///< the state of a leg or row changes
    static constexpr int Progress = 240; ///< the progress bar moves
    static constexpr int Turn = 900;     ///< one turn of a running mark
    static constexpr int Dash = 800;     ///< a dash and its gap on a line that is being checked

    static bool isReduced();
    static void setReduced(bool reduced);
    /// The user's own choice alone, without the system's.
    static bool wantsNone();
    /// `milliseconds`, or 0 when motion is reduced.
    static int duration(int milliseconds);

    /// Where a thing that turns or runs once in `period` ms stands now, 0 … 1; 0 when motion is reduced. One clock for
    /// all, so that two running marks turn together.
    static double phase(int period);
};

} // namespace trunkline::widgets
