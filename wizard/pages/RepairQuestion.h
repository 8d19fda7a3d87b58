#pragma once

#include "pages/Question.h"
#include "setup/Plan.h"

namespace trunkline::pages {

/// Shows what a repair would do, and asks whether to do it: nothing is changed before somebody agreed.
class RepairQuestion : public Question
{
    Q_OBJECT
public:
    RepairQuestion(const setup::Plan &plan, QWidget *parent);
};

} // namespace trunkline::pages
