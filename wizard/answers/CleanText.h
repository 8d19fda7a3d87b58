#pragma once

#include <QString>

namespace trunkline {

/// Text from the network, made fit to be shown: control characters become blanks, marks that turn the direction of
/// what follows are dropped, and it is cut to a length. Letters of any script stay, and so do joiners.
QString cleaned(const QString &text, qsizetype longest = 256);

/// "TK0123…cdef" for every SID in a path: how they are logged.
QString withSidsMasked(const QString &path);

} // namespace trunkline
