#pragma once

#include "Checker.h"
#include "Strike.h"

#include <QElapsedTimer>
#include <QObject>

namespace trunkline::test {

/// One set-up, or undo, on an account of its own, to which something happens; and what became of it.
class Story : public QObject
{
    Q_OBJECT
public:
    explicit Story(QString name) : m_name(std::move(name)) {}

    virtual void begin() = 0;

    const QString &name() const { return m_name; }
    const QStringList &wrongs() const { return m_wrongs; }
    bool stopped() const { return m_stopped; } ///< it stopped honestly before it converged
    int kills() const { return m_kills; }
    qint64 took() const { return m_clock.elapsed(); }

Q_SIGNALS:
    void ended();

protected:
    void end(); ///< from the event loop
    void wrong(const QString &what) { m_wrongs.append(what); }
    void wrong(const QStringList &what) { m_wrongs += what; }

    bool m_stopped = false;
    int m_kills = 0;
    QElapsedTimer m_clock;

private:
    const QString m_name;
    QStringList m_wrongs;
};

using StoryMaker = std::function<std::unique_ptr<Story>()>;

/// What became of many.
struct Tally
{
    int cells = 0, converged = 0, stopped = 0, kills = 0;
    QStringList wrongs;

    /// Prints the matrix; each wrong cell by name.
    void print(const char *what) const;
};

/// Tells them, several at once in this event loop: they mostly wait. FAULT_CELLS=<text> tells only those that
/// have the text in their name.
Tally tell(const QVector<StoryMaker> &stories, int atOnce);

/// A warning is a fault, but for one that Qt 6.4 gives itself, now and then, when a connection dies in two ways at once.
void failOnWarning();

} // namespace trunkline::test
