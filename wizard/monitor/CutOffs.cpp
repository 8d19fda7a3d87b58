#include "monitor/CutOffs.h"

namespace trunkline::monitor {

void CutOffs::count(quint32 seconds)
{
    ++m_all;
    if (looksLike(seconds))
        ++m_short;
}

} // namespace trunkline::monitor
