#pragma once

#include <QRegularExpression>
#include <QTest>

namespace trunkline::test {

/// A warning is a fault. But for one that is not about us: Qt 6.4 says it now and then of a connection that dies in two ways
/// at once.
inline void failOnWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!QNetworkReplyImplPrivate::error: Internal problem)")));
}

} // namespace trunkline::test
