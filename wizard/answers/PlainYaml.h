#pragma once

#include <QJsonValue>
#include <QString>

namespace trunkline {

/// Reads the plain kind of YAML that kubectl writes: maps and lists by indentation, and scalars. No anchors, no flow
/// style but [] and {}; what is not understood is left out.
class PlainYaml
{
public:
    static bool looksLikeIt(const QString &text);
    static QJsonValue read(const QString &text);
};

} // namespace trunkline
