#pragma once

#include "Ground.h"

namespace trunkline::test {

/// One request of a set-up, by which a fault finds it.
struct Target
{
    QString name;
    QByteArray method;
    QString path;
    int nth = 1;
    QString change = {}; ///< what the engine calls it, if it is a write

    bool isWrite() const { return method != "GET"; }
    bool hits(const QString &requested) const;
};

QVector<Target> writesOf(const Ground &ground);
QVector<Target> readsOf(const Ground &ground);
/// Of an undo after that set-up.
QVector<Target> undoWritesOf(const Ground &ground, bool release);

/// Something that goes wrong with one request.
struct Strike
{
    QString name;
    /// Fault numbers of the practice account; empty where the fault is not in the account but on the way to it.
    std::function<QVector<int>(Ground &, const Target &)> arrange;
    enum class On { Any, Writes, Reads } on = On::Any;
    /// The way to the server is cut just before the request would leave.
    enum class Way { Open, Refused, GoneForAWhile, ClosedAtOnce } way = Way::Open;
    bool ends = true; ///< the server ends the exchange by itself

    bool fits(const Target &target) const
    {
        return on == On::Any || (on == On::Writes) == target.isWrite();
    }
};

QVector<Strike> allStrikes();
/// The same without those that need to be inside the client's process.
QVector<Strike> strikesFromOutside();

} // namespace trunkline::test
