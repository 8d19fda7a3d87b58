#pragma once

#include "sip/ProbeText.h"
#include "widgets/StateMark.h"

namespace trunkline::pages {

/// What came of a test, as the mark that stands before it.
inline widgets::Mark markOf(sip::ProbeText::Mark mark)
{
    switch (mark) {
    case sip::ProbeText::Mark::Verified:
        return widgets::Mark::Verified;
    case sip::ProbeText::Mark::Attention:
        return widgets::Mark::Attention;
    case sip::ProbeText::Mark::Failed:
        return widgets::Mark::Failed;
    case sip::ProbeText::Mark::NotChecked:
        return widgets::Mark::NotChecked;
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::pages
