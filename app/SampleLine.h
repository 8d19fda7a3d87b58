#pragma once

#include "answers/Answers.h"

#include <QCoreApplication>

namespace trunkline::app {

/// The line that is set up for practice where there is no window to type one into.
class SampleLine
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::app::SampleLine)
public:
    static Answers answers();
};

} // namespace trunkline::app
