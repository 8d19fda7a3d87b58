#pragma once

#include "setup/CallPath.h"

#include <QByteArray>

namespace trunkline::report {

/// The way of a call as a drawing for paper and for the web: the marks, lines and words of the window in the light
/// palette, text as text, and the whole in sentences for screen readers. It grows in width until every word has room.
class CallPathSvg
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::report::CallPathSvg)
public:
    static QByteArray draw(const setup::CallPath &path, Qt::LayoutDirection direction = Qt::LeftToRight);
};

} // namespace trunkline::report
